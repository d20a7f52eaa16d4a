import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../../src/analysis/model';
import { jsonChunks, jsonReport } from '../../../src/report/json/jsonReport';
import { analysisOf } from '../analysisOf';
import { anyAnalysis } from '../anyAnalysis';
import { outsourcedAnalysis } from '../outsourcedAnalysis';
import { checkJson, isPublished } from './published';

const written = (analysis: Analysis) => [...jsonChunks(analysis)].join('');

/** Milliseconds: many analyses, on a machine that may have other work. */
const SLOW = 30_000;

describe('jsonReport', () => {
  it('is as the published schema says', () => {
    checkJson(jsonReport(outsourcedAnalysis()));
    checkJson(jsonReport(analysisOf({ blocks: [], people: [], vendors: [], register: null })));
  });

  it('has what a check of signatures gave, where one was asked for', () => {
    const analysis = outsourcedAnalysis();
    const signatures = { verified: 7, untrusted: 2, expired: 1, revoked: 4, bad: 3, unchecked: 5 };
    const checked = jsonReport({ ...analysis, totals: { ...analysis.totals, signatures } });
    checkJson(checked);
    assert.deepEqual(checked.totals.signatures, signatures);
    assert.ok(!('signatures' in jsonReport(analysis).totals));
  });

  it('has the assets and what lies in none, where the register lists any', () => {
    const counts = { files: 1, lines: 7, byOwnership: { assigned: 7 }, byStatus: { covered: 7 } };
    const sum = { ...counts, paths: ['src/a.ts'] };
    const asset = { id: 'api', class: 'source_code', sensitivity: 'confidential', owner: null } as const;
    const row = { ...asset, ...sum, thirdPartyLicence: null, uri: null, hasPaths: true };
    const none = { ...sum, files: 0, lines: 0, byOwnership: {}, byStatus: {}, paths: [] };
    const assets = { classes: [{ class: asset.class, ...sum, assets: [row] }], outside: none, open: none };
    const analysis = { ...outsourcedAnalysis(), assets };
    const report = jsonReport(analysis);
    checkJson(report);
    assert.deepEqual(report.assets, [{ ...asset, ...counts }]);
    assert.deepEqual(report.assetClasses, [{ class: 'source_code', ...counts }]);
    assert.equal(report.outsideAssets?.lines, 0);
    assert.deepEqual(JSON.parse(written(analysis)), report);
    assert.ok(!('assets' in jsonReport(outsourcedAnalysis())));
  });

  it('is as the published schema says, whatever the repository holds', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => checkJson(JSON.parse(written(analysis)))),
      { numRuns: 60 },
    );
  }).timeout(SLOW);

  it('has a schema that refuses what it doesn’t describe', () => {
    const report = jsonReport(outsourcedAnalysis());
    assert.equal(isPublished({ ...report, version: 2 }), false);
    assert.equal(isPublished({ ...report, extra: 1 }), false);
    assert.equal(isPublished({ ...report, today: '2026' }), false);
    assert.equal(isPublished({ ...report, totals: { ...report.totals, byOwnership: { 'pending/tea': 3 } } }), false);
  });

  it('has the contract’s fields, messages as English sentences', () => {
    const report = jsonReport(outsourcedAnalysis());
    assert.deepEqual(Object.keys(report).slice(0, 6), ['version', 'repository', 'head', 'register', 'today', 'totals']);
    const finding = report.findings.find(({ id }) => id === 'coverage/expired');
    assert.ok(finding);
    assert.equal(finding.message, 'Lines attributed by git to Leo Marchetti, dated 2025-03-04: FREE-LEO had ended.');
    assert.match(finding.why, /An extension with a retroactive assignment/);
    assert.deepEqual(finding.range, finding.ranges[0]);
    assert.equal(report.unknowns[0]?.message, 'Over the size limit: its lines are counted as unknown.');
    assert.equal(report.contributors.find(({ id }) => id === 'ravi')?.reasons.length, 1);
  });
});

describe('jsonChunks', () => {
  it('is the text of jsonReport, and the same bytes again', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const text = written(analysis);
        assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(jsonReport(analysis))));
        assert.equal(text, written(structuredClone(analysis)));
        assert.ok(text.endsWith('}\n'));
      }),
      { numRuns: 60 },
    );
  }).timeout(SLOW);

  it('orders totals by key, not by how they were counted', () => {
    const analysis = outsourcedAnalysis();
    const turned = (counts: Readonly<Record<string, number>>) => Object.fromEntries(Object.entries(counts).reverse());
    const { totals } = analysis;
    assert.equal(
      written({
        ...analysis,
        totals: { ...totals, byVendor: turned(totals.byVendor), byOwnership: turned(totals.byOwnership) },
      }),
      written(analysis),
    );
  });

  it('never holds more than an entry', () => {
    const longest = Math.max(...[...jsonChunks(outsourcedAnalysis())].map(({ length }) => length));
    assert.ok(longest < 3000, `${longest}`);
  });
});
