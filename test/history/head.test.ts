import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { headFiles, readHead } from '../../src/history/head';
import { openRepository } from '../../src/history/repository';
import { scratchFolder, scratchRepository, useScratchHome } from './scratch';

describe('readHead', () => {
  useScratchHome();

  it('follows HEAD: unborn, a branch, packed, detached, a linked work tree', async () => {
    const scratch = scratchRepository();
    const repo = await openRepository(scratch.root);
    const loose = { ...repo, gitPath: '/nowhere/git' };
    assert.equal(await readHead(repo), null);
    const one = scratch.commit('one');
    assert.equal(await readHead(loose), one);
    const two = scratch.commit('two');
    assert.equal(await readHead(loose), two);
    scratch.git('checkout', '--quiet', '-b', 'feature/ünï', one);
    assert.equal(await readHead(loose), one);
    scratch.git('pack-refs', '--all');
    assert.equal(await readHead(repo), one);
    scratch.git('checkout', '--quiet', '--detach', two);
    assert.equal(await readHead(loose), two);
    const linked = path.join(scratchFolder(), 'linked');
    scratch.git('worktree', 'add', '--quiet', linked, 'main');
    assert.equal(await readHead(await openRepository(linked)), two);
  });

  it('isn’t led out of the repository by what HEAD says', async () => {
    const scratch = scratchRepository();
    scratch.commit('one');
    const repo = await openRepository(scratch.root);
    const secret = path.join(scratchFolder(), 'secret');
    fs.writeFileSync(secret, `${'a'.repeat(40)}\n`);
    for (const target of [`refs/heads/../../../${path.relative(scratch.root, secret)}`, secret]) {
      fs.writeFileSync(path.join(scratch.root, '.git/HEAD'), `ref: ${target}\n`);
      assert.equal(await readHead(repo), null);
    }
  });

  it('names files of which one changes with every move', async () => {
    const scratch = scratchRepository();
    const one = scratch.commit('one');
    scratch.commit('two');
    const files = headFiles(await openRepository(scratch.root));
    const contents = () => files.map((file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')).join('\n');
    const moves = [
      ['commit', '--quiet', '--allow-empty', '-m', 'x'],
      ['reset', '--quiet', '--hard', one],
      ['checkout', '--quiet', '--detach'],
    ];
    for (const move of moves) {
      const before = contents();
      scratch.git(...move);
      assert.notEqual(contents(), before, move.join(' '));
    }
  });
});
