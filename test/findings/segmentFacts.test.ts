import assert from 'node:assert/strict';
import { daysOf, signatoryOf, subjectOf } from '../../src/findings/segmentFacts';
import { commitBy, segment } from './build';

describe('facts of segments', () => {
  it('are the author days, first to last', () => {
    const on = (day: string) => segment(1, 1, {}, commitBy('ania@nimbus.example', day));
    assert.deepEqual(daysOf([on('2025-03-02'), on('2025-01-01'), on('2025-02-01')]), ['2025-01-01', '2025-03-02']);
  });

  it('are of the co-author whom the verdict is about', () => {
    const coAuthor = { name: 'Zoe', email: 'Zoe@Delta.example' };
    const commit = commitBy('ania@nimbus.example', '2025-03-02');
    const contributor = (name: string, email: string, day: string) => ({ id: `${email} ${day}`, name });
    const zoes = segment(1, 1, { coAuthor }, commit);
    assert.deepEqual(signatoryOf(zoes), coAuthor);
    assert.deepEqual(subjectOf(zoes, { contributor }), { id: 'Zoe@Delta.example 2025-03-02', name: 'Zoe' });
    assert.equal(subjectOf(segment(1, 1, {}, commit), { contributor }).id, 'ania@nimbus.example 2025-03-02');
  });
});
