import type { CalendarDay } from '../register/calendarDay';
import type { Agreement, Register } from '../register/schema';
import { byText } from './byText';
import type { ChainLink } from './chainLink';
import { classKey, whoIsNamed } from './namedParties';
import { leavesDirectionOpen, speaksBetween, type Giver } from './parties';
import { turnAt, turnsOf, type Turns } from './turns';
import type { Clock, Version, Versions } from './versions';

type Ends = Pick<ChainLink, 'lower' | 'upper'>;

/** The agreements that name both ends of a link in their roles. */
export interface Speakers {
  /** As they read on a day, drafts too; sorted by id. The same value for all days between two turns. */
  readonly on: (link: Ends, day: CalendarDay, clock: Clock) => readonly Version[];
  /** Those that name both ends and give one of them no role, drafts too, in the same order. */
  readonly withoutRoles: (link: Ends, day: CalendarDay, clock: Clock) => readonly Version[];
  /** The days from which any of them reads otherwise. */
  readonly turns: (link: Ends, clock: Clock) => Turns;
}

export function createSpeakers(register: Register, versions: Versions): Speakers {
  const named = whoIsNamed(register.agreements ?? []);
  const remembered = { assignment: new WeakMap<Ends, Speaking>(), other: new WeakMap<Ends, Speaking>() };

  function candidates(giver: Giver, taker: string): Iterable<Agreement> {
    const taking = named.get(taker) ?? new Set<Agreement>();
    const giving = new Set(named.get(giver.id));
    const ofClass = giver.engaged && named.get(classKey(giver.engaged.type, giver.engaged.with));
    for (const agreement of ofClass ?? []) giving.add(agreement);
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

  function on(link: Ends, day: CalendarDay, clock: Clock): Spoken {
    const { lower, upper } = link;
    const { agreements, turns, byTurn } = speaking(link, clock);
    const at = turnAt(turns, day);
    let found = byTurn.get(at);
    if (!found) {
      const there = agreements
        .map((agreement) => versions.on(agreement, day, clock))
        .sort((a, b) => byText(a.id, b.id));
      found = {
        speaking: there.filter(({ parties }) => speaksBetween(parties, lower, upper)),
        withoutRoles: there.filter(({ parties }) => leavesDirectionOpen(parties, lower, upper)),
      };
      byTurn.set(at, found);
    }
    return found;
  }

  return {
    turns: (link, clock) => speaking(link, clock).turns,
    on: (link, day, clock) => on(link, day, clock).speaking,
    withoutRoles: (link, day, clock) => on(link, day, clock).withoutRoles,
  };
}

interface Speaking {
  readonly agreements: readonly Agreement[];
  readonly turns: Turns;
  /** By the number of turns that have come. */
  readonly byTurn: Map<number, Spoken>;
}

interface Spoken {
  readonly speaking: readonly Version[];
  readonly withoutRoles: readonly Version[];
}
