import assert from 'node:assert/strict';
import { VendoredFindings } from '../../src/findings/vendoredFindings';
import type { OthersPackage } from '../../src/licensing/othersPackages';
import { commitBy, segment, sentencesOf, soundIndex } from './build';

const { register } = soundIndex('');
const packageAt = (folder: string, ...licences: string[]): OthersPackage => ({
  ...{ folder, within: folder.slice(0, folder.indexOf('/')), licences },
});
const TIDE = packageAt('vendor/ann/tide', 'MIT');
const ROCK = packageAt('vendor/ben/rock', 'Apache-2.0', 'MIT');

describe('others’ packages that nothing on record lists', () => {
  it('are told of once for each folder that they lie in', () => {
    const findings = new VendoredFindings(register, [TIDE, ROCK, packageAt('lib/reef', 'ISC')]);
    assert.ok(findings.add('vendor/ann/tide/pool/a.go', [segment(1, 10)]));
    assert.ok(
      findings.add('vendor/ann/tide/LICENSE', [segment(1, 20, {}, commitBy('ania@nimbus.example', '2025-03-01'))]),
    );
    assert.ok(
      findings.add('vendor/ben/rock/b.go', [segment(1, 900), segment(901, 100, { ownership: { state: 'none' } })]),
    );
    assert.ok(findings.add('lib/reef/c.go', [segment(1, 1, {}, null)]));
    assert.ok(!findings.add('vendor/modules.txt', [segment(1, 5)]));
    assert.ok(!findings.add('vendor/ann/tide2/a.go', [segment(1, 5)]));
    assert.ok(!findings.add('a.go', [segment(1, 5)]));
    assert.deepEqual(sentencesOf(findings.findings()), [
      'title/vendored 1030: vendor/ has 2 packages with licences of their own (Apache-2.0, MIT), such as vendor/ben/rock: 1,030 lines in 3 files that nothing on record says are others’ work.',
      'title/vendored 1: lib/ has 1 package with licences of their own (ISC), such as lib/reef: 1 line in 1 file that nothing on record says are others’ work.',
    ]);
    assert.deepEqual(
      findings.findings().map(({ subject, days }) => [subject, days]),
      [
        ['vendor/', ['2025-01-15', '2025-03-01']],
        ['lib/', null],
      ],
    );
  });

  it('are named by four licences, and how many more there are', () => {
    const ids = ['A-1', 'B-1', 'C-1', 'D-1', 'E-1', 'F-1'];
    const findings = new VendoredFindings(register, [packageAt('vendor/x', ...ids)]);
    findings.add('vendor/x/a.c', [segment(1, 1)]);
    assert.match(sentencesOf(findings.findings())[0]!, /\(A-1, B-1, C-1, D-1 and 2 more\)/);
  });

  it('are none where they are listed, or no register is there', () => {
    const others = { ownership: { state: 'third_party', licence: 'MIT' } } as const;
    const listed = new VendoredFindings(register, [TIDE, ROCK]);
    assert.ok(listed.add('vendor/ann/tide/a.go', [segment(1, 10, others)]));
    assert.deepEqual(listed.findings(), []);
    listed.add('vendor/ann/tide/b.go', [segment(1, 10, others), segment(11, 2)]);
    assert.match(sentencesOf(listed.findings()).join(), /: 2 lines in 1 file /);
    const none = new VendoredFindings(null, [TIDE]);
    assert.ok(!none.add('vendor/ann/tide/a.go', [segment(1, 10)]));
    assert.deepEqual(none.findings(), []);
  });
});
