import fs from 'node:fs/promises';
import path from 'node:path';
import { createFileScanner, type FileScanner } from '../licensing/scanFile';
import { readTextIndex, type TextIndex } from '../licensing/textIndex';

let loading: Promise<TextIndex> | undefined;
let scanner: Promise<FileScanner> | undefined;

/** The index that the build put beside this code, read when it is asked for first. */
export function loadLicenceTexts(): Promise<TextIndex> {
  loading ??= fs.readFile(path.join(__dirname, 'licences.bin')).then(readTextIndex);
  return loading;
}

/** One scanner for all that reads files again and again: what it remembers serves every one of them. */
export function sharedFileScanner(): Promise<FileScanner> {
  scanner ??= loadLicenceTexts().then(createFileScanner);
  return scanner;
}
