import assert from 'node:assert/strict';
import { findingTree } from '../../../src/editor/views/findingTree';
import type { Grouping } from '../../../src/editor/views/findingTree';
import type { ViewNode } from '../../../src/editor/views/viewNode';
import { findingsSummary } from '../../../src/editor/views/viewSummaries';
import { Baseline, baselineOf } from '../../../src/findings/baseline';
import type { Finding } from '../../../src/findings/model';
import { message } from '../../../src/wording/message';
import { allNodes, below, named, shown } from './nodes';
import { finding, index, sound } from './soundAnalysis';

const entry = { ranges: [], range: [3, 3] } as const;
const findings = [
  finding('chain/missing-link', 'delta', 'ip-register.yaml', entry),
  finding('coverage/expired', 'ania', 'src/a.ts'),
  finding('coverage/expired', 'ania', 'src/b.ts', { lines: 20 }),
  finding('coverage/unknown-contributor', 'x@y.example', 'src/b.ts'),
  finding('asset/unclassified', '', '', {
    severity: 'information',
    path: null,
    subject: null,
    range: null,
    ranges: [],
    lines: 0,
  }),
  finding('terms/indemnity', 'MSA-1', 'ip-register.yaml', { ...entry, severity: 'warning' }),
] as const satisfies readonly Finding[];
const analysis = { ...sound, findings };

const rows = (grouping: Grouping, filtered: readonly Finding[] | null = null, baseline: Baseline | null = null) =>
  findingTree(analysis, index, { grouping, filtered, baseline });

describe('the view of findings', () => {
  it('lists them by severity, then by kind', () => {
    const nodes = rows('severity');
    assert.deepEqual(shown(nodes), ['Errors | 4', 'Warnings | 1', 'For information | 1']);
    assert.deepEqual(
      nodes.map(({ isOpen }) => isOpen),
      [true, true, false],
    );
    assert.deepEqual(shown(below(named(nodes, 'Errors'))), [
      'Agreement or engagement had ended | 2 · 22 lines',
      'No agreement on record for a link of the chain | Delta · 2 lines',
      'Contributor not in the register | b.ts · src · line 7 · X · 2 lines',
    ]);
  });

  it('lists them by kind, then by place', () => {
    const nodes = rows('kind');
    assert.deepEqual(shown(nodes).slice(0, 1), ['Agreement or engagement had ended | 2 · 22 lines']);
    assert.deepEqual(shown(below(nodes[0]!)), [
      'b.ts | src · line 7 · Ania · 20 lines',
      'a.ts | src · line 7 · Ania · 2 lines',
    ]);
    assert.deepEqual(below(nodes[0]!)[1]?.target, { kind: 'line', path: 'src/a.ts', line: 7 });
    assert.equal(nodes.length, 5);
  });

  it('lists them by file, the gravest first, and what is of none', () => {
    const nodes = rows('file');
    assert.deepEqual(shown(nodes), [
      'ip-register.yaml | 1 error, 1 warning',
      'b.ts | src · 2 errors',
      'a.ts | src · 1 error',
      'The repository as a whole | 1 for information',
    ]);
    assert.deepEqual(shown(below(named(nodes, 'b.ts'))), [
      'Agreement or engagement had ended | line 7 · Ania · 20 lines',
      'Contributor not in the register | line 7 · X · 2 lines',
    ]);
    assert.equal(named(nodes, 'The repository as a whole').target, null);
  });

  for (const grouping of ['severity', 'kind', 'file'] as const) {
    it(`shows each finding once by ${grouping}, with what a suppression would be about`, () => {
      const single = allNodes(rows(grouping)).filter(({ findings: of, children }) => of.length === 1 && !children);
      assert.deepEqual(new Set(single.flatMap(({ findings: of }) => of)), new Set(findings));
      assert.equal(single.length, findings.length);
    });

    it(`shows by ${grouping} what a filter lets through, opened, and nothing else`, () => {
      const nodes = rows(grouping, [findings[1]]);
      const leaves = allNodes(nodes).filter(({ children }) => !children);
      assert.deepEqual(
        leaves.map(({ findings: of }) => of),
        [[findings[1]]],
      );
      if (grouping !== 'kind') assert.ok(nodes.every(({ isOpen }) => isOpen));
      assert.deepEqual(rows(grouping, []), []);
    });
  }

  it('lists what the baseline knows apart, folded, and counts the others', () => {
    const baseline = new Baseline(baselineOf([findings[1], findings[2], findings[5]]));
    const nodes = rows('severity', null, baseline);
    assert.deepEqual(shown(nodes), ['Errors | 2', 'For information | 1', 'In the baseline | 3']);
    const known = named(nodes, 'In the baseline');
    assert.equal(known.isOpen, false);
    assert.deepEqual(shown(below(known)), ['Errors | 2', 'Warnings | 1']);
    assert.equal(findingsSummary(analysis, null, baseline), '2 errors, 1 for information');
    assert.deepEqual(shown(rows('kind', [findings[1]], baseline)), ['In the baseline | 1']);
    assert.deepEqual(shown(rows('file', null, new Baseline(baselineOf(findings)))), ['In the baseline | 6']);
  });

  it('lists last what is suppressed, with why and until when', () => {
    const silenced = [finding('coverage/expired', 'ania', 'src/c.ts')];
    const one = { rule: 'coverage/*', reason: 'CC-BY text', by: 'legal', expires: '2026-12-31' };
    const suppressed = [{ ...one, findings: 1, lines: 2, silenced }];
    const nodes = findingTree({ ...analysis, suppressed }, index, {
      grouping: 'severity',
      filtered: null,
      baseline: null,
    });
    const last = nodes.at(-1)!;
    assert.deepEqual(shown([last, ...below(last)]), [
      'Suppressed | 1',
      'coverage/* | 1 · until 2026-12-31 · CC-BY text',
    ]);
    assert.deepEqual(below(last)[0]?.target, { kind: 'suppression', suppression: one });
    assert.deepEqual(shown(below(below(last)[0]!)), ['c.ts | src · line 7 · Ania · 2 lines']);
  });

  it('makes rows of thousands a page at a time', () => {
    const many = Array.from({ length: 2600 }, (_, at) =>
      finding('licence/missing-header', 'x', `src/${at % 1300}.ts`, { range: [at + 1, at + 1] }),
    );
    const whole = { ...analysis, findings: many };
    for (const grouping of ['severity', 'kind', 'file'] as const) {
      const opened = (nodes: readonly ViewNode[]): void => {
        assert.ok(nodes.length <= 501, `${nodes.length} by ${grouping}`);
        for (const node of nodes) opened(below(node));
      };
      opened(findingTree(whole, index, { grouping, filtered: null, baseline: null }));
    }
  });

  it('counts them beside its title, or what a filter shows of them', () => {
    assert.equal(findingsSummary(analysis, null, null), '4 errors, 1 warning, 1 for information');
    assert.equal(findingsSummary(analysis, [findings[0]], null), '1 of 6 findings');
    assert.equal(findingsSummary({ ...analysis, findings: [] }, null, null), '');
  });

  it('shows nothing that hides', () => {
    const hostile = finding('coverage/expired', 'a\u202eb', 'src/\u001b[2J.ts', {
      message: message('finding.expired.engagement', { name: '\u202e' }),
    });
    for (const node of allNodes(
      findingTree({ ...analysis, findings: [hostile] }, null, { grouping: 'kind', filtered: null, baseline: null }),
    ))
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(`${node.label}${node.description}`, /[\u0000-\u001f\u202e]/);
  });
});
