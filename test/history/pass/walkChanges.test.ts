import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { GitFailure } from '../../../src/history/gitFailure';
import type { CommitChanges } from '../../../src/history/pass/change';
import { walkChanges } from '../../../src/history/pass/walkChanges';
import { openRepository } from '../../../src/history/repository';
import { scratchFolder, scratchRepository, useScratchHome } from '../scratch';
import type { Scratch } from '../scratch';
import { importCommits } from './importCommits';
import type { ImportedCommit, ImportedFile } from './importCommits';
import { limits } from './limits';

const files = (contents: Readonly<Record<string, string>>): ImportedFile[] =>
  Object.entries(contents).map(([path, content]) => ({ path, content }));

async function walk(scratch: Scratch, ...range: string[]): Promise<CommitChanges[]> {
  const repo = await openRepository(scratch.root);
  const walked: CommitChanges[] = [];
  for await (const changes of walkChanges(repo, range, limits)) walked.push(changes);
  return walked;
}

/** A walk in few words: commits by their places, contents by their text. */
async function told(scratch: Scratch, ids: readonly string[], ...range: string[]): Promise<string[]> {
  const walked = await walk(scratch, ...range);
  const text = (blob: string): string => (/^0+$/.test(blob) ? '-' : scratch.git('cat-file', 'blob', blob));
  const place = (commit: string): number => ids.indexOf(commit);
  return walked.map(({ commit, parents, changes, merged }) =>
    [
      `${place(commit)}<${parents.map(place).join(',')}`,
      ...changes.map(({ path, oldBlob, newBlob }) => `${path}:${text(oldBlob)}>${text(newBlob)}`),
      ...merged.map(
        ({ path, olds, newBlob }) => `${path}::${olds.map(({ blob }) => text(blob)).join('|')}>${text(newBlob)}`,
      ),
    ].join(' '),
  );
}

describe('walkChanges', () => {
  useScratchHome();

  it('tells each commit before its parents, with what it did', async () => {
    const cases: [string, ImportedCommit[], string[]][] = [
      ['a root', [{ files: files({ a: '1' }) }], ['0<']],
      [
        'changes, and commits without any',
        [
          { files: files({ a: '1', b: '1' }) },
          { parents: [0], files: files({ a: '1', b: '1' }) },
          { parents: [1], files: files({ a: '2', 'c/d': '1' }) },
          { parents: [2], files: [] },
          { parents: [3], files: [] },
        ],
        ['4<3', '3<2 a:2>- c/d:1>-', '2<1 a:1>2 b:1>- c/d:->1', '1<0', '0<'],
      ],
      [
        'paths like records of git’s',
        [{ files: [] }, { parents: [0], files: files({ 'a\nb': '1', ':100644 c': '1', ' ': '1' }) }],
        ['1<0  :->1 :100644 c:->1 a\nb:->1', '0<'],
      ],
      [
        'merges: a clean one, one that differs from both, one that is its first parent again',
        [
          { files: files({ a: '1', b: '1' }) },
          { parents: [0], files: files({ a: '2', b: '1' }) },
          { parents: [0], files: files({ a: '1', b: '3' }) },
          { parents: [1, 2], files: files({ a: '2', b: '3' }) },
          { parents: [3, 0], files: files({ a: '4', b: '3', c: '5' }) },
          { parents: [4, 0], files: files({ a: '4', b: '3', c: '5' }) },
        ],
        ['5<4,0', '4<3,0 a:2>4 c:->5 a::2|1>4 c::-|->5', '3<1,2 b:1>3', '2<0 b:1>3', '1<0 a:1>2', '0<'],
      ],
      [
        'an octopus, and parents of unrelated histories',
        [
          { files: files({ a: '1' }) },
          { files: files({ b: '2' }) },
          { files: files({ c: '3' }) },
          { parents: [0, 1, 2], files: files({ a: '1', b: '2', c: '4' }) },
        ],
        ['3<0,1,2 b:->2 c:->4 c::-|-|3>4', '2<', '1<', '0<'],
      ],
    ];
    for (const [name, commits, expected] of cases) {
      const scratch = scratchRepository();
      const ids = importCommits(scratch, commits);
      const walked = await told(scratch, ids, ids.at(-1)!);
      // Which of two unrelated commits is told first is git's to choose.
      assert.deepEqual(walked.toSorted(), expected.toSorted(), name);
      const order = walked.map((text) => Number.parseInt(text, 10));
      for (const [at, { parents = [] }] of commits.entries())
        for (const parent of parents) assert.ok(order.indexOf(at) < order.indexOf(parent), name);
    }
  });

  it('tells modes, ids and paths of any bytes exactly', async () => {
    const scratch = scratchRepository('--object-format=sha256');
    const first = scratch.commit('one');
    scratch.write(Buffer.from([0xfc]), 'x');
    const second = scratch.commit('two');
    const [{ commit, parents, changes, merged } = assert.fail()] = await walk(scratch, second);
    assert.deepEqual(
      { commit, parents, changes, merged },
      {
        commit: second,
        parents: [first],
        changes: [
          {
            oldMode: '000000',
            newMode: '100644',
            oldBlob: '0'.repeat(64),
            newBlob: scratch.gitWith({ input: 'x' }, 'hash-object', '--stdin').toString().trim(),
            path: '\xfc',
          },
        ],
        merged: [],
      },
    );
  });

  it('walks a part of history', async () => {
    const scratch = scratchRepository();
    const ids = importCommits(scratch, [
      { files: files({ a: '1' }) },
      { parents: [0], files: files({ a: '2' }) },
      { parents: [1], files: files({ a: '3' }) },
      { parents: [2], files: files({ a: '4' }) },
      { parents: [3, 0], files: files({ a: '5' }) },
    ]);
    assert.deepEqual(await told(scratch, ids, `^${ids[1]}`, ids[3]!), ['3<2 a:3>4', '2<1 a:2>3']);
    assert.deepEqual(await told(scratch, ids, `^${ids[3]}`, ids[4]!), ['4<3,0 a:4>5 a::4|1>5']);
    assert.deepEqual(await told(scratch, ids, `^${ids[3]}`, ids[3]!), []);
  });

  it('goes by no configuration of the user’s', async () => {
    const scratch = scratchRepository();
    const ids = importCommits(scratch, [
      { files: files({ a: 'x\n'.repeat(9), z: '' }) },
      { parents: [0], files: files({ b: 'x\n'.repeat(9), z: 'y' }) },
    ]);
    const plain = await walk(scratch, ids[1]!);
    scratch.write('order', 'z\n');
    const settings = {
      'diff.renames': 'copies',
      'diff.orderFile': 'order',
      'log.showRoot': 'false',
      'log.showSignature': 'true',
      'diff.noprefix': 'true',
      'color.ui': 'always',
      'core.abbrev': '5',
      'diff.relative': 'true',
    };
    for (const [name, value] of Object.entries(settings)) scratch.git('config', name, value);
    assert.deepEqual(await walk(scratch, ids[1]!), plain);
    assert.deepEqual(
      plain.map(({ changes }) => changes.map(({ path }) => path)),
      [['a', 'b', 'z'], []],
    );
  });

  it('tells of a commit that isn’t there, of an abort, and ends when its reader leaves', async () => {
    const scratch = scratchRepository();
    await assert.rejects(walk(scratch, '1'.repeat(40)), GitFailure);
    const commits = Array.from({ length: 300 }, (_, at) => ({
      ...(at > 0 && { parents: [at - 1] }),
      files: files({ a: `${at}` }),
    }));
    const head = importCommits(scratch, commits).at(-1)!;
    const repo = await openRepository(scratch.root);
    const controller = new AbortController();
    const reason = new Error('enough');
    const aborted = async (): Promise<void> => {
      for await (const { commit } of walkChanges(repo, [head], { ...limits, signal: controller.signal })) {
        assert.match(commit, /^[0-9a-f]{40}$/);
        controller.abort(reason);
      }
    };
    await assert.rejects(aborted(), reason);
    let seen = 0;
    for await (const { commit } of walkChanges(repo, [head], limits)) {
      assert.equal(commit, head);
      seen++;
      break;
    }
    assert.equal(seen, 1);
  });

  it('doesn’t take an answer that broke off for a whole one', async () => {
    const scratch = scratchRepository();
    scratch.commit('one');
    const head = scratch.commit('two');
    const repo = await openRepository(scratch.root);
    for (const [answer, reason] of [
      ['', /broke off/],
      [`${'1'.repeat(40)}\\0`, /unexpected output/],
    ] as const) {
      const gitPath = path.join(scratchFolder(), 'git');
      const script = `case "$*" in *diff-tree*) cat > /dev/null; printf '${answer}';; *) exec git "$@";; esac`;
      fs.writeFileSync(gitPath, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      const walking = async (): Promise<void> => {
        for await (const { commit } of walkChanges({ ...repo, gitPath }, [head], limits)) assert.fail(commit);
      };
      await assert.rejects(walking(), reason);
    }
  });
});
