import assert from 'node:assert/strict';
import { lineBatches } from '../../src/analysis/lineBatches';
import type { FileLines } from '../../src/history/model';

describe('lineBatches', () => {
  /** Files of so many runs each. */
  function* files(...runs: readonly number[]): Generator<FileLines, void> {
    for (const [at, count] of runs.entries()) {
      const segments = Array.from({ length: count }, (_, line) => ({
        ...{ line: line + 1, count: 1, commit: null, originalLine: line + 1, originalPath: String(at) },
      }));
      yield { path: String(at), segments };
    }
  }

  async function batched(...runs: readonly number[]): Promise<string[]> {
    const found: string[] = [];
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream, as files' lines come
    const stream = async function* () {
      yield* files(...runs);
    };
    for await (const batch of lineBatches(stream())) found.push(batch.map(({ path }) => path).join(' '));
    return found;
  }

  it('gives every file once, in order, and no more runs at a time than one file goes over', async () => {
    assert.deepEqual(await batched(), []);
    assert.deepEqual(await batched(0, 3, 0), ['0 1 2']);
    assert.deepEqual(await batched(40_000, 30_000, 1), ['0 1', '2']);
    assert.deepEqual(await batched(70_000, 1, 65_536), ['0', '1 2']);
  });
});
