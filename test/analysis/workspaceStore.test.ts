import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { indexInWorker } from '../../src/analysis/indexInWorker';
import { loadSnippetStores, snippetStoreFiles } from '../../src/analysis/snippetStores';
import { readStores } from '../../src/analysis/stores/readStores';
import { keptWorkspaceStore } from '../../src/analysis/keptWorkspaceStore';
import { buildWorkspaceStore } from '../../src/analysis/workspaceStore';
import { createMatcher } from '../../src/snippets/matcher';
import { scratchFolder, useScratchHome } from '../history/scratch';
import { madeFunction } from './works/madeFunction';
import { writeTree } from './works/writeTree';

const [first, second] = [madeFunction(1), madeFunction(2)];
const scan = () => 'binary' as const;
const manifest = (version: string): string => JSON.stringify({ name: 'a', version });

describe('the store of a workspace', () => {
  useScratchHome();

  const place = () => ({
    root: writeTree({
      'package-lock.json': '{}',
      'node_modules/a/package.json': manifest('1.0.0'),
      'node_modules/a/a.js': first,
    }),
    cache: scratchFolder(),
  });
  const foldersIn = (cache: string): string[] =>
    fs.readdirSync(cache).flatMap((folder) => fs.readdirSync(path.join(cache, folder)));

  it('is built once, and anew where its works changed', async () => {
    const here = place();
    assert.equal(await keptWorkspaceStore(here), null);
    const built = await buildWorkspaceStore(here, { scan });
    assert.deepEqual(await keptWorkspaceStore(here), built);
    const { ino } = fs.statSync(built[0]!);
    assert.deepEqual(await buildWorkspaceStore(here, { scan }), built);
    assert.equal(fs.statSync(built[0]!).ino, ino);
    await buildWorkspaceStore(here, { scan, force: true });
    assert.notEqual(fs.statSync(built[0]!).ino, ino);

    const changes: Record<string, string>[] = [
      { 'package-lock.json': '{"a": 1}' },
      { 'node_modules/a/package.json': manifest('2.0.0') },
      { 'node_modules/b/package.json': '{}' },
      { 'go/vendor/modules.txt': '# a v1.0.0\n', 'go/vendor/a/a.go': 'package a\n' },
      { 'node_modules/.package-lock.json': '{"b": 1}' },
    ];
    let before = built;
    for (const change of changes) {
      writeTree(change, here.root);
      assert.equal(await keptWorkspaceStore(here), null, JSON.stringify(change));
      const now = await buildWorkspaceStore(here, { scan });
      assert.notDeepEqual(now, before);
      assert.deepEqual(
        foldersIn(here.cache),
        now.map((file) => path.basename(file)),
      );
      before = now;
    }
    writeTree({ 'src/own.ts': second, 'package.json': '{}' }, here.root);
    assert.deepEqual(await keptWorkspaceStore(here), before);
  });

  it('is built anew where what was kept was damaged', async () => {
    const here = place();
    const [file] = await buildWorkspaceStore(here, { scan });
    const whole = fs.readFileSync(file!);
    for (const damaged of [whole.subarray(0, whole.length / 2), Buffer.alloc(0), Buffer.from('{"works": []}')]) {
      fs.writeFileSync(file!, damaged);
      assert.deepEqual(await readStores([file!]), []);
      await buildWorkspaceStore(here, { scan });
      assert.deepEqual(fs.readFileSync(file!), whole);
    }
    fs.rmSync(file!);
    assert.equal(await keptWorkspaceStore(here), null);
  });

  it('is kept for the user alone, and outside of the workspace', async function () {
    if (process.platform === 'win32') this.skip();
    const here = place();
    const names = fs.readdirSync(here.root, { recursive: true });
    const [file] = await buildWorkspaceStore(here, { scan });
    assert.equal(fs.statSync(file!).mode & 0o777, 0o600);
    assert.equal(fs.statSync(path.dirname(file!)).mode & 0o777, 0o700);
    assert.deepEqual(fs.readdirSync(here.root, { recursive: true }), names);
  });

  it('is remembered where there is nothing to fingerprint', async () => {
    const here = { root: writeTree({ 'a.ts': first }), cache: scratchFolder() };
    const built = await buildWorkspaceStore(here, { scan });
    assert.deepEqual(await keptWorkspaceStore(here), built);
    assert.deepEqual(
      (await readStores(built)).map(({ works }) => works.length),
      [0],
    );
  });

  it('is built by a thread of its own, with progress, into what a scan compares with', async () => {
    const here = place();
    const request = { kind: 'workspace', place: here, force: false, isBackground: true } as const;
    const told: number[][] = [];
    const files = await indexInWorker(request, { onRead: (...progress) => told.push(progress) });
    assert.ok(told.every(([done, total]) => done! <= total!));
    const folders = { cache: here.cache, added: null };
    const { known, own } = await snippetStoreFiles({ root: here.root, folders });
    assert.deepEqual(known.slice(1), files);
    assert.deepEqual(own, []);
    assert.deepEqual(
      (await snippetStoreFiles({ root: here.root, folders: { cache: null, added: null } })).known.length,
      1,
    );
    const stores = await loadSnippetStores({ root: here.root, folders });
    const found = createMatcher(stores.known).match('b.js', Buffer.from(first));
    assert.deepEqual([...new Set(found.map(({ work }) => work.purl))], ['pkg:npm/a']);
  });

  it('isn’t built once nobody waits, and a thread that fails says why', async () => {
    const here = place();
    const request = { kind: 'workspace', place: here, force: false, isBackground: true } as const;
    const enough = new AbortController();
    const building = indexInWorker(request, { signal: enough.signal });
    enough.abort(new Error('enough'));
    await assert.rejects(building, /enough/);
    await assert.rejects(indexInWorker(request, { signal: AbortSignal.abort(new Error('before')) }), /before/);
    assert.equal(await keptWorkspaceStore(here), null);
    const cache = path.join(here.root, 'package-lock.json');
    await assert.rejects(indexInWorker({ ...request, place: { ...here, cache } }), { code: 'ENOTDIR' });
  });
});
