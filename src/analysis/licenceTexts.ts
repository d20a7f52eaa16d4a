import fs from 'node:fs/promises';
import path from 'node:path';
import { readTextIndex, type TextIndex } from '../licensing/textIndex';

let loading: Promise<TextIndex> | undefined;

/** The index that the build put beside this code, read when it is asked for first. */
export function loadLicenceTexts(): Promise<TextIndex> {
  loading ??= fs.readFile(path.join(__dirname, 'licences.bin')).then(readTextIndex);
  return loading;
}
