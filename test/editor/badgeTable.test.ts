import assert from 'node:assert/strict';
import type { Analysis, FileAnalysis, VendorAnalysis } from '../../src/analysis/model';
import { BadgeTable } from '../../src/editor/badgeTable';

function analysis(files: Readonly<Record<string, Readonly<Record<string, number>>>>, findings: readonly string[] = []) {
  return {
    vendors: ['acme', 'nimbus'].map((id) => ({ id, name: id.toUpperCase(), tag: id.slice(0, 2) }) as VendorAnalysis),
    files: Object.entries(files).map(
      ([path, vendors]) =>
        ({
          path,
          findings,
          vendors: Object.entries(vendors).map(([id, lines]) => ({ id, lines })),
        }) as unknown as FileAnalysis,
    ),
  } as unknown as Analysis;
}

const tags = (made: BadgeTable, paths: readonly string[]) =>
  Object.fromEntries(paths.map((path) => [path, made.of(path)?.tag ?? null]));

describe('BadgeTable', () => {
  it('gives a file the vendor of most of its lines, and a folder that of most lines below it', () => {
    const made = new BadgeTable(
      analysis({
        'a/x.ts': { acme: 10, nimbus: 1 },
        'a/b/y.ts': { nimbus: 8 },
        'a/b/z.ts': { acme: 1 },
        'top.md': { acme: 2 },
      }),
    );
    const wanted = {
      'a/x.ts': 'ac',
      'a/b/y.ts': 'ni',
      'a/b/z.ts': 'ac',
      'top.md': 'ac',
      a: 'ac',
      'a/b': 'ni',
      b: null,
      '': null,
    };
    assert.deepEqual(tags(made, Object.keys(wanted)), wanted);
    assert.deepEqual(made.of('a'), {
      vendor: 'acme',
      tag: 'ac',
      name: 'ACME',
      vendorLines: 11,
      lines: 20,
      findings: [],
    });
  });

  it('decides a tie by the id, and leaves out what has no lines', () => {
    const made = new BadgeTable(analysis({ 'a/x': { nimbus: 3, acme: 3 }, 'e/empty': {} }));
    const wanted = { 'a/x': 'ac', a: 'ac', 'e/empty': null, e: null };
    assert.deepEqual(tags(made, Object.keys(wanted)), wanted);
  });

  it('marks a file for lines that no agreement in force covers, and for nothing less', () => {
    const [expired, partly] = ['coverage/expired', 'coverage/partly'].map(
      (id) => new BadgeTable(analysis({ 'a/x': { acme: 1 } }, [id])),
    );
    assert.deepEqual(expired?.of('a/x')?.findings, ['coverage/expired']);
    assert.deepEqual(expired.of('a')?.findings, []);
    assert.deepEqual(partly?.of('a/x')?.findings, []);
  });

  it('adds up for a folder whatever is deep below it, also where no file lies in between', () => {
    const made = new BadgeTable(
      analysis({ 'a/b/c/d/x': { acme: 3 }, 'a/b/y': { nimbus: 2 }, 'a/bc/z': { nimbus: 4 } }),
    );
    const sums = ['a', 'a/b', 'a/b/c', 'a/b/c/d', 'a/bc'].map((folder) => {
      const badge = made.of(folder);
      return [folder, badge?.tag, badge?.vendorLines, badge?.lines];
    });
    assert.deepEqual(sums, [
      ['a', 'ni', 6, 9],
      ['a/b', 'ac', 3, 5],
      ['a/b/c', 'ac', 3, 3],
      ['a/b/c/d', 'ac', 3, 3],
      ['a/bc', 'ni', 4, 4],
    ]);
  });
});
