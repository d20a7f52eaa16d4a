import assert from 'node:assert/strict';
import { assetRules } from '../../../src/findings/rules/assetRules';
import { backgroundRule } from '../../../src/findings/rules/backgroundRule';
import { consentRule } from '../../../src/findings/rules/consentRule';
import { diligenceRules } from '../../../src/findings/rules/diligenceRules';
import { evidenceRule } from '../../../src/findings/rules/evidenceRule';
import { grantRule } from '../../../src/findings/rules/grantRule';
import { ndaRules } from '../../../src/findings/rules/ndaRules';
import { offboardingRule } from '../../../src/findings/rules/offboardingRule';
import { privacyRule } from '../../../src/findings/rules/privacyRule';
import type { RegisterRule } from '../../../src/findings/rules/registerFacts';
import { REGISTER_RULES } from '../../../src/findings/rules/registerRules';
import { termsRules } from '../../../src/findings/rules/termsRules';
import { trainingRule } from '../../../src/findings/rules/trainingRule';
import { SOUND, sound, told } from './told';

type Case = readonly [what: string, text: string, told: readonly string[]];

const ASSETS = 'assets:\n';
const RECORDS = 'records:\n';
const NO_MSA_TERMS = [
  '    terms:\n      confidentiality: {duration: P5Y, trade_secrets: indefinite}\n',
  '    terms:\n',
] as const;

/** What each rule says, and near misses on which it says nothing. */
const RULES: Readonly<Record<string, readonly [rule: RegisterRule, cases: readonly Case[]]>> = {
  'chain/no-consent': [
    consentRule,
    [
      [
        'no consent on record',
        sound([', consent: {granted: 2025-01-01}', '']),
        ['chain/no-consent delta: Delta works for Nimbus, whose client is to consent first; no consent is on record.'],
      ],
      [
        'subcontractors that the agreement doesn’t allow',
        sound([', consent: {granted: 2025-01-01}', ''], ['subcontracting: prior_consent', 'subcontracting: none']),
        [
          'chain/no-consent delta: Delta works for Nimbus, whose agreement allows no subcontractors; no consent is on record.',
        ],
      ],
      [
        'a consent to come',
        sound(['consent: {granted: 2025-01-01}', 'consent: {granted: 2026-01-16}']),
        ['chain/no-consent delta: Delta works for Nimbus, whose client is to consent first; no consent is on record.'],
      ],
      ['a consent of today', sound(['consent: {granted: 2025-01-01}', 'consent: {granted: 2026-01-15}']), []],
      ['a consent on paper', sound(['consent: {granted: 2025-01-01}', 'consent: {document: consent.pdf}']), []],
      [
        'a consent among the agreements',
        `${sound([', consent: {granted: 2025-01-01}', ''])}  - {id: C, type: consent, parties: [{ref: acme}, {ref: delta}], status: executed, signed: 2025-01-01}\n`,
        [],
      ],
      [
        'a consent that isn’t executed',
        `${sound([', consent: {granted: 2025-01-01}', ''])}  - {id: C, type: consent, parties: [{ref: acme}, {ref: delta}], status: sent}\n`,
        ['chain/no-consent delta: Delta works for Nimbus, whose client is to consent first; no consent is on record.'],
      ],
      [
        'a client that needs no asking',
        sound([', consent: {granted: 2025-01-01}', ''], ['subcontracting: prior_consent', 'subcontracting: allowed']),
        [],
      ],
      [
        'a subcontractor with nobody at work',
        sound(
          [', consent: {granted: 2025-01-01}', ''],
          [
            'party: delta, type: employee, start: 2025-01-01',
            'party: delta, type: employee, start: 2025-01-01, end: 2025-12-31',
          ],
        ),
        [],
      ],
    ],
  ],
  'record/unverified': [
    evidenceRule,
    [
      [
        'nothing behind it',
        sound([
          '    status: executed\n    signed: 2025-01-01\n    terms:\n',
          '    status: executed\n    effective: 2025-01-01\n    terms:\n',
        ]),
        ['record/unverified MSA: Nothing stands behind MSA: no digest, no day of signature, nobody who read it.'],
      ],
      [
        'somebody who read it',
        sound([
          '    signed: 2025-01-01\n    terms:\n',
          '    effective: 2025-01-01\n    verified: {by: counsel@acme.example, on: 2025-02-01}\n    terms:\n',
        ]),
        [],
      ],
      [
        'a draft',
        sound(['    status: executed\n    signed: 2025-01-01\n    terms:\n', '    status: draft\n    terms:\n']),
        [],
      ],
      ['a DCO', `${SOUND}  - {id: DCO, type: dco, parties: [{ref: acme}], status: executed}\n`, []],
    ],
  ],
  nda: [
    ndaRules,
    [
      [
        'no term at all',
        sound(NO_MSA_TERMS),
        ['nda/missing nimbus: No agreement in force between Nimbus and Acme has a confidentiality term.'],
      ],
      ['no term further down: that is another finding', sound(['confidentiality: {duration: indefinite}, ', '']), []],
      [
        'a short term',
        sound(['duration: P5Y', 'duration: P24M']),
        ['nda/short-term MSA: MSA keeps confidentiality for P24M; policy asks for P3Y.'],
      ],
      ['a term that just does', sound(['duration: P5Y', 'duration: P36M']), []],
      [
        'a term that policy finds short',
        `${SOUND}policy: {nda_min_term: P7Y}\n`,
        ['nda/short-term MSA: MSA keeps confidentiality for P5Y; policy asks for P7Y.'],
      ],
      [
        'trade secrets for some years',
        `${sound([', trade_secrets: indefinite', ''])}${ASSETS}  - {id: prices, class: algorithm, sensitivity: trade_secret}\n`,
        [
          'nda/trade-secret-term MSA: MSA doesn’t keep trade secrets for as long as they are secret; Nimbus may see prices.',
        ],
      ],
      [
        'trade secrets that others may see',
        `${sound([', trade_secrets: indefinite', ''])}${ASSETS}  - {id: prices, class: algorithm, sensitivity: trade_secret, access: [acme]}\n`,
        [],
      ],
      ['no trade secrets', sound([', trade_secrets: indefinite', '']), []],
      [
        'an end that is near',
        sound(['    signed: 2025-01-01\n    terms:\n', '    signed: 2025-01-01\n    end: 2026-04-15\n    terms:\n']),
        ['nda/expiring MSA: MSA, the last confidentiality agreement in force with Nimbus, ends on 2026-04-15.'],
      ],
      [
        'an end that is far',
        sound(['    signed: 2025-01-01\n    terms:\n', '    signed: 2025-01-01\n    end: 2026-04-16\n    terms:\n']),
        [],
      ],
      [
        'an end, and another that goes on',
        `${sound(['    signed: 2025-01-01\n    terms:\n', '    signed: 2025-01-01\n    end: 2026-02-01\n    terms:\n'])}  - {id: NDA, type: nda, parties: [{ref: acme, role: mutual}, {ref: nimbus, role: mutual}], status: executed, signed: 2026-01-01, terms: {confidentiality: {duration: P5Y, trade_secrets: indefinite}}}\n`,
        [],
      ],
      [
        'a list with gaps',
        sound(['trade_secrets: indefinite}', 'trade_secrets: indefinite, covers: [written]}']),
        [
          'nda/scope MSA: MSA lists what is confidential, without what is said.',
          'nda/scope MSA: MSA lists what is confidential, without what access to systems shows.',
        ],
      ],
      [
        'a list without',
        sound(['trade_secrets: indefinite}', 'trade_secrets: indefinite, covers: [written, oral, system_access]}']),
        [],
      ],
    ],
  ],
  terms: [
    termsRules,
    [
      [
        'terms that are absent',
        sound(
          ['      derivatives: assigned\n', ''],
          ['      reuse: prohibited\n', ''],
          ['      no_reverse_engineering: true\n', ''],
          ['      competitors: {restricted: true}\n', ''],
          ['      remedies: [injunction]\n', ''],
          ['      indemnity: {ip_infringement: true}\n', ''],
        ),
        [
          'terms/derivatives MSA: MSA with Nimbus doesn’t say whose derived works are.',
          'terms/reuse MSA: MSA doesn’t say whether Nimbus may use the organisation’s work elsewhere.',
          'terms/indemnity MSA: MSA with Nimbus has no indemnity.',
          'terms/remedies MSA: MSA with Nimbus names no remedies.',
          'terms/reverse-engineering MSA: MSA with Nimbus doesn’t rule out reverse engineering.',
          'terms/competitors MSA: MSA doesn’t say whether Nimbus may work for competitors.',
        ],
      ],
      [
        'terms that fall short',
        sound(
          ['derivatives: assigned', 'derivatives: retained'],
          ['reuse: prohibited', 'reuse: allowed'],
          ['no_reverse_engineering: true', 'no_reverse_engineering: false'],
          ['restricted: true', 'restricted: false'],
          ['remedies: [injunction]', 'remedies: []'],
          ['ip_infringement: true', 'ip_infringement: false'],
        ),
        [
          'terms/derivatives MSA: MSA doesn’t assign what Nimbus derives from the organisation’s work.',
          'terms/reuse MSA: MSA allows Nimbus to use the organisation’s work elsewhere.',
          'terms/indemnity MSA: The indemnity in MSA with Nimbus doesn’t cover claims of infringement.',
          'terms/remedies MSA: MSA with Nimbus names no remedies.',
          'terms/reverse-engineering MSA: MSA allows Nimbus to reverse engineer.',
          'terms/competitors MSA: MSA doesn’t keep Nimbus from working for competitors.',
        ],
      ],
      [
        'a term that an amendment states',
        `${sound(['      derivatives: assigned\n', ''])}  - {id: AM, type: msa, amends: MSA, parties: [{ref: acme, role: client}, {ref: nimbus, role: supplier}], status: executed, signed: 2025-06-01, terms: {derivatives: assigned}}\n`,
        [],
      ],
      [
        'a vendor with nobody at work',
        sound(
          ['      derivatives: assigned\n', ''],
          [
            'party: nimbus, type: employee, start: 2025-01-01',
            'party: nimbus, type: employee, start: 2025-01-01, end: 2025-06-01',
          ],
          [
            'party: delta, type: employee, start: 2025-01-01',
            'party: delta, type: employee, start: 2025-01-01, end: 2025-06-01',
          ],
        ),
        [],
      ],
      [
        'an agreement that has ended',
        sound(
          ['      derivatives: assigned\n', ''],
          ['    signed: 2025-01-01\n    terms:\n', '    signed: 2025-01-01\n    end: 2025-06-30\n    terms:\n'],
        ),
        [],
      ],
    ],
  ],
  'offboard/return-proof': [
    offboardingRule,
    [
      [
        'no certificate',
        sound([
          '    signed: 2025-01-01\n    terms:\n',
          '    signed: 2025-01-01\n    end: 2025-12-15\n    terms:\n      return_or_destroy: {within: P30D}\n',
        ]),
        [
          'offboard/return-proof MSA: MSA ended on 2025-12-15; Nimbus was to return or destroy what is confidential by 2026-01-14, and no certificate is on record.',
        ],
      ],
      [
        'time that is left',
        sound([
          '    signed: 2025-01-01\n    terms:\n',
          '    signed: 2025-01-01\n    end: 2025-12-16\n    terms:\n      return_or_destroy: {within: P30D}\n',
        ]),
        [],
      ],
      [
        'a certificate',
        `${sound(['    signed: 2025-01-01\n    terms:\n', '    signed: 2025-01-01\n    end: 2025-06-15\n    terms:\n      return_or_destroy: {within: P30D}\n'])}${RECORDS}  - {id: r, kind: return_certificate, subject: nimbus, agreement: MSA, date: 2025-07-01, result: pass}\n`,
        [],
      ],
      [
        'a certificate that failed',
        `${sound(['    signed: 2025-01-01\n    terms:\n', '    signed: 2025-01-01\n    end: 2025-06-15\n    terms:\n      return_or_destroy: {within: P30D}\n'])}${RECORDS}  - {id: r, kind: return_certificate, subject: nimbus, agreement: MSA, date: 2025-07-01, result: failed}\n`,
        [
          'offboard/return-proof MSA: MSA ended on 2025-06-15; Nimbus was to return or destroy what is confidential by 2025-07-15, and no certificate is on record.',
        ],
      ],
    ],
  ],
  'access/review-due': [
    grantRule,
    [
      [
        'a day that has passed',
        `${SOUND}grants:\n  - {id: g, to: nimbus, paths: ["src/**"], review_due: 2026-01-14}\n`,
        ['access/review-due g: The grant g to Nimbus was to be reviewed by 2026-01-14.'],
      ],
      ['today', `${SOUND}grants:\n  - {id: g, to: nimbus, paths: ["src/**"], review_due: 2026-01-15}\n`, []],
      [
        'a grant that ended',
        `${SOUND}grants:\n  - {id: g, to: nimbus, paths: ["src/**"], end: 2025-12-31, review_due: 2025-01-01}\n`,
        [],
      ],
    ],
  ],
  diligence: [
    diligenceRules,
    [
      [
        'no vetting',
        sound([', vetting: [{kind: check, date: 2025-01-01}]}\n  - {id: delta', '}\n  - {id: delta']),
        ['vetting/missing nimbus: No vetting of Nimbus is on record.'],
      ],
      [
        'an old vetting, by the usual and by the vendor’s interval',
        sound(
          [
            'jurisdiction: PL, vetting: [{kind: check, date: 2025-01-01}]',
            'jurisdiction: PL, vetting: [{kind: check, date: 2024-01-14}]',
          ],
          [
            'vetting: [{kind: check, date: 2025-01-01}]',
            'last_reviewed: 2025-12-01, review_interval: P1Y, vetting: [{kind: check, date: 2025-01-01}]',
          ],
        ),
        [
          'vetting/stale nimbus: The last vetting of Nimbus on record is of 2024-01-14.',
          'vetting/stale delta: The last vetting of Delta on record is of 2025-01-01.',
        ],
      ],
      [
        'a review that is due',
        sound(['jurisdiction: PL', 'jurisdiction: PL, last_reviewed: 2025-06-01, review_interval: P6M']),
        [
          'vetting/stale nimbus: The last vetting of Nimbus on record is of 2025-01-01.',
          'vendor/review-due nimbus: The review of Nimbus was due on 2025-12-01.',
        ],
      ],
      [
        'no review yet',
        sound(['jurisdiction: PL', 'jurisdiction: PL, review_interval: P2Y']),
        ['vendor/review-due nimbus: Nimbus is to be reviewed regularly; no review is on record.'],
      ],
      [
        'people who came since',
        sound(['jurisdiction: PL', 'jurisdiction: PL, last_reviewed: 2024-12-31']),
        [
          'vendor/key-staff-change nimbus: Engagements with Nimbus that began or ended since its review of 2024-12-31: 1.',
        ],
      ],
      ['people who came on the day', sound(['jurisdiction: PL', 'jurisdiction: PL, last_reviewed: 2025-01-01']), []],
      [
        'personal data somewhere',
        `${sound(['jurisdiction: PL, ', ''])}${ASSETS}  - {id: crm, class: dataset, owner: acme, personal_data: true, access: [nimbus]}\n`,
        ['vendor/data-residency nimbus: No country is on record for Nimbus, which has access to personal data in crm.'],
      ],
      [
        'open and closed records',
        `${SOUND}${RECORDS}  - {id: i1, kind: incident, subject: nimbus, date: 2025-05-01}
  - {id: i2, kind: incident, subject: nimbus, date: 2025-05-01, result: fixed}
  - {id: i3, kind: incident, subject: nobody-here, date: 2025-05-01}
  - {id: q1, kind: questionnaire, subject: nimbus, result: complete, expires: 2025-12-31}
  - {id: q2, kind: questionnaire, subject: delta, result: complete, expires: 2025-01-01}
  - {id: q3, kind: questionnaire, subject: delta, result: complete, expires: 2026-12-31}
  - {id: q4, kind: questionnaire, subject: delta, result: incomplete}\n`.replace('nobody-here', 'acme'),
        [
          'vendor/incident-open nimbus: The incident i1 of Nimbus has no end on record.',
          'vendor/questionnaire nimbus: The questionnaire q1 of Nimbus has open or outdated answers.',
          'vendor/questionnaire delta: The questionnaire q4 of Delta has open or outdated answers.',
        ],
      ],
      [
        'a draft of a vendor',
        sound([', vetting: [{kind: check, date: 2025-01-01}]}\n  - {id: delta', ', draft: true}\n  - {id: delta']),
        [],
      ],
    ],
  ],
  'bgip/unlicensed': [
    backgroundRule,
    [
      [
        'no agreement named',
        `${SOUND}${ASSETS}  - {id: kit, class: background_ip, owner: nimbus, paths: ["kit/**"]}\n`,
        ['bgip/unlicensed kit: kit is Nimbus’s own work; no agreement on record licenses it.'],
      ],
      [
        'an agreement without a licence',
        `${SOUND}${ASSETS}  - {id: kit, class: background_ip, owner: nimbus, licence_agreement: MSA, paths: ["kit/**"]}\n`,
        ['bgip/unlicensed kit: kit is Nimbus’s own work; MSA is not an executed agreement with a licence for it.'],
      ],
      [
        'a licence',
        `${sound(['      derivatives', '      background_ip: {licence: perpetual}\n      derivatives'])}${ASSETS}  - {id: kit, class: background_ip, owner: nimbus, licence_agreement: MSA, paths: ["kit/**"]}\n`,
        [],
      ],
      ['the organisation’s own', `${SOUND}${ASSETS}  - {id: kit, class: background_ip, owner: acme}\n`, []],
    ],
  ],
  assets: [
    assetRules,
    [
      [
        'a model of nobody',
        `${SOUND}${ASSETS}  - {id: net, class: model}\n  - {id: set, class: dataset, owner: acme}\n`,
        ['asset/model-ownerless net: net has no owner on record.'],
      ],
      [
        'registrations that run out, and one that was renewed',
        `${SOUND}${ASSETS}  - {id: mark, class: branding}\n  - {id: name, class: branding}\n  - {id: logo, class: branding}
${RECORDS}  - {id: r1, kind: registration, subject: mark, expires: 2026-04-15}
  - {id: r2, kind: registration, subject: name, expires: 2026-04-16}
  - {id: r3, kind: registration, subject: logo, expires: 2025-01-01}
  - {id: r4, kind: registration, subject: logo, expires: 2035-01-01}\n`,
        ['asset/registration-due mark: A registration of mark runs out on 2026-04-15.'],
      ],
    ],
  ],
  'training/stale': [
    trainingRule,
    [
      [
        'old, by the record’s end or a year after',
        `${SOUND}${RECORDS}  - {id: t1, kind: training, subject: ania, date: 2025-01-14}
  - {id: t2, kind: training, subject: nimbus, date: 2025-12-01, expires: 2026-01-01}
  - {id: t3, kind: training, subject: ravi, date: 2020-01-01}
  - {id: t4, kind: training, subject: ravi, date: 2025-01-15}\n`,
        [
          'training/stale t1: The last acknowledgement of a policy by Ania on record ran out on 2026-01-14.',
          'training/stale t2: The last acknowledgement of a policy by Nimbus on record ran out on 2026-01-01.',
        ],
      ],
      [
        'of somebody who left',
        `${sound(['party: nimbus, type: employee, start: 2025-01-01', 'party: nimbus, type: employee, start: 2025-01-01, end: 2025-06-01'])}${RECORDS}  - {id: t1, kind: training, subject: ania, date: 2020-01-14}\n`,
        [],
      ],
    ],
  ],
  'privacy/dpa-missing': [
    privacyRule,
    [
      [
        'access without an agreement',
        `${SOUND}${ASSETS}  - {id: crm, class: dataset, owner: acme, personal_data: true, access: [nimbus]}\n`,
        [
          'privacy/dpa-missing nimbus: Nimbus works with personal data in crm, without a data-processing agreement in force.',
        ],
      ],
      [
        'an agreement that ended',
        `${SOUND}  - {id: DPA, type: dpa, parties: [{ref: acme}, {ref: nimbus}], status: executed, signed: 2025-01-01, end: 2026-01-14}\n${ASSETS}  - {id: crm, class: dataset, owner: acme, personal_data: true, access: [nimbus]}\n`,
        [
          'privacy/dpa-missing nimbus: Nimbus works with personal data in crm, without a data-processing agreement in force.',
        ],
      ],
      [
        'an agreement in force',
        `${SOUND}  - {id: DPA, type: dpa, parties: [{ref: acme}, {ref: nimbus}], status: executed, signed: 2025-01-01}\n${ASSETS}  - {id: crm, class: dataset, owner: acme, personal_data: true, access: [nimbus]}\n`,
        [],
      ],
      [
        'others with access',
        `${SOUND}${ASSETS}  - {id: crm, class: dataset, owner: acme, personal_data: true, access: [acme]}\n`,
        [],
      ],
    ],
  ],
};

describe('rules about the register', () => {
  for (const [subject, [rule, cases]] of Object.entries(RULES)) {
    describe(subject, () => {
      for (const [what, text, expected] of cases) {
        it(`${expected.length > 0 ? 'tells of' : 'says nothing on'} ${what}`, () => {
          assert.deepEqual(told(rule, text), expected);
        });
      }
    });
  }

  it('say nothing on a register in which everything is settled', () => {
    for (const rule of REGISTER_RULES) assert.deepEqual(told(rule, SOUND), []);
  });

  it('look at the lines that a vendor has where personal data is', () => {
    const text = `${SOUND}${ASSETS}  - {id: crm, class: dataset, owner: acme, personal_data: true, paths: ["crm/**"]}\n`;
    assert.deepEqual(told(privacyRule, text), []);
    assert.deepEqual(told(privacyRule, text, { vendorsIn: () => new Set(['delta']) }), [
      'privacy/dpa-missing delta: Delta works with personal data in crm, without a data-processing agreement in force.',
    ]);
  });
});
