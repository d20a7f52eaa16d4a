import assert from 'node:assert/strict';
import type { Ownership, Status } from '../../src/judgement/model';
import { NOT_JUDGED } from '../../src/judgement/notJudged';
import { worseOwnership, worseStatus } from '../../src/judgement/worst';

const STATUSES: readonly Status[] = [
  'exempt',
  'covered',
  'partly',
  'out_of_scope',
  'expired',
  'not_yet_effective',
  'not_judged',
  'unknown',
];

const OWNERSHIPS: readonly Ownership[] = [
  { state: 'none' },
  { state: 'third_party', licence: 'MIT' },
  { state: 'assigned' },
  { state: 'assigned', effect: 'exclusive_rights' },
  { state: 'assigned', conditional: true },
  { state: 'assigned', conditional: true, effect: 'exclusive_rights' },
  { state: 'pending', waitsOn: 'milestone' },
  { state: 'pending', waitsOn: 'no-milestone' },
  { state: 'pending', waitsOn: 'after-acquired' },
  { state: 'pending', waitsOn: 'assignment-not-executed' },
  { state: 'joint' },
  { state: 'background_ip', owner: 'v' },
  { state: 'licensed' },
  { state: 'unknown' },
  { state: 'retained', basis: 'express' },
];

describe('the worse of two', () => {
  it('statuses, from best to worst', () => {
    STATUSES.forEach((better, at) => {
      for (const worse of STATUSES.slice(at)) {
        assert.equal(worseStatus(better, worse), worse);
        assert.equal(worseStatus(worse, better), worse);
      }
    });
  });

  it('ownerships, from best to worst', () => {
    OWNERSHIPS.forEach((better, at) => {
      for (const worse of OWNERSHIPS.slice(at)) {
        assert.equal(worseOwnership(better, worse), worse);
        assert.equal(worseOwnership(worse, better), worse);
      }
    });
  });

  it('of equals the first', () => {
    const [first, second] = [{ state: 'pending' }, { state: 'pending', waitsOn: 'milestone' }] as const;
    assert.equal(worseOwnership(first, second), first);
  });

  it('lines that can’t be judged say why', () => {
    const { status, ownership, reasons } = NOT_JUDGED.uncommitted;
    assert.deepEqual([status, ownership, reasons], ['not_judged', { state: 'unknown' }, ['uncommitted']]);
  });
});
