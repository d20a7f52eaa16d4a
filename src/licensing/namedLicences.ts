/** A licence that comes in versions, by the names that people write. */
export interface Family {
  readonly names: readonly string[];
  /** Version as it is written -> SPDX id, for the GNU licences without `-only` and `-or-later`. */
  readonly versions: Readonly<Record<string, string>>;
  /** Whether `-only` and `-or-later` are told apart. */
  readonly gnu?: boolean;
  /** Where no version is named: of the GNU licences any may be chosen, of others it isn't known. */
  readonly any?: string;
}

const gnu = (abbreviation: string, versions: Readonly<Record<string, string>>, names: readonly string[]): Family => ({
  names: [abbreviation, `gnu ${abbreviation}`, `${abbreviation} license`, ...names],
  versions,
  gnu: true,
});

/** Names in lower case, words divided by one space, as `wordsOf` gives them. */
export const FAMILIES: readonly Family[] = [
  {
    ...gnu(
      'gpl',
      { '1': 'GPL-1.0', '1.0': 'GPL-1.0', '2': 'GPL-2.0', '2.0': 'GPL-2.0', '3': 'GPL-3.0', '3.0': 'GPL-3.0' },
      [
        'gnu general public license',
        'general public license',
        'gnu public license',
        'gnu org licenses gpl',
        'gnu org copyleft gpl',
        'opensource org licenses gpl',
      ],
    ),
    any: 'GPL-1.0-or-later',
  },
  {
    ...gnu(
      'lgpl',
      {
        ...{ '2': 'LGPL-2.0', '2.0': 'LGPL-2.0', '2.1': 'LGPL-2.1', '3': 'LGPL-3.0', '3.0': 'LGPL-3.0' },
      },
      [
        'gnu lesser general public license',
        'gnu library general public license',
        'gnu library or lesser general public license',
        'gnu lesser public license',
        'gnu library public license',
        'lesser general public license',
        'library general public license',
        'gnu lesser gpl',
        'gnu library gpl',
        'lesser gpl',
        'gnu org licenses lgpl',
        'gnu org licenses old licenses lgpl',
        'gnu org copyleft lesser',
        'opensource org licenses lgpl',
      ],
    ),
    any: 'LGPL-2.0-or-later',
  },
  {
    ...gnu('agpl', { '1': 'AGPL-1.0', '1.0': 'AGPL-1.0', '3': 'AGPL-3.0', '3.0': 'AGPL-3.0' }, [
      'gnu affero general public license',
      'affero general public license',
      'affero gpl',
      'gnu affero gpl',
      'gnu org licenses agpl',
      'opensource org licenses agpl',
    ]),
    any: 'AGPL-1.0-or-later',
  },
  gnu('fdl', { '1.1': 'GFDL-1.1', '1.2': 'GFDL-1.2', '1.3': 'GFDL-1.3' }, [
    'gnu free documentation license',
    'free documentation license',
    'gfdl',
    'gnu org licenses fdl',
    'gnu org copyleft fdl',
  ]),
  {
    names: [
      ...['apache license', 'apache software license', 'apache software foundation license', 'apache public license'],
      ...['asl', 'al', 'apache', 'apache org licenses license', 'opensource org licenses apache', 'the apache license'],
    ],
    versions: { '1.0': 'Apache-1.0', '1.1': 'Apache-1.1', '2': 'Apache-2.0', '2.0': 'Apache-2.0' },
  },
  {
    names: ['mozilla public license', 'mpl', 'mozilla org mpl', 'opensource org licenses mpl'],
    versions: { '1.0': 'MPL-1.0', '1.1': 'MPL-1.1', '2': 'MPL-2.0', '2.0': 'MPL-2.0' },
  },
  {
    names: ['netscape public license', 'npl', 'mozilla org npl'],
    versions: { '1.0': 'NPL-1.0', '1.1': 'NPL-1.1' },
  },
  {
    names: ['eclipse public license', 'epl', 'eclipse org legal epl'],
    versions: { '1': 'EPL-1.0', '1.0': 'EPL-1.0', v10: 'EPL-1.0', '2': 'EPL-2.0', '2.0': 'EPL-2.0', v20: 'EPL-2.0' },
  },
  { names: ['common public license', 'cpl'], versions: { '1.0': 'CPL-1.0' } },
  { names: ['ibm public license', 'ipl'], versions: { '1.0': 'IPL-1.0' } },
  {
    names: ['common development and distribution license', 'cddl', 'sun com cddl', 'opensource org licenses cddl'],
    versions: { '1': 'CDDL-1.0', '1.0': 'CDDL-1.0', '1.1': 'CDDL-1.1' },
  },
  {
    names: ['artistic license', 'artistic'],
    versions: { '1.0': 'Artistic-1.0', '2.0': 'Artistic-2.0', '2': 'Artistic-2.0' },
  },
  {
    names: ['boost software license', 'boost org license', 'bsl'],
    versions: { '1.0': 'BSL-1.0', '1': 'BSL-1.0' },
  },
  { names: ['zope public license', 'zpl'], versions: { '1.1': 'ZPL-1.1', '2.0': 'ZPL-2.0', '2.1': 'ZPL-2.1' } },
  { names: ['php license'], versions: { '3.0': 'PHP-3.0', '3.01': 'PHP-3.01' } },
  {
    names: ['academic free license', 'afl'],
    versions: {
      '1.1': 'AFL-1.1',
      '1.2': 'AFL-1.2',
      '2.0': 'AFL-2.0',
      '2.1': 'AFL-2.1',
      '3.0': 'AFL-3.0',
      '3': 'AFL-3.0',
    },
  },
  {
    names: ['open software license', 'osl'],
    versions: { '1.0': 'OSL-1.0', '1.1': 'OSL-1.1', '2.0': 'OSL-2.0', '2.1': 'OSL-2.1', '3.0': 'OSL-3.0' },
  },
  {
    names: ['european union public license', 'european union public', 'eupl'],
    versions: { '1.0': 'EUPL-1.0', '1.1': 'EUPL-1.1', '1.2': 'EUPL-1.2' },
  },
  { names: ['sil open font license', 'open font license', 'ofl'], versions: { '1.0': 'OFL-1.0', '1.1': 'OFL-1.1' } },
  {
    names: ['latex project public license', 'lppl'],
    versions: { '1.0': 'LPPL-1.0', '1.1': 'LPPL-1.1', '1.2': 'LPPL-1.2', '1.3a': 'LPPL-1.3a', '1.3c': 'LPPL-1.3c' },
  },
  {
    names: ['apple public source license', 'apsl'],
    versions: { '1.0': 'APSL-1.0', '1.1': 'APSL-1.1', '2.0': 'APSL-2.0' },
  },
  { names: ['q public license', 'qpl'], versions: { '1.0': 'QPL-1.0' } },
  { names: ['server side public license', 'sspl'], versions: { '1': 'SSPL-1.0', '1.0': 'SSPL-1.0' } },
  { names: ['business source license', 'busl'], versions: { '1.1': 'BUSL-1.1' } },
  { names: ['elastic license'], versions: { '2.0': 'Elastic-2.0', '2': 'Elastic-2.0' } },
  { names: ['microsoft public license', 'ms pl'], versions: {}, any: 'MS-PL' },
  { names: ['microsoft reciprocal license', 'ms rl'], versions: {}, any: 'MS-RL' },
  {
    names: ['universal permissive license', 'upl'],
    versions: { '1.0': 'UPL-1.0', '1': 'UPL-1.0' },
  },
  {
    names: ['cc0', 'creativecommons org publicdomain zero', 'creative commons zero', 'creative commons cc0'],
    versions: { '1.0': 'CC0-1.0', '1': 'CC0-1.0' },
    any: 'CC0-1.0',
  },
  ...['by', 'by sa', 'by nc', 'by nd', 'by nc sa', 'by nc nd'].map((kind): Family => {
    const id = `CC-${kind.toUpperCase().replaceAll(' ', '-')}`;
    const words: Readonly<Record<string, string>> = {
      by: 'attribution',
      sa: 'sharealike',
      nc: 'noncommercial',
      nd: 'noderivs',
    };
    const long = kind.split(' ').map((part) => words[part]!);
    return {
      names: [
        `cc ${kind}`,
        `creativecommons org licenses ${kind}`,
        `creative commons ${long.join(' ')}`,
        `creative commons ${kind}`,
      ],
      versions: Object.fromEntries(['1.0', '2.0', '2.5', '3.0', '4.0'].map((version) => [version, `${id}-${version}`])),
    };
  }),
];

/** Names of one licence. Those of one word stand for it only where the words around say so. */
export const NAMES: Readonly<Record<string, readonly string[]>> = {
  MIT: [
    'mit',
    'mit license',
    'mit x11 license',
    'mit expat license',
    'expat license',
    'mit style license',
    'opensource org licenses mit',
    'mit licensed',
  ],
  X11: ['x11 license', 'mit x11', 'x consortium license'],
  ISC: ['isc', 'isc license', 'isc licensed', 'opensource org licenses isc'],
  'BSD-2-Clause': [
    'bsd 2 clause',
    '2 clause bsd',
    'two clause bsd',
    'simplified bsd',
    'freebsd license',
    'bsd 2',
    'opensource org licenses bsd 2 clause',
    'bsd two clause',
    'bsd2',
  ],
  'BSD-3-Clause': [
    ...[
      'bsd 3 clause',
      '3 clause bsd',
      'three clause bsd',
      'new bsd',
      'modified bsd',
      'revised bsd',
      'bsd 3',
      'bsd new',
    ],
    ...['opensource org licenses bsd 3 clause', 'bsd three clause', 'bsd3', 'new style bsd'],
  ],
  'BSD-4-Clause': ['bsd 4 clause', '4 clause bsd', 'four clause bsd', 'original bsd', 'old bsd'],
  '0BSD': ['0bsd', 'zero clause bsd', 'bsd zero clause'],
  Zlib: ['zlib license', 'zlib libpng license', 'zlib'],
  Libpng: ['libpng license'],
  Unlicense: ['unlicense', 'unlicense org', 'the unlicense'],
  WTFPL: [
    'wtfpl',
    'do what the fuck you want to public license',
    'do what the fuck you want public license',
    'wtfpl net',
  ],
  curl: ['curl license'],
  OpenSSL: ['openssl license'],
  Vim: ['vim license'],
  Ruby: ['ruby license', 'ruby s license'],
  'PSF-2.0': ['python software foundation license', 'psf license'],
  'Artistic-1.0-Perl OR GPL-1.0-or-later': [
    'same terms as perl itself',
    'same terms as perl',
    'same terms as the perl 5 programming language system itself',
  ],
  Beerware: ['beerware', 'beer ware', 'beerware license', 'beer ware license'],
  NCSA: [
    'university of illinois ncsa open source license',
    'ncsa license',
    'university of illinois open source license',
  ],
  W3C: ['w3c software license', 'w3c software notice and license'],
  HPND: ['historical permission notice and disclaimer'],
  'BlueOak-1.0.0': ['blue oak model license'],
  'LicenseRef-public-domain': ['public domain'],
  'LicenseRef-BSD': [
    'bsd',
    'bsd license',
    'bsd style license',
    'bsd style',
    'berkeley license',
    'opensource org licenses bsd license',
  ],
};
