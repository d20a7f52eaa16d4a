import path from 'node:path';
import type { SourceFile } from '../../snippets/works';
import { readPlainFile } from './plainFile';
import { MOST_FILE_BYTES, type TreeFile } from './sourceTree';

/** Files of a work that are read one after the other, each time that somebody goes through them. */
export class WorkFiles implements Iterable<SourceFile> {
  /** Bytes of all. */
  readonly size: number;

  constructor(
    readonly folder: string,
    readonly files: readonly TreeFile[],
    /** What a file is under, where that isn't what the work is. */
    readonly licenceOf: (path: string, bytes: Buffer) => string | null,
    /** Told of each file that is read. */
    readonly onRead: () => void = () => undefined,
  ) {
    this.size = files.reduce((sum, { size }) => sum + size, 0);
  }

  *[Symbol.iterator](): Iterator<SourceFile> {
    const { licenceOf } = this;
    for (const { path: name } of this.files) {
      const bytes = readPlainFile(path.join(this.folder, name), MOST_FILE_BYTES);
      this.onRead();
      if (!bytes) continue;
      yield {
        path: name,
        bytes,
        // Asked for in one of the passes only.
        get licence() {
          return licenceOf(name, bytes);
        },
      };
    }
  }

  /** Some of them. */
  slice(from: number, to?: number): WorkFiles {
    return new WorkFiles(this.folder, this.files.slice(from, to), this.licenceOf, this.onRead);
  }
}
