import assert from 'node:assert/strict';
import { IdIndex } from '../../../src/register/editing/idIndex';
import type { OutlinedFile } from '../../../src/register/editing/idIndex';
import { readOutline } from '../../../src/register/editing/readOutline';

/** A text with the place of its mark `¦`. */
export function marked(text: string): { readonly text: string; readonly offset: number } {
  const offset = text.indexOf('¦');
  assert.notEqual(offset, -1, 'a mark');
  return { text: text.replace('¦', ''), offset };
}

function outlined(path: string, text: string): OutlinedFile {
  return { path, text, root: readOutline(text) };
}

export function indexOf(files: Readonly<Record<string, string>>): IdIndex {
  return new IdIndex(Object.entries(files).map(([path, text]) => outlined(path, text)));
}
