import { lineEndAt, pastLineEnd } from '../characters';
import { proseOf } from '../readProse';
import type { FoundLicence } from '../scanFile';
import { spdxTags } from '../spdxTags';
import type { TextEdit } from './textEdit';

const TAG = 'SPDX-License-Identifier';

function lineStart(text: string, line: number): number {
  let at = 0;
  for (let count = 1; count < line; count++) at = pastLineEnd(text, lineEndAt(text, at, text.length), text.length);
  return at;
}

/**
 * The edits that put the proposals of tags in their values' place, and change nothing else. Null where one can't be told
 * apart in its line, or goes on over several.
 * @param tags in order; those with one proposal are repaired
 */
export function tagRepairs(path: string, text: string, tags: readonly FoundLicence[]): readonly TextEdit[] | null {
  const values = spdxTags(proseOf(path, text)).licences;
  const edits: TextEdit[] = [];
  for (const { line, proposals } of tags) {
    const [proposal, ...others] = proposals ?? [];
    if (proposal === undefined || others.length > 0) continue;
    const [value, ...same] = values.filter((one) => one.line === line);
    if (value?.lastLine !== line || same.length > 0) return null;
    const start = lineStart(text, line);
    const raw = text.slice(start, lineEndAt(text, start, text.length));
    const tag = raw.indexOf(TAG);
    const at = raw.indexOf(value.value, tag + TAG.length);
    if (tag === -1 || at === -1 || raw.includes(TAG, at)) return null;
    edits.push({ offset: start + at, deleted: value.value.length, inserted: proposal });
  }
  return edits;
}
