import fs from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileScanner } from '../licensing/scanFile';
import { readTextIndex, type TextIndex } from '../licensing/textIndex';

let loading: Promise<TextIndex> | undefined;
let scanner: Promise<FileScanner> | undefined;
let inTurns: Promise<FileScanner> | undefined;

/** The index that the build put beside this code, read when it is asked for first. */
export function loadLicenceTexts(): Promise<TextIndex> {
  loading ??= fs.readFile(path.join(__dirname, 'licences.bin')).then(readTextIndex);
  return loading;
}

/** A scanner of its own. What it takes for that is loaded now: not everybody who may ask does. */
export async function openFileScanner(): Promise<FileScanner> {
  const [{ createFileScanner }, index] = await Promise.all([import('../licensing/scanFile.js'), loadLicenceTexts()]);
  return createFileScanner(index);
}

/** One scanner for all that reads files again and again: what it remembers serves every one of them. */
export function sharedFileScanner(): Promise<FileScanner> {
  scanner ??= openFileScanner();
  return scanner;
}

/** Texts that have a scanner make the tables that it goes by, some each. */
const MAKING_TABLES = ['/* of somebody */', '/* Copyright 2020 Ann */', '/* MIT License */'];

/** The shared one for whoever has others beside: made all at once, with the first file, its tables would be felt. */
export function fileScannerInTurns(): Promise<FileScanner> {
  inTurns ??= sharedFileScanner().then(async (scan) => {
    for (const text of MAKING_TABLES) {
      await setImmediate();
      scan('a.c', Buffer.from(text));
    }
    await setImmediate();
    return scan;
  });
  return inTurns;
}
