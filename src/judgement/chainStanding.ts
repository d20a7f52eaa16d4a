import type { TermName } from '../register/schema';
import { linkOf, type ChainLink } from './chainLink';
import type { Ground, Question } from './ground';
import type { LinkTitle } from './linkTitle';
import type { Gap, Reason } from './model';
import { termOnLink } from './termOnLink';
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
  const judged = required.flatMap((term) =>
    term === 'ip_assignment' ? titles.map(ofTitle) : links.map((link) => ofTerm(ground, question, link, term)),
  );
  const rests = [
    ...judged.flatMap(({ resting }) => resting),
    ...titles.map(({ link, grounds }) => ({ link, grounds })),
  ];
  const gaps = judged.flatMap(({ gap }) => (gap ? [gap] : []));
  return {
    gaps: [...gaps].sort((a, b) => place(links, a) - place(links, b)),
    anyHeld: judged.some(({ gap }) => gap === null),
    agreements: documentsOf(links, rests),
    clauses: clausesOf(titles.flatMap(({ grounds }) => grounds)),
    reasons: judged.flatMap(({ reasons }) => reasons),
  };
}

interface Resting {
  readonly link: ChainLink;
  readonly grounds: readonly Version[];
}

interface Judged {
  readonly gap: Gap | null;
  readonly resting: readonly Resting[];
  readonly reasons: readonly Reason[];
}

function ofTitle({ link, term, byStatute }: LinkTitle): Judged {
  const held = term.holding.length > 0 || byStatute;
  return held ? heldBy(link, term.holding) : missing(link, 'ip_assignment', term.nearest);
}

function ofTerm(ground: Ground, question: Question, link: ChainLink, term: TermName): Judged {
  const { holding, nearest } = termOnLink(ground, question, link, term);
  if (holding.length === 0) return missing(link, term, nearest);
  const late =
    term === 'inbound_licence' && holding.every(({ signed }) => signed !== undefined && signed > question.day);
  return late ? { ...heldBy(link, holding), reasons: ['signed-later'] } : heldBy(link, holding);
}

function heldBy(link: ChainLink, grounds: readonly Version[]): Judged {
  return { gap: null, resting: [{ link, grounds }], reasons: [] };
}

function missing(
  link: ChainLink,
  term: TermName,
  { reason, agreement }: { readonly reason: Reason; readonly agreement: string | null },
): Judged {
  return { gap: { link: linkOf(link), term, reason, agreement }, resting: [], reasons: [reason] };
}

/** Gaps in chain order; within a link they stay in the order of the terms. */
function place(links: readonly ChainLink[], { link }: Gap): number {
  return links.findIndex(({ lower }) => lower.id === link.lower);
}

function documentsOf(links: readonly ChainLink[], rests: readonly Resting[]): readonly string[] {
  const byLink = links.map(({ lower }) => rests.filter(({ link }) => link.lower.id === lower.id));
  return [...new Set(byLink.flat().flatMap(({ grounds }) => grounds.flatMap(({ documents }) => documents)))];
}

function clausesOf(grounds: readonly Version[]): Readonly<Record<string, string>> {
  return Object.fromEntries(grounds.flatMap(({ clause }) => (clause ? [[clause.agreement, clause.clause]] : [])));
}
