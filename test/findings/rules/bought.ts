import assert from 'node:assert/strict';
import type { RegisterFacts, RegisterRule } from '../../../src/findings/rules/registerFacts';
import { BUILT_IN_LAW } from '../../../src/judgement/law';
import { indexRegister } from '../../../src/register/indexed';
import type { Agreement, Engagement, Person, Register, Terms, Vendor } from '../../../src/register/schema';
import { english } from '../../../src/wording/render';
import { naming } from '../build';

export const TODAY = '2026-02-01';

/** Facts of a register in which every agreement has 7 lines and every party 3. */
function factsOf(register: Register, change: Partial<RegisterFacts> = {}): RegisterFacts {
  return {
    register,
    index: indexRegister(register),
    today: TODAY,
    law: BUILT_IN_LAW,
    naming: {
      ...naming,
      entry: (kind) => ({ path: 'ip-register.yaml', line: kind === 'agreements' ? 20 : kind === 'vendors' ? 5 : 2 }),
    },
    registerPath: 'ip-register.yaml',
    linesOfAgreement: () => 7,
    linesOfParty: () => 3,
    ...change,
  };
}

/** A case of a rule: the register, and what is found, each as `id entry`. */
export interface RuleCase {
  readonly is: string;
  readonly register: Register;
  readonly facts?: Partial<RegisterFacts>;
  readonly finds: readonly string[];
}

export function itFinds(rule: RegisterRule, cases: readonly RuleCase[]): void {
  for (const { is, register, facts, finds } of cases) {
    it(`${finds.length === 0 ? 'silent: ' : ''}${is}`, () => {
      const found = rule(factsOf(register, facts));
      assert.deepEqual(
        found.map(({ id, subject }) => `${id} ${subject ?? ''}`),
        finds,
      );
    });
  }
}

/** Sentence, severity, place, lines and evidence of each finding. */
export function toldBy(rule: RegisterRule, register: Register, facts: Partial<RegisterFacts> = {}) {
  return rule(factsOf(register, facts)).map(({ message, severity, path, range, lines, evidence }) => ({
    text: english(message),
    severity,
    at: `${path ?? ''}:${String(range?.[0])}`,
    lines,
    evidence: evidence.join(' '),
  }));
}

type Assignment = NonNullable<Terms['ip_assignment']>;

/** An executed, signed agreement in which the vendor `sup` assigns to the organisation, unless it says otherwise. */
export function deal(assignment: Assignment | null = {}, change: Partial<Agreement> = {}): Agreement {
  return {
    id: 'A',
    type: 'msa',
    parties: [
      { ref: 'sup', role: 'supplier' },
      { ref: 'org', role: 'client' },
    ],
    status: 'executed',
    signed: '2024-01-01',
    terms: assignment === null ? {} : { ip_assignment: { language: 'present', ...assignment } },
    ...change,
  };
}

export function worker(engagement: Partial<Engagement> = {}, change: Partial<Person> = {}): Person {
  return {
    id: 'pat',
    name: 'Pat',
    engagements: [{ id: 'pat-1', party: 'sup', type: 'contractor', ...engagement }],
    ...change,
  };
}

/** Pat's agreement with `taker`. */
export function personal(
  assignment: Assignment | null = {},
  taker = 'sup',
  change: Partial<Agreement> = {},
): Agreement {
  return deal(assignment, {
    id: 'P',
    type: 'contractor',
    parties: [
      { ref: 'pat', role: 'contractor' },
      { ref: taker, role: 'client' },
    ],
    ...change,
  });
}

/** Supplier `sup` works for `org`, and `sub` for `sup`. */
export function bought(
  agreements: readonly Agreement[],
  change: Partial<Register> = {},
  supplier: Partial<Vendor> = {},
): Register {
  return {
    register_version: 1,
    organisation: { id: 'org', name: 'Org' },
    vendors: [
      { id: 'sup', name: 'Sup Ltd', ...supplier },
      { id: 'sub', name: 'Sub Ltd', subcontractor_of: 'sup' },
    ],
    people: [worker()],
    agreements: [...agreements],
    ...change,
  };
}
