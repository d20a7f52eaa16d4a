import { createRecordSplitter } from '../recordSplitter';
import type { Change, MergedChange } from './change';

/** What `git diff-tree --stdin` says to one line of its input. */
export interface RawDiff {
  /** The commit, as that line named it. */
  readonly commit: string;
  readonly changes: readonly Change[];
  /** Instead of changes, where `-c` compared with several parents. */
  readonly merged: readonly MergedChange[];
}

const COLON = 58;

function unexpected(record: Buffer): Error {
  return new Error(`unexpected output of git diff-tree: ${record.toString('latin1', 0, 100)}`);
}

/**
 * Takes the output of `git diff-tree --stdin --always -r -c --raw -z --no-abbrev --no-renames` in pieces of any size. A
 * diff is whole when the next one begins, or with `finish`, which throws if the output broke off.
 */
export function createRawDiffParser(): { push(chunk: Buffer): RawDiff[]; finish(): RawDiff[] } {
  const records = createRecordSplitter(0);
  let current: { commit: string; changes: Change[]; merged: MergedChange[] } | null = null;
  /** The facts of a path, which comes in the next record. */
  let facts: Buffer | null = null;

  const readPath = (head: Buffer, record: Buffer): void => {
    const parents = head.findIndex((byte) => byte !== COLON);
    const fields = head.toString('latin1', parents).split(' ');
    const path = record.toString('latin1');
    if (fields.length !== 2 * parents + 3) throw unexpected(head);
    if (parents === 1) {
      const [oldMode = '', newMode = '', oldBlob = '', newBlob = ''] = fields;
      current!.changes.push({ oldMode, newMode, oldBlob, newBlob, path });
    } else {
      const olds = Array.from({ length: parents }, (_, at) => ({
        mode: fields[at]!,
        blob: fields[parents + 1 + at]!,
      }));
      current!.merged.push({ olds, newBlob: fields[2 * parents + 1]!, path });
    }
  };

  return {
    push(chunk) {
      const whole: RawDiff[] = [];
      for (const record of records.push(chunk)) {
        if (facts) {
          readPath(facts, record);
          facts = null;
        } else if (record[0] === COLON) {
          if (!current) throw unexpected(record);
          facts = record;
        } else {
          if (current) whole.push(current);
          current = { commit: record.toString('latin1'), changes: [], merged: [] };
        }
      }
      return whole;
    },
    finish() {
      if (facts) throw new Error('the output of git diff-tree broke off');
      return current ? [current] : [];
    },
  };
}
