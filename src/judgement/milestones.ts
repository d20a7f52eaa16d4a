import type { CalendarDay } from '../register/calendarDay';
import type { Milestone, Register } from '../register/schema';
import { byText } from './byText';
import type { Reason } from './model';
import type { PathClass } from './pathClasses';

export type Trigger = 'delivery' | 'acceptance' | 'payment';

/** The lines asked about, as milestones see them. */
export interface Delivery {
  readonly day: CalendarDay;
  readonly today: CalendarDay;
  readonly path: PathClass;
  /** Whether the milestone's commit contains the lines' commit; undefined if that can't be found. Null without a commit. */
  readonly contains: ((milestone: Milestone) => boolean | undefined) | null;
  /** Whether one milestone's commit contains another's. */
  readonly precedes: (first: Milestone, second: Milestone) => boolean;
}

export type MilestoneAnswer =
  | { readonly kind: 'happened'; readonly on: CalendarDay; readonly reasons: readonly Reason[] }
  | { readonly kind: 'waiting'; readonly milestone: string; readonly reasons: readonly Reason[] }
  | { readonly kind: 'none'; readonly reasons: readonly Reason[] };

/** Tells whether the event that rights pass on has happened for the lines, by the milestones of an instrument's documents. */
export function createMilestones(register: Register) {
  const all = register.milestones ?? [];
  const byId = new Map(all.map((milestone) => [milestone.id, milestone]));

  /** A rejected milestone waits until another replaces it, and then that one counts. */
  function standing(milestone: Milestone, today: CalendarDay): { milestone: Milestone; rejected: boolean } {
    let at = milestone;
    for (let step = 0; isRejected(at, today); step++) {
      const next = at.replaced_by ? byId.get(at.replaced_by) : undefined;
      if (!next || step >= all.length) return { milestone: at, rejected: true };
      at = next;
    }
    return { milestone: at, rejected: false };
  }

  function eventOf(
    first: Milestone,
    trigger: Trigger,
    today: CalendarDay,
  ): { milestone: string; on: CalendarDay | null } {
    const { milestone, rejected } = standing(first, today);
    return { milestone: milestone.id, on: rejected ? null : happened(milestone[EVENT[trigger]], today) };
  }

  return (documents: readonly string[], trigger: Trigger, asked: Delivery): MilestoneAnswer => {
    const mine = all.filter((one) => documents.includes(one.agreement) && asked.path.matches(one.paths) === 'yes');
    const { chosen, unresolved, reasons } = asked.contains
      ? byAncestry(mine, asked, asked.contains)
      : { ...byDate(mine, asked), unresolved: [] };
    if (!chosen) return { kind: 'none', reasons };
    const event = eventOf(chosen, trigger, asked.today);
    if (event.on === null) return { kind: 'waiting', milestone: event.milestone, reasons };
    // One whose commit can't be found may be the first that contains the lines; while its event is open, nothing is sure.
    const doubt = unresolved.find(
      (one) => mayPrecede(one, chosen, asked) && eventOf(one, trigger, asked.today).on === null,
    );
    if (doubt) return { kind: 'waiting', milestone: doubt.id, reasons };
    return { kind: 'happened', on: event.on, reasons };
  };
}

const EVENT = { delivery: 'delivered', acceptance: 'accepted', payment: 'paid' } as const;

/** Events after today haven't happened. */
function happened(day: CalendarDay | null | undefined, today: CalendarDay): CalendarDay | null {
  return day && day <= today ? day : null;
}

/** The later of rejection and acceptance counts; on the same day the rejection. */
function isRejected({ rejected, accepted }: Milestone, today: CalendarDay): boolean {
  const no = happened(rejected, today);
  const yes = happened(accepted, today);
  return no !== null && (yes === null || yes <= no);
}

/** By delivery, those not delivered last, then by id. */
function byDelivery(today: CalendarDay): (a: Milestone, b: Milestone) => number {
  const key = ({ delivered }: Milestone) => happened(delivered, today) ?? '9999-12-31';
  return (a, b) => byText(key(a), key(b)) || byText(a.id, b.id);
}

function byAncestry(
  mine: readonly Milestone[],
  { today, precedes }: Delivery,
  contains: (milestone: Milestone) => boolean | undefined,
) {
  const answers = mine.map((milestone) => ({ milestone, contained: contains(milestone) }));
  const containing = answers.filter(({ contained }) => contained).map(({ milestone }) => milestone);
  const unresolved = answers
    .filter(({ contained }) => contained === undefined)
    .map(({ milestone }) => milestone)
    .sort(byDelivery(today));
  const firsts = containing.filter((one) => !containing.some((other) => precedes(other, one) && !precedes(one, other)));
  const chosen = (firsts.length > 0 ? firsts : containing).sort(byDelivery(today))[0];
  const reasons: readonly Reason[] = unresolved.length > 0 ? ['milestone-unresolved'] : [];
  return { chosen, unresolved, reasons };
}

/** Without a commit: the first delivered on or after the day, an assumption that is said. */
function byDate(mine: readonly Milestone[], { day, today }: Delivery) {
  const chosen = mine
    .filter(({ delivered }) => !!delivered && day <= delivered && delivered <= today)
    .sort(byDelivery(today))[0];
  const reasons: readonly Reason[] = chosen ? ['milestone-by-date'] : [];
  return { chosen, reasons };
}

function mayPrecede(one: Milestone, chosen: Milestone, { day, today }: Delivery): boolean {
  const delivered = happened(one.delivered, today);
  return delivered !== null && day <= delivered && byDelivery(today)(one, chosen) < 0;
}

export type Milestones = ReturnType<typeof createMilestones>;
