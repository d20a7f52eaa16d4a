import assert from 'node:assert/strict';
import { CommitFindings } from '../../src/findings/commitFindings';
import { isDatedBeforeParent } from '../../src/history/datedBeforeParents';
import type { Commit } from '../../src/history/model';
import { indexRegister } from '../../src/register/indexed';
import type { RegisterIndex } from '../../src/register/indexed';
import { built } from '../register/problemsOf';
import { commitBy, naming, sentencesOf, soundIndex } from './build';
import { sound } from './rules/told';

const STARTED = 'party: nimbus, type: employee, start: 2025-01-01';

describe('what commits show of a person', () => {
  function found(register: RegisterIndex | null, commits: readonly Commit[]): string[] {
    const byId = new Map(commits.map((commit) => [commit.id, commit]));
    const findings = new CommitFindings(register, naming, (commit) => isDatedBeforeParent(byId, commit));
    for (const commit of commits) findings.add(commit, commit.author.email.split('@')[0]!);
    return sentencesOf(findings.findings('ip-register.yaml'));
  }

  const left = (): RegisterIndex => indexRegister(built(sound([STARTED, `${STARTED}, end: 2025-06-30`])).register!);

  it('is that they went on after their engagement', () => {
    const commits = ['2025-06-30', '2025-07-01', '2025-09-01', '2025-08-01'].map((day) =>
      commitBy('ania@nimbus.example', day),
    );
    assert.deepEqual(found(left(), commits), [
      'offboard/still-active 0: 3 commits attributed by git to Ania after the engagement on record ended on 2025-06-30, the newest on 2025-09-01.',
    ]);
    assert.deepEqual(found(soundIndex(), commits), []);
    assert.deepEqual(found(left(), [commitBy('zoe@nimbus.example', '2025-09-01')]), []);
    assert.deepEqual(found(null, commits), []);
  });

  it('is that they don’t sign, where policy asks for it', () => {
    const commits = [
      commitBy('ania@x.example'),
      { ...commitBy('ania@x.example', '2025-04-01'), signature: 'ssh' as const },
    ];
    assert.deepEqual(found(soundIndex('policy: {signatures: warn}\n'), commits), [
      'integrity/unsigned 0: 1 commit attributed by git to Ania without a signature, the newest on 2025-01-15.',
    ]);
    assert.deepEqual(found(soundIndex('policy: {signatures: "off"}\n'), commits), []);
  });

  it('is that a date is later than the commit, by more than a clock’s fault', () => {
    const late = (seconds: number): Commit => {
      const commit = commitBy('ania@x.example');
      return { ...commit, committer: { ...commit.committer, time: commit.author.time - seconds } };
    };
    assert.deepEqual(found(soundIndex(), [late(86_401)]), [
      'integrity/backdated 0: Dates inconsistent: 1 commit attributed by git to Ania, dated later than committed, the newest on 2025-01-15.',
    ]);
    assert.deepEqual(found(soundIndex(), [late(86_400), late(-9e6)]), []);
  });

  it('is that a commit is older than the one that it builds on, by more than a clock’s fault', () => {
    const built = (seconds: number, authored = 0): Commit[] => {
      const commit = commitBy('ania@x.example');
      const { author, committer } = commit;
      const parent = {
        ...commitBy('zoe@x.example'),
        id: 'b'.repeat(40),
        committer: { ...committer, time: committer.time + seconds },
      };
      return [{ ...commit, author: { ...author, time: author.time - authored }, parents: [parent.id] }, parent];
    };
    assert.deepEqual(found(soundIndex(), built(86_401)), [
      'integrity/backdated 0: Dates inconsistent: 1 commit attributed by git to Ania, committed by date more than a day before what was built on, the newest on 2025-01-15.',
    ]);
    // Written long before what it now builds on, as after a rebase, and a parent that isn't there.
    for (const commits of [built(86_400), built(-9e6), built(0, 9e6), built(86_401).slice(0, 1)])
      assert.deepEqual(found(soundIndex(), commits), []);
  });
});
