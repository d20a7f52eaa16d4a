import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { agreementEntry } from '../../../src/register/editing/agreementEntry';
import { engagementEntry } from '../../../src/register/editing/engagementEntry';
import { extensionEntry } from '../../../src/register/editing/extensionEntry';
import { insertItem } from '../../../src/register/editing/insertItem';
import { personEntry } from '../../../src/register/editing/personEntry';
import { applyEdits } from '../../../src/register/editing/textEdit';
import { built } from '../problemsOf';
import { indexOf } from './marked';

const EXAMPLE = fs.readFileSync(path.join(__dirname, '../../../../test/fixtures/example-register.yaml'), 'utf8');
const index = indexOf({ a: EXAMPLE });
const register = built(EXAMPLE).register!;

const TODAY = '2026-02-01';

function commit(name: string, email: string, day: string) {
  const clock = { time: Date.parse(`${day}T12:00:00Z`) / 1000, offset: 0 };
  return { author: { name, email, ...clock }, committer: clock, coAuthors: [] };
}

const factsOf = (...commits: ReturnType<typeof commit>[]) => ({
  commits,
  displayName: (name: string, email: string) => ({ name, email }),
  today: TODAY,
});

describe('an entry of the register', () => {
  it('of a person is a draft, under the vendor of the address, and sound', () => {
    const commits = [
      commit('Bob Nowak', 'Bob@nimbus.pl', '2025-02-01'),
      commit('Bob Nowak', 'bob@nimbus.pl', '2025-03-01'),
      commit('Ania', 'ania@nimbus.pl', '2025-04-01'),
    ];
    const item = personEntry(factsOf(...commits), 'bob@nimbus.pl', register, index);
    assert.ok(item);
    const insertion = insertItem(EXAMPLE, ['people'], item);
    const after = built(applyEdits(EXAMPLE, insertion!.edits));
    assert.deepEqual(after.problems, []);
    assert.deepEqual(after.register!.people!.at(-1), {
      id: 'bob-nowak',
      name: 'Bob Nowak',
      draft: true,
      identities: [{ email: 'bob@nimbus.pl' }],
      engagements: [
        {
          id: 'bob-nowak-nimbus',
          party: 'nimbus',
          type: 'contractor',
          start: '2025-02-01',
          end: '2025-03-01',
          draft: true,
        },
      ],
    });
    assert.equal(after.register!.people!.length, register.people!.length + 1);
  });

  it('of a person takes no id that is taken, and is itself where no vendor has the domain', () => {
    const facts = factsOf(commit('ania', 'x@elsewhere.example', '2025-02-01'));
    const item = personEntry(facts, 'x@elsewhere.example', register, index);
    assert.match(item!.flow, /^\{id: ania-2, name: ania, draft: true, .*party: self, type: individual/);
  });

  it('of a person is none where no commit has the address', () => {
    assert.equal(personEntry(factsOf(), 'x@y.z', register, index), null);
  });

  it('of an engagement is like the last, for the days of the lines, and binds the address too', () => {
    const { entry } = index.definitionsOf('party', 'ania')[0]!.mention;
    const items = engagementEntry(entry, 'ANIA@nimbus.pl', ['2025-10-05', '2025-11-01'], TODAY, index);
    const edits = items.flatMap(({ path: way, item }) => insertItem(EXAMPLE, ['people', 0, ...way], item)!.edits);
    const after = built(applyEdits(EXAMPLE, edits));
    assert.deepEqual(after.problems, []);
    const [ania] = after.register!.people!;
    assert.deepEqual(ania!.engagements!.at(-1), {
      id: 'ania-self-2',
      party: 'self',
      type: 'individual',
      start: '2025-10-05',
      end: '2025-11-01',
      draft: true,
    });
    assert.deepEqual(ania!.identities!.at(-1), { email: 'ANIA@nimbus.pl', engagement: 'ania-self-2' });
    const { entry: ravi } = index.definitionsOf('party', 'ravi')[0]!.mention;
    const ofRavi = engagementEntry(ravi, 'ravi@deltadev.in', ['2026-01-01', '2026-01-01'], TODAY, index);
    assert.equal(ofRavi.length, 1, 'not bound');
    assert.match(ofRavi[0]!.item.flow, /start: 2026-01-01, draft: true\}$/, 'still at work, as it seems');
  });

  it('of an extension amends, and as a draft changes nothing of what was signed', () => {
    for (const id of ['MSA-2024-01', 'EMP-RAVI']) {
      const { entry } = index.definitionsOf('agreement', id)[0]!.mention;
      const insertion = insertItem(EXAMPLE, ['agreements'], extensionEntry(entry, index))!;
      const after = built(applyEdits(EXAMPLE, insertion.edits));
      assert.deepEqual(after.problems, []);
      const before = register.agreements!;
      assert.deepEqual(after.register!.agreements!.slice(0, before.length), before);
      const { type, parties } = before.find((each) => each.id === id)!;
      assert.deepEqual(after.register!.agreements!.at(-1), {
        id: `${id}-extension`,
        type,
        amends: id,
        parties,
        status: 'draft',
        end: null,
      });
    }
  });

  const links: [lower: string, upper: string, type: string, roles: [string, string]][] = [
    ['ania', 'nimbus', 'contractor', ['contractor', 'client']],
    ['ania', 'acme', 'contractor', ['contractor', 'client']],
    ['ravi', 'deltadev', 'employment', ['employee', 'employer']],
    ['deltadev', 'nimbus', 'msa', ['supplier', 'client']],
  ];
  for (const [lower, upper, type, [giving, taking]] of links) {
    it(`of the agreement that is missing between ${lower} and ${upper} has both in their roles, and counts for nothing`, () => {
      const terms = ['ip_assignment', 'confidentiality'] as const;
      const item = agreementEntry({ lower, upper, terms }, register, index);
      const after = built(applyEdits(EXAMPLE, insertItem(EXAMPLE, ['agreements'], item)!.edits));
      assert.deepEqual(after.problems, []);
      assert.deepEqual(after.register!.agreements!.at(-1), {
        id: `${type.toUpperCase()}-${lower}`,
        type,
        parties: [
          { ref: lower, role: giving },
          { ref: upper, role: taking },
        ],
        status: 'draft',
        signed: null,
        effective: null,
        terms: { ip_assignment: null, confidentiality: null },
      });
      assert.deepEqual(parse(item.flow), after.register!.agreements!.at(-1));
    });
  }

  it('of an agreement is the first where there is none, and a contributor’s licenses', () => {
    const text = `register_version: 1
organisation: {id: acme, name: Acme}
people:
  - {id: "7", name: Seven, engagements: [{id: e, party: self, type: contributor, start: 2024-01-01}]}
`;
    const item = agreementEntry(
      { lower: '7', upper: 'acme', terms: ['inbound_licence'] },
      built(text).register!,
      indexOf({ a: text }),
    );
    const after = built(applyEdits(text, insertItem(text, ['agreements'], item)!.edits));
    assert.deepEqual(after.problems, []);
    const [cla] = after.register!.agreements!;
    assert.deepEqual(
      [cla!.id, cla!.type, cla!.parties],
      [
        'CLA-7',
        'cla',
        [
          { ref: '7', role: 'licensor' },
          { ref: 'acme', role: 'licensee' },
        ],
      ],
    );
  });
});
