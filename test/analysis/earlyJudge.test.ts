import assert from 'node:assert/strict';
import { createEarlyJudge } from '../../src/analysis/earlyJudge';
import { openEngine, openEngineOn } from '../../src/analysis/engine';
import { readGrounds } from '../../src/analysis/grounds';
import { blameFile } from '../../src/history/blame';
import { createCommitReader } from '../../src/history/commitReader';
import type { CommitReader } from '../../src/history/commitReader';
import type { Segment } from '../../src/history/model';
import { openRepository, resolveRevision } from '../../src/history/repository';
import type { Repository } from '../../src/history/repository';
import { scratchRepository, useScratchHome } from '../history/scratch';
import { REGISTER } from './demoRegister';

const PRESENT = 'ip_assignment: {language: present}}\n  - id: PIA';
const { signal } = new AbortController();

function commitsOf(segments: readonly Segment[]): string[] {
  return segments.flatMap(({ commit }) => commit ?? []);
}

describe('an early judge', () => {
  useScratchHome();
  let repo: Repository;
  let commits: CommitReader;
  let segments: readonly Segment[];
  let write: (register: string) => void;

  before(async () => {
    const scratch = scratchRepository();
    const dates = ['2024-05-01', '2025-02-01', '2025-02-02'];
    const authors = ['Ania <ania@nimbus.example>', 'Fred <fred@mail.example>', 'Ania <ania@nimbus.example>'];
    for (const [at, author] of authors.entries()) {
      scratch.write('a', ['one', 'two', 'three'].slice(0, at + 1).join('\n') + '\n');
      scratch.commit(String(at), { author, date: `${dates[at]}T12:00:00Z` });
    }
    scratch.git('tag', 'v1');
    repo = await openRepository(scratch.root);
    commits = createCommitReader(repo, signal);
    ({ segments } = await blameFile(repo, await resolveRevision(repo, 'HEAD'), 'a'));
    write = (register) => scratch.write('ip-register.yaml', register);
  });

  after(() => commits.close());

  it('judges by what it has read as the engine does', async () => {
    write(REGISTER);
    const grounds = await readGrounds(repo, { today: '2025-06-01' });
    const early = createEarlyJudge(grounds);
    const engine = await openEngineOn(grounds);
    assert.equal(segments.length, 3);
    const [first, ...others] = segments;
    await early.learn(commitsOf([first!]), commits);
    assert.deepEqual(early.judge('a', first!), engine.judgeSegments('a', [first!])[0]);
    for (const other of others) assert.equal(early.judge('a', other), null);
    await early.learn(commitsOf(segments), commits);
    for (const segment of segments)
      assert.deepEqual(early.judge('a', segment), engine.judgeSegments('a', [segment])[0]);
  });

  it('judges lines that no commit is known of', async () => {
    const early = createEarlyJudge(await readGrounds(repo));
    const segment: Segment = {
      line: 1,
      count: 1,
      commit: null,
      originalLine: 1,
      originalPath: 'a',
      reason: 'uncommitted',
    };
    assert.deepEqual([early.judge('a', segment)], (await openEngine(repo)).judgeSegments('a', [segment]));
  });

  it('leaves to history what a milestone decides, however often it is asked', async () => {
    const waiting = REGISTER.replace(PRESENT, PRESENT.replace('present}', 'present, trigger: acceptance}'));
    assert.notEqual(waiting, REGISTER);
    write(
      `${waiting}milestones:\n  - {id: M1, agreement: MSA, ref: v1, delivered: 2024-06-01, accepted: 2024-06-02}\n`,
    );
    const early = createEarlyJudge(await readGrounds(repo, { today: '2025-06-01' }));
    await early.learn(commitsOf(segments), commits);
    const isKnown = (): boolean[] => segments.map((segment) => early.judge('a', segment) !== null);
    // The agreement with a milestone is Ania's first line's; her company's had ended when she wrote the last.
    assert.deepEqual(isKnown(), [false, true, true]);
    assert.deepEqual(isKnown(), [false, true, true]);
  });

  it('knows nothing of a commit that isn’t there, and fails where git does', async () => {
    const grounds = await readGrounds(repo);
    const missing = '0'.repeat(40);
    const early = createEarlyJudge(grounds);
    await early.learn([missing], commits);
    assert.equal(early.judge('a', { ...segments[0]!, commit: missing }), null);
    const nowhere = createCommitReader({ ...repo, root: '/nowhere' }, signal);
    await assert.rejects(early.learn(['1'.repeat(40)], nowhere));
    await nowhere.close();
  });
});
