import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createJudge, answersAlike } from '../../src/judgement/judge';
import { BUILT_IN_LAW } from '../../src/judgement/law';
import type { Authorship } from '../../src/judgement/model';
import type { Agreement, Register } from '../../src/register/schema';
import { arbitraryQuestion, arbitraryRegister, contains } from './arbitraryRegister';
import { authorship } from './asked';

const context = { today: '2026-06-01', contains };

type Section = 'people' | 'agreements' | 'vendors' | 'assets' | 'milestones';

/** Entries of one register in the place of the other's with the same id, entries more and entries less. */
function arbitraryEdit(before: Register): fc.Arbitrary<Register> {
  const ids = [
    'A0',
    'A1',
    'A2',
    'A3',
    'A4',
    'A5',
    'ana',
    'ben',
    'eve',
    'v1',
    'v2',
    'v3',
    'M0',
    'M1',
    'M2',
    'kit',
    'core',
    'theirs',
  ];
  const several = fc.subarray(ids, { maxLength: 2 });
  const section = fc.constantFrom('imports', 'requirements', 'organisation', 'agents', null);
  return fc.tuple(wholeRegister, several, section).map(([other, edited, whole]) => {
    const mixed = <Entry extends { readonly id: string }>(section: Section) => {
      const [then, now] = [before, other].map((register) => (register[section] ?? []) as readonly unknown[] as Entry[]);
      return [...new Set([...then!, ...now!].map(({ id }) => id))].sort().flatMap((id) => {
        const entry = (edited.includes(id) ? now! : then!).find((one) => one.id === id);
        return entry ? [entry] : [];
      });
    };
    return {
      ...before,
      people: mixed('people'),
      agreements: mixed('agreements'),
      vendors: mixed('vendors'),
      assets: mixed('assets'),
      milestones: mixed('milestones'),
      ...(whole && { [whole]: other[whole] }),
    };
  });
}

const staff = (id: string) => ({
  id,
  name: id,
  identities: [{ email: `${id}@x.example` }],
  engagements: [{ id: `${id}-1`, party: 'acme', type: 'employee' as const }],
});

/** Registers whose every section may differ, and in which most people have nothing to do with an edit. */
const wholeRegister = fc
  .record({
    register: arbitraryRegister,
    imports: fc.constantFrom<Register['imports'][]>(
      undefined,
      [{ commit: 'second', from: 'v2', paths: ['lib/**', 'other'] }],
      [{ commit: 'first', from: 'v1' }],
    ),
    subcontractorOf: fc.constantFrom(null, 'v1', 'v3'),
    draft: fc.boolean(),
    country: fc.constantFrom('IN', 'DE', 'US-CA'),
    domain: fc.constantFrom('v1.example', 'where.example'),
    third: fc.boolean(),
    licensedBy: fc.constantFrom('A0', 'A1', null),
    kitPaths: fc.constantFrom<string[][]>(['kit/**'], ['lib/**']),
    secret: fc.boolean(),
    agents: fc.constantFrom<Register['agents'][]>(undefined, [
      { id: 'robot', kind: 'bot', match: { email: 'else@where.example' } },
    ]),
  })
  .map(({ register, imports, agents, ...more }): Register => ({
    ...register,
    ...(imports && { imports }),
    ...(agents && { agents }),
    people: [...register.people!, ...['fay', 'gus', 'hal'].map(staff)],
    vendors: [
      { id: 'v1', name: 'One', email_domains: [more.domain], draft: more.draft },
      { id: 'v2', name: 'Two', subcontractor_of: more.subcontractorOf, jurisdiction: more.country },
      { id: 'v3', name: 'Three', tag: '3' },
    ],
    assets: [
      { id: 'core', class: 'source_code', paths: ['src/**'], sensitivity: more.secret ? 'trade_secret' : 'public' },
      { id: 'kit', class: 'background_ip', owner: 'v1', paths: more.kitPaths, licence_agreement: more.licensedBy },
      ...(more.third
        ? [{ id: 'theirs', class: 'source_code' as const, paths: ['other'], third_party: true, licence: 'MIT' }]
        : []),
    ],
  }));

const edits = wholeRegister.chain((first) =>
  arbitraryEdit(first).chain((second) => arbitraryEdit(second).map((third) => [first, second, third] as const)),
);
const question = fc
  .tuple(
    arbitraryQuestion,
    fc.constantFrom(null, null, 'ana@x.example', 'ben@x.example', 'fay@x.example'),
    fc.constantFrom(null, null, 'other', 'src/a.ts'),
  )
  .map(([{ commit, ...asked }, helper, now]): Authorship => {
    const coAuthors = helper === null ? {} : { coAuthors: [{ name: 'A Helper', email: helper }] };
    const moved = now === null ? {} : { pathNow: now };
    return authorship({ ...asked, ...coAuthors, ...moved, ...(commit === undefined ? {} : { commit }) });
  });
const questions = fc.array(question, { minLength: 5, maxLength: 30 });

describe('what an edit can’t concern', () => {
  it('is most of what is asked', () => {
    const held = fc.sample(edits, { numRuns: 200, seed: 1 }).filter(([first, second]) => {
      const before = createJudge(first, context);
      const holds = answersAlike(before, createJudge(second, context, BUILT_IN_LAW, before));
      return holds(authorship({ email: 'fay@x.example', on: '2024-06-01', path: 'elsewhere' }));
    });
    assert.ok(held.length > 120, String(held.length));
  });

  it('is judged as by the edited register, edit after edit', () => {
    fc.assert(fc.property(edits, questions, isJudgedAlike), { numRuns: 400 });
  });

  it('is judged so where rights wait for milestones', () => {
    const waiting = fc
      .tuple(
        ...['A0', 'A1', 'A2', 'A3'].map((id) =>
          fc.constantFrom('delivery', 'acceptance', 'payment').map(assigning(id)),
        ),
      )
      .chain((agreements) =>
        fc
          .tuple(wholeRegister, wholeRegister, fc.subarray(['M0', 'M1', 'M2']))
          .map(([first, second, ids]): Register[] => {
            const register = { ...first, agreements };
            const milestones = first.milestones!.map((one, at) =>
              ids.includes(one.id) ? second.milestones![at]! : one,
            );
            return [register, { ...register, milestones }];
          }),
      );
    fc.assert(fc.property(waiting, questions, isJudgedAlike), { numRuns: 200 });
  });
});

function isJudgedAlike(registers: readonly Register[], asked: readonly Authorship[]): void {
  const judges = [createJudge(null, context)];
  for (const register of registers) {
    const judge = createJudge(register, context, BUILT_IN_LAW, judges.at(-1));
    const anew = createJudge(register, context);
    for (const one of asked) {
      assert.deepEqual(judge(one), anew(one));
      for (const before of judges) if (answersAlike(before, judge)(one)) assert.deepEqual(before(one), anew(one));
    }
    judges.push(judge);
  }
}

/** One of four agreements, through which all rights in what Ana and Ben write come to the organisation. */
function assigning(id: string) {
  const [lower, upper] = { A0: ['ana', 'v1'], A1: ['v1', 'acme'], A2: ['ben', 'v2'] }[id] ?? ['v2', 'v1'];
  return (trigger: 'delivery' | 'acceptance' | 'payment'): Agreement => ({
    id,
    type: 'msa',
    status: 'executed',
    signed: '2023-01-01',
    parties: [
      { ref: lower!, role: 'supplier' },
      { ref: upper!, role: 'client' },
    ],
    terms: { ip_assignment: { language: 'present', trigger } },
  });
}
