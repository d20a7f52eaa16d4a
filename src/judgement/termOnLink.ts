import type { CalendarDay } from '../register/calendarDay';
import type { TermName } from '../register/schema';
import { assignmentHolds } from './assignmentHolds';
import { byText } from './byText';
import type { ChainLink } from './chainLink';
import type { Ground, Question } from './ground';
import { compareMisses, farther, missOf, type Miss } from './miss';
import { namesPaths } from './pathClasses';
import { createSequenceMemory } from './sequenceMemory';
import { startOf } from './startOf';
import { statesNothing, termStated } from './termStated';
import { turnAt, turnsOf, type Turns } from './turns';
import type { Clock, Version } from './versions';

export interface TermOnLink {
  /** In force, in scope, and stating the term. */
  readonly stating: readonly Version[];
  /** Of these, the ones by which the term holds. */
  readonly holding: readonly Version[];
  /** The nearest miss, where the term doesn't hold. */
  readonly nearest: { readonly reason: Miss; readonly agreement: string | null };
  /** An executed instrument lacks the day that it began or ended on, or who gives, or its scope can't be read: nothing is known by silence. */
  readonly doubtful: boolean;
}

/** What a link's instruments say about one term on a day, for a path. */
export function termOnLink(
  ground: Ground,
  { day, path, signedOff }: Question,
  link: ChainLink,
  term: TermName,
): TermOnLink {
  const { turns, hasScope, answers, same } = timelineOn(ground, link, term);
  const byEmployee = isEmployee(link);
  const flags = (signedOff ? 1 : 0) + (byEmployee ? 2 : 0);
  const byPath = (answers[turnAt(turns, day) * 4 + flags] ??= new Map<number, TermOnLink>());
  const key = hasScope ? path.key : 0;
  let answer = byPath.get(key);
  if (!answer) {
    const clock = clockOf(term);
    const speaking = ground.speakers.on(link, day, clock);
    const withoutRoles = ground.speakers.withoutRoles(link, day, clock);
    const found = answerOf(speaking, withoutRoles, { day, path, signedOff, term, byEmployee });
    byPath.set(key, (answer = same(partsOf(found, day), () => found)));
  }
  return answer;
}

function clockOf(term: TermName): Clock {
  return term === 'ip_assignment' ? 'assignment' : 'other';
}

/** All that a link's instruments say of one term over time: they begin, end and change on few days. */
export interface Timeline {
  /** The days from which the answer is otherwise. */
  readonly turns: Turns;
  /** Whether it matters which path is asked about. */
  readonly hasScope: boolean;
  /** Whether it may matter which commit is asked about: rights pass over the link when something happens. */
  readonly hasEvent: boolean;
  /** By turn and flags, and in each by path. */
  readonly answers: Map<number, TermOnLink>[];
  /** Days and paths may not be alike and yet have one answer. */
  readonly same: (parts: readonly unknown[], answer: () => TermOnLink) => TermOnLink;
}

/** All that an answer says, and what else of the day is concluded from it: whether an instrument was yet to be signed. */
function partsOf({ stating, holding, nearest, doubtful }: TermOnLink, day: CalendarDay): unknown[] {
  return [
    ...stating.flatMap((version) => [version, isLate(version.assignmentSigned, day), isLate(version.signed, day)]),
    ...holding,
    nearest.reason,
    nearest.agreement,
    doubtful,
  ];
}

function isLate(signed: CalendarDay | undefined, day: CalendarDay): boolean {
  return signed !== undefined && signed > day;
}

const timelines = new WeakMap<ChainLink, Map<TermName, Timeline>>();

export function timelineOn(ground: Ground, link: ChainLink, term: TermName): Timeline {
  let byTerm = timelines.get(link);
  if (!byTerm) timelines.set(link, (byTerm = new Map<TermName, Timeline>()));
  let timeline = byTerm.get(term);
  if (!timeline) {
    const clock = clockOf(term);
    const days: readonly CalendarDay[] = ground.speakers.turns(link, clock);
    const versions = ['', ...days].flatMap((day) => ground.speakers.on(link, day, clock));
    const turns = turnsOf([...days, ...versions.flatMap((version) => turnsOfTerm(version, term))]);
    const hasScope = versions.some(({ scope }) => namesPaths(scope));
    const hasEvent = term === 'ip_assignment' && versions.some(waitsOnEvent);
    byTerm.set(term, (timeline = { turns, hasScope, hasEvent, answers: [], same: createSequenceMemory() }));
  }
  return timeline;
}

/** Whether rights pass by an instrument when something happens, rather than as the work is made. */
export function waitsOnEvent({ terms }: Version): boolean {
  return (terms.ip_assignment?.trigger ?? 'creation') !== 'creation';
}

/** When the term begins to run, when it was signed, and the day after it ceases. */
function turnsOfTerm(version: Version, term: TermName): CalendarDay[] {
  // Sorts after the last day and before the next: thousands of agreements are read for a few questions each.
  const over = version.last === undefined ? undefined : `${version.last}~`;
  const signed = term === 'ip_assignment' ? version.assignmentSigned : version.signed;
  return [startOf(version, term), over, signed].filter((day) => day !== undefined);
}

interface Asked extends Pick<Question, 'day' | 'path' | 'signedOff'> {
  readonly term: TermName;
  readonly byEmployee: boolean;
}

function answerOf(
  speaking: readonly Version[],
  withoutRoles: readonly Version[],
  { day, path, signedOff, term, byEmployee }: Asked,
): TermOnLink {
  const judged = speaking
    .filter((version) => termStated(version, term) && (version.type !== 'dco' || signedOff))
    .map((version) => ({ version, miss: missOf(version, term, day, path.inScope(version.scope)) }));
  const inForce = judged.filter(({ miss }) => miss === null).map(({ version }) => version);
  const replaced = new Set(inForce.flatMap(({ above }) => above));
  const stating = inForce.filter(({ id }) => !replaced.has(id));
  const holds = (version: Version) =>
    term !== 'ip_assignment' || assignmentHolds(version.terms.ip_assignment ?? {}, byEmployee);
  const holding = stating.filter(holds);
  const failures = () =>
    judged
      .filter(({ version }) => !replaced.has(version.id))
      .flatMap(({ version, miss }) => {
        const failure = miss === 'unsigned' ? miss : farther(miss, holds(version) ? null : 'not-assigned');
        return failure === null ? [] : [{ version, reason: failure }];
      });
  const unclear = withoutRoles.filter((version) => version.executed && termStated(version, term));
  const others = () => [
    ...unclear.map((version) => ({ version, reason: 'without-roles' as const })),
    ...draftsOf([...speaking, ...withoutRoles], term).map((version) => ({ version, reason: 'unsigned' as const })),
  ];
  return {
    stating,
    holding,
    nearest: holding.length > 0 ? NOTHING : nearestOf([...failures(), ...others()]),
    doubtful: unclear.length > 0 || judged.some(({ version, miss }) => version.executed && isDoubtful(miss)),
  };
}

/** Drafts that state the term, or no term yet, where nothing between the two is executed: a silent one says that it is silent. */
function draftsOf(between: readonly Version[], term: TermName): readonly Version[] {
  if (between.some(({ executed }) => executed)) return [];
  return between.filter((version) => termStated(version, term) || statesNothing(version));
}

export function isEmployee({ worker }: ChainLink): boolean {
  return worker?.engagement.type === 'employee' && worker.engagement.party !== 'self';
}

/** Of an executed instrument, `unsigned` says that no day is on record on which it began. */
function isDoubtful(miss: Miss | null): boolean {
  return miss === 'termination-undated' || miss === 'unsigned' || miss === 'scope-unclear';
}

/** Of several that miss alike: the one that ended last, or begins first, then by id. */
function nearestOf(failures: readonly { version: Version; reason: Miss }[]): TermOnLink['nearest'] {
  const [nearest] = [...failures].sort(
    (a, b) =>
      compareMisses(a.reason, b.reason) ||
      (a.reason === 'expired'
        ? byText(b.version.last ?? '', a.version.last ?? '')
        : byText(a.version.effective ?? '', b.version.effective ?? '')) ||
      byText(a.version.id, b.version.id),
  );
  return nearest ? { reason: nearest.reason, agreement: nearest.version.id } : NOTHING;
}

const NOTHING: TermOnLink['nearest'] = { reason: 'no-agreement', agreement: null };
