import fc from 'fast-check';

const word = fc.stringMatching(/^[a-z][a-z]{3,9}[A-Z][a-z]{2,6}$/);
const value = fc.oneof(
  word,
  fc.integer({ min: 2, max: 99_999 }).map(String),
  fc.stringMatching(/^[a-z ]{4,16}$/).map((text) => `'${text}'`),
);

const statement = fc.oneof(
  fc.tuple(word, word, value).map(([name, callee, given]) => `const ${name} = ${callee}(${given});`),
  fc.tuple(word, word, value).map(([one, field, given]) => `if (${one}.${field} > ${given}) return ${given};`),
  fc.tuple(word, word, word).map(([one, all, sum]) => `for (const ${one} of ${all}) ${sum} += ${one}.${all};`),
  fc.tuple(word, value, value).map(([one, left, right]) => `${one}.push(${left}, [${right}]);`),
);

/** A function in JavaScript that has no like. */
export const anyFunction = fc
  .tuple(word, word, fc.array(statement, { minLength: 6, maxLength: 20 }))
  .map(([name, parameter, body]) => `export function ${name}(${parameter}) {\n  ${body.join('\n  ')}\n}\n`);
