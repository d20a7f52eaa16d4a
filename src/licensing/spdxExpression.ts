import { LISTED_EXCEPTIONS, LISTED_LICENCES } from './spdxLists';
import type { Standing } from './spdxLists';
import { scanExpression } from './spdxScanner';
import type { ScanProblem, Token } from './spdxScanner';

/** An identifier of an expression, in the list's casing where the list has it. */
export interface SpdxId {
  readonly id: string;
  readonly standing: Standing;
}

export interface LicenceTerm extends SpdxId {
  readonly kind: 'licence';
  /** `+`: this version or any later one. */
  readonly orLater: boolean;
  /** What follows WITH. */
  readonly exception: SpdxId | null;
}

/** Two parts or more, none of which is joined by the same operator: `A AND (B AND C)` has three. */
export interface JoinedTerms {
  readonly kind: 'and' | 'or';
  readonly parts: readonly Expression[];
}

export type Expression = LicenceTerm | JoinedTerms;

export type ExpressionProblem =
  | ScanProblem
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'missing-operator'
  | 'missing-licence'
  | 'missing-exception'
  | 'unclosed'
  | 'unopened'
  /** NONE and the like, an exception, or what isn't even formed like an identifier. */
  | 'not-a-licence'
  | 'not-an-exception'
  | 'with-needs-licence'
  | 'plus-on-reference';

export type ParsedExpression =
  | { readonly kind: 'parsed'; readonly expression: Expression }
  /** `column`: where the problem is in the text, from 1, in UTF-16 units. */
  | { readonly kind: 'invalid'; readonly problem: ExpressionProblem; readonly column: number };

/** In characters. The longest expressions in use join a few dozen licences. */
const LONGEST = 10_000;
/** Parentheses within each other. */
const DEEPEST = 100;

/** SPDX documents say the first two, npm the third, of what has no licence or none that is known. */
const NO_LICENCE: ReadonlySet<string> = new Set(['none', 'noassertion', 'unlicensed']);

class Problem extends Error {
  constructor(
    readonly problem: ExpressionProblem,
    readonly at: number,
  ) {
    super(problem);
  }
}

const hasForm = (text: string): boolean => /^[A-Za-z0-9.-]+$/.test(text) && /[A-Za-z0-9]/.test(text);

/** `LicenseRef-x`, `DocumentRef-x:LicenseRef-y`. The prefixes are case-sensitive. */
function isReference(text: string, prefix: 'LicenseRef-' | 'AdditionRef-'): boolean {
  const colon = text.indexOf(':');
  const document = colon === -1 ? null : text.slice(0, colon);
  const rest = text.slice(colon + 1);
  if (document !== null && !(document.startsWith('DocumentRef-') && hasForm(document.slice(12)))) return false;
  return rest.startsWith(prefix) && hasForm(rest.slice(prefix.length));
}

/** Of those of the list, each has a segment that says so, or is named by its author. */
const looksLikeException = (text: string): boolean => /(?:^|-)(?:exception|note|assertion)(?:-|$)/i.test(text);

function licenceId({ text, plus, at }: Token): SpdxId {
  if (isReference(text, 'LicenseRef-')) {
    if (plus) throw new Problem('plus-on-reference', at + text.length);
    return { id: text, standing: 'reference' };
  }
  const lower = text.toLowerCase();
  const listed = LISTED_LICENCES.get(lower);
  if (listed) return { id: listed.id, standing: listed.deprecated ? 'deprecated' : 'listed' };
  const other = LISTED_EXCEPTIONS.has(lower) || NO_LICENCE.has(lower) || isReference(text, 'AdditionRef-');
  if (other || !hasForm(text)) throw new Problem('not-a-licence', at);
  return { id: text, standing: 'unlisted' };
}

function exceptionId({ kind, text, plus, at }: Token): SpdxId {
  if (kind !== 'id') throw new Problem('missing-exception', at);
  if (plus) throw new Problem('not-an-exception', at);
  if (isReference(text, 'AdditionRef-')) return { id: text, standing: 'reference' };
  const lower = text.toLowerCase();
  const listed = LISTED_EXCEPTIONS.get(lower);
  if (listed) return { id: listed.id, standing: listed.deprecated ? 'deprecated' : 'listed' };
  if (LISTED_LICENCES.has(lower) || !hasForm(text) || !looksLikeException(text)) {
    throw new Problem('not-an-exception', at);
  }
  return { id: text, standing: 'unlisted' };
}

const isScanProblem = (kind: Token['kind']): kind is ScanProblem =>
  kind === 'unexpected-character' || kind === 'operator-case' || kind === 'detached-plus';

function join(kind: 'and' | 'or', parts: readonly Expression[]): Expression {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  return { kind, parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])) };
}

class Parser {
  private next = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): Expression {
    if (this.peek().kind === 'end') throw new Problem('empty', 0);
    const expression = this.joined('or');
    const rest = this.peek();
    if (rest.kind === ')') throw new Problem('unopened', rest.at);
    if (rest.kind === 'with') throw new Problem('with-needs-licence', rest.at);
    if (rest.kind !== 'end') throw new Problem('missing-operator', rest.at);
    return expression;
  }

  /** The scanner ends with `end` or a problem, and nothing goes past those. */
  private peek(): Token {
    const token = this.tokens[this.next]!;
    if (isScanProblem(token.kind)) throw new Problem(token.kind, token.at);
    return token;
  }

  private take(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.next += 1;
    return token;
  }

  private joined(kind: 'and' | 'or'): Expression {
    const part = (): Expression => (kind === 'or' ? this.joined('and') : this.term());
    const parts = [part()];
    while (this.peek().kind === kind) {
      this.take();
      parts.push(part());
    }
    return join(kind, parts);
  }

  private term(): Expression {
    const token = this.take();
    if (token.kind === '(') return this.group(token);
    if (token.kind !== 'id') throw new Problem('missing-licence', token.at);
    const licence = { kind: 'licence', ...licenceId(token), orLater: token.plus } as const;
    if (this.peek().kind !== 'with') return { ...licence, exception: null };
    this.take();
    return { ...licence, exception: exceptionId(this.take()) };
  }

  private group(open: Token): Expression {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Problem('too-deep', open.at);
    const inner = this.joined('or');
    const close = this.take();
    if (close.kind === 'end') throw new Problem('unclosed', open.at);
    if (close.kind === 'with') throw new Problem('with-needs-licence', close.at);
    if (close.kind !== ')') throw new Problem('missing-operator', close.at);
    this.depth -= 1;
    return inner;
  }
}

/**
 * An SPDX licence expression, by annex B of SPDX 3 (D of 2.3). What is formed like an identifier and isn't in the list
 * is `unlisted`: it may be newer. Whether it is rather a slip of the pen is for `repairExpression` to say.
 */
export function parseExpression(text: string): ParsedExpression {
  if (text.length > LONGEST) return { kind: 'invalid', problem: 'too-long', column: LONGEST + 1 };
  try {
    return { kind: 'parsed', expression: new Parser(scanExpression(text)).parse() };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { kind: 'invalid', problem: error.problem, column: error.at + 1 };
  }
}
