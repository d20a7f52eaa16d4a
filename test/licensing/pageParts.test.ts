import assert from 'node:assert/strict';
import { pageParts } from '../../src/licensing/pageParts';

describe('parts of a page', () => {
  for (const [what, lines, parts] of [
    [
      'its scripts and styles',
      ['<style>', 'a', '</style>', '<p>', '<SCRIPT src="a">', '</SCRIPT>'],
      [
        [1, 3],
        [5, 6],
      ],
    ],
    ['not what is on one line', ['<style>a</style>', '<script></script>'], []],
    ['to the end of the first', ['<script>', '"<style>"', '</script>', '</style>'], [[1, 3]]],
    ['not what nothing closes', ['<style>', '<script>', '</script>', '<style>'], [[2, 3]]],
    ['none of other elements', ['<styles>', '</styles>', '<scripted>', '</scripted>'], []],
  ] as const)
    for (const end of ['\n', '\r\n', '\r'])
      it(`are ${what}, with lines that end in ${JSON.stringify(end)}`, () =>
        assert.deepEqual(
          pageParts(lines.join(end)).map(({ from, to }) => [from, to]),
          parts,
        ));

  it('are found in one pass', () => {
    const text = '<script '.repeat(300_000);
    assert.deepEqual(pageParts(text), []);
    assert.deepEqual(pageParts(`${'<style>\n'.repeat(100_000)}</style>`).length, 1);
  });
});
