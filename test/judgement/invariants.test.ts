import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createJudge } from '../../src/judgement/judge';
import { OWNERSHIP_STATES, STATUSES, type Authorship, type Verdict } from '../../src/judgement/model';
import { worseStatus } from '../../src/judgement/worst';
import type { Register } from '../../src/register/schema';
import { arbitraryQuestion, arbitraryRegister, contains, DAYS, plainAgreement } from './arbitraryRegister';
import { authorship, type Asked } from './asked';

const TODAY = '2026-06-01';

type Generated = Omit<Asked, 'commit'> & { readonly commit?: string | undefined };

function toQuestion({ commit, ...rest }: Generated): Authorship {
  return authorship({ ...rest, ...(commit === undefined ? {} : { commit }) });
}

function verdict(register: Register, asked: Generated, today = TODAY): Verdict {
  return createJudge(register, { today, contains })(toQuestion(asked));
}

function reversed(register: Register): Register {
  return {
    ...register,
    vendors: [...register.vendors!].reverse(),
    people: [...register.people!].reverse().map((one) => ({ ...one, engagements: [...one.engagements!].reverse() })),
    agreements: [...register.agreements!].reverse().map((one) => ({ ...one, parties: [...one.parties].reverse() })),
    assets: [...register.assets!].reverse(),
    milestones: [...register.milestones!].reverse(),
  };
}

describe('what holds of every verdict', () => {
  it('the order of entries changes nothing', () => {
    fc.assert(
      fc.property(arbitraryRegister, arbitraryQuestion, (register, asked) => {
        assert.deepEqual(verdict(reversed(register), asked), verdict(register, asked));
      }),
      { numRuns: 500 },
    );
  });

  it('a later today changes ownership only by a recorded event or a reversion', () => {
    const between = fc.constantFrom(
      ['2024-03-02', '2024-05-31'],
      ['2024-06-01', '2024-08-31'],
      ['2025-06-01', '2029-01-01'],
    );
    fc.assert(
      fc.property(arbitraryRegister, arbitraryQuestion, between, (register, asked, [before, after]) => {
        const earlier = verdict(register, asked, before).ownership;
        const later = verdict(register, asked, after).ownership;
        if (later.basis !== 'reverted') assert.deepEqual(later, earlier);
      }),
      { numRuns: 500 },
    );
  });

  it('one more instrument that stands alone and neither retains nor merely licenses never lowers a status', () => {
    fc.assert(
      fc.property(arbitraryRegister, plainAgreement('NEW'), arbitraryQuestion, (register, more, asked) => {
        const language = more.terms?.ip_assignment?.language;
        fc.pre(language !== 'retained' && language !== 'licence_only');
        const before = verdict(register, asked).status;
        const after = verdict({ ...register, agreements: [...register.agreements!, more] }, asked).status;
        assert.equal(worseStatus(before, after), before);
      }),
      { numRuns: 1000 },
    );
  });

  it('a verdict has one status and one state, and each state what belongs to it', () => {
    fc.assert(
      fc.property(arbitraryRegister, arbitraryQuestion, (register, asked) => {
        const { status, ownership, agreements, gaps, reasons } = verdict(register, asked);
        assert.ok(STATUSES.includes(status));
        assert.ok(OWNERSHIP_STATES.includes(ownership.state));
        assert.equal(ownership.state === 'pending', ownership.waitsOn !== undefined);
        assert.equal(ownership.state === 'background_ip', ownership.owner !== undefined);
        assert.equal(ownership.waitsOn === 'milestone', ownership.milestone !== undefined);
        assert.equal(ownership.state === 'pending', ownership.agreement !== undefined);
        if (ownership.agreement !== undefined) assert.ok(agreements.includes(ownership.agreement));
        if (ownership.state === 'retained') assert.ok(ownership.basis && ownership.holder);
        if (ownership.state === 'assigned') assert.equal(ownership.holder, undefined);
        if (status === 'covered') assert.deepEqual(gaps, []);
        assert.deepEqual([...new Set(reasons)], reasons);
      }),
      { numRuns: 500 },
    );
  });

  it('one judge for many questions answers as one judge for each', () => {
    fc.assert(
      fc.property(
        arbitraryRegister,
        fc.array(arbitraryQuestion, { minLength: 2, maxLength: 40 }),
        (register, asked) => {
          const judge = createJudge(register, { today: TODAY, contains });
          for (const one of asked) assert.deepEqual(judge(toQuestion(one)), verdict(register, one));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('a date that concerns nothing, which splits the days that are judged alike, changes nothing', () => {
    const noted = fc.constantFrom(...DAYS, '2024-07-15', '2024-07-14', '2025-12-31');
    fc.assert(
      fc.property(arbitraryRegister, arbitraryQuestion, noted, (register, asked, date) => {
        const { vendors, ...rest } = register;
        const [first, ...others] = vendors!;
        const dated = { ...rest, vendors: [{ ...first!, last_reviewed: date }, ...others] };
        assert.deepEqual(verdict(dated, asked), verdict(register, asked));
      }),
      { numRuns: 300 },
    );
  });
});
