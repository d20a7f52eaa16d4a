import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import type { Scratch } from '../history/scratch';
import { CLI, runCli } from './runCli';

const COMMITS = 12_000;
const FILES = 30;

/** Long enough a history that somebody loses patience. */
function longHistory(): Scratch {
  const scratch = scratchRepository();
  const contents = Array.from({ length: FILES }, () => Array.from({ length: 40 }, (_, at) => `line ${at}`));
  const stream = Array.from({ length: COMMITS }, (_, at) => {
    const file = contents[at % FILES]!;
    file[(at * 7) % file.length] = `commit ${at}`;
    const text = `${file.join('\n')}\n`;
    const commit = `commit refs/heads/main\ncommitter C <c@x> ${1_600_000_000 + at} +0000\ndata 1\nx\n`;
    return `${commit}M 100644 inline file ${at % FILES}\ndata ${text.length}\n${text}\n`;
  });
  // Without deltas it is written in a sixth of the time.
  scratch.gitWith({ input: stream.join('') }, 'fast-import', '--quiet', '--depth=0');
  return scratch;
}

/** Processes that run in the repository: its gits. Linux tells. */
function running(root: string): number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const isGit = fs.readFileSync(`/proc/${name}/comm`, 'utf8').startsWith('git');
        return isGit && fs.readlinkSync(`/proc/${name}/cwd`) === root;
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Whether it becomes true while we look so many times. By no clock: one goes on while a busy machine gives nobody a turn. */
async function until(condition: () => boolean, looks: number): Promise<boolean> {
  for (let look = 0; look < looks; look++) {
    if (condition()) return true;
    await wait(20);
  }
  return false;
}

describe('a long reading of lines', () => {
  useScratchHome();
  let scratch: Scratch;
  before(function () {
    if (!fs.existsSync('/proc/self/cwd')) this.skip();
    scratch = longHistory();
  });

  async function begin(cache: string): Promise<{ child: ChildProcess; ended: Promise<number | null> }> {
    const child = spawn(process.execPath, [CLI, 'lines', '--json', '-C', scratch.root], {
      stdio: 'ignore',
      env: { ...process.env, XDG_CACHE_HOME: cache },
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    assert.ok(await until(() => running(scratch.root).length > 0, 500), 'no git was seen');
    return { child, ended };
  }

  const cases: [NodeJS.Signals, number, number | null][] = [
    ['SIGINT', 0, 130],
    ['SIGTERM', 300, 130],
    ['SIGKILL', 300, null],
  ];
  for (const [signal, after, code] of cases) {
    it(`leaves no process behind and no half cache after ${signal}, ${after} ms in`, async () => {
      const cache = scratchFolder();
      const { child, ended } = await begin(cache);
      await wait(after);
      child.kill(signal);
      assert.equal(await ended, code);
      assert.ok(await until(() => running(scratch.root).length === 0, 50), 'a git is still there');
      const left = fs
        .readdirSync(cache, { recursive: true })
        .filter((name) => fs.statSync(path.join(cache, String(name))).isFile());
      assert.deepEqual(left, []);
      const env = { XDG_CACHE_HOME: cache };
      const { code: again, stdout } = await runCli(['lines', '--json', '-C', scratch.root], { env });
      assert.deepEqual([again, stdout.split('\n').length], [0, FILES + 1]);
    });
  }
});
