import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { git } from '../../demo/git';
import { DEMO_HEAD } from '../../demo/head';
import { DemoRefused, makeDemo } from '../../demo/makeDemo';
import { demoCommits, scratchFolder, sharedDemo } from './sharedDemo';

describe('makeDemo', () => {
  it('gives the same commit ids every time', async () => {
    const first = await sharedDemo();
    const second = await makeDemo(path.join(scratchFolder(), 'again'));
    assert.equal(first.head, DEMO_HEAD);
    assert.equal(second.head, DEMO_HEAD);
    assert.equal(git(first.folder, 'show-ref', '--tags'), git(second.folder, 'show-ref', '--tags'));
  });

  it('is not moved by settings of the host', async () => {
    const before = { ...process.env };
    const settings = { GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z', GIT_DIR: '/nowhere', TZ: 'Asia/Tokyo' };
    Object.assign(process.env, settings);
    try {
      assert.equal((await makeDemo(path.join(scratchFolder(), 'hosted'))).head, DEMO_HEAD);
    } finally {
      // Another object in its place would no longer be what Node reads its own settings from.
      for (const name of Object.keys(settings)) Reflect.deleteProperty(process.env, name);
      Object.assign(process.env, before);
    }
  });

  it('is a sound repository with a clean work tree on main and no leftover branch', async () => {
    const { folder } = await sharedDemo();
    assert.equal(git(folder, 'fsck', '--strict', '--no-dangling'), '');
    assert.equal(git(folder, 'status', '--porcelain'), '');
    assert.equal(git(folder, 'for-each-ref', '--format=%(refname)', 'refs/heads'), 'refs/heads/main');
    assert.equal(git(folder, 'symbolic-ref', 'HEAD'), 'refs/heads/main');
  });

  it('has the promised size', async () => {
    const { folder } = await sharedDemo();
    const commits = await demoCommits();
    const files = git(folder, 'ls-files').split('\n');
    const lines = git(folder, 'grep', '-I', '-c', '', 'HEAD').split('\n');
    const total = lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(':') + 1)), 0);
    assert.ok(commits.length >= 380 && commits.length <= 440, `${commits.length} commits`);
    assert.ok(files.length >= 140 && files.length <= 180, `${files.length} files`);
    assert.ok(total >= 14_500 && total <= 25_000, `${total} lines`);
    assert.ok(commits.filter(({ parents }) => parents.length === 2).length >= 10, 'merges');
    const days = commits.map(({ authored }) => authored.slice(0, 10));
    assert.ok(days.every((day) => day >= '2022-09-05' && day <= '2026-09-30'));
  });

  it('never lets a committer date run backwards', async () => {
    const times = new Map((await demoCommits()).map(({ id, commitTime }) => [id, commitTime]));
    for (const { id, parents, commitTime } of await demoCommits()) {
      for (const parent of parents) assert.ok(times.get(parent)! < commitTime, id);
    }
  });

  it('leaves an up-to-date demo as it is', async () => {
    const { folder } = await sharedDemo();
    const before = fs.statSync(path.join(folder, '.git')).ino;
    assert.equal((await makeDemo(folder)).made, false);
    assert.equal(fs.statSync(path.join(folder, '.git')).ino, before);
  });
});

describe('makeDemo at a target that exists', () => {
  const folderWith = (name: string, text: string): string => {
    const folder = scratchFolder();
    fs.writeFileSync(path.join(folder, name), text);
    return folder;
  };

  it('refuses a folder of somebody else, and changes nothing', async () => {
    const folder = folderWith('thesis.txt', 'ten years of work');
    await assert.rejects(
      makeDemo(folder),
      (error) => error instanceof DemoRefused && error.message.includes('not our demo'),
    );
    assert.deepEqual(fs.readdirSync(folder), ['thesis.txt']);
  });

  it('refuses a file', async () => {
    const folder = folderWith('file', 'text');
    await assert.rejects(makeDemo(path.join(folder, 'file')), DemoRefused);
  });

  const older = (): string => {
    const folder = folderWith('README.md', 'an older demo\n');
    git(folder, 'init', '--quiet', '--initial-branch=main', '.');
    git(folder, 'add', 'README.md');
    git(folder, '-c', 'user.name=A', '-c', 'user.email=a@b.example', 'commit', '--quiet', '--message', 'Older');
    fs.writeFileSync(path.join(folder, '.git/chain-of-title-demo'), `${git(folder, 'rev-parse', 'HEAD')}\n`);
    return folder;
  };

  it('replaces an older demo that nobody touched', async () => {
    const folder = older();
    assert.deepEqual(await makeDemo(folder), { folder, head: DEMO_HEAD, made: true });
    assert.ok(fs.existsSync(path.join(folder, 'ip-register.yaml')));
    assert.deepEqual(
      fs.readdirSync(path.dirname(folder)).filter((name) => name.startsWith(`${path.basename(folder)}.making`)),
      [],
    );
  });

  it('refuses an older demo with changes', async () => {
    const folder = older();
    fs.writeFileSync(path.join(folder, 'README.md'), 'changed\n');
    await assert.rejects(makeDemo(folder), /changes of yours/);
    assert.equal(fs.readFileSync(path.join(folder, 'README.md'), 'utf8'), 'changed\n');
  });
});
