/** Longer than any real address (RFC 5321 allows 254): what is longer matches no pattern, so hostile text costs nothing. */
export const LONGEST_PATTERN = 400;

/**
 * Whether the whole of `text` matches `pattern`, case-folded. `*` is any run of characters but `@`, so `bot*` doesn't
 * match "robotics" and `*@acme.com` doesn't match `x@acme.com.evil.com`; nothing else is special.
 */
export function matchesAddressPattern(pattern: string, text: string): boolean {
  if (text.length > LONGEST_PATTERN || pattern.length > LONGEST_PATTERN) return false;
  // A star never crosses an @, so both sides have equally many, and what lies between them matches pairwise.
  const patternParts = pattern.toLowerCase().split('@');
  const textParts = text.toLowerCase().split('@');
  return (
    patternParts.length === textParts.length && patternParts.every((part, at) => matchesStars(part, textParts[at]!))
  );
}

/** Leftmost placement of each piece: no backtracking. */
function matchesStars(pattern: string, text: string): boolean {
  const pieces = pattern.split('*');
  if (pieces.length === 1) return pattern === text;
  const first = pieces[0]!;
  const last = pieces.at(-1)!;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let position = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, position);
    if (found < 0 || found + piece.length > end) return false;
    position = found + piece.length;
  }
  return true;
}
