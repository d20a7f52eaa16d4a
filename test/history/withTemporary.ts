import assert from 'node:assert/strict';
import os from 'node:os';

/** Runs with another folder for temporary ones. */
export async function withTemporary<T>(folder: string, use: () => Promise<T>): Promise<T> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    assert.equal(os.tmpdir(), folder);
    return await use();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
