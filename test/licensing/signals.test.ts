import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Prose } from '../../src/licensing/prose';
import { proseOf, tellingProse } from '../../src/licensing/readProse';
import { hasSignal } from '../../src/licensing/signals';
import { SIGNAL_WORDS } from '../../src/licensing/signalWords';
import { FIRST_LOOKS } from '../../src/licensing/tellingWords';

const says = (text: string): boolean => hasSignal(text, 0, text.length);

/** What stands between the bars of a regular expression that are in no group. */
function alternatives({ source }: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  for (const [sign] of source.matchAll(/\\.|./gs)) {
    if (sign === '(' || sign === ')') depth += sign === '(' ? 1 : -1;
    if (sign === '|' && depth === 0) parts.push('');
    else parts.push(`${parts.pop()!}${sign}`);
  }
  return parts;
}

describe('signals', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['under the GPL', true],
    ['LICENSE', true],
    ['licence', true],
    ['a silicon valley', false],
    ['a simple example', false],
    ['MPL', true],
    ['(MPL)', true],
    ['the standard calendar', false],
    ['under an NDA.', true],
    ['an nda', true],
    ['FreeBSD', false],
    ['BSDs', true],
    ['public domain', true],
    ['public\tdomain', false],
    ['SPDX-FileType', true],
    ['copr.', true],
    ['(C) 2020', true],
    ['\\(co 2020', true],
    ['© 2020', true],
    ['für', true],
    ['copycopyleft', true],
    ['coprcopyrigh', false],
    ['', false],
  ];
  for (const [text, expected] of cases)
    it(`${expected ? 'finds' : 'finds none in'} “${text}”`, () => assert.equal(says(text), expected));

  it('looks at the part alone', () => {
    assert.equal(hasSignal('license here', 1, 12), false);
    assert.equal(hasSignal('a license', 0, 6), false);
    assert.equal(hasSignal('a license', 2, 7), true);
  });

  it('finds each word, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SIGNAL_WORDS),
        fc.array(fc.constantFrom(...SIGNAL_WORDS, 'x', ' ').map((word) => word.slice(0, 4))),
        (word, around) => {
          const some = around.join('').replaceAll('|', ' ');
          return says(`${some} ${word.replaceAll('|', '')} ${some}`);
        },
      ),
    );
  });

  for (const look of FIRST_LOOKS)
    for (const alternative of alternatives(look))
      it(`is in whatever matches ${alternative}`, () => {
        // What looks around is left to the expression itself.
        const plain = new RegExp(alternative.replace(/\\b|\(\?<?[!=][^)]*\)/g, ''));
        fc.assert(
          fc.property(fc.stringMatching(plain), fc.boolean(), (some, isUpper) => {
            const text = isUpper ? some.toUpperCase() : some;
            return !new RegExp(alternative, 'i').test(text) || says(text);
          }),
        );
        fc.assert(fc.property(fc.stringMatching(new RegExp(`^${plain.source}$`)), says), { numRuns: 20 });
      });
});

describe('tellingProse', () => {
  const sentence = fc
    .array(fc.constantFrom('some', 'words', 'license', 'nothing', 'ünder', 'copyright', 'mpl', 'code'), {
      minLength: 1,
    })
    .map((words) => words.join(' '));
  const comment = fc.oneof(
    sentence.map((text) => `// ${text}\n// ${text}\n`),
    sentence.map((text) => `/* ${text}\n * ${text} */\n`),
  );
  const files = fc.array(fc.tuple(comment, fc.constantFrom('code();\n', '"license" + x;\n', '')), { maxLength: 60 });

  it('is all comments that may say something, and the first lines, as they are', () => {
    fc.assert(
      fc.property(files, (parts) => {
        const text = parts.flat().join('');
        const all = proseOf('a.ts', text);
        const { prose, first } = tellingProse('a.ts', text);
        assert.deepEqual(
          prose,
          all.filter(({ lines }) => says(lines.map((line) => line.text).join('\n'))),
        );
        assert.deepEqual(first, all.slice(0, first.length));
        assert.ok(first.length === all.length || first.flatMap(({ lines }) => lines).length >= 40);
      }),
    );
  });

  it('is of prose all or nothing', () => {
    const text = 'words\n\n'.repeat(100);
    const [{ lines }] = proseOf('README.md', text) as [Prose];
    assert.deepEqual(tellingProse('README.md', text), { prose: [], first: [{ lines: lines.slice(0, 40) }] });
    const all = proseOf('README.md', `${text}MIT License`);
    assert.deepEqual(tellingProse('README.md', `${text}MIT License`), { prose: all, first: all });
  });
});
