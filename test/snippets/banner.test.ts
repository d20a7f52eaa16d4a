import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bannersIn } from '../../src/snippets/banner';
import { createMatcher } from '../../src/snippets/matcher';
import { packStore } from '../../src/snippets/packStore';
import { readStore } from '../../src/snippets/store';
import type { Work } from '../../src/snippets/works';

const CODE = '!function(t,e){for(var i=0;i<t.length;i++)e+=t[i]}(window,document);'.repeat(30);

const workOf = (name: string, purl: string, more: Partial<Work> = {}): Work => ({
  ...{ name, purl, licence: 'MIT', home: null, role: 'work' },
  ...more,
});
const WORKS = [
  workOf('Tidepool.js', 'pkg:npm/tidepool', { home: 'https://www.tidepool.example/' }),
  workOf('Rock Pool', 'pkg:npm/%40shore/rock-pool'),
  workOf('Chart', 'pkg:npm/chart.js'),
  workOf('Helper', 'pkg:npm/helper', { role: 'helper' }),
  workOf('Q', 'pkg:npm/q'),
];
const matcher = createMatcher([
  readStore(
    packStore(
      WORKS.map((work) => ({
        work,
        versions: [{ version: '1.0.0', files: [{ path: 'a.js', bytes: Buffer.from(work.name), licence: null }] }],
      })),
    ),
  ),
]);

const named = (text: string): string[] =>
  matcher
    .match('a.min.js', Buffer.from(text))
    .map(({ work, versions, lines, level }) => [work.name, versions[1], lines.join('-'), level].join(' '));

describe('a minified file’s banner', () => {
  for (const [banner, ...found] of [
    ['/*! tidepool v1.2.3 | MIT */', 'Tidepool.js 1.2.3 1-1 balanced'],
    ['/*! Tidepool.js 1.2.3 */\n', 'Tidepool.js 1.2.3 1-2 balanced'],
    ['/*!\n * Tidepool PACKAGED v1.2.3\n * Pools\n */\n', 'Tidepool.js 1.2.3 1-5 balanced'],
    ['/**\n * @license\n * tidepool.js - v1.2.3-rc.1, 2020-01-02\n */', 'Tidepool.js 1.2.3-rc.1 1-4 balanced'],
    ['/* @preserve Tidepool JavaScript Library version 2.0, (c) Ann */', 'Tidepool.js 2.0 1-1 balanced'],
    ['/*! tidepool@1.2.3 */', 'Tidepool.js 1.2.3 1-1 balanced'],
    ['/* tidepool 1.2.3 */', 'Tidepool.js 1.2.3 1-1 balanced'],
    ['/*! Tidepool tidepool.example/licence | Chart.js 2.9.4 */', 'Tidepool.js  1-1 balanced'],
    ['/*!\n * Tidepool (Custom Build) tidepool.example/licence\n */', 'Tidepool.js  1-3 balanced'],
    ['/*! Rockwell | tidepool v1.2.3 */'],
    ['/*! Tidepool <https://elsewhere.example/> */'],
    ['/*! Tidepool, fast */'],
    ['/*! tidepool-plugin v1.2.3 */'],
    ['/*! Plugin for tidepool v1.2.3 */'],
    ['/*! rock-pool v0.1 */', 'Rock Pool 0.1 1-1 balanced'],
    ['/*! helper v1.2.3 */'],
    ['/*! Q v1.2.3 */'],
    [`${CODE}/* tidepool 1.2.3 */`],
    [`${CODE}\n/*! tidepool 1.2.3 */`, 'Tidepool.js 1.2.3 2-2 balanced'],
    [
      `/*! tidepool 1.2.3 */\n${CODE}\n/*! chart.js 2.9.4 */\n`,
      'Tidepool.js 1.2.3 1-2 balanced',
      'Chart 2.9.4 3-4 balanced',
    ],
    ['/*! tidepool 1.2.3 */\n/*! tidepool 1.2.4 */\n', 'Tidepool.js 1.2.3 1-1 balanced'],
    ['/*! tidepool 1.2.3 '],
    ['// tidepool v1.2.3\n', 'Tidepool.js 1.2.3 1-2 balanced'],
    ['\ufeff// Pools.\r\n//\r\n// tidepool v1.2.3 | MIT\r\n', 'Tidepool.js 1.2.3 1-4 balanced'],
    ['// of somebody\n\n  //! tidepool v1.2.3\n', 'Tidepool.js 1.2.3 3-4 balanced'],
    ['// of somebody\n/*! tidepool v1.2.3 */\n', 'Tidepool.js 1.2.3 2-3 balanced'],
    [`${CODE}\n//! tidepool 1.2.3\n`, 'Tidepool.js 1.2.3 2-3 balanced'],
    [`${CODE}\n// @license tidepool 1.2.3\n`, 'Tidepool.js 1.2.3 2-3 balanced'],
    [`${CODE}\n// tidepool 1.2.3\n`],
    [`${CODE}//! tidepool 1.2.3\n`],
    [`${CODE}\n/* of somebody\n//! tidepool 1.2.3\n*/`],
  ] as const)
    it(`names ${found.length === 0 ? 'nothing' : found.join(', ')}: ${JSON.stringify(banner.replace(CODE, '…'))}`, () => {
      assert.deepEqual(named(`${banner}${CODE}`), found);
    });

  it('is read in no time, whatever stands there', () => {
    const piece = fc.constantFrom(
      '/*',
      '*/',
      '/*!',
      '//',
      '//!',
      '@license',
      ' ',
      '\n',
      '|',
      'a',
      'v1.',
      '.1',
      '-',
      '(',
      'x.y/',
      '\ufeff',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), fc.nat(2000), (pieces, times) => {
        const text = pieces.join('');
        const bytes = Buffer.from(text.repeat(1 + (text.length < 50 ? times : 0)));
        for (const { line, parts } of bannersIn(bytes)) {
          assert.ok(line <= bytes.toString().split('\n').length);
          assert.ok(parts.every((part) => part !== '' && part.length <= 200));
        }
        named(`${bytes.toString()}${CODE}`);
      }),
      { numRuns: 200 },
    );
    for (const text of [
      '/*!'.repeat(500_000),
      '/*!a*/'.repeat(500_000),
      `/*!${'a -'.repeat(500_000)}*/`,
      '/*! |'.repeat(500_000),
      '//'.repeat(500_000),
      '//!\n'.repeat(500_000),
      `${' '.repeat(1000)}//`.repeat(1000),
      `//${' '.repeat(500_000)}`.repeat(2),
      'a//'.repeat(500_000),
    ])
      named(`${text}${CODE}`);
  });
});
