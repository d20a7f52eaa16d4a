import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { scratchFolder, sharedDemo } from '../demo/sharedDemo';
import { useScratchHome } from '../history/scratch';
import { runCli } from './runCli';

type Counts = Readonly<Record<string, number>>;

interface Numbers {
  readonly files: number;
  readonly lines: number;
  readonly byOwnership: Counts;
  readonly byVendor: Counts;
  readonly findings: Counts;
}

const FORMATS = 'terminal,html,md,csv,json,sarif,spdx,spdx3,cyclonedx';

/** Where this project's own history is, a real one; null in a copy without it, and where git won't read another user's. */
function ownHistory(): string | null {
  const folder = path.resolve(__dirname, '../../..');
  return spawnSync('git', ['rev-parse', '--verify', 'HEAD'], { cwd: folder }).status === 0 ? folder : null;
}

/** Where a repository is, and what tells of its register. */
type Options = readonly string[];

const REPOSITORIES: readonly [name: string, options: () => Promise<Options | null>][] = [
  ['the demo', async () => ['-C', (await sharedDemo()).folder]],
  [
    'this project, with a register drafted from its history',
    async () => {
      const root = ownHistory();
      if (root === null) return null;
      const register = path.join(scratchFolder(), 'register.yaml');
      const { code, stderr } = await runCli(['-C', root, 'init', '--output', register]);
      assert.equal(code, 0, stderr);
      return ['-C', root, '--register', register];
    },
  ],
];

for (const [repository, optionsOf] of REPOSITORIES)
  describe(`the formats of a report on ${repository}`, () => {
    useScratchHome();
    let folder: string;
    let terminal: string;
    const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');
    const value = (name: string): unknown => JSON.parse(read(name));
    const table = (name: string): Record<string, string>[] =>
      parse(read(`provenance-${name}.csv`), { columns: true, record_delimiter: '\r\n' });
    let expected: Numbers;

    before(async function () {
      const options = await optionsOf();
      if (options === null) return this.skip();
      folder = scratchFolder();
      const report = [...options, 'report', '--fail-on', 'never', '--format', FORMATS, '-o', folder];
      const { code, stdout, stderr } = await runCli(report);
      assert.equal(code, 0, stderr);
      terminal = stdout;
      const { totals, findings } = value('provenance-report.json') as {
        totals: Omit<Numbers, 'findings'>;
        findings: { severity: string }[];
      };
      const { files, lines, byOwnership, byVendor } = totals;
      const of = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length;
      expected = {
        ...{ files, lines, byOwnership, byVendor },
        findings: { error: of('error'), warning: of('warning'), information: of('information') },
      };
      assert.ok(lines > 0 && findings.length > 0);
    });

    const grouped = (count: number): string => count.toLocaleString('en-US');

    it('are the same numbers in CSV', () => {
      const of = (measure: string): Counts =>
        Object.fromEntries(
          table('totals')
            .filter((row) => row.measure === measure)
            .map((row) => [row.key!, Number(row.value)]),
        );
      assert.deepEqual(
        {
          ...{ files: of('files')[''], lines: of('lines')[''] },
          ...{ byOwnership: of('ownership'), byVendor: of('vendor'), findings: of('findings') },
        },
        expected,
      );
      assert.equal(table('files').length, expected.files);
      for (const name of ['files', 'vendors', 'contributors'])
        for (const [state, lines] of Object.entries(expected.byOwnership))
          assert.equal(
            table(name).reduce((sum, row) => sum + Number(row[`ownership:${state}`]), 0),
            lines,
          );
    });

    it('are the same numbers in SPDX 2.3 and 3.0.1', () => {
      const note = (text: string) =>
        (JSON.parse(text) as { chainOfTitle: { totals: Numbers; findings: Counts } }).chainOfTitle;
      const numbersOf = (text: string): Numbers => {
        const { totals, findings } = note(text);
        const { files, lines, byOwnership, byVendor } = totals;
        return { files, lines, byOwnership, byVendor, findings };
      };
      const spdx = value('provenance.spdx.json') as {
        packages: { annotations: { comment: string }[] }[];
        files: { fileTypes?: string[]; annotations?: { comment: string }[] }[];
      };
      assert.deepEqual(numbersOf(spdx.packages[0]!.annotations[0]!.comment), expected);
      assert.equal(spdx.files.filter(({ fileTypes }) => fileTypes?.[0] === 'TEXT').length, expected.files);
      const linesOf = (text: string): number =>
        (JSON.parse(text) as { chainOfTitle: { lines: number } }).chainOfTitle.lines;
      assert.equal(
        spdx.files.reduce((sum, { annotations }) => sum + (annotations ? linesOf(annotations[0]!.comment) : 0), 0),
        expected.lines,
      );
      const { '@graph': graph } = value('provenance.spdx3.json') as {
        '@graph': { type: string; subject?: string; statement?: string }[];
      };
      const [whole] = graph.filter(({ type, subject }) => type === 'Annotation' && subject!.endsWith('#Package'));
      assert.deepEqual(numbersOf(whole!.statement!), expected);
      assert.equal(graph.filter(({ type }) => type === 'software_File').length, spdx.files.length);
    });

    it('are the same numbers in CycloneDX', () => {
      type Properties = readonly { readonly name: string; readonly value: string }[];
      const { metadata, components } = value('provenance.cdx.json') as {
        metadata: { component: { properties: Properties } };
        components: { properties?: Properties }[];
      };
      const { properties } = metadata.component;
      const of = (name: string): Counts =>
        Object.fromEntries(
          properties
            .filter((one) => one.name.startsWith(`chain-of-title:${name}:`))
            .map((one) => [one.name.slice(`chain-of-title:${name}:`.length), Number(one.value)]),
        );
      const one = (list: Properties, name: string): number =>
        Number(list.find((property) => property.name === `chain-of-title:${name}`)?.value);
      assert.deepEqual(
        {
          ...{ files: one(properties, 'files'), lines: one(properties, 'lines') },
          ...{ byOwnership: of('ownership'), byVendor: of('vendor'), findings: of('findings') },
        },
        expected,
      );
      const judged = components.flatMap(({ properties: those }) => (those ? [one(those, 'lines')] : []));
      assert.equal(judged.length, expected.files);
      assert.equal(
        judged.reduce((sum, lines) => sum + lines, 0),
        expected.lines,
      );
    });

    it('are the same numbers in SARIF, and where people read them', () => {
      const { runs } = value('provenance-report.sarif') as {
        runs: { results: { level: string; suppressions: unknown[] }[] }[];
      };
      const told = runs[0]!.results.filter(({ suppressions }) => suppressions.length === 0);
      const of = (wanted: string): number => told.filter(({ level }) => level === wanted).length;
      assert.deepEqual({ error: of('error'), warning: of('warning'), information: of('note') }, expected.findings);
      const texts = [terminal, read('provenance-report.md'), read('provenance-report.html')];
      for (const text of texts)
        for (const count of [expected.files, expected.lines, ...Object.values(expected.byOwnership)])
          assert.ok(text.includes(grouped(count)), String(count));
      for (const count of Object.values(expected.findings))
        assert.match(texts[1]!, new RegExp(`^\\| \\w+ \\| ${grouped(count)} \\|$`, 'm'));
    });
  });
