import { replacementsOf } from './deprecatedIds';
import { exceptionsNamed } from './exceptionNames';
import { expressionText, licenceTerms } from './expressionText';
import { licencesNamed } from './licenceNames';
import { readLoosely } from './looseExpression';
import type { Loose } from './looseExpression';
import { parseExpression } from './spdxExpression';
import type { Expression, LicenceTerm } from './spdxExpression';

/**
 * Why an expression needs repair. `deprecated`: the list has put another in an identifier's place. `name`: a licence's
 * name or abbreviation stands where its identifier belongs. `mark`: `/`, `|`, `&` or `,` stands for an operator.
 * `form`: blanks, quotes, parentheses or an operator's case.
 */
export type RepairReason = 'deprecated' | 'name' | 'mark' | 'form';

export type Repair =
  | { readonly kind: 'valid'; readonly expression: Expression }
  /**
   * `proposals`: canonical expressions, the likeliest first. One: it is certain. Several: only the author knows.
   * None: the identifier is deprecated and no other says the same.
   */
  | { readonly kind: 'repairable'; readonly proposals: readonly string[]; readonly why: RepairReason }
  | { readonly kind: 'unknown' };

const LONGEST = 1000;
const MOST_PROPOSALS = 12;
const MOST_LISTED = 6;
const UNKNOWN: Repair = { kind: 'unknown' };

function parsed(text: string): Expression | null {
  const result = parseExpression(text);
  return result.kind === 'parsed' ? result.expression : null;
}

/** In the order of the first list, then of the second: the likeliest of each come first. */
function pairs<A, B, C>(first: readonly A[], second: readonly B[], combine: (a: A, b: B) => C): readonly C[] {
  return first.flatMap((a) => second.map((b) => combine(a, b))).slice(0, MOST_PROPOSALS);
}

function combinations(parts: readonly (readonly Expression[])[]): readonly (readonly Expression[])[] {
  return parts.reduce<readonly (readonly Expression[])[]>(
    (before, part) => pairs(before, part, (chosen, one) => [...chosen, one]),
    [[]],
  );
}

const expressionsOf = (texts: readonly string[]): readonly Expression[] =>
  texts.map(parsed).filter((expression) => expression !== null);

function licencesFor(term: LicenceTerm): readonly Expression[] | null {
  const { id, standing, orLater } = term;
  const written = orLater ? `${id}+` : id;
  if (standing === 'deprecated') return expressionsOf(replacementsOf(id, orLater));
  // `-or-later+` says it twice; `-only+` contradicts itself.
  const gnu = orLater ? /^(A?L?GPL-[0-9.]+|GFDL-[0-9.]+)-(only|or-later)$/.exec(id) : null;
  if (gnu) return expressionsOf(gnu[2] === 'only' ? [`${gnu[1]}-or-later`, id] : [id]);
  if (standing !== 'unlisted') return null;
  // The prefix is case-sensitive, unlike what follows.
  if (/^licenseref-./i.test(id) && !orLater) return expressionsOf([`LicenseRef-${id.slice(11)}`]);
  const named = expressionsOf(licencesNamed(written));
  return named.length > 0 ? named : null;
}

/** Null: nothing about the term needs repair. */
function repairsOfTerm(term: LicenceTerm): readonly Expression[] | null {
  const licences = licencesFor({ ...term, exception: null });
  const named = term.exception?.standing === 'unlisted' ? exceptionsNamed(term.exception.id) : [];
  if (licences === null && named.length === 0) return null;
  const bare = licences ?? [{ ...term, exception: null }];
  if (term.exception === null) return bare;
  return withExceptions(bare, named.length > 0 ? named : [term.exception.id]);
}

function withExceptions(licences: readonly Expression[], exceptions: readonly string[]): readonly Expression[] {
  const texts = pairs(licences, exceptions, (licence, exception) =>
    licence.kind === 'licence' && licence.exception === null ? `${expressionText(licence)} WITH ${exception}` : '',
  );
  return expressionsOf(texts);
}

/** What an expression can become; itself where nothing needs repair. */
function repairs(expression: Expression): readonly Expression[] {
  if (expression.kind === 'licence') return repairsOfTerm(expression) ?? [expression];
  return combinations(expression.parts.map(repairs)).map((parts) => ({ kind: expression.kind, parts }));
}

function repairsOfName(name: string): readonly Expression[] {
  const expression = parsed(name);
  if (expression?.kind === 'licence' && expression.standing !== 'unlisted') return repairs(expression);
  return expressionsOf(licencesNamed(name));
}

function repairsOfLoose(loose: Loose): readonly Expression[] {
  if (loose.kind === 'name') return repairsOfName(loose.name);
  if (loose.kind === 'with') {
    const [licence, exception, ...rest] = loose.parts;
    if (!licence || exception?.kind !== 'name' || rest.length > 0) return [];
    return withExceptions(repairsOfLoose(licence), exceptionsNamed(exception.name));
  }
  const kinds = loose.kind === 'either' ? (['or', 'and'] as const) : ([loose.kind] as const);
  const chosen = combinations(loose.parts.map(repairsOfLoose));
  return pairs(kinds, chosen, (kind, parts) => ({ kind, parts }));
}

/** Canonical and each once. A joined expression within one of its own kind is flattened by parsing again. */
function proposalTexts(expressions: readonly Expression[]): readonly string[] {
  const texts = expressions.map(expressionText).map((text) => {
    const again = parsed(text);
    return again ? expressionText(again) : text;
  });
  return [...new Set(texts)];
}

/** Blanks made single, what encloses the whole or ends a sentence taken off. */
function tidied(text: string): string {
  const single = text.trim().split(/\s+/).join(' ');
  const bare = single.replace(/^["'`<“‘]/, '').replace(/["'`>”’;,.]$/, '');
  return bare.trim().replace(/["'`>”’]$/, '');
}

function repairParsed(expression: Expression): Repair {
  const terms = licenceTerms(expression);
  const repaired = terms.map(repairsOfTerm);
  if (repaired.every((each) => each === null)) return { kind: 'valid', expression };
  const deprecated = terms.some(({ standing }, index) => standing === 'deprecated' && repaired[index] !== null);
  const proposals = proposalTexts(repairs(expression));
  return {
    kind: 'repairable',
    proposals,
    why: deprecated ? 'deprecated' : reasonOf(expressionText(expression), proposals),
  };
}

/**
 * Says whether an expression is valid, and what it should be if it isn't, without ever changing its meaning: where
 * that isn't certain, there are several proposals. What is longer than a thousand characters is only parsed. Valid is also what has the form of an identifier and is unknown: the
 * term's standing is `unlisted` then.
 */
export function repairExpression(text: string): Repair {
  if (text.length > LONGEST) {
    const expression = parsed(text);
    return expression ? { kind: 'valid', expression } : UNKNOWN;
  }
  const expression = parsed(text);
  if (expression) return repairParsed(expression);
  const tidy = tidied(text);
  const named = licencesNamed(tidy);
  if (named.length > 0) {
    const proposals = proposalTexts(expressionsOf(named));
    return { kind: 'repairable', proposals, why: reasonOf(tidy, proposals) };
  }
  const listed = withoutOperators(tidy);
  if (listed.length > 0) return { kind: 'repairable', proposals: listed, why: 'form' };
  const read = readLoosely(tidy) ?? readLoosely(`${tidy})`) ?? readLoosely(`(${tidy}`);
  if (!read) return UNKNOWN;
  const proposals = proposalTexts(repairsOfLoose(read.loose));
  if (proposals.length === 0) return UNKNOWN;
  return { kind: 'repairable', proposals, why: read.marked ? 'mark' : reasonOf(tidy, proposals) };
}

/** "GPL-2.0+ BSD-3-Clause": identifiers in a row. Nobody can tell which operator was meant. */
function withoutOperators(text: string): readonly string[] {
  const words = text.split(' ');
  if (words.length < 2 || words.length > MOST_LISTED) return [];
  const terms = words.map(parsed);
  const known = terms.every((term) => term?.kind === 'licence' && term.standing !== 'unlisted');
  if (!known) return [];
  const chosen = combinations(words.map(repairsOfName));
  return proposalTexts(pairs(['or', 'and'] as const, chosen, (kind, parts) => ({ kind, parts })));
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[\s()+]/g, '');

function reasonOf(text: string, proposals: readonly string[]): RepairReason {
  return proposals.some((proposal) => lettersOf(proposal) === lettersOf(text)) ? 'form' : 'name';
}
