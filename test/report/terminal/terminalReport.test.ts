import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { displayWidth } from '../../../src/report/displayWidth';
import { terminalReport } from '../../../src/report/terminal/terminalReport';
import { analysisOf } from '../analysisOf';
import { anyAnalysis } from '../anyAnalysis';
import { outsourcedAnalysis } from '../outsourcedAnalysis';

const plain = { columns: 80, colour: false, limit: 8 };

/** Milliseconds: many analyses, on a machine that may have other work. */
const SLOW = 30_000;

describe('terminalReport', () => {
  it('answers in its first lines', () => {
    assert.deepEqual(terminalReport(outsourcedAnalysis(), plain).split('\n').slice(0, 15), [
      'Provenance report',
      'acme-store at 3f2a9c1b7d · 2026-01-30 · 412 commits',
      'Register ip-register.yaml of Acme Inc. · Judged as of 2026-02-01',
      '',
      '56% of the lines are assigned to Acme Inc. on the record.',
      '12,171 of 21,762 lines in 37 text files.',
      '1,320 more are assigned on a condition.',
      '',
      'Ownership',
      '  Assigned on the record                         12,171   56%  █████████▌',
      '  Assigned, on a condition                        1,320    6%  █',
      '  Pending: waits on a milestone                   3,443   16%  ██▊',
      '  Pending: promised, not assigned on the record   1,606    7%  █▎',
      '  Background of a vendor                          1,740    8%  █▍',
      '  Unknown                                           610    3%  ▌',
    ]);
  });

  it('lines up wide characters', () => {
    const report = terminalReport(outsourcedAnalysis(), { ...plain, columns: 100 });
    const rows = report.split('\n').filter((line) => /^ {2}(KI {2}キツネ|NB {2}Nimbus)/.test(line));
    assert.equal(rows.length, 2);
    assert.equal(new Set(rows.map((row) => displayWidth(row))).size, 1, rows.join('\n'));
  });

  it('groups findings by whom they are about, with a place to look at', () => {
    const report = terminalReport(outsourcedAnalysis(), plain);
    assert.match(report, /\n {2}Error {2}Agreement or engagement had ended {2}coverage\/expired\n/);
    assert.match(report, /\n {4}762 lines, 7 files, such as app\/ios\/\w+\.swift:\d+\n/);
    assert.match(report, /\n {4}1,320 lines, see ip-register\.yaml:97\n/);
    assert.equal(report.match(/Leo Marchetti, dated/g)?.length, 1);
  });

  it('sums up what the limit leaves out', () => {
    const report = terminalReport(outsourcedAnalysis(), { ...plain, limit: 2 });
    assert.match(report, /and 5 vendors more +4,252 +20%/);
    assert.match(report, /and 8 contributors more/);
  });

  it('says so where there is no register, and where there is no text', () => {
    const none = { blocks: [], people: [], vendors: [], register: null };
    const report = terminalReport(analysisOf(none), { columns: 80, colour: false });
    assert.match(report, /No register: vendors are e-mail domains, coverage is unknown/);
    assert.match(report, /No lines of text at this commit/);
    const lines = [
      { path: 'a', person: 'x', lines: 5, status: 'unknown' as const, ownership: { state: 'unknown' as const } },
    ];
    const unregistered = terminalReport(analysisOf({ ...none, blocks: lines }), plain);
    assert.match(unregistered, /needs a register to compare with/);
    assert.doesNotMatch(unregistered, /assigned to|Covered|Agreements/);
  });

  it('says once that it is not legal advice', () => {
    assert.equal(terminalReport(outsourcedAnalysis(), plain).split('not legal advice').length, 2);
  });

  it('is the same text in colour', () => {
    const coloured = terminalReport(outsourcedAnalysis(), { ...plain, colour: true });
    assert.notEqual(coloured, terminalReport(outsourcedAnalysis(), plain));
    assert.equal(stripVTControlCharacters(coloured), terminalReport(outsourcedAnalysis(), plain));
  });

  it('fits the terminal and sends it nothing but text, whatever the repository holds', () => {
    fc.assert(
      fc.property(anyAnalysis, fc.integer({ min: 60, max: 160 }), (analysis, columns) => {
        const report = terminalReport(analysis, { columns, colour: false, limit: 3 });
        // eslint-disable-next-line no-control-regex -- control characters are what must not be there
        assert.doesNotMatch(report, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        for (const line of report.split('\n')) assert.ok(displayWidth(line) <= columns, `${columns}: ${line}`);
      }),
      { numRuns: 100 },
    );
  }).timeout(SLOW);
});
