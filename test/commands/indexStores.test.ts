import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { loadSnippetStores } from '../../src/analysis/snippetStores';
import { madeFunction } from '../analysis/works/madeFunction';
import { writeTree } from '../analysis/works/writeTree';
import { publishedSchema } from '../publishedSchema';
import { scratchAt, scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import { json, runCli, type Outcome } from './runCli';

interface Facts {
  readonly works: number;
  readonly fingerprints: number;
  readonly bytes: number;
  readonly stores?: readonly (Facts & { kind: string; name: string | null; files: string[] })[];
}

const { isAsPublished, faults } = publishedSchema('index');
const texts = [1, 2, 3, 4].map(madeFunction);

function facts(outcome: Outcome): Facts {
  assert.equal(outcome.code, 0, outcome.stderr);
  const value = json<Facts>(outcome);
  assert.ok(isAsPublished(value), faults());
  return value;
}

describe('index', () => {
  useScratchHome();

  const info = async (folder: string) => facts(await runCli(['index', 'info', '--json', '-C', folder])).stores!;
  const withPackage = (folder: string): string =>
    writeTree(
      {
        'package-lock.json': '{}',
        'node_modules/a/package.json': '{"name": "a", "version": "1.0.0", "license": "GPL-3.0-only"}',
        'node_modules/a/a.js': texts[0]!,
      },
      folder,
    );

  it('build fingerprints the packages of the repository that the folder is in, or of a folder without one', async () => {
    const { root } = scratchRepository();
    withPackage(root);
    writeTree({ 'src/own.ts': texts[1]! }, root);
    const built = facts(await runCli(['index', 'build', '--json', '-C', path.join(root, 'src')]));
    assert.equal(built.works, 1);
    assert.ok(built.fingerprints > 0 && built.bytes > 0);
    const listed = (await info(root)).find(({ kind }) => kind === 'workspace');
    assert.deepEqual(
      { works: listed?.works, fingerprints: listed?.fingerprints, bytes: listed?.bytes },
      {
        works: built.works,
        fingerprints: built.fingerprints,
        bytes: built.bytes,
      },
    );
    assert.deepEqual(facts(await runCli(['index', 'build', '--json', '--force', root])), built);

    const elsewhere = withPackage(scratchFolder());
    const { code, stdout, stderr } = await runCli(['index', 'build', elsewhere]);
    assert.equal(code, 0);
    assert.equal(stdout, '');
    assert.match(stderr, /^this workspace: works 1, fingerprints \d+, bytes [\d,]+\n$/);
  });

  it('info says where there is no store of the workspace', async () => {
    const folder = scratchFolder();
    const { code, stderr } = await runCli(['index', 'info', '-C', folder]);
    assert.equal(code, 0);
    assert.match(stderr, /index build/);
    assert.ok((await info(folder)).every(({ kind }) => kind !== 'workspace'));
    withPackage(folder);
    await runCli(['index', 'build', folder]);
    assert.ok((await info(folder)).some(({ kind }) => kind === 'workspace'));
    const kept = await runCli(['index', 'info', '--json', '--no-cache', '-C', folder]);
    assert.ok(facts(kept).stores!.every(({ kind }) => kind !== 'workspace'));
  });

  it('add takes a folder as one work, in the place of what had its name, until it is removed', async () => {
    const folder = writeTree({
      LICENSE: 'Copyright (c) 2020 Ada Lovelace\n',
      'lib/x.js': texts[2]!,
      'vendor/v/package.json': '{"name": "v"}',
    });
    writeTree({ 'vendor/v/v.js': texts[3]! }, folder);
    const added = facts(await runCli(['index', 'add', 'zlib', folder, '--licence', 'zlib', '--json']));
    assert.equal(added.works, 1);
    const { known, own } = await loadSnippetStores({ root: folder });
    const [store] = known.filter(({ works }) => works.some(({ purl }) => purl === 'pkg:generic/zlib'));
    const { name, licence, home, role, holders, versions } = store!.works[0]!;
    assert.deepEqual([name, licence, home, role, holders], ['zlib', 'Zlib', null, 'work', ['Ada Lovelace']]);
    assert.deepEqual([versions, store!.head.paths], [[''], [['lib/x.js']]]);
    assert.deepEqual(own, []);

    const { stderr } = await runCli(['index', 'add', 'zlib', folder, '--own']);
    assert.match(stderr, /^zlib \(own code\): works 1,/);
    const stores = await loadSnippetStores({ root: folder });
    assert.deepEqual(
      stores.own.flatMap(({ works }) => works.map(({ name }) => name)),
      ['zlib'],
    );
    const names = async () =>
      (await info(folder)).filter(({ name }) => name !== null).map(({ kind, name }) => [kind, name]);
    assert.deepEqual(await names(), [['own', 'zlib']]);

    assert.match((await runCli(['index', 'add', 'zlib', '--remove'])).stderr, /zlib removed/);
    assert.deepEqual(await names(), []);
  });

  it('add leaves out what the folder’s repository ignores, unless it ignores all', async () => {
    const { root } = scratchRepository();
    const scratch = scratchAt(root);
    writeTree(
      { '.gitignore': 'dist/\n', 'src/a.js': texts[0]!, 'dist/a.js': texts[1]!, 'src/new.js': texts[2]! },
      root,
    );
    scratch.git('add', 'src/a.js');
    const pathsOf = async (folder: string): Promise<string[]> => {
      facts(await runCli(['index', 'add', 'own', folder, '--own', '--json']));
      const { own } = await loadSnippetStores({ root });
      return own.flatMap(({ head }) => head.paths.flat());
    };
    assert.deepEqual(await pathsOf(root), ['src/a.js', 'src/new.js']);
    assert.deepEqual(await pathsOf(path.join(root, 'src')), ['a.js', 'new.js']);
    assert.deepEqual(await pathsOf(path.join(root, 'dist')), ['a.js']);
    await runCli(['index', 'add', 'own', '--remove']);
  });

  it('passes over a store that was damaged, and says so', async () => {
    const folder = writeTree({ 'x.js': texts[0]! });
    await runCli(['index', 'add', 'broken', folder]);
    const { files } = (await info(folder)).find(({ name }) => name === 'broken')!;
    fs.truncateSync(files[0]!, 100);
    const { code, stderr } = await runCli(['index', 'info', '-C', folder]);
    assert.equal(code, 0);
    assert.match(stderr, /broken~1of1\.bin can’t be read as a store/);
    await runCli(['index', 'add', 'broken', '--remove']);
  });

  const empty = (): string => writeTree({ 'README.md': 'x' });
  const wrong: [what: string, args: () => string[], told: RegExp][] = [
    ['a folder that isn’t there', () => ['build', '/nowhere/at/all'], /\/nowhere\/at\/all/],
    ['building what isn’t to be kept', () => ['build', empty(), '--no-cache'], /--no-cache/],
    ['a name with a path in it', () => ['add', '../x', empty()], /store’s name/],
    ['a name of two lines', () => ['add', 'a\nb', empty()], /“a.*b” can’t be/],
    ['a folder to add that isn’t there', () => ['add', 'x', '/nowhere/at/all'], /\/nowhere\/at\/all/],
    ['a file in its place', () => ['add', 'x', path.join(empty(), 'README.md')], /not a folder/],
    ['a folder without code', () => ['add', 'x', empty()], /no code/],
    ['no folder', () => ['add', 'x'], /--remove/],
    ['a folder and --remove', () => ['add', 'x', empty(), '--remove'], /--remove/],
    ['--remove with more', () => ['add', 'x', '--remove', '--own'], /--remove/],
    ['what was never added', () => ['add', 'x', '--remove'], /“x”/],
    ['a licence that is none', () => ['add', 'x', empty(), '--licence', 'GPL 3 or so'], /no SPDX/],
    ['no name', () => ['add'], /name/],
    ['an unknown part', () => ['rebuild'], /rebuild/],
  ];
  for (const [what, args, told] of wrong)
    it(`ends with 2 for ${what}`, async () => {
      const { code, stdout, stderr } = await runCli(['index', ...args()]);
      assert.equal(code, 2, stderr);
      assert.equal(stdout, '');
      assert.match(stderr, told);
      assert.doesNotMatch(stderr, /\n {4}at /);
    });

  it('has a schema that refuses what isn’t so', () => {
    assert.ok(!isAsPublished({ version: 1, works: 1 }));
    assert.ok(!isAsPublished({ version: 1, works: -1, fingerprints: 0, bytes: 0 }));
    assert.ok(!isAsPublished({ version: 1, works: 0, fingerprints: 0, bytes: 0, more: 1 }));
  });
});
