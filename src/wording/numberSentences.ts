/** How numbers are written. `{percent}` may begin with `<` or `>`. */
export const numberSentences = () => ({
  /** A whole number of four digits: what stands after the first of them separates thousands. */
  'number.thousands': '1,234',
  'number.share': '{percent}%',
});
