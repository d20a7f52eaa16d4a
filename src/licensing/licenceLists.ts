import { licenceTerms } from './expressionText';
import { categoryOf, LICENCE_CATEGORIES, type LicenceCategory } from './licenceCategory';
import { currentTerm, doMeet, isWithin, rangeOf } from './licenceRange';
import { comparable } from './sameExpression';
import { parseExpression, type Expression, type LicenceTerm } from './spdxExpression';

/** What a policy says: SPDX expressions, or categories of licenceCategory.ts. */
export interface LicenceLists {
  readonly expected?: string | null | undefined;
  readonly allow?: readonly string[] | null | undefined;
  readonly deny?: readonly string[] | null | undefined;
  readonly review?: readonly string[] | null | undefined;
}

/** From the best to the worst. `open`: an entry of the lists can't be read, and it may be the one. */
const STANDINGS = ['allowed', 'open', 'review', 'unexpected', 'denied'] as const;

export interface ListVerdict {
  readonly standing: (typeof STANDINGS)[number];
  /** The licence that decided; null where it is the whole expression. */
  readonly term: LicenceTerm | null;
  /** What the lists say of it, as written there; null where they don't name it. */
  readonly entry: string | null;
}

interface JudgeByLists {
  readonly judge: (expression: Expression, options?: { readonly isWorded?: boolean }) => ListVerdict;
  /** Of what has no licence to name: a notice that a file is somebody's alone. */
  readonly judgeCategory: (category: LicenceCategory) => ListVerdict['standing'];
}

/** How closely an entry names a term. */
const EXACTLY = 3;
const WITHOUT_EXCEPTION = 2;
const BY_CATEGORY = 1;

interface Entry {
  readonly written: string;
  readonly list: 'deny' | 'review' | 'allow';
  readonly category: string | null;
  /** Several of an entry with OR. */
  readonly terms: readonly LicenceTerm[];
  /** Of an entry with AND, which names what says the same and nothing else. */
  readonly whole: string | null;
}

function entriesOf(written: string, list: Entry['list']): Entry[] | 'unreadable' {
  if ((LICENCE_CATEGORIES as readonly string[]).includes(written)) {
    return [{ written, list, category: written, terms: [], whole: null }];
  }
  const parsed = parseExpression(written);
  if (parsed.kind === 'invalid') return 'unreadable';
  const { expression } = parsed;
  const branches = expression.kind === 'or' ? expression.parts : [expression];
  return branches.map((branch) => ({
    ...{ written, list, category: null },
    terms: branch.kind === 'licence' ? [currentTerm(branch)] : [],
    whole: branch.kind === 'licence' ? null : comparable(branch),
  }));
}

/** 0: not at all. What is allowed has to leave a choice among what is named; what is denied or reviewed leaves none but it. */
function closeness(entry: Entry, term: LicenceTerm, category: string): number {
  if (entry.category !== null) return entry.category === category ? BY_CATEGORY : 0;
  const range = rangeOf(term);
  const exception = term.exception?.id.toLowerCase();
  return entry.terms.reduce((best, named) => {
    const other = rangeOf(named);
    if (!(entry.list === 'allow' ? doMeet(range, other) : isWithin(range, other))) return best;
    // An exception permits more, and what asks for it isn't met without.
    if (named.exception) return named.exception.id.toLowerCase() === exception ? EXACTLY : best;
    return Math.max(best, exception === undefined ? EXACTLY : WITHOUT_EXCEPTION);
  }, 0);
}

/** The same where what is `expected` of a file isn't asked for, but is allowed beside what `allow` names. */
export function createPermissions({ expected, allow, deny, review }: LicenceLists): JudgeByLists {
  return createLicenceLists({ ...(allow && { expected, allow }), deny, review });
}

/**
 * Judges expressions by lists: of OR the best branch counts, of AND the worst. The entry that names a licence most closely
 * decides (with its exception, by its id, by its category); of equals one of `deny`, then `review`, then `allow`.
 * `expected` is one more that is allowed where there is `allow`; by itself it is what the whole has to say, no more and
 * no less. What no list names is unexpected where one says what is allowed, and fine where none does.
 */
export function createLicenceLists(lists: LicenceLists): JudgeByLists {
  const { expected, allow, deny, review } = lists;
  const allowed = allow && expected != null ? [...allow, expected] : (allow ?? []);
  const read = [
    ...(deny ?? []).map((written) => entriesOf(written, 'deny')),
    ...(review ?? []).map((written) => entriesOf(written, 'review')),
    ...allowed.map((written) => entriesOf(written, 'allow')),
  ];
  const entries = read.flatMap((one) => (one === 'unreadable' ? [] : one));
  const isOpen = read.includes('unreadable');
  const whole = !allow && expected != null ? parseExpression(expected) : null;
  const wanted = whole?.kind === 'parsed' ? whole.expression : null;
  const isClosed = Boolean(allow);

  function judgeTerm(written: LicenceTerm, isWorded: boolean): ListVerdict {
    const term = currentTerm(written);
    const category = categoryOf(term, isWorded);
    let best: Entry | null = null;
    let close = 0;
    for (const entry of entries) {
      const found = closeness(entry, term, category);
      if (found > close) [best, close] = [entry, found];
    }
    if (best) return { standing: STANDING_OF[best.list], term: written, entry: best.written };
    const mayBe =
      isWorded && entries.some(({ list, terms }) => list === 'allow' && terms.some((one) => mayMeanTerm(term, one)));
    const standing = isOpen || mayBe ? 'open' : isClosed ? 'unexpected' : 'allowed';
    return { standing, term: written, entry: null };
  }

  function judge(expression: Expression, isWorded: boolean): ListVerdict {
    if (expression.kind === 'licence') return judgeTerm(expression, isWorded);
    const same = comparable(expression);
    const named = entries.find((entry) => entry.whole === same);
    if (named) return { standing: STANDING_OF[named.list], term: null, entry: named.written };
    const verdicts = expression.parts.map((part) => judge(part, isWorded));
    const isBetter = expression.kind === 'or' ? 1 : -1;
    return verdicts.reduce((best, next) => (isBetter * (rankOf(best) - rankOf(next)) > 0 ? next : best));
  }

  function judgeWhole(expression: Expression, isWorded: boolean): ListVerdict {
    const verdict = judge(expression, isWorded);
    if (!wanted || verdict.standing === 'denied') return verdict;
    if (comparable(expression) === comparable(wanted)) return { standing: 'allowed', term: null, entry: expected! };
    if (isWorded && mayMean(expression, wanted)) return { standing: 'open', term: null, entry: null };
    return verdict.standing === 'review' ? verdict : { standing: 'unexpected', term: null, entry: null };
  }

  function judgeCategory(category: LicenceCategory): ListVerdict['standing'] {
    const named = entries.find((entry) => entry.category === category);
    if (named) return STANDING_OF[named.list];
    // A licence of one's own may well be what the notice is about.
    const mayBe = [...allowed, ...(expected == null ? [] : [expected])].some((one) => isOfOnesOwn(one, category));
    if (isOpen || mayBe) return 'open';
    return isClosed || wanted ? 'unexpected' : 'allowed';
  }

  return {
    judge: (expression, { isWorded = false } = {}) => judgeWhole(expression, isWorded),
    judgeCategory,
  };
}

function isOfOnesOwn(written: string, category: LicenceCategory): boolean {
  const parsed = parseExpression(written);
  const terms = parsed.kind === 'parsed' ? licenceTerms(parsed.expression) : [];
  return terms.some((term) => term.standing === 'reference' || categoryOf(term) === category);
}

const STANDING_OF = { deny: 'denied', review: 'review', allow: 'allowed' } as const;

const rankOf = ({ standing }: ListVerdict): number => STANDINGS.indexOf(standing);

/** Whether words that leave a version or a variant open ("the GPL", "BSD") can mean a licence. */
export function mayMeanTerm(worded: LicenceTerm, term: LicenceTerm): boolean {
  const [said, other] = [worded.id.toLowerCase(), term.id.toLowerCase()];
  if (said.startsWith('licenseref-')) return `${other}-`.startsWith(`${said.slice('licenseref-'.length)}-`);
  const range = rangeOf(worded);
  // Of the GNU licences "no version" is any: licencesIn.ts says `-or-later` of their first.
  return range.to === null && FIRST_VERSIONS.has(said) && rangeOf(term).family === range.family;
}

const FIRST_VERSIONS: ReadonlySet<string> = new Set(
  ['GPL-1.0', 'LGPL-2.0', 'AGPL-1.0', 'AGPL-3.0', 'GFDL-1.1'].map((id) => `${id.toLowerCase()}-or-later`),
);

function mayMean(worded: Expression, wanted: Expression): boolean {
  const terms = licenceTerms(wanted).map(currentTerm);
  return licenceTerms(worded).every((term) => terms.some((other) => isSame(term, other) || mayMeanTerm(term, other)));
}

const isSame = (one: LicenceTerm, other: LicenceTerm): boolean => comparable(one) === comparable(other);
