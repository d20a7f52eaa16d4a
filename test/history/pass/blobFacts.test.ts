import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { GitFailure } from '../../../src/history/gitFailure';
import { createBlobFacts } from '../../../src/history/pass/blobFacts';
import { createSpanCounter } from '../../../src/history/pass/spans';
import { openRepository } from '../../../src/history/repository';
import { scratchFolder, scratchRepository, useScratchHome } from '../scratch';
import { limits } from './limits';

const GONE = 'f'.repeat(40);

describe('createBlobFacts', () => {
  useScratchHome();

  it('tells sizes and spans of the blobs that are there', async () => {
    const scratch = scratchRepository();
    const contents = ['one\ntwo', '', `a\r\n${'x'.repeat(200_000)}`].map((text) => Buffer.from(text));
    const ids = contents.map((input) => scratch.gitWith({ input }, 'hash-object', '-w', '--stdin').toString().trim());
    const repo = await openRepository(scratch.root);
    for (const countsLast of [false, true]) {
      const facts = createBlobFacts(repo, countsLast, limits);
      const spans = contents.map((content, at) => {
        const counter = createSpanCounter(countsLast);
        counter.push(content);
        return [ids[at], counter.finish()];
      });
      const [one, empty] = ids as [string, string];
      assert.deepEqual([...(await facts.sizes([one, GONE]))], [[one, 7]]);
      assert.deepEqual(
        [...(await facts.sizes([...ids, GONE, one]))].toSorted(),
        ids.map((id, at) => [id, contents[at]!.length]).toSorted(),
      );
      assert.deepEqual(await facts.sizes([GONE]), new Map());
      assert.deepEqual([...(await facts.spans([empty, GONE]))], [spans[1]]);
      assert.deepEqual(await facts.spans([...ids, one, GONE]), new Map(spans as [string, never][]));
      assert.deepEqual([await facts.sizes([]), await facts.spans([])], [new Map(), new Map()]);
      await facts.close();
    }
  });

  it('reads each blob once, and fails when git does', async () => {
    const scratch = scratchRepository();
    const ids = ['a\n', 'b\n'].map((input) =>
      scratch.gitWith({ input }, 'hash-object', '-w', '--stdin').toString().trim(),
    );
    const repo = await openRepository(scratch.root);
    const folder = scratchFolder();
    const [gitPath, log] = [path.join(folder, 'git'), path.join(folder, 'log')];
    const script = `for last; do :; done\ntee -a "${log}$last" | '${repo.gitPath}' "$@"`;
    fs.writeFileSync(gitPath, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const facts = createBlobFacts({ ...repo, gitPath }, true, limits);
    for (let times = 0; times < 3; times++) {
      await facts.sizes([ids[0]!, ids[0]!]);
      await facts.spans([ids[0]!, ids[0]!]);
      await facts.sizes(ids);
      await facts.spans(ids);
    }
    await facts.close();
    for (const kind of ['--batch', '--batch-check'])
      assert.equal(fs.readFileSync(log + kind, 'utf8'), ids.map((id) => `${id}\n`).join(''), kind);

    fs.writeFileSync(gitPath, '#!/bin/sh\nread id\necho "fatal: no" >&2\nexit 128\n', { mode: 0o755 });
    const failing = createBlobFacts({ ...repo, gitPath }, true, limits);
    await assert.rejects(failing.sizes(ids), GitFailure);
    await assert.rejects(failing.spans(ids), GitFailure);
    await failing.close();
  });
});
