import assert from 'node:assert/strict';
import fs from 'node:fs';
import { analyse } from '../../src/analysis/analyse';
import { openMatcher, openWorkerMatcher, type OpenCopyMatcher } from '../../src/analysis/copyMatcher';
import { openEngine } from '../../src/analysis/engine';
import type { MatchingTrouble } from '../../src/analysis/snippetMatching';
import { loadLicenceTexts } from '../../src/analysis/licenceTexts';
import { snippetStoreFiles } from '../../src/analysis/snippetStores';
import { addedStem } from '../../src/analysis/stores/addedStores';
import { writeStores } from '../../src/analysis/stores/storeFiles';
import { storeFolders } from '../../src/analysis/stores/storeFolders';
import { storesState } from '../../src/analysis/stores/storesState';
import { CopyFinder } from '../../src/analysis/treeCopies';
import { buildWorkspaceStore } from '../../src/analysis/workspaceStore';
import { openRepository, type Repository } from '../../src/history/repository';
import { listTree } from '../../src/history/tree';
import { createFileScanner } from '../../src/licensing/scanFile';
import { scratchRepository, useScratchHome } from '../history/scratch';
import { linesOfTidepool, tidepoolStore } from '../tidepool';

const COPY = linesOfTidepool(11, 60);
const OWN = 'export const answer = 42;\n';
const ATTRIBUTED = `// SPDX-License-Identifier: GPL-2.0-only\n// SPDX-FileCopyrightText: 2020 Ann Alder\n${COPY}`;

async function addTidepool(): Promise<void> {
  const stem = addedStem({ name: 'tidepool', isOwn: false });
  await writeStores(storeFolders().added!, stem, [tidepoolStore([{ holders: ['Ann Alder'] }])]);
}

/** How often each text was compared. */
function counting(open: OpenCopyMatcher, asked: string[]): OpenCopyMatcher {
  return async (root, signal) => {
    const matcher = await open(root, signal);
    return (
      matcher && {
        stores: matcher.stores,
        dispose: () => matcher.dispose(),
        match: (path, code) => {
          asked.push(path);
          return matcher.match(path, code);
        },
      }
    );
  };
}

describe('copies in a tree', () => {
  useScratchHome();
  let repository: Repository;
  let scratch: ReturnType<typeof scratchRepository>;
  const troubles: MatchingTrouble[] = [];

  beforeEach(async () => {
    scratch = scratchRepository();
    scratch.write('own.js', OWN);
    scratch.write('src/copy.js', OWN + COPY);
    scratch.write('src/same.js', OWN + COPY);
    scratch.write('third.js', ATTRIBUTED);
    scratch.write('logo.png', Buffer.from([0, 1, 2]));
    scratch.commit('A');
    repository = await openRepository(scratch.root);
    await addTidepool();
  });

  afterEach(() => fs.rmSync(storeFolders().added!, { recursive: true, force: true }));

  for (const [where, open] of [
    ['in this thread', openMatcher],
    ['in a thread of its own', openWorkerMatcher((trouble) => troubles.push(trouble))],
  ] as const) {
    it(`are found ${where}, and counted as any finding`, async () => {
      const analysis = await analyse(await openEngine(repository), { copies: new CopyFinder(open) });
      assert.deepEqual(
        analysis.copies!.map(({ path, copied }) => [path, copied.map(({ purl, attribution }) => [purl, attribution])]),
        [
          ['src/copy.js', [['pkg:npm/tidepool@1.4.0', 'missing']]],
          ['src/same.js', [['pkg:npm/tidepool@1.4.0', 'missing']]],
          ['third.js', [['pkg:npm/tidepool@1.4.0', 'attributed']]],
        ],
      );
      const found = analysis.findings.filter(({ id }) => id === 'snippet/match');
      assert.deepEqual(
        found.map(({ path, severity }) => [path, severity]),
        [
          ['src/copy.js', 'warning'],
          ['src/same.js', 'warning'],
        ],
      );
      assert.deepEqual(
        analysis.files.filter(({ findings }) => findings.includes('snippet/match')).map(({ path }) => path),
        ['src/copy.js', 'src/same.js'],
      );
      assert.deepEqual(troubles, []);
    });
  }

  it('are looked for once in each file, while the works are the same', async () => {
    const asked: string[] = [];
    const finder = new CopyFinder(counting(openMatcher, asked));
    const compare = async (): Promise<string[]> => {
      asked.length = 0;
      const tree = await listTree(repository, 'HEAD');
      const { byPath } = (await finder.in(repository, tree))!;
      return [...byPath.keys()].sort();
    };
    const copying = ['src/copy.js', 'src/same.js', 'third.js'];
    assert.deepEqual(await compare(), copying);
    assert.deepEqual(asked.sort(), ['own.js', ...copying]);
    assert.deepEqual(await compare(), copying);
    assert.deepEqual(asked, []);
    scratch.write('own.js', COPY);
    scratch.commit('B');
    assert.deepEqual(await compare(), ['own.js', ...copying]);
    assert.deepEqual(asked, ['own.js']);
    await writeStores(storeFolders().added!, addedStem({ name: 'again', isOwn: false }), [tidepoolStore([{}])]);
    const state = async (): Promise<string> => storesState((await snippetStoreFiles({ root: scratch.root })).known);
    assert.notEqual(finder.storesOf(repository), await state());
    await compare();
    assert.deepEqual(asked.sort(), ['own.js', ...copying]);
    assert.equal(finder.storesOf(repository), await state());
  });

  it('are looked for once in each file, too, where the workspace has works of its own', async () => {
    const place = { root: scratch.root, cache: storeFolders().cache! };
    scratch.write('node_modules/reef/package.json', JSON.stringify({ name: 'reef', version: '1.0.0', license: 'MIT' }));
    scratch.write('node_modules/reef/index.js', linesOfTidepool(61, 90));
    const files = await buildWorkspaceStore(place, { scan: createFileScanner(await loadLicenceTexts()) });
    assert.equal(files.length, 1);
    const asked: string[] = [];
    const finder = new CopyFinder(counting(openMatcher, asked));
    const tree = await listTree(repository, 'HEAD');
    await finder.in(repository, tree);
    assert.equal(asked.length, 4);
    await finder.in(repository, tree);
    assert.equal(asked.length, 4);
  });

  it('that were found before somebody gave up aren’t looked for again', async () => {
    const asked: string[] = [];
    const giveUp = new AbortController();
    const finder = new CopyFinder(async (root) => {
      const matcher = (await counting(openMatcher, asked)(root))!;
      const match = (path: string, code: Buffer): ReturnType<typeof matcher.match> => {
        if (asked.length === 2) giveUp.abort();
        return matcher.match(path, code);
      };
      return { ...matcher, match };
    });
    const tree = await listTree(repository, 'HEAD');
    await assert.rejects(async () => finder.in(repository, tree, giveUp));
    const before = asked.length;
    const { byPath } = (await finder.in(repository, tree))!;
    assert.equal(byPath.size, 3);
    assert.ok(before >= 3 && asked.length < before + 4, `${before} of 4 before, ${asked.length} in all`);
  });

  it('aren’t said to be none where files couldn’t be compared', async () => {
    const failing: OpenCopyMatcher = () =>
      Promise.resolve({ stores: 'some', match: () => Promise.resolve(null), dispose: () => undefined });
    const { copies, unknowns } = await analyse(await openEngine(repository), { copies: new CopyFinder(failing) });
    assert.deepEqual(copies, []);
    assert.deepEqual(
      unknowns.map(({ path, message }) => [path, message.id]),
      ['own.js', 'src/copy.js', 'src/same.js', 'third.js'].map((path) => [path, 'unknown.not-compared']),
    );
  });

  it('aren’t looked for where there is nothing to compare with, or nobody asks', async () => {
    const nothing: OpenCopyMatcher = () => Promise.resolve(null);
    const engine = await openEngine(repository);
    assert.equal((await analyse(engine, { copies: new CopyFinder(nothing) })).copies, null);
    assert.equal((await analyse(engine)).copies, null);
  });
});
