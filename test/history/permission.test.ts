import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { scratchFolder, scratchRepository, useScratchHome } from './scratch';

/** In a process of its own, as nobody: root may read everything. The product is loaded before, from where only root may. */
function openAsNobody(folder: string): string {
  const code = `
    const { openRepository } = require(${JSON.stringify(path.resolve(__dirname, '../../src/history/repository.js'))});
    if (process.getuid() === 0) { process.setgroups([]); process.setgid(65534); process.setuid(65534); }
    openRepository(${JSON.stringify(folder)}).then(() => console.log('opened'), (error) => console.log(error.told?.id ?? error.stack));`;
  // It couldn't write down what of the code it covers; left out, Node.js would pass it on all the same.
  const env = { ...process.env, NODE_V8_COVERAGE: '' };
  return execFileSync(process.execPath, ['-e', code], { encoding: 'utf8', cwd: '/', env }).trim();
}

describe('openRepository without permission', () => {
  useScratchHome();

  it('says so for a folder and for its .git', function () {
    if (process.platform === 'win32') return this.skip();
    fs.chmodSync(process.env.HOME!, 0o755);
    const locked = scratchFolder();
    fs.chmodSync(locked, 0);
    assert.equal(openAsNobody(locked), 'error.no-permission');
    assert.equal(openAsNobody(path.join(locked, 'deeper')), 'error.no-permission');
    fs.chmodSync(locked, 0o755);

    const scratch = scratchRepository();
    scratch.commit('one');
    fs.chmodSync(scratch.root, 0o755);
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', '65534:65534', scratch.root]);
    assert.equal(openAsNobody(scratch.root), 'opened');
    fs.chmodSync(path.join(scratch.root, '.git'), 0);
    assert.equal(openAsNobody(scratch.root), 'error.no-permission');
    fs.chmodSync(path.join(scratch.root, '.git'), 0o755);
    fs.chmodSync(path.join(scratch.root, '.git/HEAD'), 0);
    assert.equal(openAsNobody(scratch.root), 'error.no-permission');
  });
});
