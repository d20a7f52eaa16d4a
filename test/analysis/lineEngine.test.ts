import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { openEngine, openEngineForLines, type Engine } from '../../src/analysis/engine';
import { readGrounds } from '../../src/analysis/grounds';
import type { LineEngine } from '../../src/analysis/lineEngine';
import { historyOf, openLineEngine, reopenLineEngine } from '../../src/analysis/openLineEngine';
import { registerInForce } from '../../src/analysis/registerInForce';
import { blameFile } from '../../src/history/blame';
import type { Segment } from '../../src/history/model';
import { createCommitReader } from '../../src/history/commitReader';
import { openRepository } from '../../src/history/repository';
import type { Repository } from '../../src/history/repository';
import { scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import type { Scratch } from '../history/scratch';
import { REGISTER } from './demoRegister';

const TODAY = '2025-06-01';
const { signal } = new AbortController();
const idsOf = (segments: readonly Segment[]): string[] => segments.flatMap(({ commit }) => commit ?? []);
const WITH_MILESTONE = `${REGISTER}milestones: [{id: M, agreement: MSA, ref: v1}]\n`;

describe('an engine of some lines', () => {
  useScratchHome();
  let scratch: Scratch;
  let repository: Repository;
  let segments: readonly Segment[];
  let file: string;

  before(() => {
    scratch = scratchRepository();
    const authors = ['Ania <ania@nimbus.example>', 'Fred <fred@mail.example>', 'Ania <ania@nimbus.example>'];
    for (const [at, author] of authors.entries()) {
      scratch.write('a', ['one', 'two', 'three'].slice(0, at + 1).join('\n') + '\n');
      scratch.commit(String(at), { author, date: '2025-02-01T12:00:00Z' });
      if (at === 1) scratch.git('tag', 'v1');
    }
    scratch.write('b', 'other\n');
    scratch.commit('not in a');
    file = path.join(scratch.root, 'ip-register.yaml');
  });

  beforeEach(async () => {
    repository = await openRepository(scratch.root);
    fs.writeFileSync(file, REGISTER);
    ({ segments } = await blameFile(repository, scratch.git('rev-parse', 'HEAD').trim(), 'a'));
  });

  const open = async (before: LineEngine | null = null): Promise<LineEngine> =>
    openLineEngine(await readGrounds(repository, { today: TODAY }), before, signal);
  const whole = (): Promise<Engine> => openEngine(repository, { today: TODAY });
  async function assertAlike(engine: LineEngine): Promise<void> {
    assert.deepEqual(engine.judgeSegments('a', segments), (await whole()).judgeSegments('a', segments));
  }

  it('is opened beside a history that is read where the register has milestones alone', async () => {
    const few = await openEngineForLines(repository, { today: TODAY });
    assert.equal('ancestry' in few, false);
    await few.learn(idsOf(segments), signal);
    await assertAlike(few);
    fs.writeFileSync(file, WITH_MILESTONE);
    const all = await openEngineForLines(await openRepository(scratch.root), { today: TODAY });
    assert.ok('ancestry' in all && all.commits.size === 4);
    await assertAlike(all);
  });

  it('judges as one of all of history does, having read those lines’ commits alone', async () => {
    const engine = await open();
    await engine.learn(idsOf(segments), signal);
    await assertAlike(engine);
    assert.deepEqual([...engine.commits.keys()].sort(), idsOf(segments).sort());
  });

  it('reads by a reader that is open, and says the same of what is missing', async () => {
    const engine = await open();
    const reader = createCommitReader(repository, signal);
    for (const id of idsOf(segments)) await engine.learn([id], signal, reader);
    await assertAlike(engine);
    const gone = 'f'.repeat(40);
    await assert.rejects(engine.learn([gone], signal, reader), {
      name: 'UserError',
      message: new RegExp(`bad object ${gone}`),
    });
    await reader.close();
  });

  it('knows what was learnt of the repository before, and reads nothing twice', async () => {
    const first = await open();
    await first.learn(idsOf(segments));
    fs.writeFileSync(file, REGISTER.replace('2024-12-31', '2026-12-31'));
    const second = await reopenLineEngine(first, await registerInForce(scratch.root), TODAY, signal);
    await assertAlike(second);
    assert.notDeepEqual(second.judgeSegments('a', segments), first.judgeSegments('a', segments));
    await second.learn(idsOf(segments), AbortSignal.abort());
    await assertAlike(await open(second));
  });

  it('reads all of history where the register has a milestone that is here, and as soon as it has', async () => {
    const first = await open();
    await first.learn(idsOf(segments));
    fs.writeFileSync(file, WITH_MILESTONE);
    const all = await whole();
    for (const engine of [
      await open(),
      await reopenLineEngine(first, await registerInForce(scratch.root), TODAY, signal),
    ]) {
      assert.deepEqual([...engine.commits.keys()], [...all.commits.keys()]);
      await engine.learn(idsOf(segments));
      await assertAlike(engine);
      const again = await reopenLineEngine(engine, await registerInForce(scratch.root), '2025-06-02', signal);
      assert.equal(again.commits, engine.commits);
    }
  });

  it('needs none for a milestone that isn’t here', async () => {
    fs.writeFileSync(file, WITH_MILESTONE.replace('v1', 'v9'));
    const engine = await open();
    await engine.learn(idsOf(segments));
    assert.equal(engine.commits.size, 3);
    await assertAlike(engine);
  });

  it('tells of all of history when it is asked', async () => {
    const engine = await open();
    assert.deepEqual(await historyOf(engine), (await whole()).commits);
    assert.equal(engine.commits.size, 0);
    fs.writeFileSync(file, WITH_MILESTONE);
    const all = await open();
    assert.equal(await historyOf(all), all.commits);
  });

  it('says what is wrong with a history that can’t be read', async () => {
    const folder = scratchFolder();
    fs.cpSync(scratch.root, folder, { recursive: true });
    repository = await openRepository(folder);
    const engine = await open();
    fs.rmSync(path.join(folder, '.git/objects'), { recursive: true });
    fs.mkdirSync(path.join(folder, '.git/objects'));
    await assert.rejects(engine.learn(idsOf(segments)), { name: 'UserError', message: /bad object [0-9a-f]{40}/ });
    assert.equal(engine.commits.size, 0);
    fs.rmSync(path.join(folder, '.git/HEAD'));
    await assert.rejects(engine.learn(idsOf(segments)), { name: 'UserError', message: /not a git repository/ });
    await assert.rejects(engine.learn(idsOf(segments), AbortSignal.abort(new Error('enough'))), /enough/);
  });
});
