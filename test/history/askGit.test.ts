import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { askGit } from '../../src/history/askGit';
import { findGit } from '../../src/history/findGit';
import { GitFailure } from '../../src/history/gitFailure';
import { GitTimeout } from '../../src/history/gitTimeout';
import { UserError } from '../../src/wording/userError';
import { scratchFolder, scratchRepository, useScratchHome } from './scratch';

function program(script: string): { gitPath: string; root: string } {
  const root = scratchFolder();
  fs.mkdirSync(path.join(root, 'a folder'));
  fs.writeFileSync(path.join(root, 'a folder/git'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { gitPath: path.join(root, 'a folder/git'), root };
}

describe('askGit', () => {
  useScratchHome();

  it('gives the whole answer, and nothing for a command that fails without a word', async () => {
    const scratch = scratchRepository();
    const place = { gitPath: findGit(), root: scratch.root };
    assert.equal(await askGit(place, ['rev-parse', '--show-toplevel']), `${scratch.root}\n`);
    assert.equal(await askGit(place, ['config', '--get', 'no.such']), '');
  });

  it('hands on a short environment', async () => {
    process.env.GIT_DIR = '/elsewhere';
    process.env.CHAIN_OF_TITLE_SECRET = 'secret';
    try {
      const told = await askGit(program('env'), ['x']);
      assert.match(told, /^GIT_ALLOW_PROTOCOL=none$/m);
      assert.doesNotMatch(told, /secret|elsewhere/);
    } finally {
      delete process.env.GIT_DIR;
      delete process.env.CHAIN_OF_TITLE_SECRET;
    }
  });

  it('tells failure, time limit and abort apart', async () => {
    await assert.rejects(askGit(program('echo "fatal: no" >&2; exit 128'), ['x']), (error) => {
      return error instanceof GitFailure && error.stderr.includes('fatal: no');
    });
    const sleeping = program('exec sleep 60');
    await assert.rejects(askGit(sleeping, ['x'], { timeLimit: 100 }), GitTimeout);
    const reason = new Error('enough');
    await assert.rejects(askGit(sleeping, ['x'], { signal: AbortSignal.abort(reason) }), reason);
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 50);
    await assert.rejects(askGit(sleeping, ['x'], { signal: controller.signal }), reason);
  });
});

describe('findGit', () => {
  useScratchHome();

  it('looks in absolute folders of the PATH only', () => {
    const { gitPath } = program('true');
    const folder = path.dirname(gitPath);
    const relative = path.relative(process.cwd(), folder);
    assert.equal(findGit('git', ['', '.', relative, '/nowhere', folder].join(path.delimiter)), gitPath);
    assert.throws(() => findGit('git', ['', '.', relative].join(path.delimiter)), UserError);
  });

  it('takes a path as it is, and nothing that can’t be run', () => {
    const { gitPath, root } = program('true');
    assert.equal(findGit(gitPath, ''), gitPath);
    assert.equal(findGit(path.relative(process.cwd(), gitPath), ''), gitPath);
    for (const named of [path.join(root, 'none'), path.join(root, 'a folder'), 'no-such-program']) {
      assert.throws(
        () => findGit(named),
        (error) => error instanceof UserError && error.told.id === 'error.no-git-at',
      );
    }
  });
});
