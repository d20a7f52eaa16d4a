/** Joiners belong to many scripts and to emoji; after a Latin letter, a digit or a space they only hide. */
const HIDING_JOINER = /(?<![^\p{Script=Latin}\p{Nd}\p{P}\s])\p{Join_Control}/gu;
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?!\p{Join_Control}|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;

const LONGEST = 1000;

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/**
 * Text from a repository, safe to show: control characters (a terminal's escape sequences, newlines in paths), bidi
 * controls and invisible characters become `⟨U+202E⟩`, and text over 1,000 characters is cut with an ellipsis.
 */
export function visibleText(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return cut.replace(HIDING_JOINER, named).replace(INVISIBLE, named);
}
