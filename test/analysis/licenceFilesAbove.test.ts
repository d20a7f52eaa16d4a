import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createLicenceFilesAbove } from '../../src/analysis/licenceFilesAbove';
import { sharedFileScanner } from '../../src/analysis/licenceTexts';
import { loadWholeTexts } from '../../src/analysis/wholeTexts';
import { useScratchHome } from '../history/scratch';
import { turnsDuring } from '../turnsDuring';
import { writeTree } from './works/writeTree';

describe('licence files above a file', () => {
  useScratchHome();

  it('are those in its folder and above, nearest first, each with its licences and holders', async () => {
    const textOf = await loadWholeTexts();
    const mit = `Copyright (c) 2012 Ann Alder and contributors\n\n${textOf('MIT')!}`;
    const root = writeTree({
      'vendor/tide/LICENSE': mit,
      'vendor/tide/NOTICE': 'Made at the sea.\n',
      'vendor/tide/src/pool.go.license': 'SPDX-License-Identifier: ISC\n',
      'vendor/tide/src/license.go': 'package license\n',
      'vendor/rock/LICENSE': mit,
      COPYING: textOf('GPL-2.0-only')!,
    });
    const above = createLicenceFilesAbove(root, await sharedFileScanner());
    const found = await above('vendor/tide/src/pool.go');
    assert.deepEqual(
      found.map(({ folder, licences }) => [folder, ...licences]),
      [['vendor/tide', 'MIT'], ['vendor/tide'], ['', 'GPL-2.0-only']],
    );
    assert.ok(found[0]!.holders.includes('Ann Alder'), found[0]!.holders.join());
    assert.match(found[1]!.text, /sea/);
    assert.deepEqual(await above('vendor/tide/a.go'), found);
    assert.equal((await above('b.go')).length, 1);
  });

  it('let others have their turn between long ones', async () => {
    const gpl = (await loadWholeTexts())('AGPL-3.0-only')!;
    const files = Array.from({ length: 20 }, (_, at) => [`LICENSE-${at}`, gpl] as const);
    const above = createLicenceFilesAbove(writeTree(Object.fromEntries(files)), await sharedFileScanner());
    const turns = await turnsDuring(async () => assert.equal((await above('a.c')).length, 20));
    assert.ok(turns > 2, `${turns} turns of the event loop`);
  });

  it('are none outside of the root, behind a link, or in a file that is no text', async () => {
    const root = writeTree({ 'in/vendor/LICENSE': Buffer.from([0, 1, 2, 0]), 'out/LICENSE': 'MIT License\n' });
    fs.symlinkSync(path.join(root, 'out'), path.join(root, 'in/link'));
    fs.symlinkSync(path.join(root, 'out/LICENSE'), path.join(root, 'in/LICENSE'));
    const above = createLicenceFilesAbove(path.join(root, 'in'), await sharedFileScanner());
    for (const file of ['vendor/a.c', 'link/a.c', '../out/a.c', path.join(root, 'out/a.c'), 'nowhere/a.c'])
      assert.deepEqual(await above(file), [], file);
  });
});
