import { randomInt } from 'node:crypto';
import { blameFile } from '../history/blame';
import type { BlameOptions } from '../history/blame';
import type { FileLines, Progress, Segment, TreeFile } from '../history/model';
import type { Repository } from '../history/repository';

/** How what was found compares with what blame says. */
export interface Agreement {
  readonly files: number;
  /** Of those, files that blame couldn't do, or not in time: their lines don't count. */
  readonly unread: number;
  readonly lines: number;
  /** Lines of the same commit, path and line. */
  readonly equal: number;
  /** Per file the first line that isn't, sorted by path; `blame` and `found` are `COMMIT:LINE:PATH`, null for none. */
  readonly differing: readonly {
    readonly path: string;
    readonly line: number;
    readonly blame: string | null;
    readonly found: string | null;
  }[];
}

/** Any `count` of the files, each as likely as the others. */
function choose(files: readonly TreeFile[], count: number): Map<string, TreeFile> {
  const left = [...files];
  const chosen = new Map<string, TreeFile>();
  while (left.length > 0 && chosen.size < count) {
    const at = randomInt(left.length);
    chosen.set(left[at]!.path, left[at]!);
    left[at] = left.at(-1)!;
    left.pop();
  }
  return chosen;
}

function* origins(segments: readonly Segment[]): Generator<string> {
  for (const { count, commit, reason, originalLine, originalPath } of segments)
    for (let at = 0; at < count; at++) yield `${commit ?? reason ?? ''}:${originalLine + at}:${originalPath}`;
}

/**
 * Asks git blame for some files, whichever chance names, and compares each line with what was read.
 */
export async function verifyLines(
  repo: Repository,
  commit: string,
  files: readonly TreeFile[],
  read: AsyncIterable<FileLines>,
  { count, onProgress, ...blaming }: BlameOptions & { readonly count: number; readonly onProgress: Progress },
): Promise<Agreement> {
  const chosen = choose(files, count);
  const found = new Map<string, FileLines>();
  for await (const lines of read) if (chosen.has(lines.path)) found.set(lines.path, lines);
  let [lines, equal, unread, done] = [0, 0, 0, 0];
  const differing: Agreement['differing'][number][] = [];
  const compare = async ({ path, lines: total }: TreeFile): Promise<void> => {
    const blamed = await blameFile(repo, commit, path, blaming);
    onProgress(++done, chosen.size);
    if (blamed.unread) {
      unread++;
      return;
    }
    const blame = [...origins(blamed.segments)];
    const ours = [...origins(found.get(path)?.segments ?? [])];
    const different = Array.from({ length: total }, (_, at) => at).filter((at) => blame[at] !== ours[at]);
    lines += total;
    equal += total - different.length;
    const [first] = different;
    if (first !== undefined)
      differing.push({ path, line: first + 1, blame: blame[first] ?? null, found: ours[first] ?? null });
  };
  await Promise.all([...chosen.values()].map(compare));
  return { files: chosen.size, unread, lines, equal, differing: differing.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
