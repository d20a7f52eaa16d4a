import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { GitFailure } from '../../src/history/gitFailure';
import { GitTimeout } from '../../src/history/gitTimeout';
import { spawnGit } from '../../src/history/spawnGit';
import type { SpawnOptions } from '../../src/history/spawnGit';
import { scratchFolder, useScratchHome } from './scratch';

/** A program in git's place that writes its process id, then does as told. */
function program(script: string): { gitPath: string; root: string; isRunning(): boolean } {
  const root = scratchFolder();
  const gitPath = path.join(root, 'git');
  const pid = path.join(root, 'pid');
  fs.writeFileSync(gitPath, `#!/bin/sh\necho $$ > '${pid}'\n${script}\n`, { mode: 0o755 });
  return {
    gitPath,
    root,
    isRunning() {
      try {
        return process.kill(Number(fs.readFileSync(pid, 'utf8')), 0);
      } catch {
        return false;
      }
    },
  };
}

async function collect(place: { gitPath: string; root: string }, options: Partial<SpawnOptions> = {}): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of spawnGit(place, ['x'], { timeLimit: 20_000, ...options })) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('spawnGit', () => {
  useScratchHome();

  it('streams what git writes, and feeds what it reads', async () => {
    assert.equal(await collect(program('echo one; echo two')), 'one\ntwo\n');
    assert.equal(await collect(program('exec cat'), { stdin: 'in' }), 'in');
    async function* pieces(): AsyncGenerator<Buffer> {
      for (let at = 0; at < 5; at++) yield await Promise.resolve(Buffer.alloc(100_000, 'x'));
    }
    assert.equal((await collect(program('exec cat'), { stdin: pieces() })).length, 500_000);
  });

  it('hands on safe arguments and a short environment', async () => {
    process.env.CHAIN_OF_TITLE_SECRET = 'secret';
    try {
      const told = await collect(program('for a in "$@"; do echo "$a"; done; env'));
      assert.match(
        told,
        /^--no-pager\n-c\ncore\.quotepath=false\n-c\ncore\.fsmonitor=false\n-c\ncore\.hooksPath=\/dev\/null\nx\n/,
      );
      assert.match(told, /^GIT_OPTIONAL_LOCKS=0$/m);
      assert.match(told, /^GIT_NO_LAZY_FETCH=1$/m);
      assert.doesNotMatch(told, /secret|GIT_CONFIG_NOSYSTEM/);
    } finally {
      delete process.env.CHAIN_OF_TITLE_SECRET;
    }
  });

  it('tells a failure with git’s words, bounded', async () => {
    await assert.rejects(collect(program('echo "fatal: no" >&2; exit 128')), (error) => {
      assert.ok(error instanceof GitFailure);
      assert.equal(error.stderr, 'fatal: no\n');
      assert.match(error.message, /git x failed: fatal: no/);
      return true;
    });
    await assert.rejects(collect(program('yes | head -c 9000000 >&2; exit 1')), (error) => {
      return error instanceof GitFailure && error.stderr.length < 200_000;
    });
    await assert.rejects(collect(program('kill -9 $$')), GitFailure);
    await assert.rejects(collect({ gitPath: '/nowhere/git', root: '/' }), /ENOENT/);
    await assert.rejects(collect(program('exec cat'), { stdin: failing() }), /source broke/);
    async function* failing(): AsyncGenerator<Buffer> {
      await new Promise((resolve) => setTimeout(resolve, 5));
      yield Buffer.from('x');
      throw new Error('source broke');
    }
  });

  it('doesn’t take a reader that leaves early for a failure', async () => {
    assert.equal(await collect(program('echo done'), { stdin: 'x'.repeat(5_000_000) }), 'done\n');
  });

  it('leaves no process behind: limit, abort, a loop left, an error thrown in it', async () => {
    const limited = program('exec sleep 60');
    await assert.rejects(
      collect(limited, { timeLimit: 150 }),
      (error) => error instanceof GitTimeout && error.timeLimit === 150,
    );
    assert.equal(limited.isRunning(), false);

    const reason = new Error('enough');
    const aborted = program('echo started; exec sleep 60');
    const controller = new AbortController();
    const reading = (async () => {
      for await (const chunk of spawnGit(aborted, [], { timeLimit: 20_000, signal: controller.signal })) {
        assert.equal(chunk.toString(), 'started\n');
        controller.abort(reason);
      }
    })();
    await assert.rejects(reading, reason);
    assert.equal(aborted.isRunning(), false);

    const left = program('echo started; exec sleep 60');
    for await (const chunk of spawnGit(left, [], { timeLimit: 20_000 })) {
      assert.equal(chunk.toString(), 'started\n');
      break;
    }
    assert.equal(left.isRunning(), false);

    const never = program('echo never');
    await assert.rejects(collect(never, { signal: AbortSignal.abort(reason) }), reason);
    assert.equal(fs.existsSync(path.join(never.root, 'pid')), false);
    await assert.rejects(collect(program('exec sleep 60'), { signal: abortedWith('text') }), /text/);
  });

  it('isn’t held up by a grandchild that keeps the pipes open', async () => {
    // Longer than a test may take.
    const place = program('sleep 25 & echo started; wait');
    await assert.rejects(collect(place, { timeLimit: 150 }), GitTimeout);
  });
});

function abortedWith(reason: unknown): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason), 50);
  return controller.signal;
}
