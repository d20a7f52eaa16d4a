import type { CalendarDay } from '../calendarDay';
import { githubNoreply } from '../githubNoreply';
import type { AddressTally } from './tallyAddresses';
import { engagementEnd } from './engagementEnd';
import { nameKey } from './nameKey';
import type { PersonGroup } from './groupPeople';

export interface DraftEngagement {
  readonly id: string;
  readonly party: string;
  readonly start: CalendarDay | null;
  readonly end: CalendarDay | null;
}

export interface DraftIdentity {
  readonly email: string;
  readonly engagement: string;
  readonly github: string | null;
  readonly githubId: string | null;
}

export interface DraftPerson {
  readonly id: string;
  readonly name: string;
  readonly commits: number;
  readonly identities: readonly DraftIdentity[];
  readonly engagements: readonly DraftEngagement[];
  /** Ids of people who commit under the same name: perhaps the same person, which a name alone doesn't prove. */
  readonly namesakes: readonly string[];
}

/**
 * A person's addresses are parted by whom they speak for, each with an engagement of its own: a mailmap that joins a
 * personal address to a company's must not move personal work under the company's agreement.
 * @param partyOf the party that an address speaks for: an id, or `self`
 */
export function draftPeople(
  groups: readonly PersonGroup[],
  partyOf: (email: string) => string,
  uniqueId: (...wishes: string[]) => string,
  uniqueEngagementId: (...wishes: string[]) => string,
  slug: (text: string) => string,
  today: CalendarDay,
): DraftPerson[] {
  const drafted = groups.map((group) => {
    const id = uniqueId(slug(group.name), slug(group.addresses[0]!.email.split('@')[0]!), 'person');
    const parties = new Map<string, AddressTally[]>();
    for (const address of group.addresses) {
      const party = partyOf(address.email);
      parties.set(party, [...(parties.get(party) ?? []), address]);
    }
    const engagements = [...parties].map(([party, addresses]) => ({
      id: uniqueEngagementId(`${id}-${party}`),
      party,
      start: extreme(
        addresses.map(({ first }) => first),
        (a, b) => a < b,
      ),
      end: engagementEnd(
        extreme(
          addresses.map(({ last }) => last),
          (a, b) => a > b,
        ),
        today,
      ),
    }));
    const engagementOf = new Map(engagements.map((engagement) => [engagement.party, engagement.id]));
    const identities = group.addresses.map(({ email }) => {
      const account = githubNoreply(email);
      const engagement = engagementOf.get(partyOf(email))!;
      return { email, engagement, github: account?.login ?? null, githubId: account?.id ?? null };
    });
    return { id, name: group.name, commits: group.commits, identities, engagements };
  });
  const byName = new Map<string, string[]>();
  for (const { id, name } of drafted) byName.set(nameKey(name), [...(byName.get(nameKey(name)) ?? []), id]);
  return drafted.map((person) => ({
    ...person,
    namesakes: (byName.get(nameKey(person.name)) ?? []).filter((id) => id !== person.id),
  }));
}

function extreme(days: readonly (CalendarDay | null)[], better: (a: string, b: string) => boolean): CalendarDay | null {
  return days.reduce<CalendarDay | null>(
    (best, day) => (day !== null && (best === null || better(day, best)) ? day : best),
    null,
  );
}
