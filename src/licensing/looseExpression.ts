/** What people write between licences. `either`: AND or OR, nobody knows. */
export type LooseOperator = 'and' | 'or' | 'either' | 'with';

/** A licence expression as people write it: names instead of identifiers, marks instead of operators. */
export type Loose =
  { readonly kind: 'name'; readonly name: string } | { readonly kind: LooseOperator; readonly parts: readonly Loose[] };

export interface LooseExpression {
  readonly loose: Loose;
  /** A mark stood in the place of an operator: `/`, `|`, `&`, `,`. */
  readonly marked: boolean;
}

interface Piece {
  readonly kind: LooseOperator | 'name' | '(' | ')';
  readonly text: string;
}

/** From the loosest to the tightest. */
const PRECEDENCE: readonly LooseOperator[] = ['either', 'or', 'and', 'with'];
const MOST_PIECES = 100;
const DEEPEST = 20;

const WORDS: ReadonlyMap<string, LooseOperator> = new Map([
  ['and', 'and'],
  ['or', 'or'],
  ['and/or', 'either'],
  ['plus', 'and'],
  ['with', 'with'],
  ['w/', 'with'],
]);

/** An old Cargo.toml's slash is a choice; so are bars. A comma leaves it open. */
const MARKS: ReadonlyMap<string, LooseOperator> = new Map([
  ['/', 'or'],
  ['|', 'or'],
  ['||', 'or'],
  ['&', 'and'],
  ['&&', 'and'],
  [',', 'either'],
  [';', 'either'],
]);

/** "or later" in its variants belongs to the name before. */
const LATER =
  / (?:or|and) (?:\(?at your option\)? )?(?:any )?(?:later|newer|greater|above|higher)(?: versions?)?(?![a-z])/gi;
const PIECE = /and\/or(?![a-z])|w\/|\|\||&&|[()/|&,;]|[^\s()/|&,;]+/gi;

/** Parentheses right behind a name that hold no operator go on with the name: "BSD (3-Clause)". */
function namePieces(words: readonly string[]): Piece[] | null {
  const pieces: Piece[] = [];
  let name: string[] = [];
  const endName = (): void => {
    if (name.length > 0) pieces.push({ kind: 'name', text: name.join(' ') });
    name = [];
  };
  const operator = (word: string): LooseOperator | undefined => WORDS.get(word.toLowerCase()) ?? MARKS.get(word);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    const close = word === '(' && name.length > 0 ? words.indexOf(')', at) : -1;
    const inside = words.slice(at + 1, Math.max(close, at + 1));
    if (close !== -1 && !inside.some((each) => each === '(' || operator(each) !== undefined)) {
      name.push('(', ...inside, ')');
      at = close;
      continue;
    }
    const kind = word === '(' || word === ')' ? word : operator(word);
    if (kind === undefined) {
      name.push(word);
      continue;
    }
    endName();
    // "MIT, and Apache-2.0": the word says what the comma doesn't.
    if (pieces.at(-1)?.kind === 'either' && (kind === 'and' || kind === 'or')) pieces.pop();
    pieces.push({ kind, text: word });
  }
  endName();
  return pieces.length > MOST_PIECES ? null : enumerated(pieces);
}

/** "A, B and C": the word before the last says what the commas mean. */
function enumerated(pieces: readonly Piece[]): Piece[] {
  const operators = pieces.map(({ kind }) => kind).filter((kind) => kind !== 'name' && kind !== 'with');
  const last = operators.pop();
  const list = (last === 'and' || last === 'or') && operators.every((kind) => kind === 'either');
  return list ? pieces.map((piece) => (piece.kind === 'either' ? { ...piece, kind: last } : piece)) : [...pieces];
}

/** The parts of one level: null where a part is empty or a parenthesis has no partner. */
function joined(pieces: readonly Piece[], level: number, depth: number): Loose | null {
  const operator = PRECEDENCE[level];
  if (operator === undefined) return single(pieces, depth);
  const parts: Piece[][] = [[]];
  let open = 0;
  for (const piece of pieces) {
    if (piece.kind === '(') open += 1;
    if (piece.kind === ')') open -= 1;
    if (open < 0) return null;
    if (open === 0 && piece.kind === operator) parts.push([]);
    else parts.at(-1)!.push(piece);
  }
  if (open !== 0) return null;
  const read = parts.map((part) => joined(part, level + 1, depth));
  const [first] = read;
  if (read.length === 1) return first ?? null;
  return read.every((part) => part !== null) ? { kind: operator, parts: read } : null;
}

function single(pieces: readonly Piece[], depth: number): Loose | null {
  const [first] = pieces;
  if (first?.kind === 'name' && pieces.length === 1) return { kind: 'name', name: first.text };
  if (first?.kind !== '(' || pieces.at(-1)?.kind !== ')' || depth > DEEPEST) return null;
  return joined(pieces.slice(1, -1), 0, depth + 1);
}

/** Null where it can't be divided so that each part names something. `text` has single blanks. */
export function readLoosely(text: string): LooseExpression | null {
  const words = text.replace(LATER, '+').match(PIECE) ?? [];
  if (words.length > 4 * MOST_PIECES) return null;
  const pieces = namePieces(words);
  const loose = pieces && joined(pieces, 0, 0);
  return loose && { loose, marked: pieces.some(({ text: mark }) => MARKS.has(mark)) };
}
