import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completionsAt } from '../../../src/register/editing/completionsAt';
import type { Completion } from '../../../src/register/editing/completionsAt';
import { applyEdits } from '../../../src/register/editing/textEdit';
import { built } from '../problemsOf';
import { indexOf, marked } from './marked';

const OTHER = 'vendors:\n  - {id: deltadev, name: DeltaDev}\nagreements:\n  - {id: MSA-9, type: msa}\n';

function offered(withMark: string): Completion[] {
  const { text, offset } = marked(withMark);
  return completionsAt(text, offset, {
    file: 'a.yaml',
    index: indexOf({ 'a.yaml': text, 'b.yaml': OTHER }),
    today: '2026-02-03',
  });
}

const labels = (withMark: string): string[] => offered(withMark).map(({ label }) => label);

/** The text once the completion is taken, with the cursor's mark. */
function taken(withMark: string, label: string): string {
  const { text } = marked(withMark);
  const completion = offered(withMark).find((one) => one.label === label);
  assert.ok(completion, `${label} is offered among ${labels(withMark).join(', ')}`);
  const { edit, cursor } = completion;
  return applyEdits(text, [{ ...edit, text: `${edit.text.slice(0, cursor)}¦${edit.text.slice(cursor)}` }]);
}

const REGISTER = `organisation: {id: acme, name: Acme}
vendors:
  - id: nimbus
    name: Nimbus
people:
  - id: ania
    name: Ania
    identities:
      - {email: ania@nimbus.example}
    engagements:
      - {id: ania-nimbus, party: nimbus, type: contractor}
  - id: bob
    name: Bob
    engagements: [{id: bob-self, party: self, type: individual}]
agreements:
  - id: MSA-1
    type: msa
    parties: [{ref: acme, role: client}]
    status: draft
`;

describe('completions', () => {
  const first: [title: string, text: string, ...expected: string[]][] = [
    ['of an empty file', '¦', 'register_version', 'organisation', 'extends'],
    ['of what is typed at the left', 'register_version: 1\nor¦', 'organisation', 'extends', 'vendors'],
    ['of a list’s first entry', 'people:\n  ¦', 'id', 'name', 'jurisdiction'],
    ['behind a dash', 'people:\n  - ¦', 'id', 'name', 'jurisdiction'],
    ['below a key of an entry', 'people:\n  - id: x\n    ¦', 'name', 'jurisdiction', 'identities'],
    ['above a key of an entry', 'people:\n  - ¦\n    name: x', 'id', 'jurisdiction'],
    ['between two entries', 'people:\n  - id: x\n    name: y\n  ¦\n  - id: z', 'jurisdiction', 'identities'],
    ['below an entry, of a list', 'people:\n  - {id: x}\n  ¦', 'id', 'name'],
    ['in braces', 'people: [{id: x, ¦}]', 'name', 'jurisdiction'],
    ['in braces that are open', 'people:\n  - {id: x, ¦\nvendors: []', 'name', 'jurisdiction'],
    ['in an empty list of mappings', 'people: [¦]', 'id', 'name'],
    ['of a party of either kind', 'agreements:\n  - parties: [{¦}]', 'ref', 'class', 'of', 'role'],
    ['of a party that names a class', 'agreements:\n  - parties: [{class: employee, ¦}]', 'of', 'role', 'signatories'],
    ['at an indentation of four', 'organisation:\n    id: x\n    ¦', 'name', 'jurisdiction'],
    ['of words', 'agreements:\n  - status: ¦', 'draft', 'sent', 'executed', 'terminated'],
    ['of words in braces', 'people:\n  - engagements: [{type: ¦}]', 'employee', 'contractor'],
    ['of words in a list', 'requirements:\n  - terms: [confidentiality, ¦]', 'confidentiality', 'ip_assignment'],
    ['of words in a list of dashes', 'requirements:\n  - terms:\n      - ¦', 'confidentiality'],
    ['of a dash that is missing', 'requirements:\n  - terms:\n      ¦', 'confidentiality'],
    ['of words and durations', 'agreements:\n  - terms: {confidentiality: {duration: ¦}}', 'indefinite', 'P30D'],
    ['of truth values', 'vendors:\n  - draft: ¦', 'true', 'false'],
    ['of days', 'vendors:\n  - last_reviewed: ¦', '2026-02-03'],
    ['of roles', 'agreements:\n  - parties:\n      - role: ¦', 'supplier'],
    ['in quotes', 'agreements:\n  - status: "¦"', 'draft'],
    ['with a line of broken text above', 'organisation: {id: acme\npeople:\n  - id: "x\n    ¦', 'name'],
    ['where Windows ends lines', 'people:\r\n  - id: x\r\n    ¦\r\n', 'name'],
  ];
  for (const [title, text, ...expected] of first) {
    it(`are there ${title}`, () => assert.deepEqual(labels(text).slice(0, expected.length), expected));
  }

  const none: [title: string, text: string][] = [
    ['in a comment', 'people: # ¦'],
    ['of a name', 'people:\n  - name: ¦'],
    ['within a text', 'people:\n  - name: Ania K¦'],
    ['behind a key of a mapping', 'organisation: ¦'],
    ['behind a key of a list', 'people: ¦'],
    ['below a value', 'organisation:\n  id: x\n      ¦\n  name: y'],
    ['of an unknown key', 'peeple:\n  - ¦'],
  ];
  for (const [title, text] of none) it(`are none ${title}`, () => assert.deepEqual(labels(text), []));

  it('leave out the keys that are there', () => {
    assert.ok(!labels('people:\n  - id: x\n    ¦\n    name: y').some((label) => ['id', 'name'].includes(label)));
  });

  const references: [title: string, add: string, expected: string[]][] = [
    ['of a company', 'vendors:\n  - subcontractor_of: ¦', ['deltadev']],
    ['of a subject', 'records:\n  - subject: ¦', ['deltadev', 'MSA-9']],
    ['of an agreement', 'milestones:\n  - agreement: ¦', ['MSA-9']],
  ];
  for (const [title, text, expected] of references) {
    it(`are the ids ${title}, of other files too`, () => assert.deepEqual(labels(text), expected));
  }

  it('are the ids of a party, and self', () => {
    const text = REGISTER.replace('party: self', 'party: ¦');
    assert.deepEqual(labels(text), ['self', 'acme', 'nimbus', 'deltadev']);
    assert.equal(offered(text)[2]?.entry?.kind, 'vendors');
  });

  it('are this person’s engagements alone, and never the entry itself', () => {
    assert.deepEqual(labels(REGISTER.replace('nimbus.example}', 'nimbus.example, engagement: ¦}')), ['ania-nimbus']);
    assert.deepEqual(labels(`${REGISTER}    amends: ¦\n`), ['MSA-9']);
    assert.deepEqual(labels(REGISTER.replace('name: Nimbus\n', 'name: Nimbus\n    subcontractor_of: ¦\n')), [
      'acme',
      'deltadev',
    ]);
  });

  const inserted: [title: string, text: string, label: string, expected: string][] = [
    ['a key of a text', 'people:\n  - na¦', 'name', 'people:\n  - name: ¦'],
    ['a key before its colon', 'people:\n  - na¦m: x', 'name', 'people:\n  - name¦: x'],
    ['a key of a mapping', '¦', 'organisation', 'organisation:\n  ¦'],
    ['a key of a list of mappings', '¦', 'people', 'people:\n  - ¦'],
    ['a key of a list', 'organisation:\n  ¦', 'email_domains', 'organisation:\n  email_domains: [¦]'],
    ['a key in depth', 'agreements:\n  - id: x\n    ¦', 'terms', 'agreements:\n  - id: x\n    terms:\n      ¦'],
    ['a key behind a dash', 'agreements:\n  - ¦', 'terms', 'agreements:\n  - terms:\n      ¦'],
    ['an entry without its dash', 'people:\n  ¦', 'id', 'people:\n  - id: ¦'],
    ['a further key below an entry', 'people:\n  - id: x\n  ¦', 'name', 'people:\n  - id: x\n    name: ¦'],
    [
      'a further mapping below an entry',
      'agreements:\n  - id: x\n  ¦',
      'terms',
      'agreements:\n  - id: x\n    terms:\n      ¦',
    ],
    ['the next entry below one', 'people:\n  - id: x\n  ¦', 'id', 'people:\n  - id: x\n  - id: ¦'],
    ['a key in braces', 'agreements: [{¦}]', 'terms', 'agreements: [{terms: {¦}}]'],
    ['an entry in brackets', 'people: [¦]', 'id', 'people: [{id: ¦}]'],
    [
      'a word over what is there',
      'agreements:\n  - status: exe¦cute',
      'executed',
      'agreements:\n  - status: executed¦',
    ],
    [
      'a word without its dash',
      'requirements:\n  - terms:\n      ¦',
      'reuse',
      'requirements:\n  - terms:\n      - reuse¦',
    ],
  ];
  for (const [title, text, label, expected] of inserted) {
    it(`insert ${title} with its indentation`, () => assert.equal(taken(text, label), expected));
  }

  it('say which keys are required, and what asks on', () => {
    const keys = offered('agreements:\n  - ¦');
    assert.deepEqual(
      keys.filter(({ required }) => required).map(({ label }) => label),
      ['id', 'type', 'parties', 'status'],
    );
    const asking = keys.filter(({ asksMore }) => asksMore).map(({ label }) => label);
    assert.ok(asking.includes('type') && asking.includes('signed') && !asking.includes('id'));
  });

  it('mend a missing key wherever one is missing', () => {
    const whole = `register_version: 1\n${REGISTER}milestones:\n  - id: M1\n    agreement: MSA-1\nimports:\n  - commit: abcdef1\n    from: nimbus\n`;
    const lines = whole.split('\n');
    let tried = 0;
    for (const [at, line] of lines.entries()) {
      const [, lead, key] = /^(\s*(?:- )?)(\w+): /.exec(line) ?? [];
      if (key === undefined || lead === undefined) continue;
      // The dash of an entry stays; the key goes, and is written again.
      const without = [...lines.slice(0, at), `${lead}¦`, ...lines.slice(at + 1)].join('\n');
      const missing = (text: string): number =>
        built(text).problems.filter(
          (problem) => problem.message.id === 'problem.missing-key' && problem.message.args?.key === key,
        ).length;
      const completion = offered(without).find(({ label }) => label === key);
      assert.ok(completion, `${key} in\n${without}`);
      if (!completion.required) continue;
      tried++;
      const { text } = marked(without);
      const isBlank = lead.trim() === '';
      assert.equal(missing(isBlank ? text : text.replace(/- $/m, '- x: y')), 1, without);
      assert.equal(missing(applyEdits(text, [completion.edit])), 0, without);
    }
    assert.ok(tried > 12, String(tried));
  });

  it('end for any text and place', () => {
    const sign = fc.constantFrom(
      'people',
      'id',
      ':',
      ': ',
      '- ',
      '-',
      '\n',
      '\n  ',
      '\n    ',
      '{',
      '}',
      '[',
      ']',
      ', ',
      '"',
      "'",
      ' # ',
      '|',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), fc.nat(), (signs, at) => {
        const text = signs.join('');
        const offset = at % (text.length + 1);
        for (const { edit, cursor } of completionsAt(text, offset, {
          file: '',
          index: indexOf({ '': text }),
          today: '2026-01-01',
        })) {
          assert.ok(edit.start <= offset && offset <= edit.end && cursor <= edit.text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
