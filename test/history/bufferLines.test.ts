import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arrangeSegments } from '../../src/history/arrangeSegments';
import { applyEdit, mapBuffer } from '../../src/history/bufferLines';
import type { Segment } from '../../src/history/model';
import { scratchRepository, useScratchHome } from './scratch';

const at = (line: number, count: number, commit: string, originalLine = line): Segment => ({
  line,
  count,
  commit,
  originalLine,
  originalPath: 'a',
});
const fresh = (line: number, count: number): Segment => ({
  line,
  count,
  commit: null,
  originalLine: line,
  originalPath: '',
  reason: 'uncommitted',
});

const BASE = 'one\ntwo\nthree\nfour\n';
const OWNERS = [at(1, 2, 'A'), at(3, 2, 'B', 7)];

describe('mapBuffer', () => {
  useScratchHome();

  const cases: [string, string, Segment[]][] = [
    ['nothing changed', BASE, OWNERS],
    ['CRLF in the working copy', BASE.replaceAll('\n', '\r\n'), OWNERS],
    ['a byte order mark', `\ufeff${BASE}`, OWNERS],
    ['a line in the middle', 'one\ntwo\nnew\nthree\nfour\n', [at(1, 2, 'A'), fresh(3, 1), at(4, 2, 'B', 7)]],
    [
      'a line within a segment',
      'one\nnew\ntwo\nthree\nfour\n',
      [at(1, 1, 'A'), fresh(2, 1), at(3, 1, 'A', 2), at(4, 2, 'B', 7)],
    ],
    ['lines removed', 'one\nfour\n', [at(1, 1, 'A'), at(2, 1, 'B', 8)]],
    ['a line changed', 'one\nzwei\nthree\nfour\n', [at(1, 1, 'A'), fresh(2, 1), at(3, 2, 'B', 7)]],
    ['everything new', 'x\ny\n', [fresh(1, 2)]],
    ['nothing left', '', []],
    ['the final newline gone', BASE.slice(0, -1), [at(1, 2, 'A'), at(3, 1, 'B', 7), fresh(4, 1)]],
  ];
  for (const [name, buffer, expected] of cases) {
    it(name, () => {
      assert.deepEqual(mapBuffer(BASE, buffer, OWNERS), expected);
    });
  }

  it('doesn’t own lines by segments that aren’t the base’s', () => {
    assert.deepEqual(mapBuffer(BASE, BASE, []), []);
    assert.deepEqual(mapBuffer(BASE, BASE, [at(1, 3, 'A')]), []);
    assert.deepEqual(mapBuffer(BASE, BASE, [at(1, 5, 'A')]), []);
    assert.deepEqual(mapBuffer('', 'new\n', []), [fresh(1, 1)]);
  });

  it('counts lines as git does, or as the editor does', () => {
    const base = 'a\rb\nc\n';
    const owners = [at(1, 1, 'A'), at(2, 1, 'B')];
    assert.deepEqual(mapBuffer(base, base, owners), owners);
    const editor = mapBuffer(base, 'a\nb\nc\n', owners, { lineBreaks: 'editor' });
    assert.deepEqual(editor, [at(1, 1, 'A', 1), at(2, 1, 'A', 1), at(3, 1, 'B', 2)]);
  });

  it('keeps boundary lines what they are', () => {
    const boundary: Segment[] = [{ ...at(1, 4, ''), commit: null, reason: 'boundary' }];
    assert.deepEqual(mapBuffer(BASE, BASE, boundary), boundary);
  });

  it('agrees with git blame --contents where lines are unlike each other', () => {
    const scratch = scratchRepository();
    const lines = Array.from({ length: 30 }, (_, line) => `line ${line}`);
    scratch.write('a', `${lines.join('\n')}\n`);
    const head = scratch.commit('one');
    const edit = fc.record({ from: fc.nat(29), remove: fc.nat(4), add: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
        const buffer = [...lines];
        edits.forEach(({ from, remove, add }, turn) =>
          buffer.splice(from, remove, ...Array.from({ length: add }, (_, line) => `new ${turn} ${line}`)),
        );
        const text = buffer.map((line) => `${line}\n`).join('');
        const mapped = mapBuffer(`${lines.join('\n')}\n`, text, [at(1, 30, head)]);
        const ours = mapped.flatMap(({ commit, originalLine, count }) =>
          Array.from({ length: count }, (_, line) => (commit ? `${commit} ${originalLine + line}` : 'uncommitted')),
        );
        const blamed = scratch
          .gitWith({ input: text }, 'blame', '--porcelain', '--contents', '-', '--', 'a')
          .toString();
        const theirs = [...blamed.matchAll(/^([0-9a-f]{40}) (\d+) (\d+)(?: \d+)?$/gm)].map(([, commit, line]) =>
          /^0+$/.test(commit!) ? 'uncommitted' : `${commit} ${line}`,
        );
        assert.deepEqual(ours, theirs);
      }),
      { numRuns: 60 },
    );
  });

  it('costs little for an edit of a big file, and is bounded for two files that have nothing in common', () => {
    const big = Array.from({ length: 50_000 }, (_, line) => `line ${line % 9000}`);
    const owners = [at(1, big.length, 'A')];
    const base = `${big.join('\n')}\n`;
    const edited = big.with(100, 'new').with(49_000, 'new');
    assert.equal(mapBuffer(base, `${edited.join('\n')}\n`, owners).filter(({ commit }) => !commit).length, 2);
    const other = big.map((_, line) => `other ${line % 7}`).join('\n');
    assert.deepEqual(mapBuffer(base, other, owners), [fresh(1, big.length)]);
  });
});

describe('applyEdit', () => {
  const cases: [string, [number, number, number], Segment[]][] = [
    ['a new first line', [1, 0, 1], [fresh(1, 1), at(2, 2, 'A', 1), at(4, 2, 'B', 7)]],
    ['a new line within a segment', [2, 0, 2], [at(1, 1, 'A'), fresh(2, 2), at(4, 1, 'A', 2), at(5, 2, 'B', 7)]],
    ['a line changed', [2, 1, 1], [at(1, 1, 'A'), fresh(2, 1), at(3, 2, 'B', 7)]],
    ['lines removed across segments', [2, 2, 0], [at(1, 1, 'A'), at(2, 1, 'B', 8)]],
    ['the line after the last newline', [5, 1, 1], [...OWNERS, fresh(5, 1)]],
    ['beyond the end', [7, 0, 1], [...OWNERS, fresh(5, 3)]],
    ['everything', [1, 4, 1], [fresh(1, 1)]],
    ['all removed', [1, 4, 0], []],
    ['nothing', [3, 0, 0], OWNERS],
  ];
  for (const [name, edit, expected] of cases) {
    it(name, () => assert.deepEqual(applyEdit(OWNERS, ...edit), expected));
  }

  it('writes the first lines of an empty file, and goes on there', () => {
    const written = applyEdit([], 1, 0, 2);
    assert.deepEqual(written, [fresh(1, 2)]);
    assert.deepEqual(applyEdit(written, 3, 0, 1), [fresh(1, 3)]);
    assert.deepEqual(applyEdit(applyEdit(OWNERS, 1, 0, 1), 2, 1, 1), [fresh(1, 2), at(3, 1, 'A', 2), at(4, 2, 'B', 7)]);
  });

  it('always covers every line once, and moves owners as splicing lines does', () => {
    const edit = fc.tuple(fc.integer({ min: 1, max: 14 }), fc.nat(5), fc.nat(5));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        let segments: Segment[] = OWNERS;
        let lines = OWNERS.flatMap(({ commit, originalLine, count }) =>
          Array.from({ length: count }, (_, line) => `${commit} ${originalLine + line}`),
        );
        for (const [from, remove, add] of edits) {
          segments = applyEdit(segments, from, remove, add);
          while (lines.length < from - 1) lines.push('uncommitted');
          lines = lines.toSpliced(from - 1, remove, ...new Array<string>(add).fill('uncommitted'));
        }
        assert.deepEqual(arrangeSegments(segments), segments);
        const owners = segments.flatMap(({ commit, originalLine, count }) =>
          Array.from({ length: count }, (_, line) => (commit ? `${commit} ${originalLine + line}` : 'uncommitted')),
        );
        assert.deepEqual(owners, lines);
      }),
    );
  });
});
