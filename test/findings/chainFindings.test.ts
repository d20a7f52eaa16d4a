import assert from 'node:assert/strict';
import { ChainFindings } from '../../src/findings/chainFindings';
import type { Gap, Reason } from '../../src/judgement/model';
import type { Agreement, Register, TermName } from '../../src/register/schema';
import { english } from '../../src/wording/render';
import { naming, segment } from './build';

const link = { lower: 'ania', upper: 'nimbus' };

function gap(term: TermName, reason: Reason = 'no-agreement', agreement: string | null = null): Gap {
  return { link, term, reason, agreement };
}

function register(agreements: Partial<Agreement>[]): Register {
  return {
    register_version: 1,
    organisation: { id: 'acme', name: 'Acme' },
    vendors: [{ id: 'nimbus', name: 'Nimbus' }],
    people: [
      {
        id: 'ania',
        name: 'Ania',
        identities: [{ email: 'ania@nimbus.example' }],
        engagements: [{ id: 'ania-nimbus', party: 'nimbus', type: 'employee' as const }],
      },
    ],
    agreements: agreements.map((stated, index) => ({
      id: `A${index}`,
      type: 'contractor' as const,
      parties: [{ ref: 'nimbus' }, { ref: 'ania' }],
      status: 'executed' as const,
      ...stated,
    })),
  };
}

const ofClass = (type: 'employee' | 'contractor', of: string) => [{ ref: of }, { class: type, of }];

function told(
  agreements: Partial<Agreement>[],
  gaps: Gap[],
  lines = [3],
): { id: string; lines: number; text: string }[] {
  const chain = new ChainFindings(register(agreements));
  lines.forEach((count) => chain.add([segment(1, count, { status: 'unknown', gaps })]));
  return chain
    .findings('ip-register.yaml', naming)
    .map(({ id, lines: sum, message }) => ({ id, lines: sum, text: english(message) }));
}

describe('ChainFindings', () => {
  it('makes one finding of a link without an agreement, whatever the number of terms and files', () => {
    assert.deepEqual(told([], [gap('ip_assignment'), gap('confidentiality')], [3, 4]), [
      { id: 'chain/missing-link', lines: 7, text: 'No agreement on record between ANIA and NIMBUS.' },
    ]);
  });

  it('tells a link with an agreement that is silent on a term from one without any', () => {
    assert.deepEqual(told([{}], [gap('ip_assignment'), gap('confidentiality')]), [
      {
        id: 'chain/no-flow-down',
        lines: 3,
        text: 'What is on record between ANIA and NIMBUS (A0) says nothing on: confidentiality, assignment of rights.',
      },
    ]);
  });

  it('names at most three of the agreements on a link, in alphabetical order', () => {
    const all = ['D', 'B', 'C', 'A'].map((id) => ({ id }));
    const between = (count: number) => told(all.slice(-count), [gap('ip_assignment')])[0]!.text;
    assert.equal(between(2), 'What is on record between ANIA and NIMBUS (A, C) says nothing on: assignment of rights.');
    assert.match(between(3), /\(A, B, C\)/);
    assert.match(between(4), /\(A, B, C, …\)/);
  });

  it('doesn’t take a draft, or an agreement of others, for one', () => {
    const others = [{ status: 'draft' as const }, { parties: [{ ref: 'nimbus' }, { ref: 'bob' }] }];
    assert.equal(told(others, [gap('ip_assignment')])[0]!.id, 'chain/missing-link');
  });

  it('says of one that binds the upper end alone which way it goes', () => {
    const text = 'By the roles in what is on record between ANIA and NIMBUS, nothing passes from ANIA to NIMBUS.';
    const nda = {
      parties: [
        { ref: 'nimbus', role: 'recipient' },
        { ref: 'ania', role: 'discloser' },
      ],
    };
    const witnessed = {
      parties: [
        { ref: 'nimbus', role: 'client' },
        { ref: 'ania', role: 'witness' },
      ],
    };
    for (const one of [nda, witnessed])
      assert.deepEqual(told([one], [gap('confidentiality')]), [{ id: 'chain/missing-link', lines: 3, text }]);
    assert.equal(told([nda, {}], [gap('confidentiality')])[0]!.id, 'chain/no-flow-down');
    const [sent] = told([nda], [gap('confidentiality', 'unsigned', 'A1')]);
    assert.match(sent!.text, /^A1 between ANIA and NIMBUS is on record, but not as executed/);
  });

  it('takes an agreement with a class of people for one with the person', () => {
    assert.equal(
      told([{ parties: ofClass('employee', 'nimbus') }], [gap('ip_assignment')])[0]!.id,
      'chain/no-flow-down',
    );
  });

  it('doesn’t take one with a class that the person isn’t of', () => {
    for (const parties of [ofClass('contractor', 'nimbus'), ofClass('employee', 'acme')])
      assert.equal(told([{ parties }], [gap('ip_assignment')])[0]!.id, 'chain/missing-link');
    const ofCompany = { ...gap('ip_assignment'), link: { lower: 'nimbus', upper: 'acme' } };
    assert.equal(told([{ parties: ofClass('employee', 'nimbus') }], [ofCompany])[0]!.id, 'chain/missing-link');
  });

  it('names an agreement that was never executed, and one terminated without a date', () => {
    assert.deepEqual(told([{ status: 'sent' }], [gap('ip_assignment', 'unsigned', 'A0')]), [
      { id: 'chain/missing-link', lines: 3, text: 'A0 between ANIA and NIMBUS is on record, but not as executed.' },
    ]);
    assert.deepEqual(told([{ status: 'terminated' }], [gap('ip_assignment', 'termination-undated', 'A0')]), [
      {
        id: 'chain/missing-link',
        lines: 3,
        text: 'A0 between ANIA and NIMBUS is on record as terminated, without a date.',
      },
    ]);
    const [open] = told([{}], [gap('ip_assignment', 'without-roles', 'A0')]);
    assert.deepEqual(
      [open?.id, open?.text],
      [
        'chain/missing-link',
        'A0 between ANIA and NIMBUS is on record without a role for each of them: it doesn’t say who gives and who takes.',
      ],
    );
    const [unclear] = told([{}], [gap('ip_assignment', 'scope-unclear', 'A0')]);
    assert.equal(unclear?.id, 'chain/missing-link');
    assert.match(unclear.text, /^Whether A0 between ANIA and NIMBUS reaches this repository/);
  });

  it('counts lines once that hang on several links', () => {
    const chain = new ChainFindings(register([]));
    const above = { lower: 'nimbus', upper: 'acme' };
    const both = [gap('ip_assignment'), { ...gap('ip_assignment'), link: above }];
    chain.add([segment(1, 5, { status: 'unknown', gaps: both })]);
    chain.add([segment(1, 3, { status: 'unknown', gaps: both.slice(1) }), segment(4, 2)]);
    const findings = chain.findings(null, naming);
    const lines = findings.map(({ subject, lines: count }) => [subject, count]);
    assert.deepEqual(lines, [
      ['ania', 5],
      ['nimbus', 8],
    ]);
    assert.equal(chain.linesOf(findings), 8);
    assert.equal(chain.linesOf(findings.slice(0, 1)), 5);
    assert.equal(chain.linesOf([]), 0);
  });

  it('tells when the lines that depend on it were written, by the day where that was', () => {
    const chain = new ChainFindings(register([]));
    const at = (time: string, offset: number) => {
      const one = segment(1, 1, { status: 'unknown', gaps: [gap('ip_assignment')] });
      const author = { ...one.commit!.author, time: Date.parse(time) / 1000, offset };
      return { ...one, commit: { ...one.commit!, author } };
    };
    chain.add([at('2025-03-01T23:30:00Z', 0), at('2025-03-01T23:00:00Z', 120)]);
    chain.add([at('2024-12-31T22:59:00Z', 60), at('2025-01-01T00:30:00Z', -60)]);
    assert.deepEqual(chain.findings(null, naming)[0]?.days, ['2024-12-31', '2025-03-02']);
  });

  it('leaves gaps of time and scope to the findings on lines', () => {
    assert.deepEqual(
      told([{}], [gap('ip_assignment', 'expired', 'A0'), gap('ip_assignment', 'out-of-scope', 'A0')]),
      [],
    );
  });
});
