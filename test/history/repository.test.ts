import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { openRepository, resolveRevision } from '../../src/history/repository';
import { UserError } from '../../src/wording/userError';
import { scratchAt, scratchFolder, scratchRepository, useScratchHome } from './scratch';

const tells = (id: string, text?: RegExp) => (error: unknown) => {
  assert.ok(error instanceof UserError, String(error));
  assert.equal(error.told.id, id, error.message);
  assert.doesNotMatch(error.message, /[\n{}]/);
  if (text) assert.match(error.message, text);
  return true;
};

describe('openRepository', () => {
  useScratchHome();

  it('tells a work tree from its folders', async () => {
    const scratch = scratchRepository();
    scratch.write('deep/er/file', 'x\n');
    scratch.commit('one');
    const repo = await openRepository(path.join(scratch.root, 'deep/er'));
    assert.equal(repo.root, scratch.root);
    assert.equal(repo.folder, path.join(scratch.root, 'deep/er'));
    assert.equal(repo.gitDir, path.join(scratch.root, '.git'));
    assert.equal(repo.commonDir, repo.gitDir);
    assert.deepEqual(
      [repo.bare, repo.shallow, repo.partial, repo.objectFormat, repo.name],
      [false, false, false, 'sha1', path.basename(scratch.root)],
    );
  });

  it('opens a bare repository, a git directory, a linked work tree, and SHA-256', async () => {
    const scratch = scratchRepository();
    scratch.commit('one');
    const folder = scratchFolder();
    scratch.git('clone', '--quiet', '--bare', '.', path.join(folder, 'product.git'));
    const bare = await openRepository(path.join(folder, 'product.git'));
    assert.deepEqual([bare.bare, bare.root, bare.name], [true, bare.gitDir, 'product']);

    const gitDir = await openRepository(path.join(scratch.root, '.git'));
    assert.deepEqual([gitDir.bare, gitDir.root, gitDir.name], [true, gitDir.gitDir, path.basename(scratch.root)]);

    scratch.git('worktree', 'add', '--quiet', path.join(folder, 'second'));
    const second = await openRepository(path.join(folder, 'second'));
    assert.deepEqual([second.root, second.name, second.bare], [path.join(folder, 'second'), 'second', false]);
    assert.equal(second.commonDir, path.join(scratch.root, '.git'));
    assert.notEqual(second.gitDir, second.commonDir);

    const sha256 = scratchRepository('--object-format=sha256');
    const id = sha256.commit('one');
    const repo = await openRepository(sha256.root);
    assert.equal(repo.objectFormat, 'sha256');
    assert.equal(await resolveRevision(repo, 'HEAD'), id);
    assert.equal(id.length, 64);
  });

  it('opens the innermost repository: a submodule', async () => {
    const inner = scratchRepository();
    inner.write('a', 'a\n');
    inner.commit('inner');
    const outer = scratchRepository();
    outer.git('submodule', '--quiet', 'add', inner.root, 'sub');
    outer.commit('outer');
    const repo = await openRepository(path.join(outer.root, 'sub'));
    assert.equal(repo.root, path.join(outer.root, 'sub'));
    assert.equal(repo.gitDir, path.join(outer.root, '.git/modules/sub'));
  });

  it('sees shallow and partial clones', async () => {
    const scratch = scratchRepository();
    scratch.commit('one');
    scratch.commit('two');
    scratch.git('config', 'uploadpack.allowFilter', 'true');
    const folder = scratchFolder();
    scratch.git('clone', '--quiet', '--depth=1', `file://${scratch.root}`, path.join(folder, 'shallow'));
    scratch.git('clone', '--quiet', '--filter=blob:none', `file://${scratch.root}`, path.join(folder, 'partial'));
    assert.equal((await openRepository(path.join(folder, 'shallow'))).shallow, true);
    assert.equal((await openRepository(path.join(folder, 'partial'))).partial, true);
  });

  it('is not led out of the repository by core.worktree', async () => {
    const scratch = scratchRepository();
    scratch.commit('one');
    const away = scratchFolder();
    for (const worktree of [away, path.dirname(scratch.root), '/']) {
      scratch.git('config', 'core.worktree', worktree);
      const repo = await openRepository(scratch.root);
      assert.deepEqual([repo.bare, repo.root], [true, repo.gitDir], worktree);
    }
  });

  it('takes a folder whose name looks like an option or has a newline', async () => {
    for (const name of ['-C', '--help', 'new\nline', 'quo"te', ':(glob)*']) {
      const root = path.join(scratchFolder(), name);
      fs.mkdirSync(root);
      const scratch = scratchAt(root);
      scratch.git('init', '--quiet');
      const id = scratch.commit('one');
      const repo = await openRepository(root);
      assert.equal(repo.root, root);
      assert.equal(await resolveRevision(repo, 'HEAD'), id);
    }
  });

  it('says what a first user can do about it', async () => {
    const plain = scratchFolder();
    const file = path.join(plain, 'file');
    fs.writeFileSync(file, '');
    await assert.rejects(openRepository(plain), tells('error.not-a-repository', /git init/));
    await assert.rejects(openRepository(file), tells('error.not-a-folder'));
    await assert.rejects(openRepository(path.join(plain, 'none')), tells('error.no-folder'));
    await assert.rejects(openRepository(`${plain}/a\nb`), tells('error.no-folder', /a\\u000ab/));
    await assert.rejects(openRepository(plain, { gitPath: '/nowhere/git' }), tells('error.no-git-at'));
    const { PATH } = process.env;
    try {
      process.env.PATH = plain;
      await assert.rejects(openRepository(plain), tells('error.no-git'));
    } finally {
      process.env.PATH = PATH;
    }
  });

  it('refuses an old git, and what is no git', async () => {
    const folder = scratchFolder();
    const program = path.join(folder, 'git');
    for (const [says, id] of [
      ['git version 2.29.3', 'error.old-git'],
      ['git version 1.9.0 (Apple Git-50)', 'error.old-git'],
      ['hello', 'error.no-git-at'],
    ] as const) {
      fs.writeFileSync(program, `#!/bin/sh\necho "${says}"\n`, { mode: 0o755 });
      await assert.rejects(openRepository(folder, { gitPath: program }), tells(id));
    }
  });

  it('names a broken repository', async () => {
    const noHead = scratchRepository();
    fs.rmSync(path.join(noHead.root, '.git/HEAD'));
    await assert.rejects(openRepository(noHead.root), tells('error.broken-repository', /git fsck/));

    const badConfig = scratchRepository();
    fs.writeFileSync(path.join(badConfig.root, '.git/config'), '[core\n');
    await assert.rejects(openRepository(badConfig.root), tells('error.broken-repository', /config/));

    const deadLink = scratchFolder();
    fs.writeFileSync(path.join(deadLink, '.git'), 'gitdir: /nowhere\n');
    await assert.rejects(openRepository(deadLink), tells('error.broken-repository'));

    const future = scratchRepository();
    future.git('config', 'core.repositoryFormatVersion', '99');
    await assert.rejects(openRepository(future.root), tells('error.unsupported-repository', /99/));

    const extension = scratchRepository();
    extension.git('config', 'core.repositoryFormatVersion', '1');
    extension.git('config', 'extensions.fromTheFuture', 'true');
    await assert.rejects(openRepository(extension.root), tells('error.unsupported-repository', /fromthefuture/));
  });

  it('tells the remedy when the folder is another user’s', async function () {
    if (process.getuid?.() !== 0) return this.skip();
    const scratch = scratchRepository();
    scratch.commit('one');
    execFileSync('chown', ['-R', '65534:65534', scratch.root]);
    await assert.rejects(
      openRepository(scratch.root),
      tells('error.dubious-ownership', new RegExp(`git config --global --add safe\\.directory '${scratch.root}'`)),
    );
    scratch.git('config', '--global', '--add', 'safe.directory', scratch.root);
    assert.equal((await openRepository(scratch.root)).root, scratch.root);

    const name = path.join(scratchFolder(), "it's; touch x");
    fs.mkdirSync(name);
    scratchAt(name).git('init', '--quiet');
    execFileSync('chown', ['-R', '65534:65534', name]);
    await assert.rejects(
      openRepository(name),
      tells('error.dubious-ownership', /safe\.directory '.*\/it'\\''s; touch x'/),
    );
  });

  it('passes on a bare repository that the user’s configuration refuses', async () => {
    const bare = scratchRepository('--bare');
    bare.git('config', '--global', 'safe.bareRepository', 'explicit');
    try {
      await assert.rejects(openRepository(bare.root), tells('error.bare-refused'));
    } finally {
      bare.git('config', '--global', '--unset', 'safe.bareRepository');
    }
  });

  it('stops when aborted', async () => {
    const scratch = scratchRepository();
    const reason = new Error('enough');
    await assert.rejects(openRepository(scratch.root, { signal: AbortSignal.abort(reason) }), reason);
  });
});

describe('resolveRevision', () => {
  useScratchHome();

  it('gives a commit’s full id, and refuses what is none', async () => {
    const scratch = scratchRepository();
    scratch.write('a', 'a\n');
    const first = scratch.commit('one');
    scratch.git('tag', '-a', 'v1', '-m', 'tag');
    const second = scratch.commit('two');
    const repo = await openRepository(scratch.root);
    const known = { HEAD: second, main: second, v1: first, 'HEAD~1': first, [first.slice(0, 8)]: first };
    for (const [revision, id] of Object.entries(known)) assert.equal(await resolveRevision(repo, revision), id);
    const unknown = [
      '',
      'nope',
      '-x',
      '--all',
      '--output=x',
      '^HEAD',
      'HEAD..v1',
      'HEAD:a',
      'a\nb',
      'a\0b',
      'f'.repeat(40),
    ];
    for (const revision of unknown) {
      await assert.rejects(resolveRevision(repo, revision), tells('error.unknown-revision'), JSON.stringify(revision));
    }
    assert.equal(fs.existsSync(path.join(scratch.root, 'x')), false);
  });

  it('knows a detached, an unborn and a broken HEAD apart', async () => {
    const scratch = scratchRepository();
    const repo = await openRepository(scratch.root);
    await assert.rejects(resolveRevision(repo, 'HEAD'), tells('error.no-commits'));
    await assert.rejects(resolveRevision(repo, 'main'), tells('error.unknown-revision'));
    const id = scratch.commit('one');
    scratch.git('checkout', '--quiet', '--detach');
    assert.equal(await resolveRevision(repo, '@'), id);
    scratch.git('checkout', '--quiet', '--orphan', 'fresh');
    await assert.rejects(resolveRevision(repo, 'HEAD'), tells('error.no-commits'));
    fs.writeFileSync(path.join(scratch.root, '.git/HEAD'), `${'e'.repeat(40)}\n`);
    await assert.rejects(resolveRevision(repo, 'HEAD'), tells('error.broken-repository'));
  });
});
