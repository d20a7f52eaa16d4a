import type { TermName } from '../register/schema';
import { linkOf, type ChainLink } from './chainLink';
import type { Ground, Question } from './ground';
import type { LinkTitle } from './linkTitle';
import type { Gap, Reason } from './model';
import { termOnLink, type TermOnLink } from './termOnLink';
import type { Version } from './versions';

/** How the required terms stand on the links of a chain. */
export interface ChainStanding {
  readonly gaps: readonly Gap[];
  readonly anyHeld: boolean;
  readonly agreements: readonly string[];
  readonly clauses: Readonly<Record<string, string>>;
  /** Of the terms; the titles have their own. */
  readonly reasons: readonly Reason[];
}

/**
 * @param links for every term but ip_assignment
 * @param titles of ip_assignment's links, which skip whom a direct assignment passes by
 */
export function chainStanding(
  ground: Ground,
  question: Question,
  links: readonly ChainLink[],
  titles: readonly LinkTitle[],
  required: readonly TermName[],
): ChainStanding {
  const gaps: Gap[] = [];
  const documents = new Set<string>();
  const reasons: Reason[] = [];
  let anyHeld = false;
  for (const link of links) {
    const title = titles.find((one) => one.link.lower.id === link.lower.id);
    for (const term of required) {
      const judged = term === 'ip_assignment' ? title && ofTitle(title) : ofTerm(ground, question, link, term);
      if (!judged) continue;
      if (judged.gap) gaps.push(judged.gap);
      else anyHeld = true;
      for (const id of judged.documents) documents.add(id);
      for (const reason of judged.reasons) reasons.push(reason);
    }
    if (title) for (const version of title.grounds) for (const id of version.documents) documents.add(id);
  }
  return { gaps, anyHeld, agreements: [...documents], clauses: clausesOf(titles), reasons };
}

/** How one term stands on one link. */
interface Judged {
  readonly gap: Gap | null;
  /** Ids of what it rests on. */
  readonly documents: readonly string[];
  readonly reasons: readonly Reason[];
}

/** By the answer, which is one value for each link and term and for days and paths that are alike. */
const known = new WeakMap<TermOnLink | LinkTitle, Judged>();

function remember(answer: TermOnLink | LinkTitle, judge: () => Judged): Judged {
  let judged = known.get(answer);
  if (!judged) known.set(answer, (judged = judge()));
  return judged;
}

function ofTitle(title: LinkTitle): Judged {
  const { link, term, byStatute } = title;
  return remember(title, () =>
    term.holding.length > 0 || byStatute ? heldBy(term.holding) : missing(link, 'ip_assignment', term.nearest),
  );
}

function ofTerm(ground: Ground, question: Question, link: ChainLink, term: TermName): Judged {
  const answer = termOnLink(ground, question, link, term);
  const { holding, nearest } = answer;
  const judged = remember(answer, () => (holding.length > 0 ? heldBy(holding) : missing(link, term, nearest)));
  const late =
    term === 'inbound_licence' &&
    holding.length > 0 &&
    holding.every(({ signed }) => signed !== undefined && signed > question.day);
  return late ? { ...judged, reasons: ['signed-later'] } : judged;
}

function heldBy(grounds: readonly Version[]): Judged {
  return { gap: null, documents: grounds.flatMap(({ documents }) => documents), reasons: [] };
}

function missing(
  link: ChainLink,
  term: TermName,
  { reason, agreement }: { readonly reason: Reason; readonly agreement: string | null },
): Judged {
  return { gap: { link: linkOf(link), term, reason, agreement }, documents: [], reasons: [reason] };
}

function clausesOf(titles: readonly LinkTitle[]): Readonly<Record<string, string>> {
  const clauses: [agreement: string, clause: string][] = [];
  for (const { grounds } of titles)
    for (const { clause } of grounds) if (clause) clauses.push([clause.agreement, clause.clause]);
  return clauses.length === 0 ? NO_CLAUSES : Object.fromEntries(clauses);
}

const NO_CLAUSES = {};
