import assert from 'node:assert/strict';
import { attributionOf, type AttributionFacts, type LicenceFileAbove } from '../../src/snippets/attribution';
import { creditsIn } from '../../src/snippets/credits';
import { licencesAgree, saysLess } from '../../src/snippets/licencesAgree';
import type { SnippetMatch } from '../../src/snippets/matcher';
import { isFolderOf, mentions } from '../../src/snippets/mentions';
import type { Work } from '../../src/snippets/works';

const WORK: Work = {
  name: 'tidepool',
  purl: 'pkg:npm/tidepool',
  licence: 'MIT',
  home: 'https://www.tidepool.example/',
  role: 'work',
  holders: ['Ann Alder'],
};
const MATCH: SnippetMatch = {
  work: WORK,
  path: 'lib/tidepool.js',
  versions: ['1.0.0', '1.4.0'],
  licence: 'MIT',
  lines: [5, 14],
  theirLines: [1, 10],
  tokens: 80,
  ratio: 1,
  tier: 'exact',
  level: 'strict',
};

const factsOf = (text: string, more: Partial<AttributionFacts> = {}): AttributionFacts => ({
  credits: creditsIn('a.js', text),
  ...{ licence: null, thirdParty: null, notices: [], above: [], isOwn: false, isDeclared: false, isDenied: false },
  ...more,
});
/** A LICENSE file and its folder. */
const licenceIn = (folder: string, more: Partial<LicenceFileAbove>): Partial<AttributionFacts> => ({
  above: [{ folder, licences: ['MIT'], holders: ['Ben Birch'], text: 'MIT License', ...more }],
});
const lines = (count: number): string => 'code();\n'.repeat(count);
/** The tags begin on the line, with the licence and whatever else. */
const tagged = (begin: number, ...tags: readonly string[]): string =>
  `${lines(begin - 1)}// SPDX-SnippetBegin\n${tags.map((tag) => `// ${tag}\n`).join('')}${lines(10)}// SPDX-SnippetEnd\n${lines(5)}`;
const LICENCE = 'SPDX-License-Identifier: MIT';
const HELD = 'SPDX-SnippetCopyrightText: 2020 Ann Alder';

describe('attributionOf', () => {
  for (const [what, text, more, attribution] of [
    ['nothing', lines(20), {}, 'missing'],
    ['a header of its own', '// Copyright 2024 Harbourline\n', { licence: 'MIT' }, 'missing'],
    ['the name alone', '// From tidepool.\n', {}, 'incomplete'],
    ['name and licence without who holds it', '// From tidepool.\n', { licence: 'MIT' }, 'incomplete'],
    ['name and terms in a banner', '/*! tidepool v1.4 | MIT */\n', {}, 'incomplete'],
    ['name, terms and holder in a banner', '/*! tidepool v1.4 | (c) 2020 Ann Alder | MIT */\n', {}, 'attributed'],
    ['other terms in a banner', '/*! tidepool v1.4 | (c) 2020 Ann Alder | ISC */\n', {}, 'incomplete'],
    ['another work’s banner', '/*! rockpool v1.4 | (c) 2020 Ben Birch | MIT */\n', {}, 'missing'],
    ['terms in a banner’s brackets', '/*! tidepool v1.4 (MIT License) © Ann Alder */\n', {}, 'attributed'],
    ['holder and licence', '// Copyright 2020 Ann Alder\n', { licence: 'MIT' }, 'attributed'],
    ['holder under another licence', '// Copyright 2020 Ann Alder\n', { licence: 'Apache-2.0' }, 'incomplete'],
    ['tags with licence and holder', tagged(4, LICENCE, HELD), {}, 'attributed'],
    ['tags with licence and name', tagged(4, LICENCE, 'From tidepool 1.4.0'), {}, 'attributed'],
    ['tags with the licence alone', tagged(4, LICENCE), {}, 'incomplete'],
    ['tags with another licence', tagged(4, 'SPDX-License-Identifier: ISC', HELD), {}, 'incomplete'],
    ['tags around other lines', `${lines(20)}${tagged(4, LICENCE, HELD)}`, {}, 'missing'],
    ['a notice of work and holder', '', { notices: ['tidepool 1.4\n© Ann Alder'] }, 'attributed'],
    ['a notice of the work', '', { notices: ['tidepool 1.4'] }, 'incomplete'],
    ['a licence file of the project’s own', '', licenceIn('', {}), 'missing'],
    ['a licence file of the work’s holder', '', licenceIn('lib', { holders: ['Ann Alder'] }), 'attributed'],
    [
      'such a file of another licence',
      '',
      licenceIn('lib', { holders: ['Ann Alder'], licences: ['ISC'] }),
      'incomplete',
    ],
    ['a licence file that names work and holder', '', licenceIn('', { text: 'tidepool 1.4: MIT' }), 'attributed'],
    ['one that names the work alone', '', licenceIn('', { text: 'tidepool 1.4', holders: [] }), 'incomplete'],
    ['a licence file in a folder of its name', '', licenceIn('lib/tidepool-1.4.0', { holders: [] }), 'attributed'],
    ['a licence file in another work’s folder', '', licenceIn('lib/rockpool', {}), 'missing'],
    ['that the file is others’', '', { thirdParty: 'MIT' }, 'attributed'],
    ['that the file is others’, otherwise', '', { thirdParty: 'ISC' }, 'incomplete'],
    ['that it is a dependency', '', { isDeclared: true }, 'declared'],
    ['all of it, and a dependency', tagged(4, LICENCE, HELD), { isDeclared: true }, 'attributed'],
    ['that the policy rules it out', tagged(4, LICENCE, HELD), { isDenied: true }, 'conflict'],
    ['that it is the organisation’s own', '', { isOwn: true, isDenied: true }, 'own'],
  ] as const)
    it(`is ${attribution} where the record says ${what}`, () =>
      assert.equal(attributionOf(MATCH, factsOf(text, more)), attribution));
});

describe('mentions', () => {
  for (const [text, named] of [
    ['taken from tidepool', true],
    ['see https://tidepool.example/docs', true],
    ['tidepool@1.4.0', true],
    ['tidepool v1', true],
    ['pkg:npm/tidepool', true],
    ["require('tidepool')", true],
    ['Tidepool.js, slightly changed', true],
    ['a tidepool is where crabs live', false],
    ['tidepools 2', false],
    ['mytidepool.js', false],
  ] as const)
    it(`${named ? 'hears' : 'hears no'} name in “${text}”`, () => assert.equal(mentions(text, WORK), named));

  it('takes no name of two letters for one', () => assert.equal(mentions('from ol', { ...WORK, name: 'ol' }), false));
});

describe('isFolderOf', () => {
  const modules: Work = { ...WORK, purl: 'pkg:deb/debian/golang-pools', home: 'https://www.code.example/Ann/pools/' };
  for (const [folder, work, is] of [
    ['vendor/tidepool', WORK, true],
    ['third_party/TidePool-1.4.0', WORK, true],
    ['lib/tidepool@1.4', WORK, true],
    ['node_modules/@ann/pool', { ...WORK, purl: 'pkg:npm/%40ann/pool' }, true],
    ['vendor/code.example/ann/pools', modules, true],
    ['vendor/code.example/ann/pools/v2', modules, true],
    ['vendor/code.example/ben/pools', modules, false],
    ['vendor/tidepool/inner', WORK, false],
    ['vendor/mytidepool', WORK, false],
    ['', { ...WORK, name: '' }, false],
  ] as const)
    it(`${folder} is ${is ? 'a' : 'no'} folder of ${work.home}`, () => assert.equal(isFolderOf(folder, work), is));
});

describe('licencesAgree', () => {
  for (const [stated, work, agree] of [
    ['MIT', 'MIT', true],
    ['mit', 'MIT OR Apache-2.0', true],
    ['GPL-3.0-only', 'GPL-2.0-or-later', true],
    ['GPL-3.0-only', 'GPL-2.0-only', false],
    ['ISC AND MIT', 'MIT', true],
    ['MIT', 'ISC', false],
    ['LicenseRef-a', 'LicenseRef-a', true],
    ['BSD-2-Clause', 'LicenseRef-BSD', true],
    ['LicenseRef-apache-license', 'Apache-2.0', true],
    ['LicenseRef-BSD', 'MIT', false],
    ['not an expression', 'MIT', false],
    ['NOASSERTION', 'NOASSERTION', true],
  ] as const)
    it(`${stated} ${agree ? 'agrees' : 'doesn’t agree'} with ${work}`, () =>
      assert.equal(licencesAgree(stated, work), agree));
});

describe('saysLess', () => {
  for (const [stated, work, less] of [
    ['LicenseRef-BSD', 'BSD-3-Clause', true],
    ['LicenseRef-BSD', 'MIT OR BSD-2-Clause', true],
    ['LicenseRef-BSD', 'MIT', false],
    ['BSD-3-Clause', 'BSD-3-Clause', false],
    ['LicenseRef-BSD OR MIT', 'BSD-3-Clause', false],
    ['not an expression', 'MIT', false],
    ['LicenseRef-BSD', 'not an expression', false],
  ] as const)
    it(`${stated} ${less ? 'says less than' : 'says as much as, or something else than,'} ${work}`, () =>
      assert.equal(saysLess(stated, work), less));
});
