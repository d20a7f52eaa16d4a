/** The text without the lines on which nothing stands. */
export const withoutBlankLines = (text) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
