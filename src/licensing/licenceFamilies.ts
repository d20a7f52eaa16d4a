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
  names: [
    ...[abbreviation, `gnu ${abbreviation}`, `${abbreviation} license`, `gnu ${abbreviation} license`, ...names],
    ...[`spdx org licenses ${abbreviation}`, `choosealicense com licenses ${abbreviation}`],
    ...[`opensource org licenses ${abbreviation}`, `opensource org licenses ${abbreviation} license`],
    ...[
      `opensource org license ${abbreviation}`,
      `fsf org licenses ${abbreviation}`,
      `fsf org copyleft ${abbreviation}`,
    ],
    ...[`gnu org licenses ${abbreviation}`, `gnu org licenses old licenses ${abbreviation}`],
    ...[`gnu org copyleft ${abbreviation}`, `fsf org licensing licenses ${abbreviation}`],
  ],
  versions,
  gnu: true,
});

const CC_WORDS: Readonly<Record<string, readonly string[]>> = {
  by: ['attribution'],
  sa: ['sharealike', 'share alike'],
  nc: ['noncommercial', 'non commercial'],
  nd: ['noderivs', 'noderivatives', 'no derivatives', 'no derivative works', 'no derivs'],
};

/** All ways to write the elements of a kind, one after the other. */
function spellings(kind: readonly string[]): string[] {
  const [first, ...rest] = kind;
  if (first === undefined) return [''];
  return spellings(rest).flatMap((tail) => CC_WORDS[first]!.map((word) => `${word} ${tail}`.trim()));
}

/** @param kind its elements in the order of the deeds, like `by nc sa` */
function creativeCommons(kind: string): Family {
  const id = `CC-${kind.toUpperCase().replaceAll(' ', '-')}`;
  const elements = kind.split(' ');
  // `Attribution-ShareAlike-NonCommercial` is said, too.
  const long = [elements, elements.toReversed()].flatMap((all) =>
    all[0] === 'by' ? spellings(all) : spellings(['by', ...all.slice(0, -1)]),
  );
  return {
    names: [
      ...[`cc ${kind}`, `creativecommons org licenses ${kind}`, `creative commons ${kind}`],
      ...long.flatMap((words) => ['creative commons', 'cc', 'creative common'].map((lead) => `${lead} ${words}`)),
      ...(kind === 'by' ? [] : long),
    ],
    versions: Object.fromEntries(
      ['1.0', '2.0', '2.5', '3.0', '4.0'].flatMap((version) => [
        [version, `${id}-${version}`],
        ...(version.endsWith('.0') ? [[version.slice(0, -2), `${id}-${version}`]] : []),
      ]),
    ) as Record<string, string>,
  };
}

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
        'gnu general license',
        'gnu general public licensing',
        'gnu public general license',
        'gnu generic public license',
        'gnu gpl general public license',
        'gnu copyleft',
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
        'gnu org copyleft lesser',
        'gnu library lesser general public license',
        'gnu lesser or library general public license',
        'gnu lesser library general public license',
        'gnu lesser general license',
        'gnu lgpl lesser general public license',
        'lesser gnu general public license',
        'lesser gnu public license',
        'lesser public license',
        'library gpl',
        'gnu library general license',
        'gnu lesser library public license',
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
      'affero gnu general public license',
      'affero public license',
      'gnu affero public license',
    ]),
    any: 'AGPL-1.0-or-later',
  },
  gnu('fdl', { '1.1': 'GFDL-1.1', '1.2': 'GFDL-1.2', '1.3': 'GFDL-1.3' }, [
    'gnu free documentation license',
    'free documentation license',
    'gfdl',
    'gnu gfdl',
    'gnu free document license',
    'gnu documentation license',
    'gnu org licenses gfdl',
  ]),
  {
    names: [
      ...['apache license', 'apache software license', 'apache software foundation license', 'apache public license'],
      ...[
        'asl',
        'al',
        'apache',
        'apache org licenses license',
        'apache org licenses',
        'opensource org licenses apache',
      ],
      ...['the apache license', 'apache style license', 'apache 2 license', 'apache source license'],
      ...['spdx org licenses apache', 'choosealicense com licenses apache', 'opensource org licenses apachepl'],
    ],
    versions: {
      '1.0': 'Apache-1.0',
      '1.1': 'Apache-1.1',
      '2': 'Apache-2.0',
      '2.0': 'Apache-2.0',
      '2.0.0': 'Apache-2.0',
    },
  },
  {
    names: [
      ...['mozilla public license', 'mpl', 'mozilla org mpl', 'opensource org licenses mpl', 'mozilla license'],
      ...['opensource org licenses mozilla', 'mozilla public', 'mozilla foundation public license'],
    ],
    versions: { '1': 'MPL-1.0', '1.0': 'MPL-1.0', '1.1': 'MPL-1.1', '2': 'MPL-2.0', '2.0': 'MPL-2.0' },
  },
  {
    names: ['netscape public license', 'npl', 'mozilla org npl', 'netscape license'],
    versions: { '1.0': 'NPL-1.0', '1.1': 'NPL-1.1' },
  },
  {
    names: [
      'eclipse public license',
      'epl',
      'eclipse org legal epl',
      'eclipse org org documents epl',
      'eclipse license',
    ],
    versions: { '1': 'EPL-1.0', '1.0': 'EPL-1.0', v10: 'EPL-1.0', '2': 'EPL-2.0', '2.0': 'EPL-2.0', v20: 'EPL-2.0' },
  },
  {
    names: ['common public license', 'cpl', 'eclipse org legal cpl', 'opensource org licenses cpl'],
    versions: { '0.5': 'CPL-1.0', '1': 'CPL-1.0', '1.0': 'CPL-1.0', v10: 'CPL-1.0' },
    any: 'CPL-1.0',
  },
  { names: ['ibm public license', 'ipl'], versions: { '1.0': 'IPL-1.0', '1': 'IPL-1.0' }, any: 'IPL-1.0' },
  {
    names: [
      ...['common development and distribution license', 'cddl', 'sun com cddl', 'opensource org licenses cddl'],
      ...['common development distribution license', 'opensource org licenses cddl1'],
    ],
    versions: { '1': 'CDDL-1.0', '1.0': 'CDDL-1.0', '1.1': 'CDDL-1.1' },
  },
  {
    names: ['artistic license', 'artistic', 'perl artistic license', 'perlfoundation org artistic license'],
    versions: { '1.0': 'Artistic-1.0', '2.0': 'Artistic-2.0', '2': 'Artistic-2.0' },
  },
  {
    names: ['boost software license', 'boost org license', 'boost license', 'boost org users license html', 'bsl'],
    versions: { '1.0': 'BSL-1.0', '1': 'BSL-1.0', '1.1': 'BUSL-1.1' },
    any: 'BSL-1.0',
  },
  { names: ['zope public license', 'zpl'], versions: { '1.1': 'ZPL-1.1', '2.0': 'ZPL-2.0', '2.1': 'ZPL-2.1' } },
  {
    names: ['php license', 'php net license'],
    versions: { '3': 'PHP-3.0', '3.0': 'PHP-3.0', '3.01': 'PHP-3.01' },
  },
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
    names: ['european union public license', 'european union public', 'eupl', 'ec europa eu idabc eupl'],
    versions: { '1.0': 'EUPL-1.0', '1.1': 'EUPL-1.1', '1.2': 'EUPL-1.2' },
  },
  {
    names: ['sil open font license', 'open font license', 'ofl', 'sil ofl', 'scripts sil org ofl', 'sil license'],
    versions: { '1.0': 'OFL-1.0', '1.1': 'OFL-1.1' },
  },
  { names: ['openfontlicense org', 'scripts sil org cms scripts page php'], versions: {}, any: 'OFL-1.1' },
  {
    names: ['cecill', 'cecill license', 'cecill free software license', 'cecill info licences licence cecill'],
    versions: {
      ...{ '1': 'CECILL-1.0', '1.0': 'CECILL-1.0', '1.1': 'CECILL-1.1' },
      ...{ '2': 'CECILL-2.0', '2.0': 'CECILL-2.0', '2.1': 'CECILL-2.1' },
    },
  },
  {
    names: ['cecill b', 'cecill b license', 'cecill b free software license', 'cecill b free'],
    versions: {},
    any: 'CECILL-B',
  },
  {
    names: ['cecill c', 'cecill c license', 'cecill c free software license', 'cecill c free'],
    versions: {},
    any: 'CECILL-C',
  },
  {
    names: ['mulan psl', 'mulanpsl', 'mulan permissive software license', 'mulan permissive license'],
    versions: { '1': 'MulanPSL-1.0', '1.0': 'MulanPSL-1.0', '2': 'MulanPSL-2.0', '2.0': 'MulanPSL-2.0' },
  },
  {
    names: ['educational community license', 'ecl', 'osedu org licenses ecl', 'opensource org licenses ecl'],
    versions: { '1.0': 'ECL-1.0', '2': 'ECL-2.0', '2.0': 'ECL-2.0' },
  },
  {
    names: [
      'sun industry standards source license',
      'sissl',
      'openoffice org license',
      'openoffice org licenses sissl',
    ],
    versions: { '1.0': 'SISSL', '1.1': 'SISSL', '1.2': 'SISSL-1.2' },
    any: 'SISSL',
  },
  { names: ['sun public license', 'sun public', 'netbeans org spl'], versions: { '1.0': 'SPL-1.0' }, any: 'SPL-1.0' },
  { names: ['realnetworks public source license', 'rpsl'], versions: { '1.0': 'RPSL-1.0' }, any: 'RPSL-1.0' },
  { names: ['reciprocal public license', 'rpl'], versions: { '1.1': 'RPL-1.1', '1.5': 'RPL-1.5' } },
  { names: ['common public attribution license', 'cpal'], versions: { '1.0': 'CPAL-1.0' }, any: 'CPAL-1.0' },
  {
    names: ['openldap public license', 'open ldap public license', 'openldap license'],
    versions: Object.fromEntries(
      ['1.1', '1.2', '1.3', '1.4', '2.0', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7', '2.8'].map((version) => [
        version,
        `OLDAP-${version}`,
      ]),
    ),
    any: 'OLDAP-2.8',
  },
  {
    names: ['sgi free software license b', 'sgi free software b license', 'sgi com projects freeb'],
    versions: { '1.0': 'SGI-B-1.0', '1.1': 'SGI-B-1.1', '2.0': 'SGI-B-2.0' },
  },
  {
    names: ['open government license', 'ogl uk', 'nationalarchives gov uk doc open government license version'],
    versions: { '1.0': 'OGL-UK-1.0', '2.0': 'OGL-UK-2.0', '3.0': 'OGL-UK-3.0', '3': 'OGL-UK-3.0' },
  },
  {
    names: ['open publication license', 'opencontent org openpub'],
    versions: { '1.0': 'OPUBL-1.0' },
    any: 'OPUBL-1.0',
  },
  { names: ['open content license', 'opencontent license'], versions: { '1.0': 'OCL-1.0' } },
  {
    names: ['python license', 'python org license'],
    versions: { '2': 'Python-2.0', '2.0': 'Python-2.0' },
    any: 'Python-2.0',
  },
  {
    names: ['zend engine license', 'zend license', 'zend com license'],
    versions: { '2.0': 'Zend-2.0', '2.00': 'Zend-2.0' },
    any: 'Zend-2.0',
  },
  { names: ['yahoo public license'], versions: { '1.0': 'YPL-1.0', '1.1': 'YPL-1.1' } },
  {
    names: ['open database license', 'odbl', 'opendatacommons org licenses odbl'],
    versions: { '1.0': 'ODbL-1.0' },
    any: 'ODbL-1.0',
  },
  {
    names: ['open data commons attribution license', 'opendatacommons org licenses by'],
    versions: { '1.0': 'ODC-By-1.0' },
    any: 'ODC-By-1.0',
  },
  {
    names: ['public domain dedication and license', 'opendatacommons org licenses pddl'],
    versions: { '1.0': 'PDDL-1.0' },
    any: 'PDDL-1.0',
  },
  { names: ['lucent public license'], versions: { '1.0': 'LPL-1.0', '1.02': 'LPL-1.02' } },
  { names: ['cern open hardware license', 'cern ohl'], versions: { '1.1': 'CERN-OHL-1.1', '1.2': 'CERN-OHL-1.2' } },
  { names: ['nethack general public license', 'ngpl'], versions: {}, any: 'NGPL' },
  { names: ['free art license', 'licence art libre'], versions: { '1.2': 'LAL-1.2', '1.3': 'LAL-1.3' } },
  {
    names: [
      'latex project public license',
      'lppl',
      'latex project org lppl',
      'ctan org tex archive macros latex base lppl',
    ],
    versions: {
      '1': 'LPPL-1.0',
      '1.3': 'LPPL-1.3c',
      '1.0': 'LPPL-1.0',
      '1.1': 'LPPL-1.1',
      '1.2': 'LPPL-1.2',
      '1.3a': 'LPPL-1.3a',
      '1.3c': 'LPPL-1.3c',
    },
  },
  {
    names: ['apple public source license', 'apsl', 'opensource apple com apsl', 'publicsource apple com apsl'],
    versions: {
      ...{ '1.0': 'APSL-1.0', '1.1': 'APSL-1.1', '1.2': 'APSL-1.2' },
      ...{ '2': 'APSL-2.0', '2.0': 'APSL-2.0' },
    },
  },
  {
    names: ['q public license', 'qpl', 'qt public license', 'trolltech com qpl', 'opensource org licenses qtpl'],
    versions: { '1.0': 'QPL-1.0' },
    any: 'QPL-1.0',
  },
  { names: ['server side public license', 'sspl'], versions: { '1': 'SSPL-1.0', '1.0': 'SSPL-1.0' } },
  { names: ['business source license', 'busl'], versions: { '1.1': 'BUSL-1.1' } },
  { names: ['elastic license'], versions: { '2.0': 'Elastic-2.0', '2': 'Elastic-2.0' } },
  { names: ['microsoft public license', 'ms pl', 'opensource org licenses ms pl'], versions: {}, any: 'MS-PL' },
  { names: ['microsoft reciprocal license', 'ms rl'], versions: {}, any: 'MS-RL' },
  {
    names: ['universal permissive license', 'upl'],
    versions: { '1.0': 'UPL-1.0', '1': 'UPL-1.0' },
  },
  {
    names: ['cc0', 'creativecommons org publicdomain zero', 'creative commons zero', 'creative commons cc0', 'cc zero'],
    versions: { '1.0': 'CC0-1.0', '1': 'CC0-1.0' },
    any: 'CC0-1.0',
  },
  ...['by', 'by sa', 'by nc', 'by nd', 'by nc sa', 'by nc nd'].map(creativeCommons),
];
