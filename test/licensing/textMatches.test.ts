import assert from 'node:assert/strict';
import list from 'spdx-license-list/full';
import deprecated from 'spdx-license-ids/deprecated.json';
import { loadLicenceTexts } from '../../src/analysis/licenceTexts';
import { textMatches } from '../../src/licensing/textMatches';
import type { TextIndex } from '../../src/licensing/textIndex';
import { wordsOf } from '../../src/licensing/words';
import { proseOfText } from './proseOfText';

/** Whose texts are another's too, or differ from it by so little that a copy may be either. */
const SAME_TEXT =
  /^(GFDL-|(A|L)?GPL-.*(-or-later|\+)$|OFL-.*RFN$|MPL-2.0-no-|CAL-1.0-Combined|Latex2e-translated|HPND-doc$|QPL-1.0-INRIA|BSD-2-Clause-first)/;

describe('textMatches', () => {
  let index: TextIndex;
  before(async () => (index = await loadLicenceTexts()));
  const idsIn = (text: string): string[] => textMatches(wordsOf(proseOfText(text)), index).map(({ id }) => id);
  const textOf = (id: string): string => list[id]!.licenseText;

  it('knows every text of the list', () => {
    const wrong = Object.entries(list)
      .filter(([id]) => !SAME_TEXT.test(id) && !deprecated.includes(id))
      .flatMap(([id, { licenseText }]) => {
        const found = idsIn(licenseText);
        return found.length === 1 && found[0] === id ? [] : `${id}: ${found.join(' ')}`;
      });
    assert.deepEqual(wrong, []);
  });

  it('knows several below each other, and where each is', () => {
    const [mit, isc] = [textOf('MIT'), textOf('ISC')];
    const words = wordsOf(proseOfText(`Some words before.\n${mit}\nSome words between.\n${isc}\nAnd after.`));
    const found = textMatches(words, index);
    assert.deepEqual(
      found.map(({ id, coverage }) => [id, coverage]),
      [
        ['MIT', 1],
        ['ISC', 1],
      ],
    );
    assert.equal(words.texts[found[0]!.from], 'permission');
    assert.equal(words.texts[found[1]!.to - 1], 'software');
  });

  const changes: readonly [string, (text: string) => string][] = [
    ['in capitals', (text) => text.toUpperCase()],
    ['wrapped otherwise', (text) => text.replace(/\s+/g, ' ').replace(/(.{30}\S*) /g, '$1\n')],
    ['with other quotes and dashes', (text) => text.replaceAll('"', '“').replaceAll("'", '’').replaceAll('-', '—')],
    ['without its title and copyright', (text) => text.replace(/^.*License\n/, '').replace(/^Copyright.*$/m, '')],
    ['spelt in British English', (text) => text.replaceAll('icense', 'icence')],
    ['with somebody’s name in it', (text) => text.replaceAll('copyright holder', 'Example Widgets GmbH')],
  ];
  for (const [name, change] of changes)
    for (const id of ['MIT', 'BSD-3-Clause', 'BSD-2-Clause', 'ISC', 'Apache-2.0', 'Zlib'])
      it(`knows ${id} ${name}`, () => assert.deepEqual(idsIn(change(textOf(id))), [id]));

  for (const id of ['Apache-2.0', 'GPL-2.0-only', 'MPL-2.0'])
    it(`knows ${id} without what tells how to apply it`, () => {
      const text = textOf(id);
      assert.deepEqual(idsIn(text.slice(0, text.search(/END OF TERMS|Exhibit A - /))), [id]);
    });

  it('knows LGPL-3.0 without the GPL behind it', () => {
    const text = textOf('LGPL-3.0-only');
    assert.deepEqual(idsIn(text.slice(0, text.indexOf('GNU GENERAL PUBLIC LICENSE', 1000))), ['LGPL-3.0-only']);
  });

  it('counts what was added, and what is missing', () => {
    const clause = 'The Software must be painted green by whoever runs it.';
    const [added] = textMatches(
      wordsOf(proseOfText(textOf('MIT').replace('THE SOFTWARE IS', `${clause}\n\nTHE SOFTWARE IS`))),
      index,
    );
    assert.deepEqual([added?.id, added?.inserted, added?.missing], ['MIT', 10, 0]);
    const [less] = textMatches(
      wordsOf(proseOfText(textOf('Zlib').replace('including commercial applications,', ''))),
      index,
    );
    assert.deepEqual([less?.id, less?.inserted, less?.missing], ['Zlib', 0, 3]);
  });

  it('finds none in what only talks about licences', () => {
    const talk = 'This module reads licence texts. Permission to use them is granted by whoever wrote them.\n'.repeat(
      20,
    );
    assert.deepEqual(idsIn(talk), []);
  });
});
