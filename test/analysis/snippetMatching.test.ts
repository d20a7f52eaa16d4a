import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { SnippetMatching, type MatchingTrouble } from '../../src/analysis/snippetMatching';
import type { SnippetAnswer, SnippetRequest } from '../../src/analysis/snippetWorker';
import { linesOfTidepool, tidepoolStore } from '../tidepool';

const LINES = linesOfTidepool(12, 30);
const asked = { path: 'a.ts', text: LINES, only: [[1, 19]] } as const;
const namesIn = (matches: readonly { readonly work: { readonly name: string } }[] | null): readonly string[] =>
  (matches ?? []).map(({ work }) => work.name);

/** A worker that answers when it is told to. */
class SlowWorker extends EventEmitter {
  readonly asked: SnippetRequest[] = [];

  postMessage(request: SnippetRequest): void {
    if (request.kind === 'match') this.asked.push(request);
  }

  answerLast(): void {
    const { id } = this.asked.at(-1) as { id: number };
    this.emit('message', { kind: 'matches', id, matches: [] } satisfies SnippetAnswer);
  }

  unref(): void {
    // Nothing to do.
  }

  terminate(): Promise<number> {
    this.emit('exit', 1);
    return Promise.resolve(1);
  }
}

describe('comparing in a worker', () => {
  let folder: string;
  let troubles: MatchingTrouble[];
  let matching: SnippetMatching;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stores-'));
    troubles = [];
    matching = new SnippetMatching({ tell: (trouble) => troubles.push(trouble) });
  });

  afterEach(() => {
    matching.dispose();
    fs.rmSync(folder, { recursive: true });
  });

  function write(name: string, bytes: Buffer): string {
    const file = path.join(folder, name);
    fs.writeFileSync(file, bytes);
    return file;
  }

  it('finds lines of the works of all stores, and of those that come to be there', async () => {
    const file = write('one.bin', tidepoolStore([{}]));
    matching.useStores([file, path.join(folder, 'none.bin')]);
    assert.deepEqual(namesIn(await matching.match('a', asked)), ['tidepool']);
    fs.writeFileSync(file, tidepoolStore([{ name: 'rockpool', purl: 'pkg:npm/rockpool' }]));
    matching.useStores([file]);
    assert.deepEqual(namesIn(await matching.match('a', asked)), ['rockpool']);
    assert.deepEqual(troubles, []);
  });

  it('looks at a store no more once others are named, and again when it is', async () => {
    const [one, other] = [
      write('one.bin', tidepoolStore([{}])),
      write('other.bin', tidepoolStore([{ name: 'rockpool', purl: 'pkg:npm/rockpool' }])),
    ];
    for (const [files, names] of [
      [[one], ['tidepool']],
      [
        [one, other],
        ['rockpool', 'tidepool'],
      ],
      [[other], ['rockpool']],
      [[], []],
      [[one], ['tidepool']],
    ] as const) {
      matching.useStores(files);
      assert.deepEqual(namesIn(await matching.match('a', asked)).toSorted(), names);
    }
  });

  it('finds nothing, and says nothing, where there is no store', async () => {
    matching.useStores([path.join(folder, 'none.bin')]);
    assert.deepEqual(await matching.match('a', asked), []);
    assert.deepEqual(troubles, []);
  });

  it('tells of a file that is no store, and goes on with the others', async () => {
    const cut = tidepoolStore([{}]).subarray(0, 5000);
    const [bad, good] = [write('bad.bin', cut), write('good.bin', tidepoolStore([{}]))];
    matching.useStores([bad, folder, good]);
    assert.deepEqual(namesIn(await matching.match('a', asked)), ['tidepool']);
    assert.deepEqual(
      troubles.map((trouble) => trouble.kind === 'unusable' && trouble.file),
      [bad, folder],
    );
  });

  it('looks at the lines that were asked for alone', async () => {
    matching.useStores([write('one.bin', tidepoolStore([{}]))]);
    assert.deepEqual(await matching.match('a', { ...asked, only: [[1, 1]] }), []);
    const text = `export const first = 1;\n${LINES}`;
    const [found] = (await matching.match('a', { ...asked, text, only: [[2, 20]] }))!;
    assert.equal(found!.lines[0], 2);
  });

  it('answers the newest request for a key, and drops what waited before it', async () => {
    const worker = new SlowWorker();
    const slow = new SnippetMatching({ tell: () => undefined, startWorker: () => worker as unknown as Worker });
    const [first, second, third] = ['1', '2', '3'].map((text) => slow.match('a', { ...asked, text }));
    const other = slow.match('b', asked);
    assert.equal(worker.asked.length, 1);
    assert.equal(await second, null);
    for (const promise of [first, third, other]) {
      worker.answerLast();
      assert.deepEqual(await promise, []);
    }
    slow.dispose();
  });

  it('starts a worker that ended once more, then gives up and says so', async () => {
    const workers: SlowWorker[] = [];
    const startWorker = (): Worker => {
      workers.push(new SlowWorker());
      return workers.at(-1) as unknown as Worker;
    };
    const failing = new SnippetMatching({ tell: (trouble) => troubles.push(trouble), startWorker });
    for (let round = 0; round < 2; round++) {
      const answer = failing.match('a', asked);
      workers.at(-1)!.emit('error', new Error('out of memory'));
      workers.at(-1)!.emit('exit', 1);
      assert.deepEqual(await answer, []);
    }
    assert.deepEqual(await failing.match('a', asked), []);
    assert.equal(workers.length, 2);
    assert.deepEqual(troubles, [{ kind: 'gave-up', reason: 'out of memory' }]);
  });

  it('ends a worker that nothing was asked of for a while, and starts another for the next text', async () => {
    const workers: Worker[] = [];
    const startWorker = (): Worker => {
      workers.push(new Worker(path.join(__dirname, '../../src/analysis/snippetWorker.js')));
      return workers.at(-1)!;
    };
    const resting = new SnippetMatching({ tell: (trouble) => troubles.push(trouble), startWorker, idle: 20 });
    resting.useStores([write('one.bin', tidepoolStore([{}]))]);
    resting.warmUp();
    await once(workers[0]!, 'exit');
    assert.deepEqual(namesIn(await resting.match('a', asked)), ['tidepool']);
    await once(workers[1]!, 'exit');
    assert.deepEqual(namesIn(await resting.match('a', asked)), ['tidepool']);
    resting.dispose();
    assert.deepEqual([workers.length, troubles], [3, []]);
  });

  it('ends a worker that takes too long, and one that waits for ever', async () => {
    const worker = new SlowWorker();
    const startWorker = (): Worker => worker as unknown as Worker;
    const slow = new SnippetMatching({ tell: () => undefined, startWorker, timeLimit: 1 });
    assert.deepEqual(await slow.match('a', asked), []);
    slow.dispose();

    const computing = () =>
      new Worker('require("node:worker_threads").parentPort.on("message", () => { for (;;); });', { eval: true });
    const busy = new SnippetMatching({ tell: () => undefined, startWorker: computing, timeLimit: 50 });
    assert.deepEqual(await busy.match('a', asked), []);
    busy.dispose();
  });

  it('waits for a worker that has no turn on a busy machine', async () => {
    const waits =
      'require("node:worker_threads").parentPort.on("message", ({ kind, id }) => kind === "match" && setTimeout(() => ' +
      'require("node:worker_threads").parentPort.postMessage({ kind: "matches", id, matches: [] }), 2500));';
    let workers = 0;
    const startWorker = (): Worker => {
      workers++;
      return new Worker(waits, { eval: true });
    };
    const told: unknown[] = [];
    // What this process computes meanwhile counts, too: starting the worker is most of it.
    const patient = new SnippetMatching({ tell: (trouble) => told.push(trouble), startWorker, timeLimit: 2000 });
    assert.deepEqual(await patient.match('a', asked), []);
    assert.deepEqual([workers, told], [1, []]);
    patient.dispose();
  });
});
