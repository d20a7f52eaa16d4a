import { hashOf, markHash } from './tokenHash';
import type { TokenStream } from './tokenStream';

const OPEN = markHash(123);
const CLOSE = markHash(125);
const [RETURN, THIS, DOT, EQUALS] = [hashOf('return'), hashOf('this'), markHash(46), markHash(61)];
/** One name. */
const NAME = -1;
/** What stands between the braces: `return code`, `this.code = code`. */
const BODIES: readonly (readonly number[])[] = [
  [RETURN, NAME],
  [RETURN, THIS, DOT, NAME],
  [THIS, DOT, NAME, EQUALS, NAME],
  [NAME, EQUALS, NAME],
];
/** Tokens before them: `public void setCode(String code)`, and an annotation. */
const MOST_BEFORE = 10;
/** What begins a block that is no function. */
const BRANCHES: ReadonlySet<number> = new Set(
  'if else for while switch case catch try do default'.split(' ').map(hashOf),
);

/**
 * Tells of each token whether it is of a function that does no more than give or take one value. Whoever has a field of that name has
 * such functions, word for word.
 */
export function accessorsIn({ count, exact }: TokenStream): (at: number) => boolean {
  const isAccessor = new Uint8Array(count);
  /** The brace that is open and holds no other, -1 for none, and the last one before it. */
  let [opened, before] = [-1, -1];
  let last = -1;
  for (let at = 0; at < count; at++) {
    const token = exact[at]!;
    if (token !== OPEN && token !== CLOSE) continue;
    if (token === CLOSE && opened !== -1 && isBody(exact, opened + 1, at)) {
      const from = Math.max(before + 1, opened - MOST_BEFORE);
      if (!exact.subarray(from, opened).some((word) => BRANCHES.has(word))) isAccessor.fill(1, from, at + 1);
    }
    if (token === OPEN) [before, opened] = [last, at];
    else opened = -1;
    last = at;
  }
  return (at) => isAccessor[at] === 1;
}

function isBody(exact: Uint32Array, from: number, to: number): boolean {
  return BODIES.some(
    (body) => body.length === to - from && body.every((token, at) => token === NAME || token === exact[from + at]),
  );
}
