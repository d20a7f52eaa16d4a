import assert from 'node:assert/strict';
import { vendorNodes } from '../../../src/editor/views/vendorNodes';
import { vendorsSummary } from '../../../src/editor/views/viewSummaries';
import { allNodes, below, named, shown } from './nodes';
import { finding, index, sound } from './soundAnalysis';

describe('the view of vendors', () => {
  const nodes = vendorNodes(sound, index);

  it('lists the organisation, vendors with their subcontractors, others, and who isn’t known last', () => {
    assert.deepEqual(shown(nodes), [
      'Acme Inc. | Covered · 15 lines (15%) · 1 file',
      'Nimbus | 75% covered · 80 lines (80%) · 2 files',
      'Sub | no lines · subcontractor of Nimbus',
      'Delta | no lines',
      'Individuals | no lines',
      'Bots | no lines',
      'Not in the register | Unknown · 5 lines (5%) · 1 file',
    ]);
  });

  it('opens the entry of those that have one', () => {
    assert.deepEqual(named(nodes, 'Nimbus').target, { kind: 'entry', of: 'vendors', id: 'nimbus' });
    assert.deepEqual(named(nodes, 'Acme Inc.').target, { kind: 'entry', of: 'organisation', id: 'acme' });
    assert.equal(named(nodes, 'Individuals').target, null);
    assert.equal(named(nodes, 'Delta').children, null);
  });

  it('lists the files below, with as many lines as are the vendor’s', () => {
    const files = below(named(nodes, 'Nimbus'));
    assert.deepEqual(shown(files), ['a.ts | src · 60 lines', 'b.ts | src · 20 lines']);
    assert.deepEqual(files[1]?.target, { kind: 'line', path: 'src/b.ts', line: 1 });
    const facts = new Map(files[1].facts?.());
    assert.equal(facts.get('report.column.lines'), '25 lines');
    assert.equal(facts.get('editor.coverage'), 'Expired 80%, Unknown 20%');
  });

  it('says in the tooltip what is to be looked at about the vendor itself', () => {
    const about = finding('vetting/missing', 'nimbus', 'ip-register.yaml', { severity: 'warning' });
    const facts = new Map(named(vendorNodes({ ...sound, findings: [about] }, index), 'Nimbus').facts?.());
    assert.equal(facts.get('editor.wrong'), 'No vetting on record');
    assert.equal(facts.get('editor.coverage'), 'Covered 75%, Expired 25%');
  });

  it('adds up: each line is a vendor’s, and each of a vendor’s lines is in a file', () => {
    const linesIn = (text: string) => Number(/([\d,]+) lines?/.exec(text)?.[1]?.replace(',', '') ?? 0);
    for (const node of nodes) {
      const files = allNodes(below(node)).filter(({ kind }) => kind === 'file');
      assert.equal(
        files.reduce((sum, { description }) => sum + linesIn(description), 0),
        linesIn(node.description),
      );
    }
  });

  it('says nothing of coverage without a register', () => {
    const bare = vendorNodes({ ...sound, register: null }, null);
    assert.ok(bare.every(({ description }) => !/covered/i.test(description)));
    assert.equal(named(bare, 'Nimbus').icon?.icon, 'organization');
  });

  it('counts vendors beside its title', () => {
    assert.equal(vendorsSummary(sound), '3 vendors');
  });
});
