import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBlameRules } from '../../../src/history/pass/blameRules';
import { bytesCopied, createSpanCounter } from '../../../src/history/pass/spans';
import type { Spans } from '../../../src/history/pass/spans';
import { openRepository } from '../../../src/history/repository';
import { cuts, pieces } from '../pieces';
import { scratchRepository, useScratchHome } from '../scratch';
import { importCommits } from './importCommits';

function spansOf(content: Buffer, countsLast: boolean, where: readonly number[] = []): Spans {
  const counter = createSpanCounter(countsLast);
  for (const piece of pieces(content, where)) counter.push(piece);
  return counter.finish();
}

/** Out of few chunks, so that contents have some in common; with all that git's counting looks at. */
const chunk = fc.constantFrom(
  ...['a\n', 'b\n', '\n', 'c\r\n', '\r\n', '\r', '\r\r\n', 'no end', 'ü\n', '\0', '\0\n', '\xff\xfe\n'],
  ...[63, 64, 65, 128, 200].flatMap((length) => ['x'.repeat(length), `${'xy'.repeat(length)}\n`]),
  `${'z'.repeat(63)}\r\n`,
  `${'z'.repeat(64)}\r\n`,
);
const content = fc
  .tuple(fc.array(chunk, { maxLength: 40 }), fc.integer({ min: 0, max: 19 }))
  // Sometimes past the 8,000 bytes in which git looks for a NUL.
  .map(([chunks, kind]) => Buffer.from((kind === 0 ? 'l\n'.repeat(4000) : '') + chunks.join(''), 'latin1'));
/** The second is often much like the first. */
const pair = fc.tuple(content, content, fc.nat(), fc.integer({ min: 0, max: 3 })).map(([one, other, cut, kind]) => {
  const at = cut % (one.length + 1);
  return [one, kind === 0 ? other : Buffer.concat([one.subarray(0, at), other, one.subarray(at)])] as const;
});

describe('createSpanCounter and bytesCopied', () => {
  useScratchHome();

  it('give git’s own similarity index', async () => {
    const scratch = scratchRepository();
    const { countsLast } = (await readBlameRules(await openRepository(scratch.root), false))!;
    const pairs = fc.sample(pair, 400).filter(([a, b]) => !a.equals(b));
    const ids = importCommits(
      scratch,
      pairs.flatMap(([before, after], at) => [
        { files: [{ path: 'a', content: before }] },
        { parents: [2 * at], files: [{ path: 'b', content: after }] },
      ]),
    );
    const input = pairs.map((_, at) => `${ids[2 * at + 1]} ${ids[2 * at]}\n`).join('');
    const args = ['diff-tree', '--stdin', '--raw', '-r', '-M1%'];
    const answers = scratch
      .gitWith({ input }, ...args)
      .toString()
      .split(/^[0-9a-f]{40}\n/m)
      .slice(1);
    assert.equal(answers.length, pairs.length);
    let renames = 0;
    for (const [at, [before, after]] of pairs.entries()) {
      const [source, target] = [spansOf(before, countsLast), spansOf(after, countsLast)];
      const larger = Math.max(before.length, after.length);
      const score = Math.floor((bytesCopied(source, target) * 60_000) / larger);
      const shown = JSON.stringify([before.toString('latin1'), after.toString('latin1')]);
      const [, similarity] = / R(\d+)\ta\tb$/m.exec(answers[at]!) ?? [];
      if (similarity === undefined) {
        // git gives up below one per cent, and where sizes alone say so.
        const sizes = Math.abs(before.length - after.length) * 60_000 > larger * 59_400;
        assert.ok(score < 600 || sizes || after.length === 0, shown);
      } else {
        renames++;
        assert.equal(Math.floor((score * 100) / 60_000), Number(similarity), shown);
      }
    }
    assert.ok(renames > 100);
  });

  it('count the same however the blob is cut', () => {
    fc.assert(
      fc.property(content, cuts, fc.boolean(), (bytes, where, countsLast) =>
        assert.deepEqual(spansOf(bytes, countsLast, where), spansOf(bytes, countsLast)),
      ),
    );
  });

  it('count each byte of a text once, but for what git leaves out', () => {
    const counted = (text: string, countsLast = true): number =>
      spansOf(Buffer.from(text, 'latin1'), countsLast).bytes.reduce((sum, bytes) => sum + bytes, 0);
    for (const [text, bytes, withoutLast] of [
      ['', 0, 0],
      ['a\nb\n', 4, 4],
      ['a\nb', 3, 2],
      ['x'.repeat(64), 64, 64],
      ['x'.repeat(65), 65, 64],
      ['a\r\nb\r\n', 4, 4],
      ['a\r', 2, 0],
      ['a\rb\n', 4, 4],
      ['a\r\r\n', 3, 3],
      // Not text: the CR counts.
      ['\0a\r\n', 4, 4],
      [`${'x\n'.repeat(4000)}\0\r\n`, 8002, 8002],
      [`${'x\n'.repeat(3999)}x\0\r\n`, 8002, 8002],
    ] as const) {
      assert.deepEqual([counted(text), counted(text, false)], [bytes, withoutLast], JSON.stringify(text.slice(-9)));
    }
  });

  it('say whether there is a CR before a LF, of text or not', () => {
    for (const [text, crlf] of [
      ['a\r\n', true],
      ['\0\r\n', true],
      ['a\r\r\n', true],
      ['a\rb\n', false],
      ['a\n\r', false],
      ['', false],
    ] as const) {
      const bytes = Buffer.from(text);
      for (const where of [[], [1], [2]]) assert.equal(spansOf(bytes, true, where).crlf, crlf, JSON.stringify(text));
    }
  });

  it('have hashes in order, each once', () => {
    const { hashes, bytes } = spansOf(Buffer.from('a\nb\na\nc\n'), true);
    assert.deepEqual(
      [...hashes],
      [...new Set(hashes)].sort((a, b) => a - b),
    );
    assert.deepEqual([...bytes].sort(), [2, 2, 4]);
  });
});
