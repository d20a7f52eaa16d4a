import assert from 'node:assert/strict';
import list from 'spdx-license-list/full';
import deprecated from 'spdx-license-ids/deprecated.json';
import { loadLicenceTexts } from '../../src/analysis/licenceTexts';
import { licencesIn } from '../../src/licensing/licencesIn';
import type { TextIndex } from '../../src/licensing/textIndex';
import { proseOfText } from './proseOfText';

const textOf = (id: string): string => list[id]!.licenseText;

/** Changes a text, and throws where there is nothing to change. */
function edited(id: string, before: string | RegExp, after: string): string {
  const text = textOf(id);
  const changed = text.replace(before, after);
  assert.notEqual(changed, text, `${id} has no ${String(before)}`);
  return changed;
}

const CONDITIONS = /following\s+conditions:/;
const WITH_GPL = `Alternatively, this software may be distributed under the terms of the\nGNU General Public License ("GPL") version 2 as published by the Free\nSoftware Foundation.\n\nTHIS SOFTWARE`;

/** What a copy is, and `ids | words added, words missing` of what isn't the licence's own. */
const CASES: readonly (readonly [string, () => string, string | RegExp])[] = [
  ['the text itself', () => textOf('MIT'), 'MIT'],
  [
    'a purpose that is ruled out',
    () => edited('MIT', 'free of charge,', 'free of charge, for non-commercial use only,'),
    'LicenseRef-MIT-changed | 5 0',
  ],
  ...(
    [
      ['German', 'nur für nichtkommerzielle Zwecke,'],
      ['German, in a sentence', 'Eine gewerbliche Nutzung ist nicht gestattet.'],
      ['French', 'à des fins non commerciales uniquement,'],
      ['French, in a sentence', 'Toute utilisation à des fins lucratives est interdite.'],
      ['Spanish', 'únicamente para fines no comerciales,'],
      ['Spanish, in a sentence', 'Queda prohibido su uso con ánimo de lucro.'],
      ['Portuguese', 'apenas para uso não comercial,'],
      ['Italian', 'esclusivamente per uso non commerciale,'],
      ['Dutch', 'uitsluitend voor niet commercieel gebruik,'],
      ['Swedish', 'endast för icke kommersiellt bruk,'],
      ['Polish', 'wyłącznie do użytku niekomercyjnego,'],
      ['Russian', 'только в некоммерческих целях,'],
      ['Chinese', '仅供非商业用途。'],
      ['Japanese', '商用利用を禁止します。'],
      ['Korean', '상업적 이용을 금지합니다.'],
    ] as const
  ).map(
    ([language, words]) =>
      [
        `a purpose that is ruled out in ${language}`,
        () => edited('MIT', 'free of charge,', `free of charge, ${words}`),
        /^LicenseRef-MIT-changed /,
      ] as const,
  ),
  ...['Han Solo', 'Comercial Pérez y Hijos S.L.', 'Gesellschaft für gewerbliche Prüfung mbH', '株式会社タイド'].map(
    (holder) =>
      [
        `${holder}, who is the holder`,
        () => edited('MIT', '<copyright holders>', holder).replace('<year>', '2020'),
        'MIT',
      ] as const,
  ),
  [
    'a clause of its own',
    () =>
      edited('MIT', CONDITIONS, 'following conditions:\n\nYou may not use this Software for any commercial purpose.\n'),
    'LicenseRef-MIT-changed | 10 0',
  ],
  [
    'a long clause without a telling word',
    () =>
      edited('MIT', CONDITIONS, 'following conditions:\n\nYou send a postcard to the author at the address above.\n'),
    'MIT | 11 0',
  ],
  [
    'a clause on names, which restricts nothing',
    () =>
      edited(
        'MIT',
        CONDITIONS,
        'following conditions:\n\nThe names of the authors shall not be used in advertising.\n',
      ),
    'MIT | 11 0',
  ],
  [
    'a clause on names with more behind it',
    () => edited('MIT', CONDITIONS, 'following conditions:\n\nNo advertising, and no commercial use.\n'),
    'LicenseRef-MIT-changed | 6 0',
  ],
  [
    'a purpose that is named and not ruled out',
    () => edited('MIT', 'free of charge,', 'free of charge, for any use including commercial use,'),
    'MIT',
  ],
  ['a right that is left out', () => edited('MIT', /,\s+and\/or\s+sell\s+copies/, ' copies'), 'MIT | 0 3'],
  ['a right of a short text that is left out', () => edited('ISC', ' and/or distribute', ''), 'ISC | 0 3'],
  [
    'a condition that is left out',
    () => edited('Apache-2.0', /You must give any other recipients[^;]*;/, ''),
    'Apache-2.0 | 0 17',
  ],
  [
    'a clause in a long text',
    () =>
      edited(
        'Apache-2.0',
        'You may add Your own',
        'You may not use the Work in any military system. You may add Your own',
      ),
    'LicenseRef-Apache-2.0-changed | 10 0',
  ],
  [
    'a holder’s name for the text’s own words',
    () => edited('BSD-3-Clause', 'the copyright holder nor', 'Example Corporation of America, Inc. nor'),
    'BSD-3-Clause',
  ],
  [
    'a long name',
    () =>
      edited(
        'BSD-3-Clause',
        'the copyright holder nor',
        'the Department of Computing of the University of Somewhere by the Sea nor',
      ),
    'BSD-3-Clause',
  ],
  ['by the author', () => textOf('BSD-3-Clause').replaceAll(/COPYRIGHT HOLDERS?/g, 'AUTHOR'), 'BSD-3-Clause'],
  [
    'a holder’s lines within',
    () =>
      edited(
        'MIT',
        CONDITIONS,
        'following conditions:\n\nCopyright (c) 2001 Ada Example and the other people of the Example Project\n',
      ),
    'MIT',
  ],
  [
    'an address',
    () =>
      edited('GPL-2.0-only', /51 Franklin Street[^.]*?USA/, 'see http://www.gnu.org/licenses/ for where to write to'),
    'GPL-2.0-only',
  ],
  [
    'two words in one',
    () =>
      edited(
        'BSD-2-Clause',
        'FITNESS FOR A PARTICULAR PURPOSE',
        'FITNESS FOR A PARTICULAR PURPOSE AND NON-INFRINGEMENT',
      ),
    'BSD-2-Clause',
  ],
  [
    'another licence within, for a choice',
    () => edited('BSD-2-Clause', 'THIS SOFTWARE', WITH_GPL),
    'BSD-2-Clause OR GPL-2.0-only',
  ],
  [
    'a condition below',
    () =>
      `${textOf('MIT')}\n\n“Commons Clause” License Condition v1.0\n\nThe Software is provided to you by the Licensor.\n`,
    'MIT LicenseRef-Commons-Clause',
  ],
];

describe('the text of a licence that was changed', () => {
  let index: TextIndex;
  before(async () => (index = await loadLicenceTexts()));

  function told(text: string): string {
    const found = licencesIn(proseOfText(text), index);
    const ids = found.map(({ id, joined }) => (joined ? `${joined} ${id}` : id)).join(' ');
    const changes = found.flatMap(({ changed }) => (changed ? ` | ${changed.added} ${changed.missing}` : []));
    return ids + changes.join('');
  }

  for (const [name, text, expected] of CASES)
    it(`is told: ${name}`, () =>
      typeof expected === 'string' ? assert.equal(told(text()), expected) : assert.match(told(text()), expected));

  it('is told with the line of the change', () => {
    const text = edited('MIT', CONDITIONS, 'following conditions:\n\nNot for sale in any way.\n');
    const line = text.split('\n').findIndex((one) => one.startsWith('Not for sale')) + 1;
    assert.equal(licencesIn(proseOfText(text), index)[0]!.changed?.line, line);
  });

  /** Their titles stand within, and say what the texts don't. */
  const TITLES = ['GLWTPL', 'Lucida-Bitmap-Fonts', 'NLPL'];

  it('is none of the list’s own', () => {
    const changed = Object.entries(list)
      .filter(([id]) => !deprecated.includes(id))
      .filter(([, { licenseText }]) => licencesIn(proseOfText(licenseText), index).some((one) => one.changed));
    assert.deepEqual(changed.map(([id]) => id).sort(), TITLES);
  });
});
