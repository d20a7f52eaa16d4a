import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {
  changedFiles,
  commitsBetween,
  commitsTouching,
  defaultBase,
  mergeBase,
  signatoriesNow,
} from '../../src/history/changes';
import { stagedFiles, type StagedFile } from '../../src/history/stagedFiles';
import { openRepository } from '../../src/history/repository';
import type { Repository } from '../../src/history/repository';
import { scratchAt, scratchFolder, scratchRepository, useScratchHome } from './scratch';
import type { Scratch } from './scratch';

/** With these in the environment, as a hook of git has them. */
async function inHook<T>(env: NodeJS.ProcessEnv, use: () => Promise<T>): Promise<T> {
  const before = process.env;
  process.env = { ...before, ...env };
  try {
    return await use();
  } finally {
    process.env = before;
  }
}

describe('what changes are made of', () => {
  useScratchHome();
  let scratch: Scratch;
  let repo: Repository;

  beforeEach(async () => {
    scratch = scratchRepository();
    repo = await openRepository(scratch.root);
  });

  describe('mergeBase', () => {
    it('is the newest commit in common, however the two lie', async () => {
      const one = scratch.commit('one');
      const two = scratch.commit('two');
      scratch.git('checkout', '--quiet', '-b', 'side', one);
      const three = scratch.commit('three');
      assert.equal(await mergeBase(repo, two, three), one);
      assert.equal(await mergeBase(repo, one, two), one);
      assert.equal(await mergeBase(repo, two, two), two);
      scratch.git('merge', '--quiet', '-m', 'merge', two);
      assert.equal(await mergeBase(repo, two, 'HEAD'), two);
    });

    it('is none of histories that have nothing in common, or that a shallow clone cuts off', async () => {
      scratch.commit('one');
      scratch.git('branch', 'side');
      const two = scratch.commit('two');
      scratch.git('checkout', '--quiet', 'side');
      const three = scratch.commit('three');
      const shallow = path.join(scratchFolder(), 'shallow');
      scratch.git('clone', '--quiet', '--depth=1', '--no-single-branch', `file://${scratch.root}`, shallow);
      assert.equal(await mergeBase(await openRepository(shallow), two, three), null);
      scratch.git('checkout', '--quiet', '--orphan', 'new');
      assert.equal(await mergeBase(repo, two, scratch.commit('other')), null);
    });
  });

  describe('defaultBase', () => {
    it('is where origin points, else what the branch follows, else none', async () => {
      assert.equal(await defaultBase(repo), null);
      scratch.commit('one');
      assert.equal(await defaultBase(repo), null);
      const clone = scratchAt(path.join(scratchFolder(), 'clone'));
      scratch.git('clone', '--quiet', scratch.root, clone.root);
      const cloned = await openRepository(clone.root);
      assert.equal(await defaultBase(cloned), 'refs/remotes/origin/HEAD');
      clone.git('remote', 'set-head', 'origin', '--delete');
      assert.equal(await defaultBase(cloned), '@{upstream}');
      clone.git('checkout', '--quiet', '--detach');
      assert.equal(await defaultBase(cloned), null);
    });
  });

  describe('changedFiles', () => {
    it('names what was added, changed or moved here, not what is gone, whatever the configuration says', async () => {
      for (const file of ['same', 'changed', 'moved', 'gone', 'mode', 'link']) scratch.write(file, `${file}\n`);
      const from = scratch.commit('one');
      scratch.write('changed', 'more\n');
      scratch.write('sub/added "q"\t\n.ts', '');
      scratch.write('ünï', 'x\n');
      scratch.git('mv', 'moved', 'sub/moved');
      scratch.git('rm', '--quiet', 'gone');
      fs.chmodSync(path.join(scratch.root, 'mode'), 0o755);
      fs.rmSync(path.join(scratch.root, 'link'));
      fs.symlinkSync('same', path.join(scratch.root, 'link'));
      const to = scratch.commit('two');
      const expected = ['changed', 'link', 'mode', 'sub/added "q"\t\n.ts', 'sub/moved', 'ünï'];
      assert.deepEqual(await changedFiles(repo, from, to), expected);
      const settings = [
        ['diff.renames', 'copies'],
        ['diff.noprefix', 'true'],
        ['diff.external', 'false'],
        ['diff.relative', 'true'],
        ['color.ui', 'always'],
      ] as const;
      for (const [key, value] of settings) scratch.git('config', key, value);
      assert.deepEqual(await changedFiles(repo, from, to), expected);
      assert.deepEqual(await changedFiles(repo, from, from), []);
    });

    it('keeps paths apart that aren’t UTF-8', async function () {
      if (process.platform !== 'linux') return this.skip();
      const from = scratch.commit('none');
      for (const end of [0xe9, 0xea]) scratch.write(Buffer.from([0x61, end]), 'x\n');
      assert.deepEqual(await changedFiles(repo, from, scratch.commit('two')), ['a\ufffdE9', 'a\ufffdEA']);
    });
  });

  describe('commitsBetween', () => {
    it('are those that the one has and the other lacks, with their parents, where each was merged into the other too', async () => {
      const one = scratch.commit('one');
      const two = scratch.commit('two');
      scratch.git('checkout', '--quiet', '-b', 'side', one);
      const three = scratch.commit('three');
      scratch.git('merge', '--quiet', '-m', 'merge', two);
      const side = scratch.git('rev-parse', 'HEAD');
      scratch.git('checkout', '--quiet', 'main');
      scratch.git('merge', '--quiet', '--no-ff', '-m', 'merge', three);
      const between = await commitsBetween(repo, { from: 'main', to: 'side' });
      assert.deepEqual([...between], [[side, [three, two]]]);
      assert.deepEqual([...(await commitsBetween(repo, { from: one, to: two }))], [[two, [one]]]);
      assert.deepEqual([...(await commitsBetween(repo, { from: two, to: one }))], []);
    });

    it('have no parents where a shallow clone was cut', async () => {
      scratch.commit('one');
      const two = scratch.commit('two');
      const shallow = path.join(scratchFolder(), 'shallow');
      scratch.git('clone', '--quiet', '--depth=1', `file://${scratch.root}`, shallow);
      const there = await openRepository(shallow);
      const other = scratchAt(shallow);
      other.git('checkout', '--quiet', '--orphan', 'new');
      const base = other.commit('other');
      assert.deepEqual([...(await commitsBetween(there, { from: base, to: two }))], [[two, []]]);
    });
  });

  describe('commitsTouching', () => {
    it('finds the commits of a path between two, also one whose work a merge threw away', async () => {
      scratch.write('a', 'one\n');
      const from = scratch.commit('base');
      scratch.write('b', 'b\n');
      const other = scratch.commit('other');
      scratch.write('a', 'two\n');
      const mine = scratch.commit('mine');
      scratch.git('checkout', '--quiet', '-b', 'side', from);
      scratch.write('a', 'three\n');
      const theirs = scratch.commit('theirs');
      scratch.git('checkout', '--quiet', 'main');
      scratch.git('merge', '--quiet', '--strategy=ours', '-m', 'merge', 'side');
      const touching = async (...paths: string[]): Promise<string[]> =>
        (await commitsTouching(repo, { from, to: 'HEAD' }, paths)).sort();
      assert.deepEqual(await touching('a'), [mine, theirs].sort());
      assert.deepEqual(await touching('b'), [other]);
      assert.deepEqual(await touching('c'), []);
      // No path is no wish for all.
      assert.deepEqual(await touching(), []);
      // A name, never a pattern.
      assert.deepEqual(await touching('*'), []);
      assert.deepEqual(await touching(':(top)a'), []);
    });

    it('takes a merge for a change only where it came to what no parent has', async () => {
      scratch.write('a', '1\n2\n3\n4\n5\n');
      scratch.write('b', 'b\n');
      const from = scratch.commit('base');
      scratch.write('a', 'one\n2\n3\n4\n5\n');
      const mine = scratch.commit('mine');
      scratch.git('checkout', '--quiet', '-b', 'side', from);
      scratch.write('b', 'other\n');
      const theirs = scratch.commit('theirs');
      scratch.git('checkout', '--quiet', 'main');
      const touching = async (): Promise<string[]> =>
        (await commitsTouching(repo, { from, to: 'HEAD' }, ['a', 'b'])).sort();
      scratch.git('merge', '--quiet', '-m', 'merge', 'side');
      assert.deepEqual(await touching(), [mine, theirs].sort());
      scratch.write('a', 'one\n2\n3\n4\nfive\n');
      scratch.git('commit', '--quiet', '--all', '--amend', '-m', 'merge');
      assert.deepEqual(await touching(), [mine, theirs, scratch.git('rev-parse', 'HEAD')].sort());
    });
  });

  describe('signatoriesNow', () => {
    const now = (env: NodeJS.ProcessEnv = {}): ReturnType<typeof signatoriesNow> =>
      inHook(env, () => signatoriesNow(repo));

    it('is who the configuration names, at this time', async () => {
      scratch.git('config', 'user.name', 'Ada Love');
      scratch.git('config', 'user.email', 'Ada@x.example');
      const { author, committer } = (await now())!;
      assert.deepEqual([author.name, author.email], ['Ada Love', 'Ada@x.example']);
      assert.deepEqual([committer.name, committer.email], ['Ada Love', 'Ada@x.example']);
      assert.ok(Math.abs(author.time - Date.now() / 1000) < 60);
    });

    it('is whom git tells a hook of, each with a time of its own', async () => {
      scratch.git('config', 'user.name', 'Ada');
      scratch.git('config', 'user.email', 'ada@x.example');
      const { author, committer } = (await now({
        GIT_AUTHOR_NAME: 'Zoe',
        GIT_AUTHOR_EMAIL: 'zoe@x.example',
        GIT_AUTHOR_DATE: '@1700000000 -0330',
      }))!;
      assert.deepEqual(author, { name: 'Zoe', email: 'zoe@x.example', time: 1_700_000_000, offset: -210 });
      assert.deepEqual([committer.name, committer.email], ['Ada', 'ada@x.example']);
    });

    it('is nobody where git knows nobody', async () => {
      scratch.git('config', 'user.useConfigOnly', 'true');
      assert.equal(await now(), null);
    });
  });

  describe('stagedFiles', () => {
    const all = (): Promise<StagedFile[]> => stagedFiles(repo);
    const added = async (): Promise<StagedFile[]> => (await all()).filter(({ runs }) => runs.length > 0);
    const staged = async (): Promise<unknown> => (await added()).map(({ path: file, runs }) => [file, ...runs]);

    it('are none of a file that is gone, emptied, only moved or only made to run', async () => {
      for (const file of ['gone', 'emptied', 'mode']) scratch.write(file, `${file}\n`);
      scratch.commit('one');
      scratch.git('rm', '--quiet', 'gone');
      scratch.write('emptied', '');
      scratch.write('empty', '');
      fs.chmodSync(path.join(scratch.root, 'mode'), 0o755);
      scratch.git('add', '--all');
      assert.deepEqual(await staged(), []);
      assert.deepEqual(
        (await all()).map(({ path: file, lines }) => [file, lines]),
        [
          ['emptied', 0],
          ['empty', 0],
          ['mode', 1],
        ],
      );
    });

    it('are none of links and submodules, which have no lines', async () => {
      const inner = scratchRepository();
      inner.commit('inner');
      scratch.write('was-file', 'x\n');
      scratch.git('submodule', '--quiet', 'add', inner.root, 'sub');
      fs.symlinkSync('one', path.join(scratch.root, 'link'));
      scratch.git('add', '--all');
      const paths = async (): Promise<string[]> => (await added()).map((file) => file.path);
      scratch.gitWith({}, 'commit', '--quiet', '--allow-empty', '--only', '-m', 'nothing');
      assert.deepEqual(await paths(), ['.gitmodules', 'was-file']);
      scratch.commit('all');
      inner.commit('more');
      scratch.gitWith({ cwd: path.join(scratch.root, 'sub') }, 'pull', '--quiet');
      for (const file of ['was-file', 'link']) fs.rmSync(path.join(scratch.root, file));
      fs.symlinkSync('one', path.join(scratch.root, 'was-file'));
      scratch.write('link', 'was a link\n');
      scratch.git('add', '--all');
      for (const format of ['short', 'log', 'diff']) {
        scratch.git('config', 'diff.submodule', format);
        assert.deepEqual(await staged(), [['link', [1, 1]]]);
      }
    });

    it('are of text by its bytes, whatever attributes and the configuration say of how a diff looks', async () => {
      scratch.write('a ü', '1\n2\n3\n4\n5\n');
      scratch.write('no-diff.lock', '1\n');
      scratch.write('was-binary', '\0');
      scratch.write('.gitattributes', '*.lock -diff\n');
      scratch.commit('one');
      scratch.write('a ü', 'one\n2\nthree\n4\n5\nsix\n');
      scratch.write('no-diff.lock', '1\n2\n');
      scratch.write('binary', 'x\n\0');
      scratch.write('was-binary', 'x\n');
      scratch.git('add', '--all');
      const expected = [
        ['a ü', [1, 1], [3, 1], [6, 1]],
        ['no-diff.lock', [2, 1]],
        ['was-binary', [1, 1]],
      ];
      assert.deepEqual(await staged(), expected);
      const settings = [
        ['color.ui', 'always'],
        ['diff.context', '5'],
        ['diff.interHunkContext', '5'],
        ['diff.noprefix', 'true'],
        ['diff.mnemonicPrefix', 'true'],
        ['diff.external', 'false'],
        ['diff.orderFile', 'nowhere'],
        ['diff.relative', 'true'],
        ['core.quotePath', 'true'],
      ] as const;
      for (const [key, value] of settings) {
        scratch.git('config', key, value);
        assert.deepEqual(await staged(), expected, key);
      }
    });

    it('are files that are no text, too, without lines, however big', async () => {
      scratch.commit('one');
      scratch.write('small', '\0\n');
      scratch.write(':(top)*', Buffer.alloc(5_000_001, 'x\0\n'));
      scratch.write('sub/a', 'a\n');
      scratch.git('add', '--all');
      const told = (await all()).map(({ path: file, kind, size, runs }) => [file, kind, size, runs.length]);
      assert.deepEqual(told, [
        [':(top)*', 'binary', 5_000_001, 0],
        ['small', 'binary', 2, 0],
        ['sub/a', 'text', 2, 1],
      ]);
    });

    it('are, while a merge is under way, none that it only brings in', async () => {
      scratch.commit('one');
      scratch.git('checkout', '--quiet', '-b', 'side');
      scratch.write('theirs', '\0\n');
      scratch.commit('side');
      scratch.git('checkout', '--quiet', '-');
      scratch.write('ours', '\0\n');
      scratch.commit('ours');
      scratch.git('merge', '--quiet', '--no-commit', '--no-ff', 'side');
      scratch.write('new', '\0\n');
      scratch.git('add', '--all');
      assert.deepEqual(
        (await all()).map((file) => file.path),
        ['new'],
      );
    });

    it('are of the index that git made for a partial commit', async () => {
      scratch.commit('one');
      for (const file of ['a', 'b']) scratch.write(file, 'x\n');
      const index = path.join(repo.gitDir, 'next-index-1.lock');
      scratch.gitWith({ env: { GIT_INDEX_FILE: index } }, 'add', 'a');
      scratch.git('add', 'b');
      const paths = async (): Promise<string[]> => (await added()).map((file) => file.path);
      assert.deepEqual(await paths(), ['b']);
      assert.deepEqual(await inHook({ GIT_INDEX_FILE: index }, paths), ['a']);
      // As git names it where the hook's folder was come to by a link.
      const link = path.join(scratchFolder(), 'link');
      fs.symlinkSync(scratch.root, link);
      const linked = path.join(link, '.git', path.basename(index));
      assert.deepEqual(await inHook({ GIT_INDEX_FILE: linked }, paths), ['a']);
    });
  });
});
