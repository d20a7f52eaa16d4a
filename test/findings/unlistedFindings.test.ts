import assert from 'node:assert/strict';
import type { JudgedSegment } from '../../src/findings/facts';
import { UnlistedFindings } from '../../src/findings/unlistedFindings';
import type { Verdict } from '../../src/judgement/model';
import { indexRegister } from '../../src/register/indexed';
import { english } from '../../src/wording/render';
import { built } from '../register/problemsOf';
import { commitBy, naming, segment } from './build';
import { sound, TODAY } from './rules/told';

const MOVES = 'ip_assignment: {language: present, moral_rights: not_enforced}\n';
const ASKS = [MOVES, `${MOVES}      background_ip: {must_be_listed: true}\n`] as const;
const OLD: Partial<Verdict> = { ownership: { state: 'unknown' } };

function lines(day: string, stated: Partial<Verdict> = OLD): JudgedSegment {
  return segment(1, 2, stated, commitBy('ania@nimbus.example', day));
}

function told(text: string, ...segments: readonly JudgedSegment[]): string[] {
  const findings = new UnlistedFindings(indexRegister(built(text).register!), TODAY);
  for (const one of segments) findings.add([one]);
  return findings
    .findings('ip-register.yaml', naming)
    .map(({ id, subject, lines: count, evidence, message }) =>
      [id, subject, count, evidence.join('+'), english(message)].join(' | '),
    );
}

describe('a vendor’s work from before its first agreement', () => {
  it('is added up by vendor, where an agreement asks for a list', () => {
    assert.deepEqual(told(sound(ASKS), lines('2024-03-01'), lines('2024-02-01'), lines('2025-01-01')), [
      'bgip/unlisted | nimbus | 4 | MSA | Lines of NIMBUS are dated 2024-02-01 – 2024-03-01, before 2025-01-01, the first day of any agreement with it, and no asset on record lists them as its own work, as MSA asks.',
    ]);
    assert.deepEqual(told(sound(), lines('2024-03-01')), []);
  });

  const silent: readonly (readonly [name: string, text: string, segment: JudgedSegment])[] = [
    ['on the first day', sound(ASKS), lines('2025-01-01')],
    [
      'where it is listed',
      sound(ASKS),
      lines('2024-03-01', { ownership: { state: 'background_ip', owner: 'nimbus' } }),
    ],
    ['in a listed path', sound(ASKS), lines('2024-03-01', { ...OLD, reasons: ['in-background-path'] })],
    ['where it is assigned', sound(ASKS), lines('2024-03-01', { ownership: { state: 'assigned' } })],
    ['of others', sound(ASKS), lines('2024-03-01', { ...OLD, vendor: 'delta' })],
    ['of nobody known', sound(ASKS), lines('2024-03-01', { ...OLD, vendor: 'unknown' })],
    [
      'where the assignment reaches back',
      sound(ASKS, ['not_enforced}', 'not_enforced, retroactive_from: 2024-01-01}']),
      lines('2024-03-01'),
    ],
    [
      'where an earlier agreement was there',
      `${sound(ASKS)}  - {id: OLD, type: nda, parties: [{ref: acme, role: client}, {ref: nimbus, role: supplier}], status: executed, signed: 2023-01-01}\n`,
      lines('2024-03-01'),
    ],
    [
      'where the agreement that asks isn’t executed',
      sound(ASKS, ['status: executed', 'status: sent']),
      lines('2024-03-01'),
    ],
    ['not committed', sound(ASKS), segment(1, 2, OLD, null)],
  ];
  for (const [name, text, one] of silent) it(`isn’t told of ${name}`, () => assert.deepEqual(told(text, one), []));

  it('isn’t looked for without a register', () => {
    const findings = new UnlistedFindings(null, TODAY);
    findings.add([lines('2024-03-01')]);
    assert.deepEqual(findings.findings(null, naming), []);
  });
});
