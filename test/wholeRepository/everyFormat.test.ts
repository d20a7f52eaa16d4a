import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { jsonReport } from '../../src/report/json/jsonReport';
import { BUNDLED_CLI } from '../commands/runCli';
import { sharedDemo } from '../demo/sharedDemo';
import { scratchFolder } from '../history/scratch';
import { cloneWithRegister, hasHistory } from '../host/lib/clonedRepository';
import { projectRoot } from '../host/lib/projectRoot';
import { parsedHtml, tableRows } from '../report/html/parsedHtml';

type Report = ReturnType<typeof jsonReport>;

const FORMATS = 'html,json,md,csv,sarif,spdx,cyclonedx';
/** Repositories beside the demo and this one, by their folders, as PATH has them: `REPOSITORIES=/src/curl:/src/git npm test -- unit`. */
const MORE = (process.env.REPOSITORIES ?? '').split(path.delimiter).filter((folder) => folder !== '');

const cli = (folder: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, [BUNDLED_CLI, '-C', folder, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: 'pipe',
    env: { ...process.env, COLUMNS: '200', NO_COLOR: '1' },
  });

const number = (text = ''): number => Number(text.replaceAll(',', ''));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What all files of a report have, by name. */
function written(folder: string): (name: string) => string {
  const out = path.join(scratchFolder(), 'report');
  cli(folder, 'report', '--format', FORMATS, '-o', out, '--fail-on', 'never');
  return (name) => fs.readFileSync(path.join(out, name), 'utf8');
}

function compare(folder: string): void {
  const read = written(folder);
  const report = JSON.parse(read('provenance-report.json')) as Report;
  const { totals } = report;
  const root = parsedHtml(read('provenance-report.html'));
  const markdown = read('provenance-report.md');
  const terminal = cli(folder, 'report', '--fail-on', 'never');
  const csv = (table: string): Record<string, string>[] => parse(read(`provenance-${table}.csv`), { columns: true });
  const linesOn = (caption: string): number[] => {
    const [heading = [], ...rows] = tableRows(root, caption);
    const at = heading.findIndex((name) => name.startsWith('Lines'));
    return rows.map((row) => number(row[at]));
  };
  const lines = totals.lines.toLocaleString('en-GB');

  assert.ok(totals.lines > 1000, 'it holds something to compare');
  for (const [name, text] of Object.entries({ markdown, terminal, page: root.text.replace(/\s+/g, ' ') }))
    assert.ok(text.includes(`${lines} lines in ${totals.files.toLocaleString('en-GB')} text files`), name);

  const files = csv('files');
  assert.equal(files.length, report.files.length);
  assert.equal(sum(files.map((row) => number(row.lines))), totals.lines);
  assert.equal(sum(report.vendors.map((vendor) => vendor.lines)), totals.lines);
  assert.equal(sum(report.timeline.map((row) => row.lines)), totals.lines);
  assert.equal(sum(csv('timeline').map((row) => number(row.lines))), totals.lines);
  for (const caption of [
    'Surviving lines by the year they were written in',
    'Lines by ownership',
    'Lines by coverage at the time of authorship',
  ])
    assert.equal(linesOn(caption).at(-1), totals.lines, caption);

  const byId = (rows: readonly { readonly id: string; readonly lines: number }[]) =>
    new Map(rows.map((row) => [row.id, row.lines]));
  for (const [table, rows] of [
    ['vendors', report.vendors],
    ['contributors', report.contributors],
    ['agreements', report.agreements],
  ] as const)
    assert.deepEqual(byId(csv(table).map((row) => ({ id: row.id!, lines: number(row.lines) }))), byId(rows), table);
  const shown = linesOn('Lines by the vendor that git attributes them to');
  for (const { id, lines: those } of report.vendors.slice(0, 5)) assert.ok(shown.includes(those), id);

  const { runs } = JSON.parse(read('provenance-report.sarif')) as {
    runs: { results: { suppressions?: unknown[] }[] }[];
  };
  const open = runs[0]!.results.filter(({ suppressions = [] }) => suppressions.length === 0);
  assert.equal(open.length, report.findings.length);
  assert.equal(csv('findings').length, report.findings.length);
  assert.equal(csv('unknowns').length, report.unknowns.length);
  const spdx = JSON.parse(read('provenance.spdx.json')) as { files: { fileName: string }[] };
  const names = new Set(spdx.files.map(({ fileName }) => fileName.replace(/^\.\//, '')));
  const { components } = JSON.parse(read('provenance.cdx.json')) as { components: { name: string; type: string }[] };
  const parts = new Set(components.filter(({ type }) => type === 'file').map(({ name }) => name));
  for (const file of report.files) assert.ok(names.has(file.path) && parts.has(file.path), file.path);

  // What is said of a file alone is what the whole report says of it.
  const [largest] = [...report.files].sort((a, b) => b.lines - a.lines);
  const alone = JSON.parse(cli(folder, 'blame', '--json', largest!.path)) as { lines: { vendor: string }[] };
  for (const { id, lines: those } of largest!.vendors)
    assert.equal(alone.lines.filter(({ vendor }) => vendor === id).length, those, `${largest!.path}, ${id}`);
}

describe('the numbers of a report', () => {
  const cloned = (repository: string): string => cloneWithRegister(repository, scratchFolder(), BUNDLED_CLI);
  const compared = (name: string, folder: () => Promise<string> | string) =>
    it(`are the same in every format: ${name}`, async () => {
      compare(await folder());
    }).timeout(300_000);

  compared('the demo', async () => (await sharedDemo()).folder);
  if (hasHistory()) compared('this repository', () => cloned(projectRoot));
  for (const folder of MORE) compared(folder, () => cloned(folder));
});
