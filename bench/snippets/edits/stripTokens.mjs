import { tokenise } from '../queries/tokenise.mjs';
import { replaceAll } from './replaceAll.mjs';
import { withoutBlankLines } from './withoutBlankLines.mjs';

/** Python, Java, C and Go without comments; a documentation string is code. */
export function stripTokens(text, language) {
  const comments = tokenise(text, language).filter(({ kind }) => kind === 'comment');
  return withoutBlankLines(
    replaceAll(
      text,
      comments.map(({ start, end }) => [start, end, '']),
    ),
  );
}
