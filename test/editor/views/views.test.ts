import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agreementNodes } from '../../../src/editor/views/agreementNodes';
import { contributorNodes } from '../../../src/editor/views/contributorNodes';
import { assetNodes } from '../../../src/editor/views/assetNodes';
import { findingTree, GROUPINGS } from '../../../src/editor/views/findingTree';
import { vendorNodes } from '../../../src/editor/views/vendorNodes';
import { spoken } from '../../../src/editor/views/viewNode';
import type { Analysis, AssetsAnalysis } from '../../../src/analysis/model';
import { Baseline, baselineOf } from '../../../src/findings/baseline';
import type { Finding } from '../../../src/findings/model';
import { analysisOf } from '../../report/analysisOf';
import { anyAnalysis } from '../../report/anyAnalysis';
import { allNodes, below, named, shown } from './nodes';
import { finding, index, sound } from './soundAnalysis';

describe('the view of contributors', () => {
  const nodes = contributorNodes(sound, index);

  it('lists the organisation, vendors with their subcontractors, others, and who isn’t known last', () => {
    assert.deepEqual(shown(nodes), [
      'Acme Inc. | Covered · 15 lines (15%)',
      'Nimbus | 75% covered · 80 lines (80%)',
      'Sub | no lines · subcontractor of Nimbus',
      'Delta | no lines',
      'Individuals | no lines',
      'Bots | no lines',
      'Not in the register | Unknown · 5 lines (5%)',
    ]);
    assert.deepEqual(named(nodes, 'Nimbus').target, { kind: 'entry', of: 'vendors', id: 'nimbus' });
    assert.equal(named(nodes, 'Bots').children, null);
  });

  it('lists people below, and apart those of whom nothing is left', () => {
    const people = below(named(nodes, 'Nimbus'));
    assert.deepEqual(shown(people), ['Ania | 75% covered · 80 lines (80%)', 'No lines of the last commit | 1 person']);
    assert.deepEqual(shown(below(people[1]!)), ['Gone | 3 commits']);
  });

  it('lists a person’s agreements, what is to be looked at, and files', () => {
    const ania = named(below(named(nodes, 'Nimbus')), 'Ania');
    assert.deepEqual(shown(below(ania)), [
      'MSA-1 | 10 days left · 80 lines',
      'Agreement or engagement had ended | b.ts · src · 2 lines',
      'Files | 2 files',
    ]);
    assert.deepEqual(shown(below(named(below(ania), 'Files'))), ['a.ts | src · 60 lines', 'b.ts | src · 20 lines']);
    assert.deepEqual(ania.target, { kind: 'entry', of: 'people', id: 'ania' });
  });

  it('shows somebody whom the register doesn’t list at the first thing to look at', () => {
    const [stranger] = below(named(nodes, 'Not in the register'));
    assert.equal(stranger?.description, 'Not in the register · 5 lines (5%)');
    assert.deepEqual(stranger.target, { kind: 'line', path: 'src/b.ts', line: 7 });
    assert.equal(stranger.isUnlisted, true);
    assert.deepEqual(stranger.addresses, ['x@y.example@example.com']);
  });

  it('says nothing of coverage without a register', () => {
    const bare = contributorNodes({ ...sound, register: null }, null);
    assert.ok(allNodes(bare).every(({ description }) => !/covered|not in the register/i.test(description)));
    assert.equal(named(bare, 'Nimbus').icon?.icon, 'organization');
  });

  it('lists below a vendor what is to be looked at about itself, and says so in the tooltip', () => {
    const about = (id: Finding['id'], subject: string, more: Partial<Finding> = {}): Finding =>
      finding(id, subject, 'ip-register.yaml', { severity: 'warning', lines: 0, ...more });
    const more = {
      ...sound,
      findings: [
        about('vetting/missing', 'delta', { evidence: ['ip-register.yaml:7'] }),
        about('access/review-due', 'grant-1'),
        about('vendor/incident-open', 'delta', { evidence: ['leak-1', 'ip-register.yaml:7'] }),
        about('vendor/incident-open', 'delta', { evidence: ['leak-2', 'ip-register.yaml:7'] }),
        about('training/stale', 'leak-1', { severity: 'information' }),
      ],
    };
    const delta = named(contributorNodes(more, index), 'Delta');
    assert.equal(delta.description, 'no lines');
    assert.deepEqual(shown(below(delta)), [
      'No vetting on record | ',
      'Grant to be reviewed | grant-1',
      'Incident without an end | 2',
    ]);
    assert.deepEqual(shown(below(named(below(delta), 'Incident without an end'))), ['leak-1 | ', 'leak-2 | ']);
    assert.deepEqual(below(delta)[0]?.target, { kind: 'line', path: 'ip-register.yaml', line: 7 });
    const facts = new Map(delta.facts?.());
    assert.equal(facts.get('editor.wrong'), 'No vetting on record; Grant to be reviewed; Incident without an end');
  });

  it('finds kinds of findings together', () => {
    const many = { ...sound, findings: [...sound.findings, finding('coverage/expired', 'ania', 'src/a.ts')] };
    const ania = named(below(named(contributorNodes(many, index), 'Nimbus')), 'Ania');
    const kind = named(below(ania), 'Agreement or engagement had ended');
    assert.equal(kind.description, '2 · 4 lines');
    assert.deepEqual(shown(below(kind)), ['b.ts | src · 2 lines', 'a.ts | src · 2 lines']);
  });
});

describe('the view of agreements', () => {
  const nodes = agreementNodes(sound, index);

  it('tells first what is missing, then what ends soon', () => {
    assert.deepEqual(shown(nodes), [
      'Needs attention | 1',
      'Ending within 90 days | 1',
      'In force | 1',
      'Ended | 1',
      'Not signed | 1',
    ]);
    assert.deepEqual(shown(nodes.flatMap(below)), [
      'No agreement on record for a link of the chain | Delta · 2 lines',
      'MSA-1 | 10 days left · Nimbus · 60 lines',
      'NDA-2 | Nimbus',
      'MSA-0 | ended 2020-01-01 · Nimbus',
      'FRE-1 | Sent, not signed · Nimbus',
    ]);
  });

  it('lists below an agreement what is to be said of it, and whose lines rest on it', () => {
    const [msa] = below(named(nodes, 'Ending within 90 days'));
    assert.deepEqual(shown(below(msa!)), ['Indemnity missing or narrow | 2 lines', 'Ania | 80 lines (80%)']);
  });

  it('lists below an agreement what is to be said of its milestones', () => {
    const more = { ...sound, findings: [finding('milestone/ref-moved', 'M1', 'ip-register.yaml', { lines: 0 })] };
    const [ended] = below(named(agreementNodes(more, index), 'Ended'));
    assert.deepEqual(shown(below(ended!)), ['Milestone’s ref moved | ']);
  });

  it('is empty without a register', () => {
    assert.deepEqual(agreementNodes({ ...sound, register: null }, null), []);
  });
});

/** All files in one asset, and in none as well. */
function assetsOf({ files, totals }: Analysis): AssetsAnalysis {
  const { lines, byOwnership, byStatus } = totals;
  const sum = { files: files.length, lines, byOwnership, byStatus, paths: files.map(({ path }) => path) };
  const id = files[0]?.path ?? 'a';
  const entry = { id, class: 'model', sensitivity: null, owner: id, thirdPartyLicence: id } as const;
  const asset = { ...entry, uri: null, hasPaths: true, ...sum };
  return { classes: [{ class: 'model', ...sum, assets: [asset] }], outside: sum, open: sum };
}

describe('the rows of any analysis', () => {
  it('have ids of their own also where two findings are alike', () => {
    const one = finding('title/term-unstated', 'MSA', 'src');
    const alike = analysisOf({ blocks: [], people: [], vendors: [], findings: [one, one] });
    const ids = allNodes(contributorNodes(alike, null).concat(agreementNodes(alike, null))).map(({ id }) => id);
    assert.ok(ids.length > 1, ids.join());
    assert.deepEqual([...new Set(ids)], ids);
  });

  it('have ids of their own that stay, and nothing that hides', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const make = () => [
          contributorNodes(analysis, null),
          agreementNodes(analysis, null),
          vendorNodes(analysis, null),
          assetNodes({ ...analysis, assets: assetsOf(analysis) }, null),
          ...GROUPINGS.flatMap((grouping) => [
            findingTree(analysis, null, { grouping, filtered: null, baseline: null }),
            findingTree(analysis, null, {
              grouping,
              filtered: null,
              baseline: new Baseline(baselineOf(analysis.findings.slice(1))),
            }),
            findingTree(analysis, null, { grouping, filtered: analysis.findings, baseline: new Baseline([]) }),
          ]),
        ];
        for (const [at, nodes] of make().entries()) {
          const rows = allNodes(nodes);
          const ids = rows.map(({ id }) => id);
          assert.deepEqual([...new Set(ids)], ids);
          assert.deepEqual(
            allNodes(make()[at]!).map(({ id }) => id),
            ids,
          );
          for (const row of rows) {
            // eslint-disable-next-line no-control-regex
            assert.doesNotMatch(`${row.label}${row.description}`, /[\u0000-\u001f\u202e]/);
            assert.notEqual(spoken(row), '');
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('list those of whom no line is left also where their vendor has none', () => {
    const gone = analysisOf({
      blocks: [],
      people: [
        { id: 'a@alpha.example', name: 'A', vendor: 'alpha.example', kind: 'unrostered', commits: 2 },
        { id: 'dependabot', name: 'Dependabot', vendor: 'bot', kind: 'bot', commits: 1 },
        { id: 'frida', name: 'Frida', vendor: 'self', commits: 1 },
        { id: 'x@y.example', name: 'X', vendor: 'unknown', kind: 'unrostered', commits: 1 },
      ],
      vendors: [],
    });
    const nodes = contributorNodes(gone, index);
    assert.deepEqual(shown(nodes), [
      'alpha.example | no lines',
      'Individuals | no lines',
      'Bots | no lines',
      'Not in the register | no lines',
    ]);
    assert.deepEqual(shown(nodes.flatMap(below).flatMap(below)), [
      'A | Not in the register · 2 commits',
      'Frida | 1 commit',
      'Dependabot | 1 commit',
      'X | Not in the register · 1 commit',
    ]);
  });

  it('leave out nobody who has lines', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const listed = contributorNodes(analysis, null).flatMap(below);
        const withLines = analysis.contributors.filter(({ lines }) => lines > 0);
        assert.ok(listed.filter(({ kind }) => kind === 'contributor').length >= withLines.length);
      }),
      { numRuns: 60 },
    );
  });
});
