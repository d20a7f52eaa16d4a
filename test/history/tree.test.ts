import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { TreeFile } from '../../src/history/model';
import { openRepository } from '../../src/history/repository';
import { listTree } from '../../src/history/tree';
import type { TreeOptions } from '../../src/history/tree';
import { UserError } from '../../src/wording/userError';
import { scratchFolder, scratchRepository, useScratchHome } from './scratch';
import type { Scratch } from './scratch';

async function list(scratch: Scratch, options?: TreeOptions, root = scratch.root): Promise<TreeFile[]> {
  return listTree(await openRepository(root), scratch.git('rev-parse', 'HEAD'), options);
}

const brief = ({ kind, lines, unread }: TreeFile): string => [kind, lines, ...(unread ? [unread] : [])].join(' ');
const table = (files: readonly TreeFile[]): Record<string, string> =>
  Object.fromEntries(files.map((file) => [file.path, brief(file)]));

describe('listTree', () => {
  useScratchHome();

  it('tells text from binary, links and submodules, and counts lines as blame does', async () => {
    const inner = scratchRepository();
    inner.commit('inner');
    const scratch = scratchRepository();
    scratch.git('submodule', '--quiet', 'add', inner.root, 'sub');
    const files: Record<string, string | Buffer> = {
      'a.txt': 'one\ntwo\n',
      'open.txt': 'one\ntwo',
      'crlf.txt': 'one\r\ntwo\r\n',
      'cr.txt': 'one\rtwo\r',
      'newline.txt': '\n',
      'empty.txt': '',
      'same.txt': 'one\ntwo\n',
      'early.bin': Buffer.concat([Buffer.alloc(7999, 'x'), Buffer.alloc(1)]),
      'late.txt': Buffer.concat([Buffer.alloc(8000, 'x'), Buffer.alloc(1), Buffer.from('\ny')]),
    };
    for (const [file, content] of Object.entries(files)) scratch.write(file, content);
    fs.symlinkSync('a.txt', path.join(scratch.root, 'link'));
    fs.chmodSync(path.join(scratch.root, 'a.txt'), 0o755);
    scratch.commit('one');
    const tree = await list(scratch);
    assert.deepEqual(table(tree), {
      '.gitmodules': 'text 3',
      'a.txt': 'text 2',
      'cr.txt': 'text 1',
      'crlf.txt': 'text 2',
      'early.bin': 'binary 0',
      'empty.txt': 'text 0',
      'late.txt': 'text 2',
      link: 'link 0',
      'newline.txt': 'text 1',
      'open.txt': 'text 2',
      'same.txt': 'text 2',
      sub: 'submodule 0',
    });
    assert.equal(tree.find((file) => file.path === 'sub')?.blob, inner.git('rev-parse', 'HEAD'));
    assert.deepEqual(
      tree.filter(({ kind }) => kind === 'text').map((file) => file.size),
      tree.filter(({ kind }) => kind === 'text').map((file) => fs.statSync(path.join(scratch.root, file.path)).size),
    );
  });

  it('counts the lines of a file that is too large, without owning them', async () => {
    const scratch = scratchRepository();
    scratch.write('big.txt', 'line\n'.repeat(30_000));
    scratch.write('big.bin', Buffer.alloc(150_000));
    scratch.write('fits.txt', 'x\n'.repeat(50_000));
    scratch.commit('one');
    assert.deepEqual(table(await list(scratch, { maxFileSize: 100_000 })), {
      'big.bin': 'binary 0',
      'big.txt': 'unread 30000 too-large',
      'fits.txt': 'text 50000',
    });
  });

  it('keeps paths apart that aren’t UTF-8, and any other path as it is', async function () {
    if (process.platform !== 'linux') return this.skip();
    const scratch = scratchRepository();
    const odd = ['new\nline', 'tab\t', 'quo"te', '-dash', ':(glob)*', 'ümläut'];
    for (const file of odd) scratch.write(file, 'x\n');
    scratch.write(Buffer.from('caf\xe9', 'latin1'), 'x\n');
    scratch.write(Buffer.from('caf\xe8', 'latin1'), 'x\n');
    scratch.write('caf\ufffdE9', 'x\n');
    scratch.commit('one');
    const tree = table(await list(scratch));
    for (const file of odd) assert.equal(tree[file], 'text 1', file);
    assert.equal(tree['caf\ufffdE8'], 'unread 0 not-utf8-path');
    assert.equal(Object.keys(tree).length, odd.length + 3);
  });

  it('lists only the paths asked for', async () => {
    const scratch = scratchRepository();
    for (const file of ['a', 'b/c', 'b/d/e', 'bc', '*']) scratch.write(file, 'x\n');
    scratch.commit('one');
    const repo = await openRepository(scratch.root);
    const head = scratch.git('rev-parse', 'HEAD');
    const many = Array.from({ length: 300 }, (_, at) => `none${at}`);
    const cases: [string[], string[]][] = [
      [['b'], ['b/c', 'b/d/e']],
      [
        ['./b/d/', 'a'],
        ['a', 'b/d/e'],
      ],
      [['*'], ['*']],
      [['none', '', '../a', 'a/', 'a\0'], ['a']],
      [[], []],
      [[...many, 'b/d'], ['b/d/e']],
    ];
    for (const [paths, expected] of cases) {
      const tree = await listTree(repo, head, { paths });
      assert.deepEqual(
        tree.map((file) => file.path),
        expected,
        JSON.stringify(paths.slice(-5)),
      );
    }
  });

  it('lists an empty tree, a bare and a SHA-256 repository', async () => {
    const scratch = scratchRepository('--object-format=sha256');
    scratch.commit('empty');
    assert.deepEqual(await list(scratch), []);
    scratch.write('a', 'x\n');
    scratch.commit('one');
    const bare = path.join(scratchFolder(), 'bare');
    scratch.git('clone', '--quiet', '--bare', '.', bare);
    assert.deepEqual(table(await list(scratch, {}, bare)), { a: 'text 1' });
  });

  it('says what a partial clone lacks, and fetches nothing', async () => {
    const scratch = scratchRepository();
    scratch.git('config', 'uploadpack.allowFilter', 'true');
    scratch.write('a', 'x\n');
    scratch.write('b', 'y\ny\n');
    scratch.commit('one');
    const folder = scratchFolder();
    for (const filter of ['blob:none', 'tree:0']) {
      scratch.git(
        'clone',
        '--quiet',
        '--no-checkout',
        `--filter=${filter}`,
        `file://${scratch.root}`,
        path.join(folder, filter),
      );
    }
    const blobless = path.join(folder, 'blob:none');
    assert.deepEqual(table(await list(scratch, {}, blobless)), {
      a: 'unread 0 missing-blob',
      b: 'unread 0 missing-blob',
    });
    scratch.gitWith({ cwd: blobless }, 'cat-file', 'blob', 'HEAD:b');
    assert.deepEqual(table(await list(scratch, {}, blobless)), { a: 'unread 0 missing-blob', b: 'text 2' });
    await assert.rejects(
      list(scratch, {}, path.join(folder, 'tree:0')),
      (error) => error instanceof UserError && error.told.id === 'error.missing-objects',
    );
  });

  it('goes on past a lost blob, and names a damaged repository', async () => {
    const scratch = scratchRepository();
    scratch.write('a', 'lost\n');
    scratch.write('b', 'kept\n');
    scratch.commit('one');
    const remove = (id: string) => fs.rmSync(path.join(scratch.root, '.git/objects', id.slice(0, 2), id.slice(2)));
    const repo = await openRepository(scratch.root);
    const head = scratch.git('rev-parse', 'HEAD');
    const tree = scratch.git('rev-parse', 'HEAD^{tree}');
    remove(scratch.git('rev-parse', 'HEAD:a'));
    assert.deepEqual(table(await listTree(repo, head)), { a: 'unread 0 missing-blob', b: 'text 1' });
    remove(tree);
    await assert.rejects(
      listTree(repo, head),
      (error) => error instanceof UserError && error.told.id === 'error.broken-repository',
    );
  });

  it('tells progress and stops when aborted', async () => {
    const scratch = scratchRepository();
    for (let at = 0; at < 450; at++) scratch.write(`f${at}`, `${at}\n`);
    scratch.commit('one');
    const told: [number, number][] = [];
    await list(scratch, { onProgress: (...progress) => told.push(progress) });
    assert.deepEqual(told, [
      [200, 450],
      [400, 450],
      [450, 450],
    ]);
    const reason = new Error('enough');
    const controller = new AbortController();
    const listing = list(scratch, { signal: controller.signal, onProgress: () => controller.abort(reason) });
    await assert.rejects(listing, reason);
  });
});
