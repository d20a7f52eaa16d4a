import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arrangeSegments } from '../../src/history/arrangeSegments';
import { createBatchParser } from '../../src/history/batchParser';
import { createBlameParser } from '../../src/history/blameParser';
import { decodePath } from '../../src/history/decodePath';
import { createLineCounter } from '../../src/history/lineCounter';
import type { Segment } from '../../src/history/model';
import { oneLine } from '../../src/history/oneLine';
import { createRecordSplitter } from '../../src/history/recordSplitter';
import { parseTreeEntry } from '../../src/history/treeEntry';
import { unquotePath } from '../../src/history/unquotePath';
import { cuts, pieces } from './pieces';
import { scratchRepository, useScratchHome } from './scratch';

const bytes = (constraints = {}) => fc.uint8Array(constraints).map((array) => Buffer.from(array));

describe('createRecordSplitter', () => {
  it('gives the same records however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'bc', '\n', '')), cuts, (parts, where) => {
        const text = parts.join('');
        const splitter = createRecordSplitter(10);
        const records = pieces(Buffer.from(text), where).flatMap((piece) => splitter.push(piece));
        assert.deepEqual(records.map(String), text.split('\n').slice(0, -1));
      }),
    );
  });
});

describe('createBatchParser', () => {
  interface Seen {
    id: string;
    size: number;
    content: string;
  }

  function parse(output: Buffer, where: readonly number[], headersOnly = false): { seen: Seen[]; missing: string[] } {
    const seen: Seen[] = [];
    const missing: string[] = [];
    let ended = 0;
    const parser = createBatchParser(
      {
        begin: ({ id, size }) => seen.push({ id, size, content: '' }),
        data: (chunk) => (seen.at(-1)!.content += chunk.toString('latin1')),
        end: () => ended++,
        missing: (name) => missing.push(name),
      },
      { headersOnly },
    );
    for (const piece of pieces(output, where)) parser.push(piece);
    parser.finish();
    if (!headersOnly) assert.equal(ended, seen.length);
    return { seen, missing };
  }

  it('gives the same objects however the stream is cut', () => {
    const object = fc.option(bytes({ maxLength: 30 }), { nil: null });
    fc.assert(
      fc.property(fc.array(object), cuts, (objects, where) => {
        const output = Buffer.concat(
          objects.map((content, at) =>
            content
              ? Buffer.concat([Buffer.from(`${at} blob ${content.length}\n`), content, Buffer.from('\n')])
              : Buffer.from(`${at} missing\n`),
          ),
        );
        const { seen, missing } = parse(output, where);
        assert.deepEqual(
          seen,
          objects.flatMap((content, at) =>
            content ? { id: String(at), size: content.length, content: content.toString('latin1') } : [],
          ),
        );
        assert.deepEqual(
          missing,
          objects.flatMap((content, at) => (content ? [] : String(at))),
        );
      }),
    );
  });

  it('reads headers alone', () => {
    const { seen, missing } = parse(Buffer.from('1 blob 5\n2 missing\n3 tree 0\n4 ambiguous\n'), [4], true);
    assert.deepEqual(
      seen.map(({ id, size }) => [id, size]),
      [
        ['1', 5],
        ['3', 0],
      ],
    );
    assert.deepEqual(missing, ['2', '4']);
  });

  it('refuses what isn’t such output, or broke off', () => {
    for (const output of ['fatal: no\n', '1 blob x\n', '1 blob 5\nab', '1 blob', 'x'.repeat(70_000)]) {
      assert.throws(() => parse(Buffer.from(output), []), /cat-file/, output.slice(0, 20));
    }
  });
});

describe('createBlameParser', () => {
  const [A, B] = ['a'.repeat(40), 'b'.repeat(64)];
  const OUTPUT = Buffer.from(
    `${A} 5 1 2\nauthor filename x\nsummary ${A} 1 1 1\nboundary\nprevious ${B} old\nfilename a b\n` +
      `${B} 1 3 1\nauthor X\nfilename "q\\"\\t\\303\\274\\n"\n${A} 9 4 1\nfilename ü\n`,
  );

  it('gives the same segments however the stream is cut', () => {
    fc.assert(
      fc.property(cuts, (where) => {
        const parser = createBlameParser(new Set([B]));
        const segments = pieces(OUTPUT, where).flatMap((piece) => parser.push(piece));
        assert.deepEqual(segments, [
          { line: 1, count: 2, commit: A, originalLine: 5, originalPath: 'a b' },
          { line: 3, count: 1, commit: null, originalLine: 1, originalPath: 'q"\tü\n', reason: 'boundary' },
          { line: 4, count: 1, commit: A, originalLine: 9, originalPath: 'ü' },
        ]);
      }),
    );
  });

  it('passes over what it doesn’t know', () => {
    assert.deepEqual(createBlameParser(new Set()).push(Buffer.from('noise\nfilename a\n\nmore\n')), []);
  });
});

describe('arrangeSegments', () => {
  const at = (
    line: number,
    count: number,
    commit: string | null,
    originalLine: number,
    originalPath = 'a',
  ): Segment => ({ line, count, commit, originalLine, originalPath });

  it('sorts and joins what goes on', () => {
    assert.deepEqual(
      arrangeSegments([
        at(3, 1, 'A', 3),
        at(1, 2, 'A', 1),
        at(4, 1, 'A', 9),
        at(5, 1, 'B', 10),
        at(6, 1, 'B', 11, 'b'),
      ]),
      [at(1, 3, 'A', 1), at(4, 1, 'A', 9), at(5, 1, 'B', 10), at(6, 1, 'B', 11, 'b')],
    );
    assert.deepEqual(arrangeSegments([]), []);
  });

  it('refuses gaps, overlaps and empty segments', () => {
    assert.equal(arrangeSegments([at(2, 1, 'A', 1)]), null);
    assert.equal(arrangeSegments([at(1, 2, 'A', 1), at(2, 1, 'A', 2)]), null);
    assert.equal(arrangeSegments([at(1, 1, 'A', 1), at(3, 1, 'A', 3)]), null);
    assert.equal(arrangeSegments([at(1, 0, 'A', 1)]), null);
  });
});

describe('unquotePath', () => {
  useScratchHome();

  it('undoes git’s quoting of any name', () => {
    const scratch = scratchRepository();
    const name = bytes({ minLength: 1, maxLength: 12 }).map((raw) =>
      Buffer.from(raw.map((byte) => (byte === 0 || byte === 47 ? 46 : byte))),
    );
    const names: Buffer[] = fc
      .sample(name, 300)
      .concat([Buffer.from('"'), Buffer.from('\\'), Buffer.from('""'), Buffer.from('"a"')]);
    const blob = scratch.gitWith({ input: '' }, 'hash-object', '-w', '--stdin').toString().trim();
    const good = names.filter((raw) => !/^\.+$|^\.git/i.test(raw.toString('latin1')));
    const input = Buffer.concat(
      good.map((raw) => Buffer.concat([Buffer.from(`100644 ${blob}\t`), raw, Buffer.alloc(1)])),
    );
    scratch.gitWith({ input }, 'update-index', '-z', '--index-info');
    for (const quotepath of ['true', 'false']) {
      const plain = scratch.gitWith({}, 'ls-files', '-z');
      const quoted = scratch.gitWith({}, '-c', `core.quotepath=${quotepath}`, 'ls-files');
      const splitter = createRecordSplitter(10);
      const unquoted = splitter.push(quoted).map((line) => unquotePath(line).toString('latin1'));
      assert.deepEqual(unquoted, plain.toString('latin1').split('\0').slice(0, -1));
      assert.ok(unquoted.length > 200);
    }
  });

  it('leaves alone what isn’t quoted', () => {
    for (const path of ['a', '"', 'a"b"', '"a', '']) assert.equal(unquotePath(Buffer.from(path)).toString(), path);
  });
});

describe('decodePath', () => {
  it('keeps valid paths exact and others apart', () => {
    assert.deepEqual(decodePath(Buffer.from('ü/a')), { path: 'ü/a', exact: true });
    const odd = decodePath(Buffer.concat([Buffer.from('ü'), Buffer.from([0xe9, 0x0f, 0xff])]));
    assert.deepEqual(odd, { path: 'ü\ufffdE9\u000f\ufffdFF', exact: false });
  });
});

describe('createLineCounter', () => {
  it('counts as the whole would, however it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é') }), cuts, (text, where) => {
        const counter = createLineCounter();
        for (const piece of pieces(Buffer.from(text), where)) counter.push(piece);
        const lines = text.split('\n');
        assert.equal(counter.lines(), lines.length - (lines.at(-1) === '' ? 1 : 0));
      }),
    );
  });

  it('looks for a NUL in the first 8,000 bytes only, across pieces', () => {
    for (const [nul, binary] of [
      [0, true],
      [7999, true],
      [8000, false],
    ] as const) {
      const content = Buffer.alloc(9000, 'x');
      content[nul] = 0;
      const counter = createLineCounter();
      for (const piece of pieces(content, [1, 4000, 7990])) counter.push(piece);
      assert.deepEqual([counter.binary, counter.lines()], [binary, binary ? 0 : 1]);
    }
  });
});

describe('parseTreeEntry', () => {
  it('reads a record', () => {
    assert.deepEqual(parseTreeEntry(Buffer.from('100644 blob abc\ta\tb\n')), {
      mode: '100644',
      id: 'abc',
      path: 'a\tb\n',
      exact: true,
    });
  });
});

describe('oneLine', () => {
  it('is one line, and not a long one', () => {
    assert.equal(oneLine(' a\nb\t\u202e\u2028 '), 'a\\u000ab\\u0009\\u202e');
    assert.equal(oneLine('x'.repeat(400)).length, 300);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.doesNotMatch(oneLine(text), /[\r\n\u2028]/)));
  });
});
