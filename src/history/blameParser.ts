import { decodePath } from './decodePath';
import type { Segment } from './model';
import { createRecordSplitter } from './recordSplitter';
import { unquotePath } from './unquotePath';

const HEADER = /^([0-9a-f]{40}|[0-9a-f]{64}) (\d+) (\d+) (\d+)$/;
const FILENAME = Buffer.from('filename ');

/** Takes the output of `git blame --incremental` in pieces of any size; gives the segments that became whole, in git's order. */
export interface BlameParser {
  push(chunk: Buffer): Segment[];
}

/**
 * `boundary`: the commits at which a shallow clone was cut. git's own `boundary` line doesn't tell: it marks the root
 * commits of whole clones too. Lines that aren't understood end the entry; a gap shows in arrangeSegments.
 */
export function createBlameParser(boundary: ReadonlySet<string>): BlameParser {
  const lines = createRecordSplitter(10);
  let header: RegExpExecArray | null = null;

  const read = (line: Buffer): Segment[] => {
    if (!header) {
      header = HEADER.exec(line.toString('latin1'));
      return [];
    }
    // An entry has the commit's facts the first time, and always ends with its path.
    if (!line.subarray(0, FILENAME.length).equals(FILENAME)) return [];
    const [, commit, originalLine, first, count] = header;
    header = null;
    const origin = {
      line: Number(first),
      count: Number(count),
      originalLine: Number(originalLine),
      originalPath: decodePath(unquotePath(line.subarray(FILENAME.length))).path,
    };
    return [boundary.has(commit!) ? { ...origin, commit: null, reason: 'boundary' } : { ...origin, commit: commit! }];
  };

  return { push: (chunk) => lines.push(chunk).flatMap(read) };
}
