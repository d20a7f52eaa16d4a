import assert from 'node:assert/strict';
import type { Analysis } from '../../src/analysis/model';

function sum(counts: Readonly<Record<string, number | undefined>>): number {
  return Object.values(counts).reduce<number>((total, count) => total + (count ?? 0), 0);
}

/** Each breakdown must hold every line once: of the whole, of each file, vendor and contributor. */
export function assertAddsUp(analysis: Analysis): void {
  const { totals, files, vendors, contributors, agreements, timeline, assets } = analysis;
  if (assets) assertAssetsAddUp(assets, totals.lines);
  for (const counts of [totals.byOwnership, totals.byVendor, totals.byStatus]) assert.equal(sum(counts), totals.lines);
  assert.equal(
    files.reduce((lines, file) => lines + file.lines, 0),
    totals.lines,
  );
  assert.equal(files.length, totals.files);
  assert.equal(
    vendors.reduce((lines, vendor) => lines + vendor.lines, 0),
    totals.lines,
  );
  assert.equal(
    timeline.reduce((lines, written) => lines + written.lines, 0),
    totals.lines,
  );
  for (const { id, lines } of vendors) {
    const written = timeline.filter(({ vendor }) => vendor === id);
    assert.equal(
      written.reduce((all, row) => all + row.lines, 0),
      lines,
    );
  }
  for (const { id, lines } of agreements) {
    const resting = files.flatMap((file) => file.agreements.filter((share) => share.id === id));
    assert.equal(
      resting.reduce((all, share) => all + share.lines, 0),
      lines,
    );
  }
  for (const file of files) {
    assert.equal(
      file.written.reduce((lines, written) => lines + written.lines, 0),
      file.lines,
    );
    assert.equal(sum(file.byOwnership), file.lines);
    assert.equal(sum(file.byStatus), file.lines);
    assert.equal(
      file.vendors.reduce((lines, share) => lines + share.lines, 0),
      file.lines,
    );
  }
  for (const row of [...vendors, ...contributors]) {
    assert.equal(sum(row.byOwnership), row.lines);
    assert.equal(sum(row.byStatus), row.lines);
  }
  for (const { vendors: under, lines, agreements: own } of contributors) {
    assert.equal(
      under.reduce((total, share) => total + share.lines, 0),
      lines,
    );
    for (const { byStatus, lines: counted } of under) assert.equal(sum(byStatus), counted);
    for (const id of own) assert.ok(agreements.some((agreement) => agreement.id === id));
  }
  assertFindingsAddUp(analysis);
  for (const vendor of vendors) {
    const theirs = contributors.flatMap(({ vendors: under }) => under.filter(({ id }) => id === vendor.id));
    assert.equal(theirs.length, vendor.contributors, vendor.id);
  }
}

/** Every line is in an asset or in none; a class has no more than its assets, and no less than each of them. */
function assertAssetsAddUp({ classes, outside, open }: NonNullable<Analysis['assets']>, all: number): void {
  const rows = classes.flatMap((each) => [each, ...each.assets]);
  for (const row of [...rows, outside, open]) {
    assert.equal(sum(row.byOwnership), row.lines);
    assert.equal(sum(row.byStatus), row.lines);
    assert.equal(row.paths.length, row.files);
  }
  for (const { assets, lines, paths } of classes) {
    assert.deepEqual(paths, [...new Set(assets.flatMap((asset) => asset.paths))].sort());
    for (const asset of assets) assert.ok(asset.lines <= lines, asset.id);
  }
  const inside = classes.reduce((total, { lines }) => total + lines, 0);
  assert.ok(outside.lines + open.lines <= all && all <= inside + outside.lines + open.lines);
}

/** Lines are counted once, however many findings are about them. */
function assertFindingsAddUp({ findings, findingLines, totals }: Analysis): void {
  const seen = new Set<string>();
  for (const { id, severity, lines } of findingLines) {
    seen.add(`${severity} ${id}`);
    const counts = findings.filter((one) => one.id === id && one.severity === severity).map((one) => one.lines);
    assert.ok(lines <= totals.lines, `${id}: ${lines}`);
    assert.ok(lines <= counts.reduce((all, count) => all + count, 0), id);
    assert.ok(lines >= Math.max(...counts), id);
  }
  assert.deepEqual(new Set(findings.map(({ id, severity }) => `${severity} ${id}`)), seen);
}
