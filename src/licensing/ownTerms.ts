import { MARK, type Words } from './words';

/** Phrases of a vendor's own terms: no open licence has them. */
const PHRASES: readonly (readonly string[])[] = [
  'end user license agreement',
  'is commercial software',
  'are commercial software',
  'is proprietary software',
  'is licensed not sold',
  'purchase a commercial license',
  'purchase a license',
].map((phrase) => phrase.split(' '));

/** Whether a run of prose is, or points to, terms of whoever sells the work. */
export function hasOwnTerms({ texts }: Words): boolean {
  return texts.some((_, at) => PHRASES.some((phrase) => phrase.every((word, next) => texts[at + next] === word)));
}

/** What such terms say of something that comes with the work, or of another edition of it. */
const COMPONENTS: ReadonlySet<string> = new Set(
  'third component components libraries dependencies bundled embedded portions community edition editions'.split(' '),
);
const MOST_FROM_COMPONENT = 40;

/** Whether the sentence before a name is about such. */
export function isOfComponent({ texts, marks }: Words, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - MOST_FROM_COMPONENT); at--) {
    if ((marks[at + 1]! & (MARK.sentence | MARK.paragraph)) !== 0) return false;
    if (COMPONENTS.has(texts[at]!)) return true;
  }
  return false;
}
