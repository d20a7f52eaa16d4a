import assert from 'node:assert/strict';
import { BulkImportFindings } from '../../src/findings/bulkImportFindings';
import { commitBy, naming, segment, sentencesOf, soundIndex } from './build';

describe('commits that bring in much at once', () => {
  const big = commitBy('ania@nimbus.example', '2025-03-01');

  function bulk(files: number, lines: number, more = '', state: 'assigned' | 'third_party' = 'assigned'): string[] {
    const findings = new BulkImportFindings(soundIndex(more).register);
    for (let at = 0; at < files; at++) findings.add([segment(1, lines, { ownership: { state } }, big)]);
    findings.add([segment(1, 5, {}, commitBy('ravi@delta.example'))]);
    return sentencesOf(findings.findings(naming));
  }

  it('are told of by the lines and files that survive', () => {
    assert.deepEqual(bulk(1, 2000), [
      `title/bulk-import 2000: At least 2,000 lines in 1 file came in commit ${big.id.slice(0, 10)}, attributed by git to ania on 2025-03-01; no import is on record.`,
    ]);
    assert.equal(bulk(50, 1).length, 1);
    assert.deepEqual(bulk(49, 40), []);
  });

  it('are told of otherwise where they changed little but white space', () => {
    const told = (beyond: number | null, commit = big): string => {
      const findings = new BulkImportFindings(soundIndex('').register);
      findings.add([segment(1, 2000, {}, commit)]);
      assert.deepEqual(findings.commits(), commit.parents.length === 1 ? [commit.id] : []);
      return sentencesOf(findings.findings(naming, new Map(beyond === null ? [] : [[commit.id, beyond]]))).join();
    };
    const child = { ...big, parents: ['b'.repeat(40)] };
    assert.equal(
      told(200, child),
      `title/reformatted 2000: At least 2,000 lines in 1 file are attributed by git to ania for commit ${big.id.slice(0, 10)} of 2025-03-01, which changes little but white space.`,
    );
    for (const beyond of [201, null]) assert.match(told(beyond, child), /^title\/bulk-import /);
    assert.match(told(null, { ...big, parents: [] }), /^title\/bulk-import /);
    assert.match(told(0, { ...child, id: '0'.repeat(40) }), /for the commit to be made of 2025-03-01/);
    assert.match(told(null, { ...big, parents: ['b'.repeat(40), 'c'.repeat(40)] }), /^title\/bulk-import /);
  });

  it('are explained by an import, or by a licence of others', () => {
    assert.deepEqual(bulk(1, 2000, `imports: [{commit: ${big.id.slice(0, 8)}, from: nimbus}]\n`), []);
    assert.deepEqual(bulk(1, 2000, '', 'third_party'), []);
    assert.deepEqual(new BulkImportFindings(null).findings(naming), []);
  });
});
