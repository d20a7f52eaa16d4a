import assert from 'node:assert/strict';
import { analyse } from '../../src/analysis/analyse';
import { openEngine } from '../../src/analysis/engine';
import { timelineOf, writtenLines } from '../../src/analysis/writtenLines';
import type { Commit } from '../../src/history/model';
import { openRepository } from '../../src/history/repository';
import { NOT_JUDGED } from '../../src/judgement/notJudged';
import { scratchRepository, useScratchHome } from '../history/scratch';
import { assertAddsUp } from './assertAddsUp';

const seconds = (date: string) => Date.parse(date) / 1000;

function commitAt(time: number, offset: number): Commit {
  const author = { name: 'A', email: 'a@a.example', time, offset };
  const committer = { ...author, time: seconds('2031-06-01T00:00:00Z') };
  return {
    ...{ id: 'a'.repeat(40), parents: [], author, committer, subject: '', trailers: [] },
    ...{ coAuthors: [], signedOffBy: [], signature: null },
  };
}

const verdict = NOT_JUDGED.unreadable;
const origin = (commit: Commit | null, count: number) => ({ commit, count, verdict, originalPath: 'a' });

describe('writtenLines', () => {
  const cases: readonly (readonly [title: string, commit: Commit | null, year: number | null])[] = [
    ['the author’s year, not the committer’s', commitAt(seconds('2019-05-01T00:00:00Z'), 0), 2019],
    ['the year of the author’s clock, west of UTC', commitAt(seconds('2020-01-01T03:00:00Z'), -480), 2019],
    ['the year of the author’s clock, east of UTC', commitAt(seconds('2019-12-31T20:00:00Z'), 540), 2020],
    ['no year without a commit', null, null],
    ['no year of a date that is none', commitAt(1e18, 0), null],
    ['no year of five digits', commitAt(seconds('9999-12-31T23:59:59Z') + 1, 0), null],
    ['a year before 1970', commitAt(-1, 0), 1969],
  ];
  for (const [title, commit, year] of cases)
    it(`says ${title}`, () => {
      assert.deepEqual(writtenLines([origin(commit, 3)]), [{ year, vendor: verdict.vendor, lines: 3 }]);
    });

  it('has the years in order, what has none last, and each line once', () => {
    const [a, b] = [commitAt(seconds('2021-05-01T00:00:00Z'), 0), commitAt(seconds('2019-05-01T00:00:00Z'), 0)];
    const written = writtenLines([origin(null, 1), origin(a, 2), origin(b, 3), origin(a, 4)]);
    assert.deepEqual(
      written.map(({ year, lines }) => [year, lines]),
      [
        [2019, 3],
        [2021, 6],
        [null, 1],
      ],
    );
    assert.deepEqual(
      timelineOf([{ written }, { written }]).map(({ year, lines }) => [year, lines]),
      [
        [2019, 6],
        [2021, 12],
        [null, 2],
      ],
    );
  });
});

describe('the timeline of an analysis', () => {
  useScratchHome();

  it('is of author dates, by vendor, and adds up', async () => {
    const scratch = scratchRepository();
    scratch.write('a.txt', 'one\ntwo\n');
    scratch.commit('A', { author: 'Ania <ania@nimbus.example>', date: '2019-12-31T23:30:00-08:00' });
    scratch.write('a.txt', 'one\ntwo\nthree\n');
    scratch.write('b.txt', 'x\n');
    scratch.commit('B', { author: 'Fred <fred@mail.example>', date: '2023-02-01T12:00:00Z' });
    const analysis = await analyse(await openEngine(await openRepository(scratch.root), { today: '2025-06-01' }));
    assertAddsUp(analysis);
    assert.deepEqual(analysis.timeline, [
      { year: 2019, vendor: 'nimbus.example', lines: 2 },
      { year: 2023, vendor: 'mail.example', lines: 2 },
    ]);
  });
});
