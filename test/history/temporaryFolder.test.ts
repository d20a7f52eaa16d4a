import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { makeTemporaryFolder } from '../../src/history/temporaryFolder';
import { scratchFolder, useScratchHome } from './scratch';
import { withTemporary } from './withTemporary';

/** Two days ago. */
const LONG_AGO = new Date(Date.now() - 2 * 86_400_000);

describe('makeTemporaryFolder', () => {
  useScratchHome();

  it('removes what a killed process left, and nothing else', async () => {
    const temporary = scratchFolder();
    const at = (name: string): string => path.join(temporary, name);
    const elsewhere = scratchFolder();
    fs.writeFileSync(path.join(elsewhere, 'kept'), '');
    for (const name of ['chain-of-title-trees-old', 'chain-of-title-trees-new', 'another-old']) {
      fs.mkdirSync(path.join(at(name), 'ab'), { recursive: true });
      fs.writeFileSync(path.join(at(name), 'ab/object'), '');
    }
    fs.writeFileSync(at('chain-of-title-trees-file'), '');
    fs.symlinkSync(elsewhere, at('chain-of-title-trees-link'));
    fs.utimesSync(elsewhere, LONG_AGO, LONG_AGO);
    fs.lutimesSync(at('chain-of-title-trees-link'), LONG_AGO, LONG_AGO);
    for (const name of ['chain-of-title-trees-old', 'another-old', 'chain-of-title-trees-file'])
      fs.utimesSync(at(name), LONG_AGO, LONG_AGO);

    const made = await withTemporary(temporary, makeTemporaryFolder);

    const left = ['another-old', 'file', 'link', 'new'].map((name) =>
      name.startsWith('another') ? name : `chain-of-title-trees-${name}`,
    );
    assert.deepEqual(fs.readdirSync(temporary).sort(), [...left, path.basename(made)].sort());
    assert.deepEqual(fs.readdirSync(elsewhere), ['kept']);
    assert.deepEqual(fs.readdirSync(made), []);
  });
});
