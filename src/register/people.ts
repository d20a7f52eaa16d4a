import type { CalendarDay } from './calendarDay';
import { boundEngagements, spanHolds, spanOf } from './engagementSpan';
import { foldEmail } from './foldEmail';
import { githubId, githubNoreply } from './githubNoreply';
import type { Person, PersonIdentity } from './schema';

export interface PersonMatch {
  readonly person: Person;
  /** The entry of `person.identities` that matched; it may bind to one engagement. */
  readonly identity: PersonIdentity;
}

type Index = Map<string, PersonMatch[]>;

/**
 * The persons whose address it is or was: by the exact address, else by the account number of a GitHub noreply address,
 * else by its login. An account number on the roster decides alone: logins change hands, so an entry with a number never
 * matches by login. Mostly one; who of several it is on a day, `fittest` tells.
 */
export function createPeople(people: readonly Person[]): (email: string) => readonly PersonMatch[] {
  const byEmail: Index = new Map();
  const byId: Index = new Map();
  const byLogin: Index = new Map();
  for (const person of people) {
    for (const identity of person.identities ?? []) {
      const match = { person, identity };
      if (identity.email != null) add(byEmail, foldEmail(identity.email), match);
      if (identity.github_id != null) add(byId, githubId(identity.github_id), match);
      else if (identity.github != null) add(byLogin, identity.github.toLowerCase(), match);
    }
  }
  return (email) => {
    const exact = byEmail.get(foldEmail(email));
    if (exact) return exact;
    const account = githubNoreply(email);
    if (!account) return [];
    return (account.id === null ? undefined : byId.get(account.id)) ?? byLogin.get(account.login) ?? [];
  };
}

function add(index: Index, key: string, match: PersonMatch): void {
  const known = index.get(key);
  if (known) known.push(match);
  else index.set(key, [match]);
}

/**
 * An address may pass from one engagement or person to the next. Those engaged on the day; where nobody was, all, so that
 * no one is picked without a reason. By id, so that the order of entries decides nothing; each person once. Mostly one
 * person; more where the record can't tell.
 */
export function fittest(matches: readonly PersonMatch[], day: CalendarDay | undefined): readonly PersonMatch[] {
  if (matches.length < 2) return matches;
  const engaged =
    day === undefined
      ? []
      : matches.filter(({ person, identity }) =>
          boundEngagements(person, identity).some((engagement) => spanHolds(spanOf(engagement), day)),
        );
  const sorted = [...(engaged.length > 0 ? engaged : matches)].sort((a, b) => compare(sortKey(a), sortKey(b)));
  return sorted.filter((match, at) => at === 0 || match.person !== sorted[at - 1]!.person);
}

function sortKey({ person, identity }: PersonMatch): string {
  return `${person.id} ${identity.engagement ?? ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
