import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { foundWorks } from '../../../src/analysis/works/foundWorks';
import { packShards } from '../../../src/analysis/works/packShards';
import { sourceWorks, type DiskWork } from '../../../src/analysis/works/sourceWorks';
import { workspaceTree } from '../../../src/analysis/works/workspaceTree';
import { createMatcher } from '../../../src/snippets/matcher';
import { readStore } from '../../../src/snippets/store';
import { useScratchHome } from '../../history/scratch';
import { madeFunction } from './madeFunction';
import { writeTree } from './writeTree';

const scan = () => 'binary' as const;

async function worksOf(root: string): Promise<DiskWork[]> {
  return sourceWorks(foundWorks(root, await workspaceTree(root)), scan);
}

/** Packages of so many functions, each in a file of its own and unlike all others. */
const packages = fc
  .tuple(fc.integer(), fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }))
  .map(([seed, counts]) =>
    counts.map((count, at) => Array.from({ length: count }, (_, number) => madeFunction(seed + at * 1000 + number))),
  );

describe('packShards', () => {
  useScratchHome();

  it('makes stores in which each function pasted from a folder is found', async () => {
    await fc.assert(
      fc.asyncProperty(packages, fc.boolean(), async (all, isSmall) => {
        const files = all.flatMap((functions, at) => [
          [`node_modules/p${at}/package.json`, JSON.stringify({ name: `p${at}`, version: '1.0.0' })],
          ...functions.map((text, number) => [`node_modules/p${at}/f${number}.js`, text]),
        ]);
        const root = writeTree(Object.fromEntries(files) as Record<string, string>);
        const matcher = createMatcher([...packShards(await worksOf(root), isSmall ? 1500 : undefined)].map(readStore));
        for (const [at, functions] of all.entries())
          for (const text of functions) {
            const found = matcher.match('pasted.js', Buffer.from(text));
            assert.ok(
              found.some(({ work, tier }) => work.purl === `pkg:npm/p${at}` && tier === 'exact'),
              text,
            );
          }
        fs.rmSync(root, { recursive: true });
      }),
      { numRuns: 15 },
    );
  });

  it('packs the same works to the same bytes', async () => {
    const text = madeFunction(1);
    const root = writeTree({ 'node_modules/a/package.json': '{"name": "a"}', 'node_modules/a/a.js': text });
    const [one, two] = [[...packShards(await worksOf(root))], [...packShards(await worksOf(root))]];
    assert.deepEqual(one, two);
    assert.equal(one.length, 1);
  });

  it('leaves out what went while it packed, was swapped for a link, or is larger than it was', async function () {
    if (process.platform === 'win32') this.skip();
    const texts = [1, 2, 3, 4].map(madeFunction);
    const root = writeTree({
      'node_modules/a/package.json': '{"name": "a"}',
      ...Object.fromEntries(texts.map((text, at) => [`node_modules/a/f${at}.js`, text])),
    });
    const works = await worksOf(root);
    const inPackage = (name: string): string => path.join(root, 'node_modules/a', name);
    fs.rmSync(inPackage('f0.js'));
    fs.rmSync(inPackage('f1.js'));
    fs.symlinkSync('/dev/zero', inPackage('f1.js'));
    fs.truncateSync(inPackage('f2.js'), 200_000_000);
    const [store] = [...packShards(works)].map(readStore);
    assert.deepEqual(store!.head.paths, [['f3.js']]);
  });
});
