import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { analyse } from '../../src/analysis/analyse';
import type { Analysis } from '../../src/analysis/model';
import { openWorkerMatcher } from '../../src/analysis/copyMatcher';
import { openEngine } from '../../src/analysis/engine';
import type { LineEngine } from '../../src/analysis/lineEngine';
import { openLineEngine, reopenLineEngine } from '../../src/analysis/openLineEngine';
import { readGrounds } from '../../src/analysis/grounds';
import { registerInForce } from '../../src/analysis/registerInForce';
import { roughAnalysis } from '../../src/analysis/roughAnalysis';
import { snippetStoreFiles } from '../../src/analysis/snippetStores';
import { storeFolders } from '../../src/analysis/stores/storeFolders';
import { storesState } from '../../src/analysis/stores/storesState';
import { CopyFinder } from '../../src/analysis/treeCopies';
import { AnalysisClient } from '../../src/analysisProcess/analysisClient';
import type { AnalysisWanted } from '../../src/analysisProcess/analysisClient';
import { startProcess, startProgram } from '../../src/analysisProcess/startProcess';
import type { Start } from '../../src/analysisProcess/startProcess';
import { openRepository } from '../../src/history/repository';
import type { Repository } from '../../src/history/repository';
import { UserError } from '../../src/wording/userError';
import { REGISTER } from '../analysis/demoRegister';
import { linesOfTidepool } from '../tidepool';
import { scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import type { Scratch } from '../history/scratch';

const TODAY = '2025-06-01';
const { signal } = new AbortController();
const severities = new Map([['title/*', 'information']] as const);
const unexpected = (told: unknown): never => assert.fail(JSON.stringify(told));

describe('an analysis of another process', () => {
  useScratchHome();
  let scratch: Scratch;
  let repository: Repository;
  let register: string;
  const clients: AnalysisClient[] = [];
  let started = 0;

  const counted: Start = (events) => {
    started++;
    return startProcess(events);
  };

  function client(start = counted, idle?: number): AnalysisClient {
    const made = new AnalysisClient({ start, tell: unexpected, ...(idle !== undefined && { idle }) });
    clients.push(made);
    return made;
  }

  const wanted = (more: Partial<AnalysisWanted> = {}): AnalysisWanted => ({ signal, stores: [], ...more });

  async function lineEngine(of = repository): Promise<LineEngine> {
    return openLineEngine(await readGrounds(of, { today: TODAY, severities }), null, signal);
  }

  /** What this process makes of the same. */
  async function here(): Promise<unknown> {
    const engine = await openEngine(repository, { today: TODAY, severities });
    return analyse(engine, { copies: new CopyFinder(openWorkerMatcher(unexpected)) });
  }

  before(async () => {
    scratch = scratchRepository();
    const authors = ['Ania <ania@nimbus.example>', 'Fred <fred@mail.example>', 'Ania <ania@nimbus.example>'];
    for (const [at, author] of authors.entries()) {
      scratch.write('src/a.ts', ['one', 'two', 'three'].slice(0, at + 1).join('\n') + '\n');
      for (let file = 0; file < 90; file++) scratch.write(`many/${at}-${file}.ts`, `export const a = ${at + file};\n`);
      scratch.commit(String(at), { author, date: '2024-05-01T12:00:00Z' });
    }
    scratch.git('tag', 'v1');
    register = path.join(scratch.root, 'ip-register.yaml');
    repository = await openRepository(scratch.root);
  });

  beforeEach(() => {
    fs.writeFileSync(register, REGISTER);
    started = 0;
  });

  afterEach(() => {
    for (const one of clients.splice(0)) one.dispose();
  });

  it('is what this one makes, the idea before it too, and tells how far it is', async () => {
    const counts: number[] = [];
    const stages = new Set<string>();
    const apart = client();
    const engine = await lineEngine();
    const { value, stores } = await apart.analyse(
      engine,
      wanted({ onFiles: (count) => counts.push(count), onProgress: (stage) => stages.add(stage) }),
    );
    assert.deepEqual(value, await here());
    assert.deepEqual(counts, [value.files.length]);
    assert.ok(value.files.length > 200 && stages.size > 0);
    assert.ok(value.findings.some(({ severity }) => severity === 'information'));
    assert.equal(stores, await storesState((await snippetStoreFiles({ root: scratch.root })).known));

    const whole = await openEngine(repository, { today: TODAY, severities });
    assert.deepEqual(await apart.rough(engine, signal), await roughAnalysis(whole, signal));
    assert.equal(started, 1);
  });

  it('follows the register, the commit, and a register that goes back', async () => {
    const apart = client();
    const first = await lineEngine();
    const before = (await apart.analyse(first, wanted())).value;
    fs.writeFileSync(register, REGISTER.replace('Fred', 'Frederic'));
    const second = await reopenLineEngine(first, await registerInForce(scratch.root), TODAY, signal);
    const edited = (await apart.analyse(second, wanted())).value;
    assert.deepEqual(edited, await here());
    assert.notDeepEqual(edited, before);
    const many = (value: Analysis): unknown => value.files.find(({ path: file }) => file === 'many/0-0.ts');
    assert.equal(many(edited), many(before), 'a row that is as it was is the same object');
    assert.deepEqual((await apart.analyse(first, wanted())).value, before);

    scratch.write('src/a.ts', 'other\n');
    scratch.commit('later', { author: 'Fred <fred@mail.example>', date: '2024-06-01T12:00:00Z' });
    const third = (await apart.analyse(await lineEngine(), wanted())).value;
    assert.deepEqual(third, await here());
    assert.notEqual(third.head, before.head);
  });

  it('is of the register that it was asked with, long, changed, or gone, in whatever order', async () => {
    const apart = client();
    const people = (...names: string[]) =>
      REGISTER.replace('people:\n', `$&${names.map((name) => `  - {id: ${name}, name: ${name}}\n`).join('')}`);
    const many = Array.from({ length: 600 }, (_, at) => `p${at}`);
    const texts = [people(...many), people('eve', ...many.slice(7)), null, REGISTER];
    const asked = [];
    for (const text of texts) {
      if (text === null) fs.rmSync(register);
      else fs.writeFileSync(register, text);
      asked.push({ engine: await lineEngine(), made: await here() });
    }
    const orders = [asked, [...asked].reverse(), [asked[2]!, asked[0]!, asked[2]!, asked[1]!]];
    for (const order of orders) {
      const results = await Promise.all(order.map(({ engine }) => apart.analyse(engine, wanted())));
      for (const [at, { value }] of results.entries()) assert.deepEqual(value, order[at]!.made);
    }
    assert.equal(started, 1);
  });

  it('is waited for no longer than somebody wants it', async () => {
    const apart = client();
    const engine = await lineEngine();
    const enough = new AbortController();
    const reason = new Error('enough');
    const waiting = apart.analyse(engine, wanted({ signal: enough.signal, onFiles: () => enough.abort(reason) }));
    await assert.rejects(waiting, reason);
    await assert.rejects(apart.rough(engine, enough.signal), reason);
    assert.deepEqual((await apart.analyse(engine, wanted())).value, await here());
    assert.equal(started, 1);
  });

  it('is left while history is still read, once nobody wants it', async () => {
    const [git, noted] = [path.join(scratchFolder(), 'git'), path.join(scratchFolder(), 'pid')];
    const waits = `*rev-list*) echo $$ > '${noted}.part'; mv '${noted}.part' '${noted}'; exec sleep 600;;`;
    fs.writeFileSync(git, `#!/bin/sh\ncase "$*" in ${waits} *) exec git "$@";; esac\n`, { mode: 0o755 });
    const engine = await lineEngine();
    const slow = { ...engine, repository: { ...repository, gitPath: git } };
    const apart = client();
    const [one, other] = [new AbortController(), new AbortController()];
    const waiting = [
      assert.rejects(apart.analyse(slow, wanted({ signal: one.signal })), { name: 'AbortError' }),
      assert.rejects(apart.rough(slow, other.signal), { name: 'AbortError' }),
    ];
    for (let tries = 0; !fs.existsSync(noted); tries++) {
      assert.ok(tries < 400, 'it never read history');
      await wait(50);
    }
    const pid = Number(fs.readFileSync(noted, 'utf8'));
    one.abort();
    await wait(200);
    assert.ok(isThere(pid), 'the other wants it still');
    other.abort();
    await Promise.all(waiting);
    await untilGone(pid);
    assert.deepEqual((await apart.analyse(engine, wanted())).value, await here());
  });

  it('fails by what a user can mend, and by a fault of ours with its stack', async () => {
    const apart = client();
    const folder = scratchFolder();
    fs.cpSync(scratch.root, folder, { recursive: true });
    const engine = await lineEngine(await openRepository(folder));
    const objects = path.join(folder, '.git/objects');
    fs.renameSync(objects, path.join(folder, 'elsewhere'));
    fs.mkdirSync(objects);
    await assert.rejects(apart.analyse(engine, wanted()), UserError);
    const odd = { ...engine, repository: { ...engine.repository, root: 7 } } as unknown as LineEngine;
    await assert.rejects(apart.analyse(odd, wanted()), ({ stack }: Error) => /TypeError.*\n +at /.test(stack ?? ''));
    assert.equal(started, 1);
  });

  it('comes from a process that fingerprints works of others, too, and finds what was kept of them', async () => {
    const apart = client();
    const folder = scratchFolder();
    const reef = path.join(folder, 'node_modules/reef');
    fs.mkdirSync(reef, { recursive: true });
    fs.writeFileSync(path.join(reef, 'package.json'), '{"name": "reef", "version": "1.0.0", "license": "MIT"}');
    fs.writeFileSync(path.join(reef, 'index.js'), linesOfTidepool(61, 90));
    const place = { root: folder, cache: storeFolders().cache! };
    const before = await apart.stores([folder], signal);
    const files = await apart.index({ kind: 'workspace', place, force: false, isBackground: true }, signal);
    assert.equal(files?.length, 1);
    assert.deepEqual(await apart.stores([folder, scratchFolder()], signal), [...before, ...files]);
  });

  it('comes from another process when one is gone, which says why', async () => {
    const program = path.join(scratchFolder(), 'ends.js');
    fs.writeFileSync(program, "process.on('message', () => { console.error('no memory'); process.exit(3); });\n");
    const starts = [startProgram(program), startProgram(path.join(scratchFolder(), 'none.js')), counted];
    const apart = client((events) => starts.shift()!(events));
    const engine = await lineEngine();
    await assert.rejects(apart.analyse(engine, wanted()), /process that makes analyses is gone: no memory$/);
    await assert.rejects(apart.analyse(engine, wanted()), /Cannot find module/);
    assert.deepEqual((await apart.analyse(engine, wanted())).value, await here());
    assert.equal(started, 1);
  });

  it('comes from a process that ends when nothing was asked for a while, and when nobody needs it', async () => {
    const ends: string[] = [];
    const apart = client((events) => {
      const channel = counted(events);
      const end = (): void => {
        ends.push('end');
        channel.end();
      };
      return { ...channel, end };
    }, 20);
    const engine = await lineEngine();
    await apart.rough(engine, signal);
    await wait(300);
    assert.deepEqual(ends, ['end']);
    assert.ok((await apart.rough(engine, signal)).files.length > 0);
    assert.equal(started, 2);
    const running = apart.rough(engine, signal);
    apart.dispose();
    await assert.rejects(running, /no longer needed/);
    await assert.rejects(apart.rough(engine, signal), /no longer needed/);
    assert.equal(started, 2);
  });

  it('ends with the one that asks, whatever is being done', async () => {
    const program = path.join(scratchFolder(), 'asks.js');
    const file = path.join(__dirname, '../../src/analysisProcess/analysisProcess.js');
    fs.writeFileSync(
      program,
      `const child = require('node:child_process').fork(${JSON.stringify(file)}, [], { serialization: 'advanced' });
       console.log(child.pid);
       setTimeout(() => process.kill(process.pid, 'SIGKILL'), 100);`,
    );
    const { stdout } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
    const pid = Number(stdout);
    assert.ok(pid > 0);
    await untilGone(pid);
  });
});

async function untilGone(pid: number): Promise<void> {
  for (let tries = 0; isThere(pid); tries++) {
    assert.ok(tries < 200, 'it is still there');
    await wait(50);
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
