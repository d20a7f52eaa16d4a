import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Baseline, baselineOf } from '../../src/findings/baseline';
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

const of = (findings: readonly Finding[]): Baseline => new Baseline(baselineOf(findings));

describe('what is new since a baseline', () => {
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
      assert.deepEqual(of([old]).since([now]), isTold ? [now] : []);
    });

  it('leaves out all that a baseline was made of, and tells of all without one', () => {
    fc.assert(
      fc.property(some, (all) => {
        assert.deepEqual(of(all).since(all), []);
        assert.deepEqual(of([]).since(all), all);
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
        assert.deepEqual(of(all).since(now), now.filter(isSame));
      }),
    );
  });
});

describe('what is new of a file’s blocks', () => {
  const days = ['2025-01-01', '2025-02-01'] as const;
  const [first, second] = [finding({ days, range: [1, 2] }), finding({ days, range: [8, 9] })];
  const newer = finding({ days: ['2025-02-02', '2025-02-02'], range: [20, 20], lines: 1 });
  const older = finding({ days, range: [30, 39], lines: 10 });
  const other = finding({ id: 'coverage/partly', range: [50, 50] });
  const rows: [string, Finding[], Finding[]][] = [
    ['nothing, of the same blocks', [first, second], []],
    ['the newer block alone', [first, second, newer], [newer]],
    ['all of a kind that has more lines, none of which is newer', [first, second, older], [first, second, older]],
    ['what is of another kind', [first, other], [other]],
    ['nothing, of fewer', [second], []],
  ];
  for (const [name, now, expected] of rows)
    it(`is ${name}`, () => assert.deepEqual(of([first, second]).blocksSince(now), expected));

  it('is nothing where the whole is not new, and of the whole where it is', () => {
    fc.assert(
      fc.property(some, some, (before, now) => {
        const baseline = of(before);
        const whole = new Set(baseline.since(now));
        const blocks = baseline.blocksSince(now);
        assert.ok(blocks.every((one) => whole.has(one)));
        const key = ({ id, path, subject }: Finding): string => JSON.stringify([id, path, subject]);
        assert.deepEqual(new Set(blocks.map(key)), new Set([...whole].map(key)));
      }),
    );
  });
});

describe('a link of the chain that a baseline knows', () => {
  const link = finding({ id: 'chain/missing-link', subject: 'ania', path: 'ip-register.yaml' });
  const rows: [string, Finding[], string, string | null, boolean][] = [
    ['has lines as old', [{ ...link, days: ['2024-01-01', '2025-01-01'] }], 'ania', '2025-01-01', true],
    ['has newer lines now', [{ ...link, days: ['2024-01-01', '2025-01-01'] }], 'ania', '2025-01-02', false],
    ['is of a baseline that says no day', [link], 'ania', '2025-01-02', true],
    ['says nothing on a term', [{ ...link, id: 'chain/no-flow-down' }], 'ania', null, true],
    ['begins with somebody else', [link], 'zoe', null, false],
    ['is a finding of another kind', [{ ...link, id: 'nda/missing' }], 'ania', null, false],
  ];
  for (const [name, there, lower, last, isKnown] of rows)
    it(name, () => assert.equal(of(there).knowsLink(lower, last), isKnown));

  it('of which no day is known isn’t new for having one', () => {
    const now = { ...link, days: ['2024-01-01', '2025-01-01'] } as const;
    assert.deepEqual(of([link]).since([now]), []);
    assert.deepEqual(of([now]).since([{ ...now, days: ['2024-01-01', '2025-01-02'] }]).length, 1);
  });
});
