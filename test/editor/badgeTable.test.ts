import assert from 'node:assert/strict';
import type { Analysis, FileAnalysis, VendorAnalysis } from '../../src/analysis/model';
import { badgeTable } from '../../src/editor/badgeTable';

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

const tags = (made: ReturnType<typeof badgeTable>) =>
  Object.fromEntries([...made].map(([path, { tag }]) => [path, tag]));

describe('badgeTable', () => {
  it('gives a file the vendor of most of its lines, and a folder that of most lines below it', () => {
    const made = badgeTable(
      analysis({
        'a/x.ts': { acme: 10, nimbus: 1 },
        'a/b/y.ts': { nimbus: 8 },
        'a/b/z.ts': { acme: 1 },
        'top.md': { acme: 2 },
      }),
    );
    assert.deepEqual(tags(made), {
      'a/x.ts': 'ac',
      'a/b/y.ts': 'ni',
      'a/b/z.ts': 'ac',
      'top.md': 'ac',
      a: 'ac',
      'a/b': 'ni',
    });
    assert.deepEqual(made.get('a'), {
      vendor: 'acme',
      tag: 'ac',
      name: 'ACME',
      vendorLines: 11,
      lines: 20,
      findings: [],
    });
  });

  it('decides a tie by the id, and leaves out what has no lines', () => {
    assert.deepEqual(tags(badgeTable(analysis({ 'a/x': { nimbus: 3, acme: 3 }, 'e/empty': {} }))), {
      'a/x': 'ac',
      a: 'ac',
    });
  });

  it('marks a file for lines that no agreement in force covers, and for nothing less', () => {
    const [expired, partly] = ['coverage/expired', 'coverage/partly'].map((id) =>
      badgeTable(analysis({ 'a/x': { acme: 1 } }, [id])),
    );
    assert.deepEqual(expired?.get('a/x')?.findings, ['coverage/expired']);
    assert.deepEqual(expired.get('a')?.findings, []);
    assert.deepEqual(partly?.get('a/x')?.findings, []);
  });
});
