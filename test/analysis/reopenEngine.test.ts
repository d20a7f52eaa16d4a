import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { analyse } from '../../src/analysis/analyse';
import { openEngine, reopenEngine } from '../../src/analysis/engine';
import type { Engine } from '../../src/analysis/engine';
import { readUnsaved, registerInForce } from '../../src/analysis/registerInForce';
import { openRepository } from '../../src/history/repository';
import { scratchRepository, useScratchHome } from '../history/scratch';
import type { Scratch } from '../history/scratch';

const TODAY = '2025-06-01';
const HEAD = 'register_version: 1\norganisation: {id: acme, name: Acme}\n';
const WITH = `${HEAD}people:\n  - {id: ania, name: Ania, identities: [{email: ania@nimbus.example}]}\n`;
const AGREEMENT = `agreements: [{id: A, type: nda, status: draft, parties: [{ref: acme}]}]\n`;
/** People whose agreements leave something out, which is told by names. */
const LACKING = `${HEAD}vendors: [{id: nimbus, name: Nimbus}]
people:
  - {id: ania, name: Ania, identities: [{email: ania@nimbus.example}], engagements: [{id: e, party: nimbus, type: employee}]}
  - {id: bo, name: Bo, identities: [{email: bo@nimbus.example}], engagements: [{id: f, party: nimbus, type: employee}]}
agreements:
  - {id: A, type: msa, status: executed, signed: 2024-01-01, parties: [{ref: acme}, {ref: nimbus}], terms: {confidentiality: {duration: P5Y}}}
`;

describe('an engine with another register', () => {
  useScratchHome();
  let scratch: Scratch;
  let file: string;

  before(() => {
    scratch = scratchRepository();
    scratch.write('a.ts', 'one\ntwo\n');
    scratch.commit('A', { author: 'Ania <ania@nimbus.example>', date: '2024-05-01T12:00:00Z' });
    scratch.git('branch', 'side');
    scratch.git('checkout', '--quiet', 'side');
    scratch.write('b.ts', 'x\n');
    scratch.commit('B', { author: 'Ania <ania@nimbus.example>', date: '2024-06-01T12:00:00Z' });
    scratch.git('checkout', '--quiet', '-');
    file = path.join(scratch.root, 'ip-register.yaml');
  });

  /** The engine on `first`, and then another register by both ways. */
  async function both(first: string, second: string): Promise<{ before: Engine; again: Engine; anew: Engine }> {
    const repository = await openRepository(scratch.root);
    fs.writeFileSync(file, first);
    const before = await openEngine(repository, { today: TODAY });
    fs.writeFileSync(file, second);
    const again = await reopenEngine(before, await registerInForce(scratch.root), TODAY);
    return { before, again, anew: await openEngine(repository, { today: TODAY }) };
  }

  for (const [title, first, second] of [
    ['a person', HEAD, WITH],
    ['a person less', WITH, HEAD],
    [
      'a milestone by a branch that HEAD doesn’t have',
      WITH,
      `${WITH}${AGREEMENT}milestones: [{id: M, agreement: A, ref: side}]\n`,
    ],
    ['a vendor of another name', LACKING, LACKING.replace('Nimbus', 'Nimbus Holding')],
    ['an organisation of another name', LACKING, LACKING.replace('Acme', 'Acme Holding')],
    ['a milestone that isn’t there', WITH, `${WITH}${AGREEMENT}milestones: [{id: M, agreement: A, commit: abcdef1}]\n`],
  ] as const) {
    it(`analyses as one that is opened anew: ${title}`, async () => {
      const { before, again, anew } = await both(first, second);
      // What it has put into words is remembered.
      await analyse(before);
      assert.deepEqual(await analyse(again), await analyse(anew));
    });
  }

  it('keeps the commits, where the register names no others', async () => {
    const { before, again } = await both(HEAD, WITH);
    assert.equal(again.commits, before.commits);
    assert.notEqual(again.register?.sha256, before.register?.sha256);
    const { again: further } = await both(WITH, `${WITH}${AGREEMENT}milestones: [{id: M, agreement: A, ref: side}]\n`);
    assert.equal(further.commits.size, before.commits.size + 1);
  });

  it('asks again where a reference points, and not for a hash', async () => {
    const repository = await openRepository(scratch.root);
    const [hash] = scratch.git('rev-parse', 'side').split('\n');
    const text = `${HEAD}${AGREEMENT}milestones: [{id: M, agreement: A, ref: side}, {id: N, agreement: A, commit: ${hash}}]\n`;
    fs.writeFileSync(file, text);
    const before = await openEngine(repository, { today: TODAY });
    scratch.git('branch', '--force', 'side', 'HEAD');
    const again = await reopenEngine(before, before.register, TODAY);
    assert.equal(again.milestoneTips.get('M'), before.head);
    assert.equal(again.milestoneTips.get('N'), hash);
    scratch.git('branch', '--force', 'side', hash!);
  });
});

describe('a register that isn’t saved', () => {
  useScratchHome();

  it('is read as the editor has it, and what is on disk stays', async () => {
    const { root: folder } = scratchRepository();
    const file = path.join(folder, 'ip-register.yaml');
    assert.equal(await readUnsaved(folder, new Map()), null);
    fs.writeFileSync(file, HEAD);
    const ids = async (text: string): Promise<string[]> => {
      const read = await readUnsaved(folder, new Map([[file, text]]));
      return read!.problems.map(({ message, line, column }) => `${line}:${column} ${message.id}`);
    };
    assert.deepEqual(await ids(WITH), []);
    assert.deepEqual(await ids('people: ['), ['1:10 problem.yaml']);
    assert.deepEqual(await ids(`a: ${'x'.repeat(10_000_000)}`), ['1:1 problem.file-too-large']);
    assert.equal(fs.readFileSync(file, 'utf8'), HEAD);
  });

  it('ends at once when newer text is there', async () => {
    const { root: folder } = scratchRepository();
    const file = path.join(folder, 'ip-register.yaml');
    fs.writeFileSync(file, HEAD);
    const controller = new AbortController();
    const reading = readUnsaved(folder, new Map([[file, '['.repeat(1_000_000)]]), { signal: controller.signal });
    controller.abort(new Error('newer'));
    await assert.rejects(reading, /newer/);
  });
});
