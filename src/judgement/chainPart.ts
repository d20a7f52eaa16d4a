import type { TermName } from '../register/schema';
import { chainStanding, type ChainStanding } from './chainStanding';
import { directlyAssignedTo } from './directAssignment';
import type { Ground, Question } from './ground';
import { inForceToday } from './inForceToday';
import { licensedTitle } from './licensedTitle';
import type { AdjoiningLinks, WorkerLinks } from './links';
import { linkTitle, type LinkTitle } from './linkTitle';
import { createSequenceMemory } from './sequenceMemory';
import { termOnLink, timelineOn } from './termOnLink';
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
  const [working, ...higher] = links;
  return rememberedWorkers(links, { all: [working], passing: higher }, { ground, question, mayDefault }, (same) => {
    const assignedTo = directlyAssignedTo(ground, question, links);
    const passing = [links[assignedTo]!];
    return partOf(ground, question, { all: [working], passing }, mayDefault, (keys, part) =>
      same(keys, () => ({ assignedTo, ...part() })),
    );
  });
}

/** The links of companies, which all share who work there. */
export function companyPart(ground: Ground, question: Question, links: AdjoiningLinks, mayDefault: boolean): ChainPart {
  return rememberedCompanies(links, links, { ground, question, mayDefault }, (same) =>
    partOf(ground, question, links, mayDefault, same),
  );
}

const rememberedWorkers = createPartMemory<WorkerPart>();
const rememberedCompanies = createPartMemory<ChainPart>();

/** Gives the part that is made of the same, if there is one. */
type Same<Part> = (keys: readonly unknown[], part: () => Part) => Part;

function partOf<Part extends ChainPart>(
  ground: Ground,
  question: Question,
  { all, passing }: AdjoiningLinks,
  mayDefault: boolean,
  same: (keys: readonly unknown[], part: () => ChainPart) => Part,
): Part {
  const { path } = question;
  const titles = passing.map((link) => licensedTitle(ground, question, linkTitle(ground, question, link, mayDefault)));
  const others = path.required.filter((term) => term !== 'ip_assignment');
  const answers = all.flatMap((link) => others.map((term) => termOnLink(ground, question, link, term)));
  const binding = inForceToday(ground, path, all);
  return same([...titles, ...answers, ...Object.entries(binding).map(String)], () => ({
    standing: chainStanding(ground, question, all, titles, path.required),
    titles,
    inForceToday: binding,
  }));
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
  /** By turn and flags, and in each by path. */
  readonly parts: Map<number, Part>[];
  /** Days and paths may not be alike and yet come to the same. */
  readonly same: Same<Part>;
}

function createPartMemory<Part extends ChainPart>() {
  const known = new WeakMap<object, Map<readonly TermName[], Readings<Part>>>();
  return (
    of: object,
    links: AdjoiningLinks,
    { ground, question, mayDefault }: Asked,
    compute: (same: Same<Part>) => Part,
  ): Part => {
    const { day, path, signedOff } = question;
    let byTerms = known.get(of);
    if (!byTerms) known.set(of, (byTerms = new Map<readonly TermName[], Readings<Part>>()));
    let readings = byTerms.get(path.required);
    if (!readings) byTerms.set(path.required, (readings = readingsOf<Part>(ground, links, path.required)));
    const { turns, hasScope, hasEvent, parts, same } = readings;
    if (hasEvent) return compute((_, part) => part());
    const flags = (signedOff ? 1 : 0) + (mayDefault ? 2 : 0) + (path.tradeSecret ? 4 : 0);
    const byPath = (parts[turnAt(turns, day) * 8 + flags] ??= new Map<number, Part>());
    const key = hasScope ? path.key : 0;
    let part = byPath.get(key);
    if (!part) byPath.set(key, (part = compute(same)));
    return part;
  };
}

/** What is asked of a link whose rights are asked for. */
const OF_TITLES: readonly TermName[] = ['ip_assignment', 'inbound_licence'];

function readingsOf<Part extends ChainPart>(
  ground: Ground,
  { all, passing }: AdjoiningLinks,
  required: readonly TermName[],
): Readings<Part> {
  // Beside what is required: who has the rights, and all other terms' scopes, for those that bind today.
  const terms = new Set<TermName>([...required, ...OF_TITLES, 'confidentiality']);
  const timelines = [
    ...all.flatMap((link) => [...terms].map((term) => timelineOn(ground, link, term))),
    ...passing.flatMap((link) => OF_TITLES.map((term) => timelineOn(ground, link, term))),
  ];
  // Whether a licence was signed late is told by the day itself.
  const isTold = required.includes('inbound_licence');
  return {
    turns: turnsOf([...ground.law.changes, ...timelines.flatMap(({ turns }) => turns)]),
    hasScope: timelines.some(({ hasScope }) => hasScope),
    hasEvent: timelines.some(({ hasEvent }) => hasEvent),
    parts: [],
    same: isTold ? (_, part) => part() : createSequenceMemory<Part>(),
  };
}
