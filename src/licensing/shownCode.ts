/** What stands below or in it is about the licence of the thing itself. */
export const OF_LICENCE = /licen[cs]|copying|copyright|legal|lizenz|licenza|©/i;
/** Of a block of code: nothing, or that it is no code. */
const TEXT = /^(?:te?xt|plain(?:te?xt)?|markdown|md|none|license|\{.*\})?$/i;

/**
 * Whether a document shows a block as an example. Not below a heading or a line that announces a licence, nor one of no language
 * that says whose it is: many put their notice into such a box.
 */
export function isShownCode(lines: readonly string[], language: string, isAnnounced: boolean): boolean {
  const isHeld = lines.some((line) => /copyright|©|\(c\)/i.test(line));
  return !(TEXT.test(language) ? isAnnounced || isHeld : isAnnounced && isHeld);
}
