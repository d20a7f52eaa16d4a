import assert from 'node:assert/strict';
import { assertProblems, built, SMALLEST } from '../problemsOf';

/** A mark `¦` stands where each problem is to be told. */
type Case = readonly [title: string, text: string, ...expected: string[]];

const V = (fields: string) => `{id: ${fields}, name: V}`;
const PERSON = 'id: p, name: P';
const NDA = 'type: nda, parties: [{ref: acme}]';
const OF_STAFF = (mark = '', type = 'employee', status = 'executed') =>
  `agreements: [{id: A, type: employment, parties: [{ref: acme, role: employer}, ${mark}{class: ${type}, of: acme, role: employee}], status: ${status}, signed: 2024-01-01}]`;

const SUBJECTS: Readonly<Record<string, readonly Case[]>> = {
  ids: [
    ['the same id in one list', `vendors: [${V('v')}, ${V('¦v')}]`, 'problem.duplicate-party'],
    ['a vendor called as the organisation', `vendors: [${V('¦acme')}]`, 'problem.duplicate-party'],
    [
      'a person called as an agent',
      `people: [{${PERSON}}]\nagents: [{id: ¦p, kind: bot, match: {name: x1}}]`,
      'problem.duplicate-party',
    ],
    ['a reserved id', `vendors: [${V('¦unknown')}]`, 'problem.reserved-id'],
    [
      'an engagement id of two people',
      'people:\n  - {id: p, name: P, engagements: [{id: e, party: acme, type: employee}]}\n  - {id: q, name: Q, engagements: [{id: ¦e, party: acme, type: employee}]}',
      'problem.duplicate-id',
    ],
    [
      'an agreement twice',
      `agreements: [{id: A, ${NDA}, status: draft}, {id: ¦A, ${NDA}, status: draft}]`,
      'problem.duplicate-id',
    ],
    ['an agreement called as a vendor', `vendors: [${V('A')}]\nagreements: [{id: A, ${NDA}, status: draft}]`],
    ['an asset twice', 'assets: [{id: a, class: schema}, {id: ¦a, class: schema}]', 'problem.duplicate-id'],
  ],
  references: [
    ['a vendor above that is none', `vendors: [{id: v, name: V, subcontractor_of: ¦w}]`, 'problem.dangling-nearest'],
    [
      'an employer that is none',
      `people: [{${PERSON}, engagements: [{id: e, party: ¦nobody-at-all, type: employee}]}]`,
      'problem.dangling',
    ],
    [
      'an employer that is a person',
      `people: [{${PERSON}, engagements: [{id: e, party: ¦p, type: employee}]}]`,
      'problem.dangling',
    ],
    [
      '`for` oneself',
      `people: [{${PERSON}, engagements: [{id: e, party: acme, type: employee, for: ¦self}]}]`,
      'problem.dangling',
    ],
    [
      'a binding to no engagement',
      `people: [{${PERSON}, identities: [{email: a@b.c, engagement: ¦e}]}]`,
      'problem.dangling',
    ],
    [
      'a binding to another’s engagement',
      'people:\n  - {id: p, name: P, identities: [{email: a@b.c, engagement: ¦other}]}\n  - {id: q, name: Q, engagements: [{id: other, party: acme, type: employee}]}',
      'problem.dangling',
    ],
    [
      'a party that is none',
      'agreements: [{id: A, type: nda, parties: [{ref: ¦acne}], status: draft}]',
      'problem.dangling-nearest',
    ],
    [
      'a class of nobody',
      'agreements: [{id: A, type: nda, parties: [{class: employee, of: ¦zzz}], status: draft}]',
      'problem.dangling',
    ],
    [
      'an amended agreement that is none',
      `agreements: [{id: A, ${NDA}, status: draft, amends: ¦B2345}]`,
      'problem.dangling',
    ],
    [
      'a scheduled person that is none',
      `agreements: [{id: A, ${NDA}, status: draft, schedule: [{person: ¦x1234}]}]`,
      'problem.dangling',
    ],
    ['an owner that is none', 'assets: [{id: a, class: schema, owner: ¦x1234}]', 'problem.dangling'],
    ['a licence that is none', 'assets: [{id: a, class: schema, licence_agreement: ¦x1}]', 'problem.dangling'],
    ['access for no one', 'assets: [{id: a, class: schema, access: [acme, ¦x1234]}]', 'problem.dangling'],
    ['a grant to no one', 'grants: [{id: g, to: ¦x1234, paths: ["**"]}]', 'problem.dangling'],
    ['a record of nothing', 'records: [{id: r, kind: audit, subject: ¦x1234}]', 'problem.dangling'],
    ['a record of an asset', 'assets: [{id: a, class: schema}]\nrecords: [{id: r, kind: registration, subject: a}]'],
    ['a record of no agreement', 'records: [{id: r, kind: audit, agreement: ¦x1234}]', 'problem.dangling'],
    ['a milestone of no agreement', 'milestones: [{id: m, agreement: ¦x1}]', 'problem.dangling'],
    [
      'a milestone replaced by none',
      `agreements: [{id: A, ${NDA}, status: draft}]\nmilestones: [{id: m, agreement: A, replaced_by: ¦x1234}]`,
      'problem.dangling',
    ],
    ['an import from no one', 'imports: [{commit: 1234567, from: ¦x1234}]', 'problem.dangling'],
  ],
  circles: [
    ['a subcontractor of itself', 'vendors: [{id: v, name: V, subcontractor_of: ¦v}]', 'problem.cycle'],
    [
      'subcontractors in a circle',
      'vendors:\n  - {id: a, name: A, subcontractor_of: b}\n  - {id: b, name: B, subcontractor_of: c}\n  - {id: c, name: C, subcontractor_of: ¦a}\n  - {id: d, name: D, subcontractor_of: a}',
      'problem.cycle',
    ],
    [
      'an engagement for one below',
      `vendors: [{id: a, name: A}, {id: b, name: B, subcontractor_of: a}]\npeople: [{${PERSON}, engagements: [{id: e, party: a, type: employee, for: ¦b}]}]`,
      'problem.cycle',
    ],
    [
      'agreements in a circle, by different fields',
      `agreements:\n  - {id: A, ${NDA}, status: draft, under: B}\n  - {id: B, ${NDA}, status: draft, supersedes: ¦A}`,
      'problem.cycle',
    ],
    [
      'milestones in a circle',
      `agreements: [{id: A, ${NDA}, status: draft}]\nmilestones: [{id: m, agreement: A, replaced_by: n}, {id: n, agreement: A, replaced_by: ¦m}]`,
      'problem.cycle',
    ],
    [
      'two ways to one agreement, which is no circle',
      `agreements:\n  - {id: A, ${NDA}, status: draft}\n  - {id: B, ${NDA}, status: draft, under: A}\n  - {id: C, ${NDA}, status: draft, under: A, supersedes: B}`,
    ],
  ],
  addresses: [
    [
      'one address of two people',
      'people:\n  - {id: p, name: P, identities: [{email: a@b.c}]}\n  - {id: q, name: Q, identities: [{email: ¦A@B.C}]}',
      'problem.shared-address',
    ],
    [
      'one account of two people',
      'people:\n  - {id: p, name: P, identities: [{github_id: 12}]}\n  - {id: q, name: Q, identities: [{email: ¦012+x@users.noreply.github.com}]}',
      'problem.shared-address',
    ],
    [
      'one login of two people',
      'people:\n  - {id: p, name: P, identities: [{github: me}]}\n  - {id: q, name: Q, identities: [{github: ¦ME}]}',
      'problem.shared-address',
    ],
    [
      'one login of two accounts, which the numbers tell apart',
      'people:\n  - {id: p, name: P, identities: [{github: me, github_id: 1}]}\n  - {id: q, name: Q, identities: [{github: me, github_id: 2}]}',
    ],
    [
      'an address that was handed on',
      'people:\n  - {id: p, name: P, identities: [{email: a@b.c}], engagements: [{id: e, party: acme, type: employee, end: 2024-06-30}]}\n  - {id: q, name: Q, identities: [{email: a@b.c}], engagements: [{id: f, party: acme, type: employee, start: 2024-07-01}]}',
    ],
    [
      'an address that was handed on a day too early',
      'people:\n  - {id: p, name: P, identities: [{email: a@b.c}], engagements: [{id: e, party: acme, type: employee, end: 2024-06-30}]}\n  - {id: q, name: Q, identities: [{email: ¦a@b.c}], engagements: [{id: f, party: acme, type: employee, start: 2024-06-30}]}',
      'problem.shared-address',
    ],
    [
      'an address twice',
      `people: [{${PERSON}, identities: [{email: a@b.c}, {email: ¦a@b.c}]}]`,
      'problem.address-twice',
    ],
    [
      'two addresses of one account, which is one person’s',
      `people: [{${PERSON}, identities: [{email: 1+a@users.noreply.github.com, github_id: 1}, {email: 1+b@users.noreply.github.com, github_id: 1}]}]`,
    ],
    ['an identity without any', `people: [{${PERSON}, identities: [¦{}]}]`, 'problem.empty-identity'],
  ],
  days: [
    [
      'an engagement that ends first',
      `people: [{${PERSON}, engagements: [{id: e, party: acme, type: employee, start: 2024-01-02, end: ¦2024-01-01}]}]`,
      'problem.ends-first',
    ],
    [
      'an engagement of one day',
      `people: [{${PERSON}, engagements: [{id: e, party: acme, type: employee, start: 2024-01-02, end: 2024-01-02}]}]`,
    ],
    [
      'an agreement that ends first',
      `agreements: [{id: A, ${NDA}, status: draft, effective: 2024-01-02, end: ¦2024-01-01}]`,
      'problem.ends-first',
    ],
    [
      'an agreement signed after its end',
      `agreements: [{id: A, ${NDA}, status: draft, signed: 2024-01-02, end: ¦2024-01-01}]`,
      'problem.ends-first',
    ],
    [
      'an agreement terminated before it began',
      `agreements: [{id: A, ${NDA}, status: terminated, effective: 2024-01-02, terminated_on: ¦2024-01-01}]`,
      'problem.ends-first',
    ],
    [
      'a termination without a day',
      `agreements: [{id: A, ${NDA}, status: ¦terminated, signed: 2024-01-02}]`,
      'problem.terminated-undated (warning)',
    ],
    [
      'an execution without a day',
      `agreements: [{id: A, ${NDA}, status: ¦executed}]`,
      'problem.executed-undated (warning)',
    ],
    [
      'a schedule that ends first',
      `people: [{${PERSON}}]\nagreements: [{id: A, ${NDA}, status: draft, schedule: [{person: p, from: 2024-01-02, until: ¦2024-01-01}]}]`,
      'problem.ends-first',
    ],
    [
      'a grant that ends first',
      'grants: [{id: g, to: acme, paths: ["**"], start: 2024-01-02, end: ¦2024-01-01}]',
      'problem.ends-first',
    ],
    [
      'a record that expires first',
      'records: [{id: r, kind: audit, date: 2024-01-02, expires: ¦2024-01-01}]',
      'problem.ends-first',
    ],
  ],
  parties: [
    [
      'one’s own employee',
      `people: [{${PERSON}, engagements: [{id: e, party: self, type: ¦employee}]}]`,
      'problem.self-employee',
    ],
    ['one’s own contractor', `people: [{${PERSON}, engagements: [{id: e, party: self, type: individual}]}]`],
    [
      'a mistyped role',
      'agreements: [{id: A, type: nda, parties: [{ref: acme, role: ¦cleint}], status: draft}]',
      'problem.role-nearest',
    ],
    [
      'no roles',
      'agreements: [{id: A, type: nda, parties: ¦[{ref: acme}, {ref: acme}], status: draft}]',
      'problem.no-roles (warning)',
    ],
    [
      'no roles in an order',
      `agreements: [{id: A, ${NDA}, status: draft}, {id: B, type: sow, under: A, parties: [{ref: acme}, {ref: acme}], status: draft}]`,
    ],
    ['a consent', 'agreements: [{id: A, type: consent, parties: [{ref: acme}, {ref: acme}], status: draft}]'],
    [
      'a role for one alone',
      'agreements: [{id: A, type: nda, parties: ¦[{ref: acme, role: client}, {ref: acme}], status: draft}]',
      'problem.no-roles (warning)',
    ],
    [
      'a class that nobody is of',
      `people: [{${PERSON}, engagements: [{id: e, party: acme, type: contractor}]}]\n${OF_STAFF('¦')}`,
      'problem.empty-class (warning)',
    ],
    [
      'a contributor licence agreement with people who are no contributors',
      `agreements: [{id: A, type: cla, parties: [{ref: acme, role: licensee}, {class: ¦individual, of: acme, role: licensor}, {class: contributor, of: acme, role: licensor}], status: draft}]`,
      'problem.cla-class (warning)',
    ],
    [
      'a class of somebody',
      `people: [{${PERSON}, engagements: [{id: e, party: acme, type: employee}]}]\n${OF_STAFF()}`,
    ],
    [
      'a class of somebody on their own account',
      `people: [{${PERSON}, engagements: [{id: e, party: self, type: individual}]}]\n${OF_STAFF('', 'individual')}`,
    ],
    ['a class that nobody is of in a draft', OF_STAFF('', 'employee', 'draft')],
    [
      'another role',
      'agreements: [{id: A, type: nda, parties: [{ref: acme, role: ¦guarantor}], status: draft}]',
      'problem.role (warning)',
    ],
  ],
  domains: [
    ['a free-mail domain', 'vendors: [{id: v, name: V, email_domains: [v.pl, ¦GMail.com]}]', 'problem.free-mail'],
    ['a local domain', 'vendors: [{id: v, name: V, email_domains: [¦v.local]}]', 'problem.no-company-domain'],
    [
      'a domain of two',
      'vendors: [{id: v, name: V, email_domains: [x.pl]}, {id: w, name: W, email_domains: [¦X.pl]}]',
      'problem.shared-domain',
    ],
    [
      'a domain within another',
      'vendors: [{id: v, name: V, email_domains: [x.pl]}, {id: w, name: W, email_domains: [a.x.pl]}]',
    ],
  ],
  agents: [
    ['an agent that nothing matches', 'agents: [{id: a, kind: bot, match: ¦{}}]', 'problem.agent-unmatched'],
    ['a pattern for everybody', 'agents: [{id: a, kind: bot, match: {email: ¦"*@*"}}]', 'problem.pattern-for-all'],
    [
      'a pattern too long',
      `agents: [{id: a, kind: bot, match: {name: ¦${'a'.repeat(401)}}}]`,
      'problem.pattern-too-long',
    ],
    [
      'an agent’s address that is somebody’s, too',
      `agents: [{id: a, kind: bot, match: {email: ci@acme.com}}]\npeople: [{${PERSON}, identities: [{email: p@acme.com}, {email: ¦CI@acme.com}]}]`,
      'problem.agents-address (warning)',
    ],
    [
      'a well-known bot that is somebody',
      `people: [{${PERSON}, identities: [{email: ¦bot@styleci.io}]}]`,
      'problem.agents-address (warning)',
    ],
    [
      'an agent of another name at an address',
      `agents: [{id: a, kind: bot, match: {email: p@acme.com, name: Build}}]\npeople: [{${PERSON}, identities: [{email: p@acme.com}]}]`,
    ],
  ],
  licences: [
    [
      'what is no SPDX expression',
      'assets: [{id: a, class: schema, licence: ¦Apache 2}]\nlicence_policy: [{paths: ["**"], expected: ¦"MIT AND", allow: [permissive, ¦MIT or, MIT], deny: [¦AGPL-3, strong-copyleft], review: [¦weak copyleft, ¦permisive, curl]}]',
      'problem.not-spdx (warning)',
      'problem.not-spdx (warning)',
      'problem.not-spdx (warning)',
      'problem.not-spdx (warning)',
      'problem.not-spdx (warning)',
      'problem.not-spdx (warning)',
    ],
    [
      'in a contributor’s licence',
      `agreements: [{id: A, type: cla, parties: [{ref: acme}], status: draft, terms: {inbound_licence: {licence: ¦BSD}}}]`,
      'problem.not-spdx (warning)',
    ],
    [
      'others’ work under no licence',
      'assets: [{id: a, class: source_code, third_party: ¦true, paths: [a]}, {id: b, class: source_code, third_party: true, licence: MIT, paths: [b]}, {id: c, class: source_code, paths: [c]}, {id: d, class: source_code, third_party: true, uri: "x:y"}]',
      'problem.third-party-licence (warning)',
    ],
    [
      'expressions, own licences and categories',
      'assets: [{id: a, class: schema, licence: MIT OR (GPL-2.0-or-later WITH Classpath-exception-2.0)}]\nlicence_policy: [{paths: ["**"], expected: LicenseRef-ours, review: [weak-copyleft]}]',
    ],
    [
      'an expression too long',
      `assets: [{id: a, class: schema, licence: ¦${'('.repeat(2001)}}]`,
      'problem.not-spdx (warning)',
    ],
  ],
  globs: [
    [
      'in a scope',
      `agreements: [{id: A, ${NDA}, status: draft, scope: {paths: [¦/a], exclude: [¦b/]}}]`,
      'problem.glob-absolute',
      'problem.glob-segment',
    ],
    ['in an asset', 'assets: [{id: a, class: schema, paths: ["**", ¦/a]}]', 'problem.glob-absolute'],
    [
      'of a folder whose name has brackets',
      'assets: [{id: a, class: schema, paths: [¦"app/[slug]/**", "app/\\\\[id\\\\]/**", "*.[ch]"]}]',
      'problem.glob-brackets (warning)',
    ],
    ['in a requirement', 'requirements: [{match: {paths: [¦/a]}, terms: [reuse]}]', 'problem.glob-absolute'],
    [
      'in a grant',
      'grants: [{id: g, to: acme, paths: [¦/a], exclude: [¦/b]}]',
      'problem.glob-absolute',
      'problem.glob-absolute',
    ],
    ['in what is protected', 'protected: {paths: [¦/a]}', 'problem.glob-absolute'],
    ['in a licence policy', 'licence_policy: [{paths: [¦/a]}]', 'problem.glob-absolute'],
    [
      'in a milestone',
      `agreements: [{id: A, ${NDA}, status: draft}]\nmilestones: [{id: m, agreement: A, paths: [¦/a]}]`,
      'problem.glob-absolute',
    ],
    ['in an import', 'imports: [{commit: 1234567, from: acme, paths: [¦/a]}]', 'problem.glob-absolute'],
    [
      'in a suppression',
      'suppressions: [{rule: r, reason: r, by: b, expires: 2026-01-01, paths: [¦/a]}]',
      'problem.glob-absolute',
    ],
  ],
};

for (const [subject, cases] of Object.entries(SUBJECTS)) {
  describe(`checks of ${subject}`, () => {
    for (const [title, text, ...expected] of cases) {
      it(expected.length > 0 ? `tell of ${title}` : `allow ${title}`, () => {
        assertProblems(`${SMALLEST}${text}\n`, expected);
      });
    }
  });
}

describe('a register with warnings alone', () => {
  it('is used as it says', () => {
    const { register, problems } = built(`${SMALLEST}agreements: [{id: A, ${NDA}, status: executed}]\n`);
    assert.equal(problems.length, 1);
    assert.equal(register?.agreements?.[0]?.id, 'A');
  });
});
