import assert from 'node:assert/strict';
import fc from 'fast-check';
import { folderNodes } from '../../../src/editor/views/folderNodes';
import type { CountedPath } from '../../../src/editor/views/folderNodes';
import { allNodes, below, named, shown } from './nodes';

const sorted = (files: readonly CountedPath[]) => [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
const noFacts = () => [];

const many = sorted([
  ...Array.from({ length: 20 }, (_, at) => ({ path: `src/deep/er/${String(at).padStart(2, '0')}.ts`, lines: 1 })),
  { path: 'src/top.ts', lines: 100 },
  { path: 'only/one/here/a.ts', lines: 5 },
  { path: 'read.me', lines: 7 },
]);

describe('files by folders', () => {
  it('are a list where they are few, most lines first', () => {
    const files = [
      { path: 'a/one.ts', lines: 1 },
      { path: 'b/two.ts', lines: 2 },
    ];
    assert.deepEqual(shown(folderNodes('p', files, noFacts)), ['two.ts | b · 2 lines', 'one.ts | a · 1 line']);
  });

  it('stand below folders where they are many; a folder with one folder alone is one row with it', () => {
    const nodes = folderNodes('p', many, noFacts);
    assert.deepEqual(shown(nodes), [
      'src | 21 files · 120 lines',
      'read.me | 7 lines',
      'only/one/here | 1 file · 5 lines',
    ]);
    assert.deepEqual(shown(below(named(nodes, 'src'))), ['top.ts | 100 lines', 'deep/er | 20 files · 20 lines']);
    const [file] = below(named(nodes, 'only/one/here'));
    assert.deepEqual(file?.target, { kind: 'line', path: 'only/one/here/a.ts', line: 1 });
  });

  it('are all there, once, each with an id of its own', () => {
    const step = fc.constantFrom('a', 'b', 'c', 'dd', 'e.f');
    const anyFiles = fc.uniqueArray(
      fc.record({
        path: fc.array(step, { minLength: 1, maxLength: 5 }).map((steps) => `${steps.join('/')}.ts`),
        lines: fc.nat(9),
      }),
      { maxLength: 60, selector: ({ path }) => path },
    );
    fc.assert(
      fc.property(anyFiles, (files) => {
        const rows = allNodes(folderNodes('p', sorted(files), noFacts));
        assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
        const paths = rows.flatMap(({ target }) => (target?.kind === 'line' ? target.path : []));
        assert.deepEqual(paths.sort(), files.map(({ path }) => path).sort());
      }),
    );
  });

  it('of a path as deep as can be are found at once', () => {
    const deep = 'd/'.repeat(2000);
    const files = sorted(Array.from({ length: 3000 }, (_, at) => ({ path: `${deep}${at}.ts`, lines: 1 })));
    const [folder] = folderNodes('p', files, noFacts);
    assert.equal(folder?.description, '3,000 files · 3,000 lines');
    assert.equal(below(folder).length, 501);
  });
});
