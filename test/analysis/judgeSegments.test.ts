import assert from 'node:assert/strict';
import { createSegmentJudge } from '../../src/analysis/judgeSegments';
import type { OriginRuns } from '../../src/findings/facts';
import { originRuns } from '../../src/findings/originRuns';
import type { Commit, Segment } from '../../src/history/model';
import { createJudge } from '../../src/judgement/judge';
import { BUILT_IN_LAW } from '../../src/judgement/law';
import type { Authorship, Verdict } from '../../src/judgement/model';
import { NOT_JUDGED } from '../../src/judgement/notJudged';
import type { Register } from '../../src/register/schema';
import { commitBy } from '../findings/build';
import { turnsDuring } from '../turnsDuring';

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
  const files = [
    { path: 'a', segments: [run('c0', 'a'), run('c1', 'a'), run('c0', 'a'), run('c0', 'before'), run(null, 'a')] },
    { path: 'empty', segments: [] },
    { path: 'b', segments: [run('c4', 'b'), run('c3', 'b'), run('c2', 'b'), run('c1', 'a'), run('gone', 'b')] },
  ];
  const placed = (judged: readonly OriginRuns[]) => judged.map((lines, at) => ({ path: files[at % 3]!.path, lines }));

  /** A judge that says what it was asked, and by whom in which order. */
  function judging() {
    const asked: string[] = [];
    const judge = ({ author, commit, path, pathNow }: Authorship): Verdict => {
      asked.push(author.email);
      return { ...NOT_JUDGED.unreadable, vendor: `${author.email} ${commit} ${path} in ${pathNow}` };
    };
    return { asked, judge, ...createSegmentJudge(judge, commits) };
  }

  it('judges files together as one by one', async () => {
    const together = await judging().judgeFiles(files);
    const { judgeSegments } = judging();
    assert.deepEqual(
      together,
      files.map(({ path, segments }) => originRuns(judgeSegments(path, segments))),
    );
    assert.deepEqual(
      together[0]!.origins.map(({ verdict, count }) => [verdict.vendor, count]),
      [
        ['ada@x.example c0 a in a', 4],
        ['bo@x.example c1 a in a', 2],
        ['ada@x.example c0 before in a', 2],
        [NOT_JUDGED.unreadable.vendor, 2],
      ],
    );
  });

  it('lets others have their turn among many files, also where all is answered', async () => {
    const { judge, judgeFiles } = judging();
    await judgeFiles(files);
    const many = Array.from({ length: 100_000 }, () => files[0]!);
    let judged: OriginRuns[] = [];
    const turns = await turnsDuring(async () => (judged = await judgeFiles(many)));
    assert.equal(judged.length, many.length);
    assert.ok(turns > 2, `${turns} turns of the event loop`);
    const again = await turnsDuring(async () =>
      assert.equal((await judging().judgeAgain(placed(judged), judge)).length, many.length),
    );
    assert.ok(again > 2, `${again} turns of the event loop, judged again`);
  });

  it('keeps lines apart whose commits aren’t known for another reason', async () => {
    const unknown = (['boundary', 'boundary', 'uncommitted'] as const).map((reason) => ({ ...run(null, 'a'), reason }));
    const [lines] = await judging().judgeFiles([{ path: 'a', segments: [...unknown, run('gone', 'a')] }]);
    assert.deepEqual(
      lines!.origins.map(({ verdict, count }) => [verdict, count]),
      [
        [NOT_JUDGED['before-shallow-boundary'], 4],
        [NOT_JUDGED.uncommitted, 2],
        [NOT_JUDGED.unreadable, 2],
      ],
    );
  });

  it('judges the same lines again as it would anew, and gives back those of which all holds', async () => {
    const people = (email: string): Register => ({
      register_version: 1,
      organisation: { id: 'acme', name: 'Acme' },
      people: ['ada', 'bo', 'cy'].map((id) => ({
        ...{ id, name: id, identities: [{ email: id === 'cy' ? email : `${id}@x.example` }] },
        engagements: [{ id: `${id}-acme`, party: 'acme', type: 'employee' }],
      })),
    });
    const context = { today: '2026-01-01', contains: () => undefined };
    const first = createJudge(people('cy@x.example'), context);
    const before = await createSegmentJudge(first, commits).judgeFiles(files);
    for (const [email, changed] of [
      ['cy@x.example', []],
      ['other@x.example', [2]],
    ] as const) {
      const second = createJudge(people(email), context, BUILT_IN_LAW, first);
      const again = await createSegmentJudge(second, commits).judgeAgain(placed(before), first);
      assert.deepEqual(
        again.flatMap((lines, at) => (lines === before[at] ? [] : at)),
        changed,
      );
      const anew = await createSegmentJudge(createJudge(people(email), context), commits).judgeFiles(files);
      assert.deepEqual(again, anew);
    }
  });

  it('judges again what an edit says is others’ where it is now', async () => {
    const others = (...paths: string[]): Register => ({
      register_version: 1,
      organisation: { id: 'acme', name: 'Acme' },
      assets: [{ id: 'theirs', class: 'source_code', third_party: true, licence: 'MIT', paths }],
    });
    const context = { today: '2026-01-01', contains: () => undefined };
    const first = createJudge(others('nowhere'), context);
    const moved = [
      { path: 'vendor/a', segments: [run('c0', 'lib/a')] },
      { path: 'src/a', segments: [run('c0', 'lib/a'), run('c1', 'vendor/a')] },
    ];
    const before = await createSegmentJudge(first, commits).judgeFiles(moved);
    const second = createJudge(others('vendor/*'), context, BUILT_IN_LAW, first);
    const again = await createSegmentJudge(second, commits).judgeAgain(
      before.map((lines, at) => ({ path: moved[at]!.path, lines })),
      first,
    );
    assert.deepEqual(
      again.map(({ origins }) => origins.map(({ verdict }) => verdict.ownership.state)),
      [['third_party'], ['unknown', 'third_party']],
    );
    assert.deepEqual(
      again,
      await createSegmentJudge(createJudge(others('vendor/*'), context), commits).judgeFiles(moved),
    );
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

  it('asks once in a file for each commit and path, and person by person where there are several files', async () => {
    const [ada, bo, cy] = ['ada@x.example', 'bo@x.example', 'cy@x.example'];
    const together = judging();
    await together.judgeFiles(files);
    assert.deepEqual(together.asked, [ada, ada, ada, bo, bo, bo, cy]);
    const { asked, judgeSegments, judgeFiles } = judging();
    judgeSegments('a', files[0]!.segments);
    assert.deepEqual(asked.splice(0), [ada, bo, ada]);
    await judgeFiles([files[2]!, files[2]!]);
    assert.deepEqual(asked, [bo, bo, bo, bo, ada, ada, cy, cy]);
  });
});
