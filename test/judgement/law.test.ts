import assert from 'node:assert/strict';
import { BUILT_IN_LAW, createLaw } from '../../src/judgement/law';
import { LAW_TABLE } from '../../src/judgement/lawData';
import { isCalendarDay } from '../../src/register/calendarDay';
import { addDuration, isDuration } from '../../src/register/duration';
import { itSays } from './cases';
import { agreed, assigning, direct, engaged, pat, world } from './world';

const { jurisdictions, reviewed, reviewBy } = LAW_TABLE;

describe('the table of laws', () => {
  it('has the countries that software is bought from and for', () => {
    const wanted = 'AR AT BR CA CN CO DE FR GB IN MX PH PL RO UA US VN';
    const countries = Object.keys(jurisdictions).filter((id) => id.length === 2);
    assert.equal(countries.sort().join(' '), wanted);
  });

  it('is to be reviewed after 24 months', () => {
    assert.equal(reviewBy, addDuration(reviewed, 'P24M'));
  });

  for (const [id, { name, ...rules }] of Object.entries(jurisdictions)) {
    it(`gives a section for each rule of ${id}`, () => {
      assert.match(id, /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/);
      assert.ok(name);
      for (const [key, { says, source, since }] of Object.entries(rules)) {
        assert.match(source, /\d/, key);
        if (since !== undefined) assert.ok(isCalendarDay(since), key);
        if (says.startsWith('P')) assert.ok(isDuration(says), key);
      }
    });
  }
});

describe('BUILT_IN_LAW', () => {
  const employees: [country: string, on: string, holder: string][] = [
    ['US', '2024-01-01', 'employer'],
    ['PL', '2024-01-01', 'employer'],
    ['UA', '2022-12-31', 'unknown'],
    ['UA', '2023-01-01', 'employer'],
    ['CO', '2024-01-01', 'unknown'],
    ['JP', '2024-01-01', 'unknown'],
  ];
  for (const [country, on, holder] of employees) {
    it(`an employee’s work of ${on} in ${country}: ${holder}`, () =>
      assert.equal(BUILT_IN_LAW.employeeWork(country, on), holder));
  }

  const durations: [country: string, on: string, lasts: string | null][] = [
    ['IN', '2004-06-01', 'P5Y'],
    ['CO', '2011-06-15', null],
    ['CO', '2011-06-16', 'P5Y'],
    ['FR', '2024-01-01', null],
    ['BR', '2024-01-01', null],
    ['MX', '2024-01-01', null],
    ['US', '2024-01-01', null],
  ];
  for (const [country, on, lasts] of durations) {
    it(`an assignment of ${on} in ${country} that states no duration: ${lasts ?? 'nothing is concluded'}`, () =>
      assert.equal(BUILT_IN_LAW.unstatedDuration(country, on), lasts));
  }

  it('takes a part’s own rules before the country’s', () => {
    const { workForHire, form, inventionLimits } = BUILT_IN_LAW.rulesOf('US-CA');
    assert.match(workForHire!.source, /3351\.5/);
    assert.equal(form!.source, '17 U.S.C. § 204(a)');
    assert.match(inventionLimits!.source, /2870/);
    assert.equal(BUILT_IN_LAW.rulesOf('US-NY').inventionLimits, undefined);
  });

  it('takes the country’s rules for its other parts, and has none of an unknown one', () => {
    assert.equal(BUILT_IN_LAW.rulesOf('GB-EAW'), BUILT_IN_LAW.rulesOf('GB'));
    assert.deepEqual(BUILT_IN_LAW.rulesOf('ZZ'), {});
  });

  it('knows no transfer in Germany and Austria', () => {
    const countries = Object.keys(jurisdictions).filter((country) => BUILT_IN_LAW.knowsNoTransfer(country));
    assert.deepEqual(countries, ['AT', 'DE']);
  });

  it('lists the days on which rules began, once', () => {
    const { changes } = createLaw({
      ...LAW_TABLE,
      jurisdictions: {
        AA: { name: 'A', form: { says: 'none', source: '2', since: '2020-01-01' } },
        'AA-B': { name: 'B', lapse: { says: 'P1Y', source: '1', since: '2019-01-01' } },
      },
    });
    assert.deepEqual(changes, ['2019-01-01', '2020-01-01']);
  });
});

describe('rule 9: the law of an employee’s country', () => {
  const employee = (jurisdiction: string) =>
    world({
      people: [pat([engaged('org', { type: 'employee', start: '2020-01-01' })], { jurisdiction })],
      agreements: [],
    });
  const CONFIDENTIALITY = 'pat>org confidentiality no-agreement -';
  const NEITHER = `${CONFIDENTIALITY}, pat>org ip_assignment no-agreement - | no-agreement`;
  itSays([
    {
      is: 'Germany: exclusive rights by statute',
      register: employee('DE'),
      says: `partly assigned statute exclusive_rights | ${CONFIDENTIALITY} | no-agreement statute`,
    },
    {
      is: 'Poland',
      register: employee('PL'),
      says: `partly assigned statute | ${CONFIDENTIALITY} | no-agreement statute`,
    },
    {
      is: 'Ukraine, on the day that the new law began',
      register: employee('UA'),
      asked: { on: '2023-01-01' },
      says: `partly assigned statute | ${CONFIDENTIALITY} | no-agreement statute`,
    },
    {
      is: 'Ukraine, the day before',
      register: employee('UA'),
      asked: { on: '2022-12-31' },
      says: `unknown unknown pat | ${NEITHER}`,
    },
    {
      is: 'Colombia: not without a written contract',
      register: employee('CO'),
      says: `unknown unknown pat | ${NEITHER}`,
    },
  ]);
});

describe('rule 9: a contractor’s silence where the law gives the work to the client', () => {
  const silent = (jurisdiction: string) =>
    world({ people: [pat([engaged('self')], { jurisdiction })], agreements: [] });
  const NEITHER = 'pat>org confidentiality no-agreement -, pat>org ip_assignment no-agreement - | no-agreement';
  const vendor = (lower: string) =>
    world({
      vendors: [{ id: 'lower', name: 'Lower', jurisdiction: lower }],
      agreements: [agreed('PAT', 'pat', 'lower')],
    });
  const UPWARD = 'lower>org confidentiality no-agreement -, lower>org ip_assignment no-agreement - | no-agreement';
  itSays([
    { is: 'Brazil', register: silent('BR'), says: `unknown unknown pat | ${NEITHER}` },
    { is: 'Poland leaves it', register: silent('PL'), says: `unknown retained default_rule pat | ${NEITHER}` },
    { is: 'a Mexican vendor', register: vendor('MX'), says: `partly unknown lower | ${UPWARD}` },
    { is: 'an Indian vendor', register: vendor('IN'), says: `partly retained default_rule lower | ${UPWARD}` },
  ]);
});

describe('rule 9: the form of an assignment', () => {
  const under = (governing_law: string, change: Parameters<typeof agreed>[3] = {}) =>
    direct([agreed('A', 'pat', 'org', { governing_law, ...change })]);
  const HELD = 'covered assigned |  |';
  const OPEN = 'covered assigned conditional |  | form-not-shown';
  const SIGNED = { signed: '2024-01-01' };
  const PAPER = { document: { uri: 'clm://1' } };
  const staff = (jurisdiction: string) =>
    world({
      people: [pat([engaged('org', { type: 'employee' })], { jurisdiction })],
      agreements: [agreed('A', 'pat', 'org', { governing_law: 'US-NY' })],
    });
  itSays([
    { is: 'signed, where a signed writing is wanted', register: under('US-NY', SIGNED), says: HELD },
    { is: 'unsigned there', register: under('US-NY'), says: OPEN },
    { is: 'unsigned there, with a paper', register: under('US-NY', PAPER), says: OPEN },
    { is: 'a paper, where a writing is wanted', register: under('CN', PAPER), says: HELD },
    { is: 'no paper there', register: under('CN'), says: OPEN },
    {
      is: 'somebody who read the paper',
      register: under('CN', { verified: { by: 'c', on: '2024-02-01' } }),
      says: HELD,
    },
    { is: 'where no form is wanted', register: under('DE'), says: 'covered assigned exclusive_rights |  |' },
    { is: 'where the law is unknown', register: under('JP'), says: HELD },
    { is: 'before the rule', register: under('FR', { effective: '2016-01-01' }), says: HELD },
    { is: 'after it', register: under('FR', { effective: '2016-07-09' }), says: OPEN },
    {
      is: 'signatories of a class',
      register: under('US', {
        parties: [
          { class: 'contractor', of: 'org', role: 'contractor', signatories: { uri: 'clm://list' } },
          { ref: 'org', role: 'client' },
        ],
      }),
      says: HELD,
    },
    {
      is: 'a class without signatories',
      register: under('US', {
        parties: [
          { class: 'contractor', of: 'org', role: 'contractor' },
          { ref: 'org', role: 'client' },
        ],
      }),
      says: OPEN,
    },
    { is: 'not of an employee whose work is the employer’s anyhow', register: staff('IN'), says: HELD },
    { is: 'of an employee of whom that isn’t known', register: staff('JP'), says: OPEN },
    {
      is: 'not of a promise',
      register: under('US', { terms: assigning({ language: 'future' }) }),
      says: 'covered pending assignment-not-executed pat |  |',
    },
    {
      is: 'one in the right form is enough',
      register: direct([
        agreed('A', 'pat', 'org', { governing_law: 'US' }),
        agreed('B', 'pat', 'org', { governing_law: 'US', ...SIGNED }),
      ]),
      says: HELD,
    },
    {
      is: 'an unsigned order under a signed framework that assigns',
      register: direct([
        agreed('A', 'pat', 'org', { governing_law: 'US', ...SIGNED }),
        agreed('B', 'pat', 'org', {
          effective: '2024-02-01',
          under: 'A',
          terms: { confidentiality: { duration: 'P1Y' } },
        }),
      ]),
      says: HELD,
    },
    {
      is: 'an unsigned order that assigns by words of its own',
      register: direct([
        agreed('A', 'pat', 'org', { governing_law: 'US', ...SIGNED }),
        agreed('B', 'pat', 'org', { effective: '2024-02-01', under: 'A' }),
      ]),
      says: OPEN,
    },
    {
      is: 'a signed amendment with words of its own',
      register: direct([
        agreed('A', 'pat', 'org', { governing_law: 'US' }),
        agreed('B', 'pat', 'org', { effective: '2024-02-01', amends: 'A', ...SIGNED }),
      ]),
      says: HELD,
    },
    {
      is: 'beside exclusive rights elsewhere on the chain, both are said',
      register: world({
        agreements: [
          agreed('PAT', 'pat', 'lower'),
          agreed('LOW', 'lower', 'upper', { governing_law: 'AT' }),
          agreed('UP', 'upper', 'org', { governing_law: 'US' }),
        ],
      }),
      says: 'covered assigned conditional exclusive_rights |  | form-not-shown',
    },
  ]);
});
