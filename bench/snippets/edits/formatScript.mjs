import * as prettier from 'prettier';

const count = (text, sign) => text.split(sign).length;

/** JavaScript and TypeScript by a formatter with other settings than it was written with. */
export const formatScript = (text, parser) =>
  prettier.format(text, {
    parser,
    singleQuote: count(text, "'") <= count(text, '"'),
    tabWidth: 4,
    printWidth: 60,
    semi: !/;\s*$/m.test(text),
    arrowParens: 'avoid',
    trailingComma: 'none',
  });
