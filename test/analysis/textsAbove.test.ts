import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { TextsAbove } from '../../src/analysis/textsAbove';
import { loadWholeTexts } from '../../src/analysis/wholeTexts';
import { licenceTerms } from '../../src/licensing/expressionText';
import { expressionOf } from '../licensing/parsedExpression';
import { scratchFolder, useScratchHome } from '../history/scratch';

describe('licence texts above a file', () => {
  useScratchHome();

  function written(files: Readonly<Record<string, string>>): string {
    const root = scratchFolder();
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      fs.writeFileSync(path.join(root, name), text);
    }
    return root;
  }

  async function isThere(texts: TextsAbove, root: string, id: string, file = 'a/b/c.ts'): Promise<string> {
    const [term] = licenceTerms(expressionOf(id));
    return (await texts.of(root, file)).has(file, term!);
  }

  it('are those of LICENSES by their names, and of other files by what they say', async () => {
    const textOf = await loadWholeTexts();
    const root = written({
      'a/b/c.ts': '',
      'a/LICENSES/Zlib.txt': 'x',
      'LICENSES/ISC.md': 'x',
      'LICENSES/deeper/BSD-2-Clause.txt': 'x',
      COPYING: textOf('GPL-2.0-only')!,
      'x/LICENSE': textOf('MIT')!,
    });
    const texts = new TextsAbove();
    const cases = { Zlib: 'yes', ISC: 'yes', 'GPL-2.0-or-later': 'yes', MIT: 'no', 'BSD-2-Clause': 'no' };
    for (const [id, there] of Object.entries(cases)) assert.equal(await isThere(texts, root, id), there, id);
    assert.equal(await isThere(texts, root, 'Zlib', 'top.ts'), 'no');
    assert.equal(await isThere(texts, root, 'MIT', 'x/y/z.ts'), 'yes');
  });

  it('are what they are now', async () => {
    const textOf = await loadWholeTexts();
    const root = written({ 'a/b/c.ts': '', LICENSE: textOf('MIT')! });
    const texts = new TextsAbove();
    assert.deepEqual([await isThere(texts, root, 'MIT'), await isThere(texts, root, 'ISC')], ['yes', 'no']);
    fs.writeFileSync(path.join(root, 'LICENSE'), textOf('ISC')!);
    assert.deepEqual([await isThere(texts, root, 'MIT'), await isThere(texts, root, 'ISC')], ['no', 'yes']);
    fs.writeFileSync(path.join(root, 'LICENSE'), 'Ask us.\n');
    assert.equal(await isThere(texts, root, 'MIT'), 'unknown');
    fs.rmSync(path.join(root, 'LICENSE'));
    assert.equal(await isThere(texts, root, 'MIT'), 'no');
  });

  it('are read through no link', async () => {
    const textOf = await loadWholeTexts();
    const elsewhere = written({ MIT: textOf('MIT')!, 'LICENSES/ISC.txt': 'x' });
    const root = written({ 'a/b/c.ts': '' });
    fs.symlinkSync(path.join(elsewhere, 'MIT'), path.join(root, 'LICENSE'));
    fs.symlinkSync(path.join(elsewhere, 'LICENSES'), path.join(root, 'LICENSES'));
    const texts = new TextsAbove();
    assert.deepEqual([await isThere(texts, root, 'MIT'), await isThere(texts, root, 'ISC')], ['no', 'no']);
  });

  it('may be any, where there is too much to read, and none in a folder that isn’t there', async () => {
    const root = written({ 'a/b/c.ts': '', 'a/LICENSE': 'x'.repeat(600_000) });
    const texts = new TextsAbove();
    assert.equal(await isThere(texts, root, 'MIT'), 'unknown');
    assert.equal(await isThere(texts, root, 'MIT', 'gone/x.ts'), 'no');
  });
});
