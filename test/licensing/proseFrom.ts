import type { Prose } from '../../src/licensing/prose';

/** One comment of the text's lines, the first of which is line `from` of its file. */
export function comment(text: string, from = 1): Prose {
  return { lines: text.split('\n').map((line, index) => ({ line: from + index, text: line })) };
}

/** A file with one comment at its top. */
export function proseFrom(text: string): readonly Prose[] {
  return [comment(text)];
}

/** Texts of a hundred thousand characters, made of what a scanner of such words could stumble over. */
export function hostileTexts(pieces: readonly string[]): readonly string[] {
  return pieces.flatMap((piece) => {
    const many = Math.ceil(100_000 / piece.length);
    return [piece.repeat(many), Array<string>(Math.min(many, 5000)).fill(piece).join('\n')];
  });
}
