import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { REGISTER } from '../analysis/demoRegister';
import { scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import type { Scratch } from '../history/scratch';
import { BUNDLED_CLI } from './runCli';

/** With an agreement that lasts, so that Ania's lines are covered. */
const LASTING = REGISTER.replace('    end: 2024-12-31\n', '');
const ZOE = '--author=Zoe <zoe@elsewhere.example>';
const ANIA = { author: 'Ania <ania@nimbus.example>', date: '2025-05-01T12:00:00Z' };

const HOOK = `#!/bin/sh
exec '${process.execPath}' '${BUNDLED_CLI}' check --staged --fail-on error --severity 'vetting/*=off' --severity 'title/*=off'
`;

interface Tried {
  /** Whether there is a commit more. */
  readonly went: boolean;
  /** The files that the hook found fault with. */
  readonly found: readonly string[];
}

describe('check as a pre-commit hook', () => {
  useScratchHome();
  let scratch: Scratch;

  beforeEach(() => {
    scratch = scratchRepository();
    scratch.write('ip-register.yaml', LASTING);
    for (const file of ['a.ts', 'b.ts']) scratch.write(file, 'one\n');
    scratch.commit('base', ANIA);
    scratch.git('config', 'user.name', 'Ania');
    scratch.git('config', 'user.email', 'ania@nimbus.example');
    fs.writeFileSync(path.join(scratch.root, '.git/hooks/pre-commit'), HOOK, { mode: 0o755 });
  });

  /** `git commit` as a user runs it, whose name only the configuration knows. */
  function commit(args: readonly string[], folder = scratch.root, settings: readonly string[] = []): Tried {
    const { PATH, HOME } = process.env;
    const head = (): string => scratch.gitWith({ cwd: folder }, 'rev-parse', 'HEAD').toString();
    const before = head();
    // A shell keeps the way that it came by, which git names things by.
    const env = { PATH, HOME, PWD: folder, LC_ALL: 'C' };
    const { stdout, stderr } = spawnSync('git', [...settings, 'commit', '-m', 'x', ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    const told = stdout + stderr;
    assert.match(told, /Findings: |No findings/, told);
    return {
      went: head() !== before,
      found: [...told.matchAll(/^(\S+):\d+: error: .*\[coverage\/unknown-contributor\]$/gm)].map(([, file]) => file!),
    };
  }

  function change(folder: string, ...files: readonly string[]): void {
    for (const file of files) fs.appendFileSync(path.join(folder, file), 'more\n');
  }

  const tables: [string, () => string][] = [
    ['a repository', () => scratch.root],
    [
      'a linked work tree',
      () => {
        const linked = path.join(scratchFolder(), 'linked');
        scratch.git('worktree', 'add', '--quiet', linked);
        return linked;
      },
    ],
    [
      'a folder that a link leads to',
      () => {
        const link = path.join(scratchFolder(), 'link');
        fs.symlinkSync(scratch.root, link, 'junction');
        return link;
      },
    ],
  ];
  for (const [name, folderOf] of tables) {
    it(`in ${name} judges what goes into the commit, and nothing else, as its author’s`, () => {
      const folder = folderOf();
      change(folder, 'a.ts', 'b.ts');
      scratch.gitWith({ cwd: folder }, 'add', 'b.ts');
      // git makes an index of its own for one file, and another for all.
      assert.deepEqual(commit([ZOE, 'a.ts'], folder), { went: false, found: ['a.ts'] });
      assert.deepEqual(commit([ZOE], folder), { went: false, found: ['b.ts'] });
      assert.deepEqual(commit([ZOE, '-a'], folder), { went: false, found: ['a.ts', 'b.ts'] });
      assert.deepEqual(commit(['-a'], folder), { went: true, found: [] });
    });
  }

  it('follows who is known to git in other ways', () => {
    change(scratch.root, 'a.ts');
    scratch.git('config', 'user.email', 'zoe@elsewhere.example');
    assert.equal(commit(['-a']).went, false);
    assert.equal(commit(['-a', '--author=Ania <ania@nimbus.example>']).went, true);
    // The one that is amended stays its author's, whoever amends it.
    change(scratch.root, 'b.ts');
    assert.equal(commit(['-a', '--amend']).went, true);
    change(scratch.root, 'b.ts');
    assert.deepEqual(commit(['-a', '--amend', '--reset-author']), { went: false, found: ['b.ts'] });
  });

  it('follows who is named for one command alone', () => {
    for (const name of ['user.name', 'user.email']) scratch.git('config', '--unset', name);
    const settings = (name: string, email: string) => ['-c', `user.name=${name}`, '-c', `user.email=${email}`];
    change(scratch.root, 'a.ts');
    const zoe = settings("Zoe O'Hara", 'zoe@elsewhere.example');
    assert.deepEqual(commit(['-a'], scratch.root, zoe), { went: false, found: ['a.ts'] });
    assert.deepEqual(commit(['-a'], scratch.root, settings('Ania', 'ania@nimbus.example')), { went: true, found: [] });
  });

  it('judges of a merge what neither side has', () => {
    const { PATH, HOME } = process.env;
    const asZoe = { PATH, HOME, LC_ALL: 'C', GIT_AUTHOR_NAME: 'Zoe', GIT_AUTHOR_EMAIL: 'zoe@elsewhere.example' };
    const zoes = (...args: string[]) => spawnSync('git', args, { cwd: scratch.root, env: asZoe, encoding: 'utf8' });
    const merged = (): boolean =>
      scratch.git('rev-parse', 'HEAD').length > 0 && scratch.git('log', '-1', '--format=%P').includes(' ');
    fs.copyFileSync(
      path.join(scratch.root, '.git/hooks/pre-commit'),
      path.join(scratch.root, '.git/hooks/pre-merge-commit'),
    );
    scratch.git('checkout', '--quiet', '-b', 'side');
    change(scratch.root, 'a.ts');
    scratch.git('commit', '--quiet', '--no-verify', '--all', '-m', 'side');
    scratch.git('checkout', '--quiet', 'main');
    change(scratch.root, 'b.ts');
    scratch.git('commit', '--quiet', '--no-verify', '--all', '-m', 'main');
    const told = zoes('merge', '-m', 'merge', 'side');
    assert.equal(merged(), true, told.stderr);
    // The same with a conflict, in which the merger writes a line.
    scratch.git('reset', '--quiet', '--hard', 'HEAD~1');
    scratch.write('a.ts', 'one\nless\n');
    scratch.git('commit', '--quiet', '--no-verify', '--all', '-m', 'conflict');
    zoes('merge', '-m', 'merge', 'side');
    scratch.write('a.ts', 'one\nmore\nless\n');
    assert.deepEqual(commit([ZOE, '-a']), { went: true, found: [] });
    scratch.git('reset', '--quiet', '--hard', 'HEAD~1');
    zoes('merge', '-m', 'merge', 'side');
    scratch.write('a.ts', 'one\nmore\nless\nmine\n');
    assert.deepEqual(commit([ZOE, '-a']), { went: false, found: ['a.ts'] });
  });

  it('lets a repository begin', () => {
    const begun = scratchRepository();
    fs.copyFileSync(path.join(scratch.root, '.git/hooks/pre-commit'), path.join(begun.root, '.git/hooks/pre-commit'));
    begun.write('a.ts', 'one\n');
    const { stderr } = spawnSync('git', ['add', '.'], { cwd: begun.root, encoding: 'utf8' });
    assert.equal(stderr, '');
    begun.git('config', 'user.name', 'Ania');
    begun.git('config', 'user.email', 'ania@nimbus.example');
    const { status, stderr: told } = spawnSync('git', ['commit', '-m', 'x'], { cwd: begun.root, encoding: 'utf8' });
    assert.equal(status, 0, told);
    assert.match(told, /no register before this change/);
  });
});
