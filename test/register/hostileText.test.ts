import assert from 'node:assert/strict';
import fc from 'fast-check';
import { built, SMALLEST } from './problemsOf';

const BOMB = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]!},`.repeat(9)}]`),
].join('\n');

describe('a register of any text', () => {
  const sign = fc.constantFrom(
    ...[
      'people',
      'vendors',
      'id',
      'name',
      'agreements',
      'terms',
      'a',
      '1',
      'null',
      ': ',
      ':',
      '- ',
      '-',
      '\n',
      '\n  ',
      '\n    ',
      '\t',
    ],
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '#',
      '|',
      '>',
      '&a ',
      '*a',
      '!t ',
      '? ',
      '\\',
      '\r\n',
      '---\n',
      '%YAML 1.1\n',
      '<<: ',
      '\u0000',
      '\ud800',
    ],
  );

  it('is problems, each at a place of the text, and never a fault', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(sign, { maxLength: 50 }), (begins, signs) => {
        const text = `${begins ? SMALLEST : ''}${signs.join('')}`;
        const { register, problems } = built(text);
        const lines = text.split('\n');
        assert.equal(
          register === null,
          problems.some(({ severity }) => severity === 'error'),
        );
        for (const { line, column } of problems) {
          assert.ok(line >= 1 && line <= lines.length && column >= 1, `${line}:${column} in ${JSON.stringify(text)}`);
        }
      }),
      { numRuns: 400 },
    );
  });

  for (const [title, text] of [
    ['a bomb of aliases', BOMB],
    ['one key many times', 'a: 1\n'.repeat(50_000)],
    [
      'a cycle of vendors',
      `${SMALLEST}vendors:\n${Array.from({ length: 2000 }, (_, at) => `  - {id: v${at}, name: V, subcontractor_of: v${(at + 1) % 2000}}`).join('\n')}`,
    ],
    ['values of other types', `${SMALLEST}people: {}\nvendors: 1\nagreements: [[], {}, 2, null]\nmilestones: true`],
  ] as const) {
    it(`is problems in time: ${title}`, () => {
      const { register, problems } = built(text);
      assert.equal(register, null);
      assert.ok(problems.length > 0 && problems.every(({ line, column }) => line >= 1 && column >= 1));
    });
  }
});
