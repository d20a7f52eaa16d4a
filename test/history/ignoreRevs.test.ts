import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { resolveIgnoreRevs } from '../../src/history/ignoreRevs';
import { openRepository } from '../../src/history/repository';
import { english } from '../../src/wording/render';
import { scratchFolder, scratchRepository, useScratchHome } from './scratch';

const ID = 'a'.repeat(40);

describe('resolveIgnoreRevs', () => {
  useScratchHome();

  it('takes the option, else git’s configuration, else nothing', async () => {
    const scratch = scratchRepository();
    const repo = await openRepository(scratch.root);
    assert.deepEqual(await resolveIgnoreRevs(repo), { file: null });
    scratch.write('one', `# why\n\n  ${ID}  # tail\n${ID.toUpperCase()}\n`);
    scratch.write('two', '');
    scratch.git('config', 'blame.ignoreRevsFile', 'one');
    assert.deepEqual(await resolveIgnoreRevs(repo), { file: path.join(scratch.root, 'one') });
    scratch.git('config', '--add', 'blame.ignoreRevsFile', path.join(scratch.root, 'two'));
    assert.deepEqual(await resolveIgnoreRevs(repo), { file: `${scratch.root}/one\n${scratch.root}/two` });
    scratch.git('config', '--add', 'blame.ignoreRevsFile', '');
    scratch.git('config', '--add', 'blame.ignoreRevsFile', '~/three');
    fs.writeFileSync(path.join(process.env.HOME!, 'three'), `${ID}\n`);
    assert.deepEqual(await resolveIgnoreRevs(repo), { file: path.join(process.env.HOME!, 'three') });
    const option = path.join(scratchFolder(), 'option');
    fs.writeFileSync(option, `${ID}\n`);
    assert.deepEqual(await resolveIgnoreRevs(repo, option), { file: option });
  });

  it('goes on without a missing or bad file, and says so', async () => {
    const scratch = scratchRepository();
    const repo = await openRepository(scratch.root);
    const missing = await resolveIgnoreRevs(repo, path.join(scratch.root, 'none'));
    assert.deepEqual([missing.file, missing.note?.id], [null, 'note.ignore-revs-missing']);
    for (const [content, line] of [
      ['abc123\n', 1],
      [`${ID}\nHEAD\n`, 2],
      [`${ID}\n${ID} ${ID}\n`, 2],
      [`${'a'.repeat(64)}\n`, 1],
    ] as const) {
      scratch.write('bad', content);
      scratch.git('config', 'blame.ignoreRevsFile', 'bad');
      const { file, note } = await resolveIgnoreRevs(repo);
      assert.deepEqual([file, note?.id, note?.args?.line], [null, 'note.ignore-revs-bad', line]);
      assert.match(english(note!), new RegExp(`line ${line}`));
    }
    const sha256 = scratchRepository('--object-format=sha256');
    sha256.write('good', `${'a'.repeat(64)}\n`);
    const { file } = await resolveIgnoreRevs(await openRepository(sha256.root), path.join(sha256.root, 'good'));
    assert.equal(file, path.join(sha256.root, 'good'));
  });

  it('names a conventional file that nobody configured', async () => {
    const scratch = scratchRepository();
    scratch.write('.git-blame-ignore-revs', `${ID}\n`);
    const repo = await openRepository(scratch.root);
    const { file, note } = await resolveIgnoreRevs(repo);
    assert.deepEqual([file, note?.id], [null, 'note.ignore-revs-unconfigured']);
    scratch.git('config', 'blame.ignoreRevsFile', '.git-blame-ignore-revs');
    assert.deepEqual(await resolveIgnoreRevs(repo), { file: path.join(scratch.root, '.git-blame-ignore-revs') });
  });
});
