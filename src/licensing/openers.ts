import type { BlockMark, CommentSyntax, LineMark, Skip, Where } from './commentSyntax';

/** The end of the language around: PHP's `?>`. */
export interface Leave {
  readonly kind: 'leave';
}

export interface Opener {
  readonly mark: string;
  readonly where: Where | undefined;
  readonly ignoreCase: boolean;
  readonly rule:
    | { readonly kind: 'line'; readonly line: LineMark }
    | { readonly kind: 'block'; readonly block: BlockMark }
    | Skip
    | Leave;
}

/** A syntax, ready to be scanned by. */
export interface Openers {
  /** By the code of a character: whether anything begins with it. What isn't ASCII begins nothing. */
  readonly begins: Uint8Array;
  /** By the same code, in the order to try them. */
  readonly byCode: readonly (readonly Opener[])[];
  /** The mark that ends the language. */
  readonly leave: string | undefined;
}

const opener = (rule: Opener['rule'], mark: string, where?: Where, ignoreCase = false): Opener => ({
  mark,
  where,
  ignoreCase,
  rule,
});

function ofSkip(skip: Skip): Opener {
  return opener(skip, skip.open, 'where' in skip ? skip.where : undefined);
}

/** What looks back at a prefix comes first, then what is longer. */
const weight = ({ mark, rule }: Opener): number =>
  mark.length + (rule.kind === 'raw' || (rule.kind === 'string' && rule.prefixes !== undefined) ? 100 : 0);

function compile(syntax: CommentSyntax, leave: string | undefined): Openers {
  const all = [
    ...(leave === undefined ? [] : [opener({ kind: 'leave' }, leave)]),
    ...syntax.block.map((block) => opener({ kind: 'block', block }, block.open, block.where)),
    ...syntax.line.map((line) => opener({ kind: 'line', line }, line.open, line.where, line.ignoreCase)),
    ...syntax.skips.map(ofSkip),
  ].sort((a, b) => weight(b) - weight(a));
  const begins = new Uint8Array(128);
  const byCode: Opener[][] = Array.from({ length: 128 }, () => []);
  for (const one of all) {
    const first = one.mark.charAt(0);
    for (const letter of one.ignoreCase ? new Set([first.toLowerCase(), first.toUpperCase()]) : [first]) {
      begins[letter.charCodeAt(0)] = 1;
      byCode[letter.charCodeAt(0)]?.push(one);
    }
    if (one.rule.kind === 'string' && one.rule.interpolation !== undefined) {
      for (const bracket of one.rule.interpolation.close === '}' ? '{}' : '()') begins[bracket.charCodeAt(0)] = 1;
    }
  }
  return { begins, byCode, leave };
}

const compiled = new WeakMap<CommentSyntax, Map<string, Openers>>();

/** Made once for each syntax. `leave` ends it from without. */
export function openersOf(syntax: CommentSyntax, leave?: string): Openers {
  let ways = compiled.get(syntax);
  if (ways === undefined) compiled.set(syntax, (ways = new Map<string, Openers>()));
  const key = leave ?? '';
  let openers = ways.get(key);
  if (openers === undefined) ways.set(key, (openers = compile(syntax, leave)));
  return openers;
}
