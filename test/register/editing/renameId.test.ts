import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { renameId } from '../../../src/register/editing/renameId';
import { applyEdits } from '../../../src/register/editing/textEdit';
import { UserError } from '../../../src/wording/userError';
import { built } from '../problemsOf';
import { indexOf } from './marked';

const EXAMPLE = fs.readFileSync(path.join(__dirname, '../../../../test/fixtures/example-register.yaml'), 'utf8');

type Files = Readonly<Record<string, string>>;

/** The files after the id at the nth place that has it is given another. */
function renamed(files: Files, file: string, place: string, to: string, more = 0): Files {
  const index = indexOf(files);
  const located = index.at(file, files[file]!.indexOf(place) + more);
  assert.ok(located, `an id at ${place}`);
  const edits = renameId(index, located.mention, to);
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      applyEdits(
        text,
        edits.filter((edit) => edit.file.path === name),
      ),
    ]),
  );
}

const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error.told.id;
    throw error;
  }
  return 'none';
};

describe('renaming an id', () => {
  it('changes every mention in all files, and nothing that only looks like one', () => {
    const files = {
      'a.yaml':
        'vendors:\n  - id: nimbus\n    name: nimbus\n    email_domains: [nimbus.pl]\npeople:\n  - id: x\n    engagements: [{id: nimbus, party: nimbus}]\n    identities: [{engagement: nimbus}]\n',
      'b.yaml':
        'agreements:\n  - id: nimbus # nimbus\n    parties: [{ref: "nimbus"}, {class: employee, of: \'nimbus\'}]\nrecords: [{id: nimbus, subject: nimbus}]\n',
    };
    assert.deepEqual(renamed(files, 'a.yaml', 'id: nimbus', 'nb', 4), {
      'a.yaml':
        'vendors:\n  - id: nb\n    name: nimbus\n    email_domains: [nimbus.pl]\npeople:\n  - id: x\n    engagements: [{id: nimbus, party: nb}]\n    identities: [{engagement: nimbus}]\n',
      'b.yaml':
        'agreements:\n  - id: nimbus # nimbus\n    parties: [{ref: "nb"}, {class: employee, of: \'nb\'}]\nrecords: [{id: nimbus, subject: nb}]\n',
    });
  });

  it('goes from a reference as from the entry', () => {
    const from = (place: string, more: number) => renamed({ 'a.yaml': EXAMPLE }, 'a.yaml', place, 'dd', more);
    assert.deepEqual(from('party: deltadev', 7), from('id: deltadev', 4));
    assert.equal(from('party: deltadev', 7)['a.yaml'], EXAMPLE.replaceAll(/(?<=: )deltadev(?=[\n,}])/g, 'dd'));
  });

  it('renames both entries where a file replaces one that it extends', () => {
    const files = { 'a.yaml': 'vendors: [{id: v, name: Own}]', 'b.yaml': 'vendors: [{id: v, name: Base}]' };
    assert.deepEqual(renamed(files, 'a.yaml', 'id: v', 'w', 4), {
      'a.yaml': 'vendors: [{id: w, name: Own}]',
      'b.yaml': 'vendors: [{id: w, name: Base}]',
    });
  });

  it('quotes what YAML would take for something else', () => {
    assert.equal(renamed({ a: 'vendors: [{id: v}]' }, 'a', 'v}', 'null').a, 'vendors: [{id: "null"}]');
  });

  const refused: [title: string, to: string, id: string][] = [
    ['an id that is none', 'a b', 'problem.bad-id'],
    ['an empty one', '', 'problem.bad-id'],
    ['one with a meaning of its own', 'self', 'problem.reserved-id'],
    ['a vendor’s that is taken', 'nimbus', 'problem.duplicate-id'],
    ['one that a person has', 'ania', 'problem.duplicate-id'],
  ];
  for (const [title, to, id] of refused) {
    it(`refuses ${title}`, () => {
      assert.equal(
        refusal(() => renamed({ a: EXAMPLE }, 'a', 'id: deltadev', to, 4)),
        id,
      );
    });
  }

  it('refuses one by which a record would come to mean another entry', () => {
    const text = 'vendors: [{id: v}]\nagreements: [{id: A}]\nrecords: [{id: r, subject: v}]';
    assert.equal(
      refusal(() => renamed({ a: text }, 'a', 'v}', 'A')),
      'editing.rename.ambiguous',
    );
    assert.equal(
      refusal(() => renamed({ a: text }, 'a', 'r,', 'A')),
      'none',
    );
  });

  it('refuses a reference that leads nowhere', () => {
    assert.equal(
      refusal(() => renamed({ a: 'grants: [{to: x}]' }, 'a', 'x', 'y')),
      'editing.rename.leads-nowhere',
    );
  });

  it('of any entry and back gives the same bytes, and a register that is as sound', () => {
    const index = indexOf({ a: EXAMPLE });
    const spaces = ['party', 'engagement', 'agreement', 'asset', 'grant', 'record', 'milestone'] as const;
    const all = spaces.flatMap((space) => index.ids(space).map((id) => ({ space, id })));
    assert.ok(all.length > 10);
    const newId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/);
    fc.assert(
      fc.property(fc.constantFrom(...all), newId, ({ space, id }, to) => {
        if (spaces.some((one) => index.ids(one).includes(to)) || ['self', 'bot', 'unknown'].includes(to)) return;
        const first = index.definitionsOf(space, id)[0]!.mention;
        const changed = applyEdits(EXAMPLE, renameId(index, first, to));
        assert.notEqual(changed, EXAMPLE);
        assert.deepEqual(built(changed).problems, []);
        const back = indexOf({ a: changed });
        const again = back.definitionsOf(space, to)[0]!.mention;
        const restored = applyEdits(changed, renameId(back, again, id));
        assert.equal(restored.replaceAll(`"${id}"`, id), EXAMPLE.replaceAll(`"${id}"`, id));
      }),
      { numRuns: 150 },
    );
  });
});
