import fs from 'node:fs';
import path from 'node:path';
import type { Scratch } from '../scratch';

export interface ImportedFile {
  /** ASCII. */
  readonly path: string;
  /** Octal; a regular file if not given. */
  readonly mode?: string;
  /** Of a submodule (160000), the commit's id. */
  readonly content: string | Buffer;
}

export interface ImportedCommit {
  /** Places in the list of those that come before. */
  readonly parents?: readonly number[];
  /** All that it has. */
  readonly files: readonly ImportedFile[];
}

/** Makes commits, hundreds of them by one process. Their ids, in order; each has a branch `c0`, `c1`, … */
export function importCommits(scratch: Scratch, commits: readonly ImportedCommit[]): string[] {
  const input: Buffer[] = [];
  const say = (text: string): void => void input.push(Buffer.from(`${text}\n`));
  const data = (content: string | Buffer): void => {
    const bytes = Buffer.from(content as string);
    say(`data ${bytes.length}`);
    input.push(bytes);
    say('');
  };
  for (const [at, { parents = [], files }] of commits.entries()) {
    say(`commit refs/heads/c${at}`);
    say(`mark :${at + 1}`);
    say('committer Cy <cy@example.com> 1700000000 +0100');
    data(`commit ${at}`);
    for (const [place, parent] of parents.entries()) say(`${place === 0 ? 'from' : 'merge'} :${parent + 1}`);
    say('deleteall');
    for (const file of files) {
      const { mode = '100644', content } = file;
      if (mode === '160000') {
        say(`M ${mode} ${content.toString()} ${JSON.stringify(file.path)}`);
      } else {
        say(`M ${mode} inline ${JSON.stringify(file.path)}`);
        data(content);
      }
    }
  }
  const marks = path.join(scratch.root, '.git', 'import-marks');
  scratch.gitWith({ input: Buffer.concat(input) }, 'fast-import', '--quiet', `--export-marks=${marks}`);
  const ids: string[] = [];
  for (const [, mark, id] of fs.readFileSync(marks, 'latin1').matchAll(/^:(\d+) (\w+)$/gm)) ids[Number(mark) - 1] = id!;
  return ids;
}
