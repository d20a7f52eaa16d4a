import type { TermName } from '../register/schema';
import type { ChainLink } from './chainLink';
import { chainStanding, type ChainStanding } from './chainStanding';
import { directlyAssignedTo } from './directAssignment';
import type { Ground, Question } from './ground';
import { inForceToday } from './inForceToday';
import type { CompanyLinks, WorkerLinks } from './links';
import { linkTitle, type LinkTitle } from './linkTitle';
import { MOST_PATH_CLASSES } from './pathClasses';
import { timelineOn } from './termOnLink';
import { turnAt, turnsOf, type Turns } from './turns';

/** How adjoining links of a chain stand, by themselves. */
export interface ChainPart {
  readonly standing: ChainStanding;
  /** The lowest link first. Whether rights arrive in time is a question for the whole chain. */
  readonly titles: readonly LinkTitle[];
  readonly inForceToday: Readonly<Record<string, boolean>>;
}

/** The worker's link. */
export interface WorkerPart extends ChainPart {
  /** The place in the parties above of the one that has the person's rights assigned. */
  readonly assignedTo: number;
}

/** @param mayDefault see linkTitle */
export function workerPart(ground: Ground, question: Question, links: WorkerLinks, mayDefault: boolean): WorkerPart {
  return rememberedWorkers(links, links, { ground, question, mayDefault }, () => {
    const assignedTo = directlyAssignedTo(ground, question, links);
    return { assignedTo, ...partOf(ground, question, [links[0]], [links[assignedTo]!], mayDefault) };
  });
}

/** The links of companies, which all share who work there. */
export function companyPart(ground: Ground, question: Question, links: CompanyLinks, mayDefault: boolean): ChainPart {
  return rememberedCompanies(links, links.all, { ground, question, mayDefault }, () =>
    partOf(ground, question, links.all, links.passing, mayDefault),
  );
}

const rememberedWorkers = createPartMemory<WorkerPart>();
const rememberedCompanies = createPartMemory<ChainPart>();

function partOf(
  ground: Ground,
  question: Question,
  links: readonly ChainLink[],
  passing: readonly ChainLink[],
  mayDefault: boolean,
): ChainPart {
  const titles = passing.map((link) => linkTitle(ground, question, link, mayDefault));
  return {
    standing: chainStanding(ground, question, links, titles, question.path.required),
    titles,
    inForceToday: inForceToday(ground, question.path, links),
  };
}

interface Asked {
  readonly ground: Ground;
  readonly question: Question;
  readonly mayDefault: boolean;
}

/** What is known of some links for one list of required terms: it is the same for days and paths that are alike. */
interface Readings<Part> {
  readonly turns: Turns;
  /** Whether it matters which path is asked about. */
  readonly hasScope: boolean;
  /** Whether an event decides, and with it the commit. */
  readonly hasEvent: boolean;
  readonly parts: Map<number, Part>;
}

function createPartMemory<Part>() {
  const known = new WeakMap<object, Map<readonly TermName[], Readings<Part>>>();
  return (
    of: object,
    links: readonly ChainLink[],
    { ground, question, mayDefault }: Asked,
    compute: () => Part,
  ): Part => {
    const { day, path, signedOff } = question;
    let byTerms = known.get(of);
    if (!byTerms) known.set(of, (byTerms = new Map<readonly TermName[], Readings<Part>>()));
    let readings = byTerms.get(path.required);
    if (!readings) byTerms.set(path.required, (readings = readingsOf<Part>(ground, links, path.required)));
    const { turns, hasScope, hasEvent, parts } = readings;
    if (hasEvent) return compute();
    const flags = (signedOff ? 1 : 0) + (mayDefault ? 2 : 0) + (path.tradeSecret ? 4 : 0);
    const key = (turnAt(turns, day) * 8 + flags) * MOST_PATH_CLASSES + (hasScope ? path.key : 0);
    let part = parts.get(key);
    if (!part) parts.set(key, (part = compute()));
    return part;
  };
}

function readingsOf<Part>(ground: Ground, links: readonly ChainLink[], required: readonly TermName[]): Readings<Part> {
  // Beside what is required: who has the rights, and all other terms' scopes, for those that bind today.
  const terms = new Set<TermName>([...required, 'ip_assignment', 'confidentiality']);
  const timelines = links.flatMap((link) => [...terms].map((term) => timelineOn(ground, link, term)));
  return {
    turns: turnsOf([...ground.law.changes, ...timelines.flatMap(({ turns }) => turns)]),
    hasScope: timelines.some(({ hasScope }) => hasScope),
    hasEvent: timelines.some(({ hasEvent }) => hasEvent),
    parts: new Map(),
  };
}
