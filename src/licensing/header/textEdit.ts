/** In UTF-16 units of a text without its byte order mark: what an editor's document has, too. */
export interface TextEdit {
  readonly offset: number;
  readonly deleted: number;
  readonly inserted: string;
}

/** @param edits from the first to the last, none over another */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  let changed = '';
  let at = 0;
  for (const { offset, deleted, inserted } of edits) {
    changed += text.slice(at, offset) + inserted;
    at = offset + deleted;
  }
  return changed + text.slice(at);
}
