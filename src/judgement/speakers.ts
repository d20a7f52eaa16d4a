import type { CalendarDay } from '../register/calendarDay';
import type { Agreement, Register } from '../register/schema';
import { byText } from './byText';
import type { ChainLink } from './chainLink';
import { groupBy } from './groupBy';
import { speaksBetween, type Giver } from './parties';
import { turnAt, turnsOf, type Turns } from './turns';
import { MOST_AMENDMENTS, MOST_ORDERS, type Clock, type Version, type Versions } from './versions';

type Ends = Pick<ChainLink, 'lower' | 'upper'>;

/** The agreements that name both ends of a link in their roles. */
export interface Speakers {
  /** As they read on a day, drafts too; sorted by id. The same value for all days between two turns. */
  readonly on: (link: Ends, day: CalendarDay, clock: Clock) => readonly Version[];
  /** The days from which any of them reads otherwise. */
  readonly turns: (link: Ends, clock: Clock) => Turns;
}

export function createSpeakers(register: Register, versions: Versions): Speakers {
  const named = whoIsNamed(register.agreements ?? []);
  const remembered = { assignment: new WeakMap<Ends, Speaking>(), other: new WeakMap<Ends, Speaking>() };

  function candidates(giver: Giver, taker: string): Iterable<Agreement> {
    const taking = named.get(taker) ?? new Set<Agreement>();
    const giving = new Set(named.get(giver.id));
    if (giver.engaged) for (const agreement of named.get(classKey(giver.engaged.with)) ?? []) giving.add(agreement);
    const [few, many] = giving.size < taking.size ? [giving, taking] : [taking, giving];
    return [...few].filter((agreement) => many.has(agreement));
  }

  function speaking(link: Ends, clock: Clock): Speaking {
    let found = remembered[clock].get(link);
    if (!found) {
      const agreements = [...candidates(link.lower, link.upper)];
      const turns = turnsOf(agreements.flatMap((one) => versions.turns(one, clock)));
      remembered[clock].set(link, (found = { agreements, turns, byTurn: new Map() }));
    }
    return found;
  }

  return {
    turns: (link, clock) => speaking(link, clock).turns,
    on: (link, day, clock) => {
      const { agreements, turns, byTurn } = speaking(link, clock);
      const at = turnAt(turns, day);
      let found = byTurn.get(at);
      if (!found) {
        found = agreements
          .map((agreement) => versions.on(agreement, day, clock))
          .filter(({ parties }) => speaksBetween(parties, link.lower, link.upper))
          .sort((a, b) => byText(a.id, b.id));
        byTurn.set(at, found);
      }
      return found;
    },
  };
}

interface Speaking {
  readonly agreements: readonly Agreement[];
  readonly turns: Turns;
  /** By the number of turns that have come. */
  readonly byTurn: Map<number, readonly Version[]>;
}

/**
 * Agreements by every party that some version of them may have: their own, their amendments' and their parents'. An
 * amendment speaks through what it amends, never by itself.
 */
function whoIsNamed(agreements: readonly Agreement[]): ReadonlyMap<string, ReadonlySet<Agreement>> {
  const byId = new Map(agreements.map((agreement) => [agreement.id, agreement]));
  const amendments = groupBy(agreements, (agreement) => agreement.amends);
  const named = new Map<string, Set<Agreement>>();

  function note(source: Agreement, speaker: Agreement, depth: number): void {
    for (const party of source.parties) {
      const key = 'ref' in party ? party.ref : classKey(party.of);
      const known = named.get(key);
      if (known) known.add(speaker);
      else named.set(key, new Set([speaker]));
    }
    if (depth < MOST_AMENDMENTS)
      for (const amendment of amendments.get(source.id) ?? []) note(amendment, speaker, depth + 1);
  }

  for (const speaker of agreements) {
    if (speaker.amends) continue;
    let at: Agreement | undefined = speaker;
    for (let step = 0; step <= MOST_ORDERS && at; step++) {
      note(at, speaker, 0);
      at = at.under ? byId.get(at.under) : undefined;
    }
  }
  return named;
}

/** Ids have no space, so that a class's key is nobody's id. */
function classKey(of: string): string {
  return `class ${of}`;
}
