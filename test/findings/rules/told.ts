import assert from 'node:assert/strict';
import { createNaming } from '../../../src/analysis/contributors';
import type { RegisterFacts, RegisterRule } from '../../../src/findings/rules/registerFacts';
import { BUILT_IN_LAW } from '../../../src/judgement/law';
import { entryKey } from '../../../src/register/entryPlaces';
import { indexRegister } from '../../../src/register/indexed';
import { english } from '../../../src/wording/render';
import { built } from '../../register/problemsOf';

export const TODAY = '2026-01-15';

/** A client, a vendor whose agreement settles everything, and its subcontractor; one of each at work. */
export const SOUND = `register_version: 1
organisation: {id: acme, name: Acme}
vendors:
  - {id: nimbus, name: Nimbus, subcontracting: prior_consent, jurisdiction: PL, vetting: [{kind: check, date: 2025-01-01}]}
  - {id: delta, name: Delta, subcontractor_of: nimbus, consent: {granted: 2025-01-01}, vetting: [{kind: check, date: 2025-01-01}]}
people:
  - {id: ania, name: Ania, engagements: [{id: ania-nimbus, party: nimbus, type: employee, start: 2025-01-01}]}
  - {id: ravi, name: Ravi, engagements: [{id: ravi-delta, party: delta, type: employee, start: 2025-01-01}]}
agreements:
  - id: MSA
    type: msa
    parties: [{ref: acme, role: client}, {ref: nimbus, role: supplier}]
    status: executed
    signed: 2025-01-01
    terms:
      confidentiality: {duration: P5Y, trade_secrets: indefinite}
      ip_assignment: {language: present, moral_rights: not_enforced}
      derivatives: assigned
      reuse: prohibited
      no_reverse_engineering: true
      competitors: {restricted: true}
      remedies: [injunction]
      indemnity: {ip_infringement: true}
  - id: SUB
    type: contractor
    parties: [{ref: nimbus, role: client}, {ref: delta, role: supplier}]
    status: executed
    signed: 2025-01-01
    terms: {confidentiality: {duration: indefinite}, ip_assignment: {language: present}}
`;

/** `SOUND` with texts in it replaced; each must be there. */
export function sound(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  }, SOUND);
}

/** What a rule says of a register without problems: `id entry: sentence`, with the severity where it isn't the usual one. */
export function told(rule: RegisterRule, text: string, stated: Partial<RegisterFacts> = {}): string[] {
  const { register, problems, places } = built(text);
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error').map(({ message }) => english(message)),
    [],
  );
  const index = indexRegister(register!);
  const naming = createNaming(
    index,
    (name, email) => ({ id: email, name, kind: 'unrostered' }),
    (kind, id) => places.get(entryKey(kind, id)) ?? null,
  );
  const found = rule({
    register: register!,
    index,
    today: TODAY,
    law: BUILT_IN_LAW,
    naming,
    registerPath: 'ip-register.yaml',
    linesOfAgreement: () => 12,
    linesOfParty: () => 7,
    ...stated,
  });
  for (const { range, path, evidence } of found) {
    assert.ok(range && path?.endsWith('.yaml'), 'it stands at an entry');
    assert.ok(evidence.length > 0, 'it can be followed back');
  }
  return found.map(({ id, subject, message }) => `${id} ${subject}: ${english(message)}`);
}
