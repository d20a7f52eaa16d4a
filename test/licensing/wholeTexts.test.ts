import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadWholeTexts } from '../../src/analysis/wholeTexts';
import { packWholeTexts, readWholeTexts } from '../../src/licensing/wholeTexts';

describe('whole texts of licences', () => {
  it('are read as they were packed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' }))), fc.string(), (texts, other) => {
        const packed = new Map(texts);
        const textOf = readWholeTexts(packWholeTexts(packed));
        for (const id of [...packed.keys(), other, '__proto__']) assert.equal(textOf(id), packed.get(id) ?? null);
      }),
    );
  });

  it('are those of the SPDX list, by its own casing', async () => {
    const textOf = await loadWholeTexts();
    assert.match(textOf('MIT')!, /^MIT License\n\nCopyright \(c\) <year> <copyright holders>\n[^]*SOFTWARE\.\n$/);
    assert.match(textOf('GPL-2.0-or-later')!, /GNU GENERAL PUBLIC LICENSE/);
    for (const id of ['mit', 'LicenseRef-MIT', 'Classpath-exception-2.0', 'constructor', ''])
      assert.equal(textOf(id), null, id);
  });
});
