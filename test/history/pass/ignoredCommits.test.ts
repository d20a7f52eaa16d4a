import assert from 'node:assert/strict';
import path from 'node:path';
import { ignoredCommits } from '../../../src/history/pass/ignoredCommits';
import { openRepository } from '../../../src/history/repository';
import { scratchRepository, useScratchHome } from '../scratch';

const { signal } = new AbortController();

describe('ignoredCommits', () => {
  useScratchHome();

  for (const format of ['sha1', 'sha256']) {
    it(`reads the files as blame does, of ${format}`, async () => {
      const scratch = scratchRepository(`--object-format=${format}`);
      // Only for a line like it does blame find another commit.
      const texts = [0, 1, 2, 3].map((made) =>
        ['first', 'second', 'third'].map((word, at) => `the ${word} line${at < made ? '!' : ''}\n`).join(''),
      );
      const [base, a, b, c] = texts.map((text) => {
        scratch.write('x', text);
        return scratch.commit(text);
      }) as [string, string, string, string];
      scratch.git('tag', '-a', '-m', 'tag', 'v1', a);
      scratch.git('tag', '-a', '-m', 'tag of a tag', 'v2', 'v1');
      const [tag, outer, tree] = ['v1', 'v2', 'HEAD^{tree}'].map((name) => scratch.git('rev-parse', name)) as [
        string,
        string,
        string,
      ];
      const gone = 'f'.repeat(a.length);
      const file = path.join(scratch.root, 'ignored');
      const other = path.join(scratch.root, 'more');
      const repo = await openRepository(scratch.root);
      for (const [text, expected] of [
        ['', []],
        ['# nothing\n\n   \n', []],
        [a, [a]],
        [`${a}\n${b}\n`, [a, b]],
        [`${a}\r\n${b}\r\n`, [a, b]],
        [`# why\n\n  ${a}  # tail\n\t${b}#x\n#${c}\n`, [a, b]],
        [a.toUpperCase(), [a]],
        [`${a}\n${a.toUpperCase()}\n${tag}\n`, [a]],
        [tag, [a]],
        [outer, [a]],
        [`${gone}\n${b}\n`, [b]],
        [`${tree}\n${b}\n`, [b]],
        [`${gone}\n`, []],
      ] as [string, string[]][]) {
        scratch.write('ignored', text);
        const found = await ignoredCommits(repo, file, signal);
        assert.deepEqual([...found].sort(), expected.toSorted(), text);
        // Each of the commits made a line, which blame takes for the first one's if it is passed over.
        const blamed = scratch.git('blame', '--porcelain', `--ignore-revs-file=${file}`, 'HEAD', '--', 'x');
        assert.deepEqual(
          [...blamed.matchAll(/^([0-9a-f]{40,64}) \d+ \d+/gm)].map(([, id]) => id),
          [a, b, c].map((id) => (found.has(id) ? base : id)),
          text,
        );
      }
      scratch.write('ignored', `${a}\n`);
      scratch.write('more', `${c}\n`);
      assert.deepEqual([...(await ignoredCommits(repo, `${file}\n${other}`, signal))].sort(), [a, c].sort());
    });
  }

  it('has none without a file, and fails for one that can’t be read', async () => {
    const scratch = scratchRepository();
    const repo = await openRepository(scratch.root);
    assert.deepEqual(await ignoredCommits(repo, null, signal), new Set());
    await assert.rejects(ignoredCommits(repo, path.join(scratch.root, 'none'), signal), /ENOENT/);
    scratch.write('ignored', scratch.commit('one'));
    const reason = new Error('enough');
    await assert.rejects(ignoredCommits(repo, path.join(scratch.root, 'ignored'), AbortSignal.abort(reason)), reason);
  });
});
