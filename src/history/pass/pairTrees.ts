import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { makeTemporaryFolder } from '../temporaryFolder';

/** Contents before and after. */
export interface BlobPair {
  readonly from: string;
  readonly to: string;
}

/** Objects outside the repository that git reads as if they were in it. */
export interface PairTrees {
  /** Input for `git diff-tree --stdin`: two trees a line. */
  readonly questions: string;
  readonly environment: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** git keeps the diffs of two trees in memory until the last. */
const PAIRS_PER_TREE = 500;

const nameOf = (number: number): string => String(number).padStart(9, '0');

function treeObject(entries: readonly (readonly [number, string])[]): Buffer {
  const lines = entries.flatMap(([number, id]) => [
    Buffer.from(`100644 ${nameOf(number)}\0`, 'latin1'),
    Buffer.from(id, 'hex'),
  ]);
  const body = Buffer.concat(lines);
  return Buffer.concat([Buffer.from(`tree ${body.length}\0`), body]);
}

/** As git reads a list of directories: the separator may be part of a quoted one. */
function quoted(directory: string): string {
  return `"${directory.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/**
 * Lets one git process compare any blobs with any others: trees in which both of a pair have the same name, its number
 * in nine digits. They lie in a folder of their own under the system's temporary one; the repository isn't written to.
 */
export async function writePairTrees(pairs: readonly BlobPair[], algorithm: 'sha1' | 'sha256'): Promise<PairTrees> {
  const folder = await makeTemporaryFolder();
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const write = async (entries: readonly (readonly [number, string])[]): Promise<string> => {
    const object = treeObject(entries);
    const id = createHash(algorithm).update(object).digest('hex');
    const directory = path.join(folder, id.slice(0, 2));
    await mkdir(directory, { recursive: true });
    await writeFile(path.join(directory, id.slice(2)), deflateSync(object, { level: 1 }));
    return id;
  };
  try {
    let questions = '';
    for (let from = 0; from < pairs.length; from += PAIRS_PER_TREE) {
      const some = pairs.slice(from, from + PAIRS_PER_TREE);
      const before = await write(some.map((pair, at) => [from + at, pair.from]));
      const after = await write(some.map((pair, at) => [from + at, pair.to]));
      questions += `${before} ${after}\n`;
    }
    return { questions, environment: { GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(folder) }, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
