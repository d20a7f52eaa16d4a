import { linkOf } from './chainLink';
import type { Ground, Question } from './ground';
import type { LinkTitle } from './linkTitle';
import { termOnLink, type TermOnLink } from './termOnLink';
import type { Version } from './versions';

/**
 * A link's title; where no instrument says whose the rights are, but the worker's own gives a licence, by that: it is known
 * then that the upper party may use the work, whatever the law makes of silence. A company's licence is for those on its
 * schedule, who are contributors: see inboundLicence.ts.
 */
export function licensedTitle(ground: Ground, question: Question, title: LinkTitle): LinkTitle {
  if (!title.link.worker || title.grounds.length > 0 || title.byStatute) return title;
  const answer = termOnLink(ground, question, title.link, 'inbound_licence');
  if (answer.holding.length === 0) return title;
  let titles = known.get(answer);
  if (!titles) known.set(answer, (titles = new Map<LinkTitle, LinkTitle>()));
  let licensed = titles.get(title);
  if (!licensed) titles.set(title, (licensed = licensedBy(answer, question, title)));
  return licensed;
}

/** By what is on record of the licence, which is one value for days that come before its signature alike. */
const known = new WeakMap<TermOnLink, Map<LinkTitle, LinkTitle>>();

function licensedBy({ holding }: TermOnLink, { day }: Question, silent: LinkTitle): LinkTitle {
  const licence = holding.map(({ terms }) => terms.inbound_licence?.licence).find((stated) => !!stated);
  const isLate = holding.every(({ signed }) => signed !== undefined && signed > day);
  return {
    ...silent,
    ownership: { state: 'licensed', ...(licence ? { licence } : {}), holder: linkOf(silent.link).lower },
    reasons: isLate ? ['signed-later'] : [],
    // The clause to read is the licence's: none of them has one on assignment.
    grounds: holding.map((version) => ({ ...version, clause: licenceClause(version) })),
  };
}

function licenceClause({ id, terms }: Version): Version['clause'] {
  const clause = terms.inbound_licence?.clause;
  return clause ? { agreement: id, clause } : undefined;
}
