/** Words that make a file prose by its name, whatever comes before or after: `COPYING.LIB`, `MIT-LICENSE`. */
const PROSE_WORDS: ReadonlySet<string> = new Set(
  `license licence licenses licences copying copyright copyrights notice notices unlicense patents authors contributors
   maintainers credits readme copyleft legal eula thanks acknowledgements acknowledgments`.split(/\s+/),
);

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Runs of letters, in small letters. */
function wordsOf(name: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= name.length; at++) {
    const letter = at < name.length && isLetter(name.charCodeAt(at));
    if (letter && start === -1) start = at;
    if (!letter && start !== -1) {
      words.push(name.slice(start, at).toLowerCase());
      start = -1;
    }
  }
  return words;
}

/** Whether a name speaks of a licence or of people: what stands in such a file is for readers. */
export const isProseName = (name: string): boolean => wordsOf(name).some((word) => PROSE_WORDS.has(word));

/** `INSTALL`, `TODO`: a name without an extension, in capitals. */
export function isInCapitals(name: string): boolean {
  if (name.includes('.') || name.length < 2) return false;
  let letters = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code >= 97 && code <= 122) return false;
    if (isLetter(code)) letters++;
  }
  return letters > 1;
}
