/** A register for repositories of a few commits: a vendor with an agreement that ended, a freelancer without one. */
export const REGISTER = `register_version: 1
organisation: {id: acme, name: Acme Inc., email_domains: [acme.example]}
vendors:
  - {id: nimbus, name: Nimbus Software, tag: NB, email_domains: [nimbus.example], jurisdiction: PL}
people:
  - id: ania
    name: Ania Kowalska
    identities: [{email: ania@nimbus.example}]
    engagements: [{id: ania-nimbus, party: nimbus, type: contractor, start: 2024-01-01}]
  - id: fred
    name: Fred Free
    identities: [{email: fred@mail.example}]
    engagements: [{id: fred-self, party: self, type: individual, start: 2024-01-01}]
agents:
  - {id: robot, kind: bot, match: {email: robot@acme.example}}
agreements:
  - id: MSA
    type: msa
    parties: [{ref: acme, role: client}, {ref: nimbus, role: supplier}]
    status: executed
    signed: 2024-01-01
    end: 2024-12-31
    terms: {confidentiality: {duration: P5Y}, ip_assignment: {language: present}}
  - id: PIA
    type: ip_assignment
    parties: [{ref: nimbus, role: client}, {ref: ania, role: contractor}]
    status: executed
    signed: 2024-01-01
    terms: {confidentiality: {duration: P5Y}, ip_assignment: {language: present}}
`;

/** With an agreement that lasts, so that Ania's lines are covered. */
export const LASTING_REGISTER = REGISTER.replace('    end: 2024-12-31\n', '');
