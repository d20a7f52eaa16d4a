import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { startLicenceWorker } from '../../src/analysis/licenceThread';
import { scanBlobs } from '../../src/analysis/scanBlobs';
import { openRepository } from '../../src/history/repository';
import { listBlobs } from '../../src/history/tree';
import { scratchRepository, useScratchHome } from '../history/scratch';

describe('scanBlobs', () => {
  useScratchHome();

  it('reads a file by its name, leaves out what it can’t have, and reads nothing twice', async () => {
    const scratch = scratchRepository();
    const tagged = '// SPDX-License-Identifier: MIT\n';
    scratch.write('a.c', tagged);
    scratch.write('a.json', tagged);
    scratch.write('logo.png', Buffer.from([0, 1, 2]));
    scratch.write('big.c', tagged.repeat(100));
    const commit = scratch.commit('A');
    const repository = await openRepository(scratch.root);
    const files = [...(await listBlobs(repository, commit)), { path: 'gone.c', blob: '1'.repeat(40) }];
    const told = async (maxFileSize: number): Promise<unknown[]> => {
      const facts = await scanBlobs(repository, files, { maxFileSize });
      return [...facts].map(([path, one]) => [path, one?.licence.expression ?? null]).sort();
    };
    const small = [
      ['a.c', 'MIT'],
      ['a.json', null],
      ['logo.png', null],
    ];
    assert.deepEqual(await told(1000), small);
    assert.deepEqual(await told(10_000), [small[0], small[1], ['big.c', 'MIT'], small[2]]);
    const known = await scanBlobs(repository, files.slice(0, 2));
    assert.equal(known.get('a.c'), (await scanBlobs(repository, files.slice(0, 1))).get('a.c'));
  });

  describe('of many files', () => {
    const COUNT = 250;
    const setUp = async () => {
      const scratch = scratchRepository();
      for (let at = 0; at < COUNT; at++)
        scratch.write(`${at}.c`, `// SPDX-License-Identifier: ${at % 2 === 0 ? 'MIT' : 'BSD-3-Clause'}\n// ${at}\n`);
      scratch.write('copy.c', '// SPDX-License-Identifier: MIT\n// 0\n');
      scratch.write('logo.png', Buffer.from([0, 1, 2]));
      scratch.write('long.c', `// SPDX-License-Identifier: ISC\n${'int a;\n'.repeat(200_000)}`);
      const commit = scratch.commit('A');
      const files = await listBlobs(await openRepository(scratch.root), commit);
      // What a repository was asked before is known.
      return { files, open: () => openRepository(scratch.root) };
    };
    /** Ends at the second batch. */
    const failing = (): Worker =>
      new Worker(
        `const { parentPort } = require('node:worker_threads');
        parentPort.once('message', (files) => {
          parentPort.postMessage(files.map(() => ({ licence: { expression: 'LicenseRef-by-the-worker' } })));
          parentPort.once('message', () => process.exit(3));
        });`,
        { eval: true },
      );

    it('has another thread find the same', async () => {
      const { files, open } = await setUp();
      const here = await scanBlobs(await open(), files, { alone: Infinity });
      let started = 0;
      const startWorker = (): Worker => {
        started++;
        return startLicenceWorker();
      };
      const beside = await scanBlobs(await open(), files, { alone: 10, startWorker });
      assert.equal(here.size, COUNT + 3);
      assert.deepEqual([...beside].sort(), [...here].sort());
      const again = await open();
      await scanBlobs(again, files, { alone: 10, startWorker });
      await scanBlobs(again, files, { alone: 10, startWorker });
      assert.equal(started, 2, 'what is known isn’t read again');
    });

    it('goes on by itself where that thread fails', async () => {
      const { files, open } = await setUp();
      const found = await scanBlobs(await open(), files, { alone: 10, startWorker: failing });
      const licences = [...found.values()].map((facts) => facts?.licence.expression ?? null);
      assert.equal(found.size, COUNT + 3);
      const count = (wanted: string | null): number => licences.filter((licence) => licence === wanted).length;
      // It answered one batch before.
      const answered = count('LicenseRef-by-the-worker');
      assert.ok(answered > 0 && answered <= 32, String(answered));
      assert.ok(count('MIT') > 0 && count('BSD-3-Clause') > 0);
      assert.equal(count('MIT') + count('BSD-3-Clause') + count('ISC') + count(null) + answered, COUNT + 3);
    });

    it('ends with whoever waits for it, and what was found by then stays', async () => {
      const { files, open } = await setUp();
      const repository = await open();
      const controller = new AbortController();
      let [ended, sent] = [0, 0];
      const startWorker = (): Worker => {
        const worker = startLicenceWorker();
        worker.once('exit', () => ended++);
        const post = worker.postMessage.bind(worker);
        worker.postMessage = (batch: readonly unknown[], ...rest) => {
          sent += batch.length;
          post(batch, ...rest);
        };
        return worker;
      };
      const onProgress = (done: number): void => (done < files.length ? controller.abort() : undefined);
      const scanning = scanBlobs(repository, files, { alone: 10, startWorker, onProgress, signal: controller.signal });
      await assert.rejects(scanning, { name: 'AbortError' });
      assert.equal(ended, 1);
      sent = 0;
      assert.equal((await scanBlobs(repository, files, { alone: 10, startWorker })).size, files.length);
      assert.ok(sent > 0 && sent <= files.length - 200, `${sent} of ${files.length} once more`);
    });
  });
});
