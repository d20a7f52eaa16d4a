import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import fc from 'fast-check';
import type { Analysis } from '../../src/analysis/model';
import type { SourceFile, SourceTree } from '../../src/analysis/sourceTree';
import { statedLicence } from '../../src/analysis/statedLicence';
import { cycloneDxChunks } from '../../src/report/cyclonedx/cycloneDxBom';
import { spdxChunks } from '../../src/report/spdx/spdxDocument';
import { spdx3Chunks } from '../../src/report/spdx3/spdx3Document';
import { anyAnalysis } from './anyAnalysis';
import { outsourcedAnalysis } from './outsourcedAnalysis';
import { checkSpdx, type SpdxDocument } from './spdxRules';
import { checkSpdx3, type Spdx3Graph } from './spdx3Rules';

const TOOL = { version: '1.2.3', home: 'https://forge.example/chain-of-title' };
const LICENCES = [
  'MIT',
  'MIT OR Apache-2.0',
  'GPL-2.0-only WITH Classpath-exception-2.0',
  'LicenseRef-Ours AND MIT',
  'DocumentRef-other:LicenseRef-Theirs',
  'Never-Heard-Of-1.0',
  null,
];

const sum = (kind: 'sha1' | 'sha256', text: string): string => createHash(kind).update(text).digest('hex');

function fileOf(path: string, licence: string | null, more: Partial<SourceFile> = {}): SourceFile {
  return {
    path,
    digests: { sha1: sum('sha1', path), sha256: sum('sha256', path) },
    kind: 'text',
    licence,
    stated: statedLicence(licence),
    copyrights: licence === 'MIT' ? ['2020 Jane', '© 2021 Zoë <zoe@x.example>'] : [],
    ...more,
  };
}

/** The files of an analysis with some licence each, and some that it doesn't know. */
function treeOf(analysis: Analysis): SourceTree {
  return {
    files: [
      ...analysis.files.map(({ path }, at) => fileOf(path, LICENCES[at % LICENCES.length]!)),
      fileOf('a logo.png', null, { kind: 'binary' }),
      fileOf('gone.bin', null, { kind: null, digests: null }),
    ],
    referenceTexts: new Map([['LicenseRef-Ours', 'All of it is ours.']]),
  };
}

const textOf = (chunks: Iterable<string>): string => [...chunks].join('');
const spdx = (analysis: Analysis, tree = treeOf(analysis)): SpdxDocument =>
  JSON.parse(textOf(spdxChunks(analysis, tree, TOOL))) as SpdxDocument;
const spdx3 = (analysis: Analysis, tree = treeOf(analysis)): Spdx3Graph =>
  JSON.parse(textOf(spdx3Chunks(analysis, tree, TOOL))) as Spdx3Graph;

describe('statedLicence', () => {
  const cases: readonly (readonly [licence: string, terms: readonly string[] | null, references: readonly string[]])[] =
    [
      ['MIT', ['MIT'], []],
      ['(mit OR apache-2.0) AND MIT', ['MIT', 'Apache-2.0'], []],
      ['GPL-2.0-only WITH Classpath-exception-2.0', ['GPL-2.0-only WITH Classpath-exception-2.0'], []],
      ['LicenseRef-Ours AND MIT', ['LicenseRef-Ours', 'MIT'], ['LicenseRef-Ours']],
      ['DocumentRef-other:LicenseRef-Theirs', null, []],
      ['Never-Heard-Of-1.0', null, []],
      ['MIT AND', null, []],
    ];
  for (const [licence, terms, references] of cases)
    it(`of ${licence}`, () => {
      const stated = statedLicence(licence);
      assert.deepEqual(stated?.terms ?? null, terms);
      assert.deepEqual(stated?.references ?? [], references);
    });
});

describe('spdxChunks', () => {
  it('keeps the rules of SPDX 2.3, whatever names and paths hold', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => checkSpdx(spdx(analysis))),
      { numRuns: 40 },
    );
  });

  it('says what files state, and concludes nothing', () => {
    const analysis = outsourcedAnalysis();
    const { files, packages, hasExtractedLicensingInfos } = spdx(analysis);
    const [first, second, third, fourth, fifth] = files!;
    assert.deepEqual(first!.licenseInfoInFiles, ['MIT']);
    assert.equal(first!.copyrightText, '2020 Jane\n© 2021 Zoë <zoe@x.example>');
    assert.deepEqual(
      [second!.licenseInfoInFiles, second!.licenseComments],
      [['MIT', 'Apache-2.0'], 'Stated: MIT OR Apache-2.0'],
    );
    assert.deepEqual(third!.licenseInfoInFiles, ['GPL-2.0-only WITH Classpath-exception-2.0']);
    assert.deepEqual(fourth!.licenseInfoInFiles, ['LicenseRef-Ours', 'MIT']);
    assert.deepEqual(
      [fifth!.licenseInfoInFiles, fifth!.licenseComments],
      [['NOASSERTION'], 'Stated: DocumentRef-other:LicenseRef-Theirs'],
    );
    assert.ok(files!.every(({ licenseConcluded }) => licenseConcluded === 'NOASSERTION'));
    assert.deepEqual(hasExtractedLicensingInfos, [
      { licenseId: 'LicenseRef-Ours', extractedText: 'All of it is ours.' },
    ]);
    const [whole] = packages!;
    assert.equal(whole!.supplier, 'Organization: Acme Inc.');
    assert.deepEqual(whole!.packageVerificationCode!.packageVerificationCodeExcludedFiles, ['./gone.bin']);
  });

  it('is the same each time, and another document where anything in it is another', () => {
    const analysis = outsourcedAnalysis();
    assert.deepEqual(spdx(analysis), spdx(analysis));
    const namespaces = [
      spdx(analysis),
      spdx({ ...analysis, today: '2031-01-01' }),
      spdx(analysis, { files: [fileOf('a', 'MIT')], referenceTexts: new Map() }),
    ].map(({ documentNamespace }) => documentNamespace);
    assert.equal(new Set(namespaces).size, 3);
  });

  it('names where the commit comes from, and no supplier without a register', () => {
    const analysis = outsourcedAnalysis();
    const from = (origin: string | null) =>
      spdx({ ...analysis, register: null, repository: { ...analysis.repository, origin } }).packages![0]!;
    assert.equal(from('https://forge.example/a').downloadLocation, `git+https://forge.example/a@${analysis.head}`);
    assert.equal(from('git://forge.example/a').downloadLocation, `git://forge.example/a@${analysis.head}`);
    assert.equal(from(null).downloadLocation, 'NOASSERTION');
    assert.equal(from(null).supplier, undefined);
  });
});

describe('spdx3Chunks', () => {
  it('keeps the rules of SPDX 3.0.1, whatever names and paths hold', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => checkSpdx3(spdx3(analysis))),
      { numRuns: 40 },
    );
  });

  it('says of each file what it states', () => {
    const { '@graph': graph } = spdx3(outsourcedAnalysis());
    const of = (type: string) => graph.filter((element) => element.type === type);
    const expressions = of('simplelicensing_LicenseExpression').map((one) => one.simplelicensing_licenseExpression);
    assert.deepEqual(expressions, LICENCES.slice(0, 4));
    assert.equal(of('simplelicensing_SimpleLicensingText')[0]!.simplelicensing_licenseText, 'All of it is ours.');
    const declared = of('Relationship').filter((one) => one.relationshipType === 'hasDeclaredLicense');
    assert.equal(declared.length, treeOf(outsourcedAnalysis()).files.filter(({ stated }) => stated).length);
  });
});

describe('cycloneDxChunks', () => {
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

  it('is valid by the schema of CycloneDX 1.6, whatever names and paths hold', async () => {
    const check = async (analysis: Analysis): Promise<void> => {
      const text = textOf(cycloneDxChunks(analysis, treeOf(analysis), TOOL));
      assert.equal(await validator.validate(text), null);
      // That nothing depends on anything, nobody knows.
      assert.equal('dependencies' in (JSON.parse(text) as object), false);
    };
    await check(outsourcedAnalysis());
    await fc.assert(fc.asyncProperty(anyAnalysis, check), { numRuns: 20 });
  });

  it('says what files state', () => {
    const analysis = outsourcedAnalysis();
    const text = textOf(cycloneDxChunks(analysis, treeOf(analysis), TOOL));
    const { components } = JSON.parse(text) as { components: { licenses?: unknown; hashes?: unknown[] }[] };
    const acknowledgement = 'declared';
    assert.deepEqual(
      components.slice(0, 7).map(({ licenses }) => licenses),
      [
        [{ license: { id: 'MIT', acknowledgement } }],
        [{ expression: 'MIT OR Apache-2.0', acknowledgement }],
        [{ expression: 'GPL-2.0-only WITH Classpath-exception-2.0', acknowledgement }],
        [{ expression: 'LicenseRef-Ours AND MIT', acknowledgement }],
        [{ license: { name: 'DocumentRef-other:LicenseRef-Theirs', acknowledgement } }],
        [{ license: { name: 'Never-Heard-Of-1.0', acknowledgement } }],
        undefined,
      ],
    );
    assert.equal(components.at(-1)!.hashes, undefined);
    assert.equal(text, textOf(cycloneDxChunks(analysis, treeOf(analysis), TOOL)));
  });
});
