import assert from 'node:assert/strict';
import { createSegmentJudge } from '../../src/analysis/judgeSegments';
import type { Commit, Segment } from '../../src/history/model';
import type { Authorship, Verdict } from '../../src/judgement/model';
import { NOT_JUDGED } from '../../src/judgement/notJudged';
import { commitBy } from '../findings/build';

describe('createSegmentJudge', () => {
  const commits = new Map<string, Commit>(
    ['ada', 'bo', 'cy', 'ada', 'bo'].map((name, at) => [
      `c${at}`,
      { ...commitBy(`${name}@x.example`), id: `c${at}`, author: { ...commitBy(`${name}@x.example`).author, time: at } },
    ]),
  );
  const run = (commit: string | null, originalPath: string): Segment => ({
    ...{ line: 1, count: 2, commit, originalLine: 1, originalPath },
  });
  const files: Segment[][] = [
    [run('c0', 'a'), run('c1', 'a'), run('c0', 'a'), run('c0', 'before'), run(null, 'a')],
    [],
    [run('c4', 'b'), run('c3', 'b'), run('c2', 'b'), run('c1', 'a'), run('gone', 'b')],
  ];

  /** A judge that says what it was asked, and by whom in which order. */
  function judging() {
    const asked: string[] = [];
    const judge = ({ author, commit, path }: Authorship): Verdict => {
      asked.push(author.email);
      return { ...NOT_JUDGED.unreadable, vendor: `${author.email} ${commit} ${path}` };
    };
    return { asked, ...createSegmentJudge(judge, commits) };
  }

  it('judges files together as one by one', async () => {
    const together = await judging().judgeFiles(files);
    assert.deepEqual(together, files.map(judging().judgeSegments));
    assert.equal(together[0]![3]!.verdict.vendor, 'ada@x.example c0 before');
    assert.deepEqual([together[0]![4]!.verdict, together[2]![4]!.verdict], Array(2).fill(NOT_JUDGED.unreadable));
  });

  it('ends between two questions where nobody waits any more', async () => {
    const controller = new AbortController();
    const judge = (): Verdict => {
      controller.abort(new Error('closed'));
      // Longer than others are kept waiting.
      for (const begun = performance.now(); performance.now() - begun < 20;);
      return NOT_JUDGED.unreadable;
    };
    await assert.rejects(createSegmentJudge(judge, commits).judgeFiles(files, controller.signal), /closed/);
  });

  it('asks once for each commit and path, and person by person where there are several files', async () => {
    const [ada, bo, cy] = ['ada@x.example', 'bo@x.example', 'cy@x.example'];
    const together = judging();
    await together.judgeFiles(files);
    assert.deepEqual(together.asked, [ada, ada, ada, bo, bo, cy]);
    const { asked, judgeSegments, judgeFiles } = judging();
    judgeSegments(files[0]!);
    assert.deepEqual(asked.splice(0), [ada, bo, ada]);
    await judgeFiles(files);
    assert.deepEqual(asked, [bo, ada, cy]);
  });
});
