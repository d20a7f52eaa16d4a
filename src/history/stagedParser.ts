import { decodePath } from './decodePath';
import { unquotePath } from './unquotePath';

export interface AddedLines {
  readonly path: string;
  /** False where the path isn’t UTF-8: it was made readable. */
  readonly exact: boolean;
  /** The new file's id. */
  readonly blob: string;
  /** First line (from 1) and count in the new file; ascending. */
  readonly runs: readonly (readonly [first: number, count: number])[];
}

const MODE = /^new (?:file )?mode (\d+)$/;
const INDEX = /^index [0-9a-f]+\.\.([0-9a-f]+)(?: (\d+))?$/;
/** Of a regular file: a link and a submodule have no lines, though a diff shows some. */
const REGULAR = '100';
const NEW_FILE = /^\+\+\+ ("?)b\//;
const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * Takes the lines of `git diff -U0 --full-index`, without their ends. What a hunk holds is counted, never read: it may
 * look like a header.
 */
export function createStagedParser(onFile: (added: AddedLines) => void): {
  push(line: Buffer): void;
  finish(): void;
} {
  let path: string | null = null;
  let exact = true;
  let blob = '';
  let mode = '';
  let runs: [number, number][] = [];
  let inside = 0;
  const finish = (): void => {
    if (path !== null && runs.length > 0 && mode.startsWith(REGULAR)) onFile({ path, exact, blob, runs });
    [path, runs, blob, mode] = [null, [], '', ''];
  };
  return {
    push(line) {
      const mark = line[0];
      if (inside > 0 && (mark === 0x2b || mark === 0x2d)) {
        inside--;
        return;
      }
      const text = line.toString('latin1');
      const hunk = HUNK.exec(text);
      if (hunk) {
        const [, removed = '1', first, added = '1'] = hunk;
        inside = Number(removed) + Number(added);
        if (added !== '0') runs.push([Number(first), Number(added)]);
      } else if (text.startsWith('diff --git ')) {
        finish();
      } else if (MODE.test(text)) {
        mode = MODE.exec(text)![1]!;
      } else if (INDEX.test(text)) {
        const [, id, same = mode] = INDEX.exec(text)!;
        [blob, mode] = [id!, same];
      } else if (NEW_FILE.test(text)) {
        // git ends a name with spaces by a tab.
        const name = unquotePath(Buffer.from(text.slice('+++ '.length).replace(/\t$/, ''), 'latin1'));
        ({ path, exact } = decodePath(name.subarray('b/'.length)));
      }
    },
    finish,
  };
}
