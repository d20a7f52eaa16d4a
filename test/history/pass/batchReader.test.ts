import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { GitFailure } from '../../../src/history/gitFailure';
import { GitTimeout } from '../../../src/history/gitTimeout';
import { createBatchReader } from '../../../src/history/pass/batchReader';
import type { BatchReader } from '../../../src/history/pass/batchReader';
import { openRepository } from '../../../src/history/repository';
import type { Repository } from '../../../src/history/repository';
import { scratchFolder, scratchRepository, useScratchHome } from '../scratch';
import { limits } from './limits';

/** What it shows, in order: `id size contents` of each object, with `-` where nothing comes after its header. */
async function shown(reader: BatchReader, ids: readonly string[]): Promise<string[]> {
  const seen: string[] = [];
  let [header, content, ended] = ['', '', true];
  await reader.read(ids, {
    begin: ({ id, type, size }) => {
      header = `${type} ${id} ${size}`;
      content = '';
      seen.push(`${header} -`);
      ended = false;
    },
    data: (piece) => (content += piece.toString('latin1')),
    end: () => {
      assert.equal(ended, false);
      ended = true;
      seen[seen.length - 1] = `${header} ${content}`;
    },
  });
  return seen;
}

/** A program in git's place that answers with a script. */
function withGit(repo: Repository, script: string): Repository {
  const gitPath = path.join(scratchFolder(), 'git');
  fs.writeFileSync(gitPath, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { ...repo, gitPath };
}

const GONE = 'f'.repeat(40);

describe('createBatchReader', () => {
  useScratchHome();

  it('answers one question after the other', async () => {
    const scratch = scratchRepository();
    const written = (input: string | Buffer): string =>
      scratch.gitWith({ input }, 'hash-object', '-w', '--stdin').toString().trim();
    const [one, empty, large] = [written('one\n'), written(''), written('x'.repeat(300_000))];
    const repo = await openRepository(scratch.root);
    const contents = createBatchReader(repo, true, limits);
    assert.deepEqual(await shown(contents, []), []);
    assert.deepEqual(await shown(contents, [one]), [`blob ${one} 4 one\n`]);
    assert.deepEqual(await shown(contents, [GONE]), []);
    assert.deepEqual(await shown(contents, [empty, GONE, large, one, one]), [
      `blob ${empty} 0 `,
      `blob ${large} 300000 ${'x'.repeat(300_000)}`,
      `blob ${one} 4 one\n`,
      `blob ${one} 4 one\n`,
    ]);
    await contents.close();

    const headers = createBatchReader(repo, false, limits);
    assert.deepEqual(await shown(headers, [empty, GONE, one]), [`blob ${empty} 0 -`, `blob ${one} 4 -`]);
    assert.deepEqual(await shown(headers, [GONE, GONE]), []);
    assert.deepEqual(await shown(headers, [large]), [`blob ${large} 300000 -`]);
    await headers.close();
  });

  it('asks many at once', async () => {
    const scratch = scratchRepository();
    const repo = await openRepository(scratch.root);
    const tree = scratch.gitWith({ input: '' }, 'mktree').toString().trim();
    const reader = createBatchReader(repo, false, limits);
    const ids = Array.from({ length: 30_000 }, (_, at) => (at % 2 ? GONE : tree));
    assert.equal((await shown(reader, ids)).length, 15_000);
    await reader.close();
  });

  it('starts no process that isn’t asked', async () => {
    const repo = await openRepository(scratchRepository().root);
    const asked = path.join(scratchFolder(), 'asked');
    const reader = createBatchReader(withGit(repo, `: > '${asked}'`), true, limits);
    await reader.read([], { begin: () => assert.fail() });
    await reader.close();
    assert.equal(fs.existsSync(asked), false);
  });

  it('fails the question that the process died of, and all later ones', async () => {
    const repo = await openRepository(scratchRepository().root);
    for (const [script, failure] of [
      ['read id; echo "$id blob 3"; echo one; read id; echo "fatal: no" >&2; exit 128', GitFailure],
      ['read id; echo "$id blob 3"; echo one; read id; echo "$id blob 3"; printf o; exit 128', GitFailure],
      ['read id; echo "$id blob 3"; echo one; read id', /git cat-file ended/],
      ['read id; echo "$id blob 3"; echo one; read id; echo nonsense; exec cat', /unexpected output of git cat-file/],
    ] as const) {
      const reader = createBatchReader(withGit(repo, script), true, limits);
      assert.deepEqual(await shown(reader, [GONE]), [`blob ${GONE} 3 one`]);
      await assert.rejects(shown(reader, [GONE]), failure, script);
      await assert.rejects(shown(reader, [GONE]), failure, script);
      await reader.close();
    }
    const nowhere = createBatchReader({ ...repo, gitPath: '/nowhere/git' }, true, limits);
    await assert.rejects(shown(nowhere, [GONE]), /ENOENT/);
    await nowhere.close();
  });

  it('fails with an abort’s reason, when it is late, and with what its visitor throws', async () => {
    const scratch = scratchRepository();
    const repo = await openRepository(scratch.root);
    const sleepy = withGit(repo, 'exec sleep 60');
    const reason = new Error('enough');
    const controller = new AbortController();
    const aborted = createBatchReader(sleepy, true, { ...limits, signal: controller.signal });
    const reading = shown(aborted, [GONE]);
    controller.abort(reason);
    await assert.rejects(reading, reason);
    await aborted.close();

    const late = createBatchReader(sleepy, true, { ...limits, timeLimit: 100 });
    await assert.rejects(shown(late, [GONE]), GitTimeout);
    await late.close();

    const head = scratch.commit('one');
    const thrown = createBatchReader(repo, true, limits);
    const visitor = {
      begin: () => {
        throw reason;
      },
    };
    await assert.rejects(thrown.read([head], visitor), reason);
    await thrown.close();
  });
});
