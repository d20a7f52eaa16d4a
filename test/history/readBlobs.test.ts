import assert from 'node:assert/strict';
import { readBlobs } from '../../src/history/readBlobs';
import { openRepository } from '../../src/history/repository';
import { listTree } from '../../src/history/tree';
import { scratchRepository, useScratchHome } from './scratch';

describe('readBlobs', () => {
  useScratchHome();

  it('gives contents in order, and null for what is missing, too big or no blob', async () => {
    const scratch = scratchRepository();
    const big = 'x\n'.repeat(100_000);
    const contents = { a: 'one\n', b: Buffer.from([0, 10, 255, 10]), c: big, d: '' };
    for (const [path, content] of Object.entries(contents)) scratch.write(path, content);
    const commit = scratch.commit('A');
    const repository = await openRepository(scratch.root);
    const ids = (await listTree(repository, commit)).map(({ blob }) => blob);
    const read = async (asked: readonly string[], maxBytes: number): Promise<(string | null)[]> => {
      const found: (string | null)[] = [];
      for await (const { id, bytes } of readBlobs(repository, asked, { maxBytes })) {
        assert.equal(id, asked[found.length]);
        found.push(bytes?.toString('latin1') ?? null);
      }
      return found;
    };
    assert.deepEqual(await read(ids, 1_000_000), ['one\n', '\0\n\xff\n', big, '']);
    assert.deepEqual(await read(['0'.repeat(40), ids[2]!, commit, ids[0]!], 1000), [null, null, null, 'one\n']);
    assert.deepEqual(await read([], 1000), []);
  });

  it('ends with whoever asks', async () => {
    const scratch = scratchRepository();
    for (const path of ['a', 'b']) scratch.write(path, `${path}\n`);
    const repository = await openRepository(scratch.root);
    const ids = (await listTree(repository, scratch.commit('A'))).map(({ blob }) => blob);
    const abort = new AbortController();
    const reading = readBlobs(repository, ids, { maxBytes: 10, signal: abort.signal });
    abort.abort(new Error('enough'));
    await assert.rejects(reading.next(), /enough/);
  });
});
