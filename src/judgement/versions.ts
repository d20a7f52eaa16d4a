import type { CalendarDay } from '../register/calendarDay';
import type { Agreement, Register } from '../register/schema';
import { dayBefore } from '../register/dayBefore';
import { byText } from './byText';
import { groupBy } from './groupBy';
import { startOf } from './startOf';
import { amended, orderedUnder, statementOf, type Statement } from './statement';
import { turnAt, turnsOf, type Turns } from './turns';

/** Replacements reach ip_assignment by other days than the other terms. */
export type Clock = 'assignment' | 'other';

/** An agreement as it reads on one day, amended, superseded and completed from its parent. */
export interface Version extends Statement {
  readonly id: string;
  readonly type: Agreement['type'];
  /** Executed or terminated, and not signed after today. */
  readonly executed: boolean;
  /** Terminated, but nobody knows when: in force on no day. What hangs on too long a line of orders is no better. */
  readonly undated: boolean;
  /** The last day: the earliest of end, termination and the day before it was superseded. */
  readonly last: CalendarDay | undefined;
  /** Ids of the agreements that it is under, in whose place it speaks. */
  readonly above: readonly string[];
}

export interface Versions {
  /** The same value for all days between two turns. */
  readonly on: (agreement: Agreement, day: CalendarDay, clock: Clock) => Version;
  /** The days from which an agreement reads otherwise: amendments of it, and of what it is under, begin or end. */
  readonly turns: (agreement: Agreement, clock: Clock) => Turns;
}

/** A longer line of amendments of amendments isn't followed: a register may be hostile. */
export const MOST_AMENDMENTS = 40;
/** What hangs on a longer line of orders under orders, or on a circle of them, is in force on no day. */
export const MOST_ORDERS = 8;

export function createVersions(register: Register, today: CalendarDay): Versions {
  const agreements = register.agreements ?? [];
  const byId = new Map(agreements.map((agreement) => [agreement.id, agreement]));
  const amendments = groupBy(agreements, (agreement) => agreement.amends);
  const superseders = groupBy(agreements, (agreement) => agreement.supersedes);

  /** The day from which an amendment or a superseding agreement replaces; undefined where it replaces nothing. */
  function replacesFrom(agreement: Agreement, clock: Clock): CalendarDay | undefined {
    if (!isExecuted(agreement, today)) return undefined;
    const term = clock === 'assignment' && agreement.terms?.ip_assignment ? 'ip_assignment' : 'confidentiality';
    return startOf(statementOf(agreement), term);
  }

  function supersededFrom(agreement: Agreement, clock: Clock): CalendarDay | undefined {
    const days = (superseders.get(agreement.id) ?? []).map((other) => replacesFrom(other, clock));
    return days.filter((day) => day !== undefined).sort()[0];
  }

  function amendmentsOn(agreement: Agreement, day: CalendarDay, clock: Clock): Agreement[] {
    const dated = (amendments.get(agreement.id) ?? []).flatMap((amendment) => {
      const from = replacesFrom(amendment, clock);
      const until = supersededFrom(amendment, clock);
      return from !== undefined && from <= day && (until === undefined || day < until) ? [{ amendment, from }] : [];
    });
    const order = (a: (typeof dated)[number], b: (typeof dated)[number]) =>
      byText(a.from, b.from) || byText(a.amendment.id, b.amendment.id);
    return dated.sort(order).map(({ amendment }) => amendment);
  }

  function asAmended(agreement: Agreement, day: CalendarDay, clock: Clock, depth: number): Statement {
    const own = statementOf(agreement);
    if (depth > MOST_AMENDMENTS) return own;
    return amendmentsOn(agreement, day, clock).reduce(
      (base, amendment) => amended(base, asAmended(amendment, day, clock, depth + 1)),
      own,
    );
  }

  function settled(agreement: Agreement, day: CalendarDay, clock: Clock, depth: number): Version {
    const own = asAmended(agreement, day, clock, 0);
    const above = agreement.under ? byId.get(agreement.under) : undefined;
    const followed = depth < MOST_ORDERS;
    const parent = above && followed && isExecuted(above, today) ? settled(above, day, clock, depth + 1) : null;
    const statement = parent ? orderedUnder(parent, own) : own;
    const superseded = supersededFrom(agreement, clock);
    const end = superseded === undefined ? statement.end : earlier(statement.end, dayBefore(superseded));
    const terminated = agreement.status === 'terminated' || parent?.undated === true;
    return {
      ...statement,
      id: agreement.id,
      type: agreement.type,
      executed: isExecuted(agreement, today),
      undated: (terminated && statement.terminatedOn === undefined) || (above !== undefined && !followed),
      end,
      last: earlier(end, statement.terminatedOn),
      above: agreement.under ? [agreement.under, ...(parent?.above ?? [])] : [],
    };
  }

  function turnDays(agreement: Agreement, clock: Clock, depth: number): CalendarDay[] {
    if (depth > MOST_AMENDMENTS) return [];
    return (amendments.get(agreement.id) ?? []).flatMap((amendment) => [
      ...[replacesFrom(amendment, clock), supersededFrom(amendment, clock)].filter((day) => day !== undefined),
      ...turnDays(amendment, clock, depth + 1),
    ]);
  }

  function readingOf(agreement: Agreement, clock: Clock): Reading {
    const days: CalendarDay[] = [];
    let at: Agreement | undefined = agreement;
    for (let step = 0; step <= MOST_ORDERS && at; step++) {
      days.push(...turnDays(at, clock, 0));
      at = at.under ? byId.get(at.under) : undefined;
    }
    return { turns: turnsOf(days), versions: new Map() };
  }

  const readings = { assignment: new Map<Agreement, Reading>(), other: new Map<Agreement, Reading>() };

  function reading(agreement: Agreement, clock: Clock): Reading {
    let found = readings[clock].get(agreement);
    if (!found) readings[clock].set(agreement, (found = readingOf(agreement, clock)));
    return found;
  }

  return {
    turns: (agreement, clock) => reading(agreement, clock).turns,
    on: (agreement, day, clock) => {
      const { turns, versions } = reading(agreement, clock);
      const at = turnAt(turns, day);
      let version = versions.get(at);
      if (!version) versions.set(at, (version = settled(agreement, day, clock, 0)));
      return version;
    },
  };
}

interface Reading {
  readonly turns: Turns;
  /** By the number of turns that have come. */
  readonly versions: Map<number, Version>;
}

function isExecuted({ status, signed }: Agreement, today: CalendarDay): boolean {
  return (status === 'executed' || status === 'terminated') && !(signed && signed > today);
}

function earlier(a: CalendarDay | undefined, b: CalendarDay | undefined): CalendarDay | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
