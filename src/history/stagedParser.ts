import { decodePath } from './decodePath';
import { unquotePath } from './unquotePath';

export interface AddedLines {
  readonly path: string;
  /** First line (from 1) and count in the new file; ascending. */
  readonly runs: readonly (readonly [first: number, count: number])[];
}

const NEW_FILE = /^\+\+\+ ("?)b\//;
const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * Takes the lines of `git diff -U0`, without their ends. What a hunk holds is counted, never read: it may look like a
 * header.
 */
export function createStagedParser(onFile: (added: AddedLines) => void): {
  push(line: Buffer): void;
  finish(): void;
} {
  let path: string | null = null;
  let runs: [number, number][] = [];
  let inside = 0;
  const finish = (): void => {
    if (path !== null && runs.length > 0) onFile({ path, runs });
    [path, runs] = [null, []];
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
      } else if (NEW_FILE.test(text)) {
        // git ends a name with spaces by a tab.
        const name = unquotePath(Buffer.from(text.slice('+++ '.length).replace(/\t$/, ''), 'latin1'));
        path = decodePath(name.subarray('b/'.length)).path;
      }
    },
    finish,
  };
}
