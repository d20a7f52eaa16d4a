import assert from 'node:assert/strict';
import fc from 'fast-check';
import { baselineOf, sinceBaseline } from '../../src/findings/baseline';
import type { KnownFinding } from '../../src/findings/baseline';
import type { Finding } from '../../src/findings/model';
import { finding } from './build';

const day = fc.constantFrom('2024-12-31', '2025-01-01', '2025-06-30');
/** From few values, so that several findings share a key. */
const anyFinding = fc
  .record({
    id: fc.constantFrom('coverage/expired' as const, 'coverage/partly' as const),
    path: fc.constantFrom('a', 'b', null),
    subject: fc.constantFrom('ania', null),
    lines: fc.nat(9),
    days: fc.option(
      fc.tuple(day, day).map(([one, other]) => (one < other ? ([one, other] as const) : ([other, one] as const))),
    ),
  })
  .map(finding);
const some = fc.array(anyFinding, { maxLength: 8 });

const known = (stated: Partial<KnownFinding> = {}): KnownFinding => ({
  ...{ id: 'coverage/expired', path: 'src/a.ts', subject: null, lines: 2, last: null },
  ...stated,
});

describe('baselineOf', () => {
  const rows: [string, Finding[], KnownFinding[]][] = [
    ['nothing', [], []],
    [
      'the newest day, and all lines, of findings on the same',
      [
        finding({ days: ['2025-01-01', '2025-03-01'] }),
        finding({ lines: 3, days: ['2024-01-01', '2025-02-01'] }),
        finding({ lines: 4 }),
      ],
      [known({ lines: 9, last: '2025-03-01' })],
    ],
    [
      'each kind, file and subject by itself, sorted',
      [
        finding({ subject: 'zoe' }),
        finding({ path: null }),
        finding({ id: 'nda/missing', subject: 'ania' }),
        finding({ subject: 'ania' }),
      ],
      [
        known({ subject: 'ania' }),
        known({ subject: 'zoe' }),
        known({ path: null }),
        known({ id: 'nda/missing', subject: 'ania' }),
      ],
    ],
  ];
  for (const [name, findings, expected] of rows)
    it(`is ${name}`, () => assert.deepEqual(baselineOf(findings), expected));

  it('is the same in whatever order they come', () => {
    fc.assert(
      fc.property(
        some.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => assert.deepEqual(baselineOf(shuffled), baselineOf(all)),
      ),
    );
  });
});

describe('sinceBaseline', () => {
  const old = finding({ days: ['2025-01-01', '2025-02-01'] });
  const rows: [string, Partial<Finding>, boolean][] = [
    ['the same', {}, false],
    ['the same with other words, weight and place', { severity: 'warning', range: [8, 9], commit: 'a' }, false],
    ['fewer lines', { lines: 1 }, false],
    ['older ones', { days: ['2024-01-01', '2025-01-31'] }, false],
    ['more lines', { lines: 3 }, true],
    ['newer ones, though fewer', { lines: 1, days: ['2025-01-01', '2025-02-02'] }, true],
    ['another file', { path: 'src/b.ts' }, true],
    ['no file', { path: null }, true],
    ['another subject', { subject: 'zoe' }, true],
    ['another kind', { id: 'coverage/partly' }, true],
  ];
  for (const [name, changed, isTold] of rows)
    it(`${isTold ? 'tells of' : 'leaves out'} ${name}`, () => {
      const now = { ...old, ...changed };
      assert.deepEqual(sinceBaseline([now], baselineOf([old])), isTold ? [now] : []);
    });

  it('leaves out all that a baseline was made of, and tells of all without one', () => {
    fc.assert(
      fc.property(some, (all) => {
        assert.deepEqual(sinceBaseline(all, baselineOf(all)), []);
        assert.deepEqual(sinceBaseline(all, []), all);
      }),
    );
  });

  it('tells of every finding on the same once one of them has more lines, or a newer one', () => {
    const more = fc.constantFrom<Partial<Finding>>({ lines: 100 }, { days: ['2025-01-01', '2026-01-01'] });
    fc.assert(
      fc.property(some, anyFinding, more, fc.nat(8), (others, one, grown, at) => {
        const all = others.toSpliced(at, 0, one);
        const now = others.toSpliced(at, 0, { ...one, ...grown });
        const isSame = ({ id, path, subject }: Finding): boolean =>
          id === one.id && path === one.path && subject === one.subject;
        assert.deepEqual(sinceBaseline(now, baselineOf(all)), now.filter(isSame));
      }),
    );
  });
});
