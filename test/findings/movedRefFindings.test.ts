import assert from 'node:assert/strict';
import { movedRefFindings } from '../../src/findings/movedRefFindings';
import { naming, sentencesOf } from './build';

describe('a milestone’s ref', () => {
  const [accepted, other] = ['a'.repeat(40), 'b'.repeat(40)];
  const milestone = { id: 'M1', agreement: 'MSA', ref: 'v1', commit: 'aaaaaaa' };
  const moved = (commits: Record<string, string>): string[] =>
    sentencesOf(movedRefFindings([milestone], new Map(Object.entries(commits)), null, naming));

  it('is told of where it names another commit than was accepted', () => {
    assert.deepEqual(moved({ v1: other, aaaaaaa: accepted }), [
      'milestone/ref-moved 0: v1 isn’t the commit aaaaaaaaaaaa on record for milestone M1, but bbbbbbbbbbbb.',
    ]);
    assert.deepEqual(moved({ v1: accepted, aaaaaaa: accepted }), []);
  });

  it('isn’t where this clone lacks either', () => {
    assert.deepEqual(moved({ v1: other }), []);
    assert.deepEqual(moved({ aaaaaaa: accepted }), []);
  });
});
