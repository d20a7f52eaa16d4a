import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createJudge, earlierOf } from '../../src/judgement/judge';
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

/** Registers with and without something that a vendor delivered. */
const delivering = fc.tuple(arbitraryRegister, fc.boolean()).map(([register, delivers]): Register => ({
  ...register,
  ...(delivers && { imports: [{ commit: 'second', from: 'v2', paths: ['lib/**', 'other'] }] }),
}));

const edits = delivering.chain((first) =>
  arbitraryEdit(first).chain((second) => arbitraryEdit(second).map((third) => [first, second, third] as const)),
);
const question = fc
  .tuple(arbitraryQuestion, fc.constantFrom(null, null, 'ana@x.example', 'ben@x.example'))
  .map(([{ commit, ...asked }, helper]): Authorship => {
    const coAuthors = helper === null ? {} : { coAuthors: [{ name: 'A Helper', email: helper }] };
    return authorship({ ...asked, ...coAuthors, ...(commit === undefined ? {} : { commit }) });
  });
const questions = fc.array(question, { minLength: 5, maxLength: 30 });

describe('what an edit can’t concern', function () {
  this.timeout(60_000);

  it('is judged as by the edited register, edit after edit', () => {
    fc.assert(
      fc.property(edits, questions, (registers, asked) => {
        let judge = createJudge(null, context);
        for (const register of registers) {
          judge = createJudge(register, context, BUILT_IN_LAW, judge);
          const anew = createJudge(register, context);
          const earlier = earlierOf(judge);
          for (const one of asked) {
            assert.deepEqual(judge(one), anew(one));
            if (earlier?.holdsFor(one)) assert.deepEqual(earlier.judge(one), anew(one));
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
