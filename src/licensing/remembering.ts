/** Answers that are remembered: a repository's files mostly begin alike. */
const REMEMBERED = 512;
/** Characters: no header is longer, and whole documents would be held in memory for nothing. */
const LONGEST = 8_000;

/** A function whose last answers are at hand. @param answer where more is given, the text decides all of it */
export function remembering<Answer, More extends readonly unknown[]>(
  answer: (text: string, ...more: More) => Answer,
): (text: string, ...more: More) => Answer {
  const known = new Map<string, Answer>();
  return (text, ...more) => {
    if (text.length > LONGEST) return answer(text, ...more);
    let found = known.get(text);
    if (found === undefined) {
      found = answer(text, ...more);
      if (known.size >= REMEMBERED) known.clear();
      known.set(text, found);
    }
    return found;
  };
}
