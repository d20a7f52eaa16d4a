import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createJudge } from '../../src/judgement/judge';
import { BUILT_IN_LAW } from '../../src/judgement/law';
import type { Authorship } from '../../src/judgement/model';
import type { Register } from '../../src/register/schema';
import { arbitraryQuestion, arbitraryRegister, contains } from './arbitraryRegister';
import { authorship } from './asked';

const context = { today: '2026-06-01', contains };

/** Entries of one register in the place of the other's with the same id, entries more and entries less. */
function arbitraryEdit(before: Register): fc.Arbitrary<Register> {
  const several = fc.subarray(['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'ana', 'ben', 'eve'], {
    minLength: 1,
    maxLength: 2,
  });
  return fc.record({ other: arbitraryRegister, ids: several }).map(({ other, ids }) => {
    const mixed = <Entry extends { readonly id: string }>(then: readonly Entry[], now: readonly Entry[]) =>
      [...new Set([...then, ...now].map(({ id }) => id))].sort().flatMap((id) => {
        const entry = (ids.includes(id) ? now : then).find((one) => one.id === id);
        return entry ? [entry] : [];
      });
    return {
      ...before,
      people: mixed(before.people!, other.people!),
      agreements: mixed(before.agreements!, other.agreements!),
    };
  });
}

const edits = arbitraryRegister.chain((first) =>
  arbitraryEdit(first).chain((second) => arbitraryEdit(second).map((third) => [first, second, third] as const)),
);
const questions = fc.array(arbitraryQuestion, { minLength: 5, maxLength: 30 });

type Generated = typeof arbitraryQuestion extends fc.Arbitrary<infer Question> ? Question : never;

function toQuestion({ commit, ...asked }: Generated): Authorship {
  return authorship({ ...asked, ...(commit === undefined ? {} : { commit }) });
}

describe('what an edit can’t concern', function () {
  this.timeout(60_000);

  it('is judged as by the edited register, edit after edit', () => {
    fc.assert(
      fc.property(edits, questions, (registers, asked) => {
        let judge = createJudge(null, context);
        for (const register of registers) {
          judge = createJudge(register, context, BUILT_IN_LAW, judge);
          const anew = createJudge(register, context);
          for (const one of asked.map(toQuestion)) assert.deepEqual(judge(one), anew(one));
        }
      }),
      { numRuns: 400 },
    );
  });
});
