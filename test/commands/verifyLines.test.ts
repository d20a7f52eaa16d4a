import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { verifyLines } from '../../src/commands/verifyLines';
import type { FileLines } from '../../src/history/model';
import { openRepository } from '../../src/history/repository';
import { listTree } from '../../src/history/tree';
import { treeLines } from '../../src/history/treeLines';
import { scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import type { Scratch } from '../history/scratch';
import { json, runCli } from './runCli';

describe('lines --verify', () => {
  useScratchHome();
  let scratch: Scratch;
  let head: string;
  before(() => {
    scratch = scratchRepository();
    for (const name of ['a', 'b', 'c']) scratch.write(name, 'one\ntwo\n');
    scratch.commit('one');
    scratch.write('b', 'one\n  two\nthree\n');
    head = scratch.commit('two');
  });

  it('tells how many lines are as git blame has them, in words and in JSON', async () => {
    const words = await runCli(['lines', '--verify', '2', '-C', scratch.root]);
    assert.match(words.stdout, /^compared with git blame: ([45]) of \1 lines are the same; files looked at: 2\n$/);
    const all = await runCli(['lines', '--verify', '9', '--json', '-w', '-C', scratch.root]);
    assert.deepEqual(json(all), { version: 1, files: 3, unread: 0, lines: 7, equal: 7, differing: [] });
    assert.deepEqual([words.code, all.code], [0, 0]);
  });

  it('passes over white space as git blame -w does', async () => {
    const last = async (...args: string[]): Promise<unknown[] | undefined> => {
      const outcome = await runCli(['lines', 'b', '--json', '--no-cache', '-C', scratch.root, ...args]);
      return json<{ segments: unknown[][] }>(outcome).segments.at(-1)?.slice(0, 3);
    };
    assert.deepEqual(
      [await last(), await last('-w')],
      [
        [2, 2, head],
        [3, 1, head],
      ],
    );
  });

  it('refuses what is no number of files', async () => {
    for (const count of ['0', '-1', 'x']) {
      const { code, stderr } = await runCli(['lines', `--verify=${count}`, '-C', scratch.root]);
      assert.equal(code, 2);
      assert.match(stderr, /not a number of files/);
    }
  });

  /** Reads lines, changed on the way, and verifies. */
  async function verified(change: (lines: FileLines) => FileLines | null, gitPath?: string) {
    const repo = await openRepository(scratch.root);
    const files = await listTree(repo, head);
    const read = async function* (): AsyncGenerator<FileLines> {
      for await (const lines of treeLines(repo, head, files)) {
        const changed = change(lines);
        if (changed) yield changed;
      }
    };
    const asked = gitPath === undefined ? repo : { ...repo, gitPath };
    return verifyLines(asked, head, files, read(), { count: 3, onProgress: () => undefined });
  }

  it('finds each line of another commit, line or path, and what is missing', async () => {
    const none = await verified((lines) => lines);
    assert.equal(none.equal, none.lines);
    const cases: [string, (lines: FileLines) => FileLines | null, number][] = [
      [
        'commit',
        (lines) => ({ ...lines, segments: lines.segments.map((one) => ({ ...one, commit: 'f'.repeat(40) })) }),
        3,
      ],
      ['line', (lines) => ({ ...lines, segments: lines.segments.map((one) => ({ ...one, originalLine: 9 })) }), 3],
      ['path', (lines) => ({ ...lines, segments: lines.segments.map((one) => ({ ...one, originalPath: 'x' })) }), 3],
      ['nothing', () => null, 3],
    ];
    for (const [what, change, lines] of cases) {
      const { differing, equal } = await verified((one) => (one.path === 'b' ? change(one) : one));
      assert.deepEqual([equal, differing.map(({ path: file, line }) => [file, line])], [7 - lines, [['b', 1]]], what);
    }
  });

  it('doesn’t count what blame can’t do', async () => {
    const broken = path.join(scratchFolder(), 'git');
    fs.writeFileSync(broken, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const { files, unread, lines, equal } = await verified((one) => one, broken);
    assert.deepEqual({ files, unread, lines, equal }, { files: 3, unread: 3, lines: 0, equal: 0 });
  });
});
