import type { CalendarDay } from '../register/calendarDay';
import { assigned, assignmentTitle, type Title } from './assignmentTitle';
import { linkOf, type ChainLink } from './chainLink';
import type { Ground, Question } from './ground';
import type { Ownership, Reason } from './model';
import { mayBeClients, statuteCountry, statuteOf } from './statute';
import { isEmployee, termOnLink, waitsOnEvent, type TermOnLink } from './termOnLink';
import type { Version } from './versions';
import { worseOwnership } from './worst';

/** Who holds the rights as far as one link of the chain decides it. */
export interface LinkTitle {
  readonly link: ChainLink;
  readonly term: TermOnLink;
  readonly ownership: Ownership;
  readonly reasons: readonly Reason[];
  /** The instruments that the ownership rests on. */
  readonly grounds: readonly Version[];
  readonly byStatute: boolean;
  /** The first day on which rights that have reached its lower end pass over the link, '' where that is at once; null where they don't. */
  readonly passesFrom: CalendarDay | null;
  /** When the last of the instruments that hold it ended; null while one goes on, or where none holds it. */
  readonly ended: CalendarDay | null;
}

/** @param mayDefault whether the law's default may be concluded from silence: nobody on the chain is a draft entry */
export function linkTitle(ground: Ground, question: Question, link: ChainLink, mayDefault: boolean): LinkTitle {
  const term = termOnLink(ground, question, link, 'ip_assignment');
  const statute = isEmployee(link) ? statuteOf(ground, link, question.day) : 'unknown';
  const facts: Facts = { link, term, statute, mayDefault };
  // Whether an event has happened depends on the commit; all else is as it is for every line of these days and paths.
  if (term.stating.some(waitsOnEvent)) return titleOf(ground, question, facts);
  let titles = known.get(term);
  if (!titles) known.set(term, (titles = new Map<string, LinkTitle>()));
  const key = mayDefault ? statute : UNDRAFTED[statute];
  let title = titles.get(key);
  if (!title) titles.set(key, (title = titleOf(ground, question, facts)));
  return title;
}

interface Facts {
  readonly link: ChainLink;
  readonly term: TermOnLink;
  readonly statute: 'employer' | 'employee' | 'unknown';
  readonly mayDefault: boolean;
}

/** By what is on record of the term, which is one value for each link and for days and paths that are alike. */
const known = new WeakMap<TermOnLink, Map<string, LinkTitle>>();
const UNDRAFTED = {
  employer: 'employer, no default',
  employee: 'employee, no default',
  unknown: 'no default',
} as const;

function titleOf(ground: Ground, question: Question, facts: Facts): LinkTitle {
  const { link, term, statute, mayDefault } = facts;
  const stating = isEmployee(link) ? term.stating.filter(saysWhose) : term.stating;
  if (stating.length > 0) return titleBy(facts, titleOfInstruments(ground, question, link, stating));
  if (statute === 'employer') {
    const ownership = assigned(ground, statuteCountry(ground, link));
    return titleBy(facts, { ownership, reasons: ['statute'], byStatute: true, passesFrom: '' });
  }
  const { lower: holder } = linkOf(link);
  const leaves = leavesRightsBelow(link) ? !mayBeClients(ground, link) : statute === 'employee';
  const isDefault = leaves && mayDefault && !term.doubtful && term.stating.length === 0;
  return titleBy(facts, {
    ownership: isDefault ? { state: 'retained', basis: 'default_rule', holder } : { state: 'unknown', holder },
  });
}

type Said = Pick<LinkTitle, 'ownership'> & Partial<Omit<LinkTitle, 'link' | 'term'>>;

/** What is said, and of all else that nothing is. */
function titleBy({ link, term }: Pick<LinkTitle, 'link' | 'term'>, said: Said): LinkTitle {
  const { ownership, reasons = [], grounds = [], byStatute = false, passesFrom = null, ended = null } = said;
  return { link, term, ownership, reasons, grounds, byStatute, passesFrom, ended };
}

/** A label or a clause without words of assignment doesn't take the statute's place. */
function saysWhose(version: Version): boolean {
  return !!version.terms.ip_assignment?.language;
}

/** Companies, contractors and individuals keep what they don't assign; of a contributor it is never said. */
function leavesRightsBelow({ worker }: ChainLink): boolean {
  return !worker || worker.engagement.type === 'contractor' || worker.engagement.type === 'individual';
}

function titleOfInstruments(ground: Ground, question: Question, link: ChainLink, stating: readonly Version[]) {
  const executed = stating.some((version) => languageOf(version) === 'present');
  // A present assignment performs the promises beside it; words of assignment speak for labels beside them.
  const counting = stating.filter((version) => !(executed && languageOf(version) === 'future'));
  const worded = counting.filter(saysWhose);
  const speaking = worded.length > 0 ? worded : counting;
  const titles = speaking.map((version) => assignmentTitle(ground, question, link, version));
  const delivered = titles.some(({ milestone }) => milestone === 'own');
  // One assignment in the form that the law wants is enough.
  const sound = titles.some(({ ownership }) => ownership.state === 'assigned' && !ownership.conditional);
  const heard = titles.filter(
    ({ ownership, milestone }) => !(delivered && milestone === 'none') && !(sound && ownership.conditional),
  );
  const conflict = new Set(heard.map(({ ownership }) => JSON.stringify({ ...ownership, agreement: null }))).size > 1;
  const late = speaking.every(({ assignmentSigned: signed }) => signed !== undefined && signed > question.day);
  const moving = speaking.filter((version) => MOVES.has(languageOf(version) ?? ''));
  return {
    ownership: heard.map(({ ownership }: Title) => ownership).reduce(worseOwnership),
    reasons: [
      ...heard.flatMap(({ reasons }) => reasons),
      ...(conflict ? (['conflicting-terms'] as const) : []),
      ...(late ? (['signed-later'] as const) : []),
    ],
    grounds: stating,
    passesFrom: moving.map(({ assignmentOn }) => assignmentOn ?? '').sort()[0] ?? null,
    ended: endOf(stating.filter((version) => HOLDS.has(languageOf(version) ?? ''))),
  };
}

const MOVES: ReadonlySet<string> = new Set(['present', 'joint', 'statutory_employee']);
const HOLDS: ReadonlySet<string> = new Set([...MOVES, 'future']);

function languageOf(version: Version): string | null | undefined {
  return version.terms.ip_assignment?.language;
}

function endOf(holding: readonly Version[]): CalendarDay | null {
  const ends = holding.map(({ last }) => last);
  return ends.includes(undefined)
    ? null
    : (ends
        .filter((end) => end !== undefined)
        .sort()
        .at(-1) ?? null);
}
