import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { createFileReader } from '../../src/analysis/fileReader';
import type { FileScan, ScanJob } from '../../src/analysis/readAndScan';
import { scanFiles } from '../../src/analysis/scanFiles';
import type { ScanFilesOptions } from '../../src/analysis/scanFiles';
import { scratchFolder, useScratchHome } from '../history/scratch';

const ASKED = { licences: true, stores: [] };
const FILES = 1500;
const LICENCES = ['MIT', 'Apache-2.0', 'GPL-3.0-or-later WITH Bison-exception-2.2', 'no expression'];

describe('scanFiles', () => {
  useScratchHome();
  let jobs: readonly (ScanJob | null)[];
  before(() => {
    const folder = scratchFolder();
    jobs = Array.from({ length: FILES }, (_, at) => {
      const [name, file] = [`f${at}.c`, path.join(folder, `f${at}.c`)];
      if (at % 100 === 7) return null;
      if (at % 100 !== 8)
        fs.writeFileSync(
          file,
          at % 100 === 9 ? Buffer.of(0, 1, 2) : `/* SPDX-License-Identifier: ${LICENCES[at % 4]!} */\n`,
        );
      const sidecar = at % 50 === 3 ? `${file}.license` : null;
      if (sidecar !== null) fs.writeFileSync(sidecar, `SPDX-FileCopyrightText: ${at}\n`);
      return { name, file, sidecar };
    });
  });

  const scanned = async (options: Partial<ScanFilesOptions> = {}): Promise<[number, FileScan | null][]> => {
    const found: [number, FileScan | null][] = [];
    for await (const [at, scan] of scans(eachOf(FILES), await full(options))) found.push([at, scan]);
    return found;
  };
  const full = async (options: Partial<ScanFilesOptions>): Promise<ScanFilesOptions> => ({
    asked: ASKED,
    read: await createFileReader(ASKED),
    most: 5000,
    alone: 200,
    ...options,
  });
  const scans = (entries: AsyncIterable<number>, options: ScanFilesOptions) =>
    scanFiles(entries, (at) => jobs[at]!, options);

  async function* eachOf(count: number, onEach: () => void = () => undefined): AsyncGenerator<number> {
    for (let at = 0; at < count; at++) {
      await Promise.resolve();
      onEach();
      yield at;
    }
  }

  it('finds the same in the same order, however many threads there are', async () => {
    const alone = await scanned({ workers: 0 });
    assert.deepEqual(
      alone.map(([at]) => at),
      Array.from({ length: FILES }, (_, at) => at),
    );
    const kinds = alone.slice(0, 12).map(([, scan]) => {
      if (!scan) return null;
      return typeof scan.scanned === 'string' ? scan.scanned : (scan.scanned?.licences[0]?.id ?? '-');
    });
    assert.deepEqual(kinds.slice(3, 12), [
      ...[
        'no expression',
        'MIT',
        'Apache-2.0',
        LICENCES[2],
        null,
        'unreadable',
        'binary',
        LICENCES[2],
        'no expression',
      ],
    ]);
    assert.equal(alone[3]![1]?.sidecar?.toString(), 'SPDX-FileCopyrightText: 3\n');
    assert.deepEqual(await scanned({ workers: 1 }), alone);
    assert.deepEqual(await scanned({ workers: 2 }), alone);
  });

  it('scans by itself what workers that end have before them', async () => {
    const codes = ['process.exit()', 'throw new Error("no")', 'setTimeout(() => process.exit(), 20)'];
    const alone = await scanned({ workers: 0 });
    for (const code of codes) {
      let started = 0;
      const startWorker = (): Worker => {
        started++;
        const source = `require('node:worker_threads').parentPort.on('message', () => { ${code} })`;
        return new Worker(source, { eval: true, stderr: true });
      };
      assert.deepEqual(await scanned({ workers: 2, startWorker }), alone, code);
      assert.equal(started, 2, code);
    }
  });

  it('takes no more than it is asked for, by a batch or two', async () => {
    let taken = 0;
    const asked = scans(
      eachOf(FILES, () => taken++),
      await full({ workers: 2 }),
    );
    for (let at = 0; at < 500; at++) await asked.next();
    await wait(50);
    assert.ok(taken < 500 + 17 * 32 + 1, `${taken} taken`);
    await asked.return();
  });

  it('tells what it found before what went wrong', async () => {
    const found: number[] = [];
    async function* broken(): AsyncGenerator<number> {
      yield* eachOf(41);
      throw new Error('gone');
    }
    const all = async (): Promise<void> => {
      for await (const [at] of scans(broken(), await full({}))) found.push(at);
    };
    await assert.rejects(all, /gone/);
    assert.equal(found.length, 41);
  });

  it('ends when nobody waits any more', async () => {
    for (const workers of [0, 2]) {
      const stop = new AbortController();
      const all = async (): Promise<void> => {
        const options = await full({ workers, signal: stop.signal });
        for await (const [at] of scans(eachOf(FILES), options)) if (at === 900) stop.abort(new Error('stopped'));
      };
      await assert.rejects(all, /stopped|abort/i);
    }
  });
});
