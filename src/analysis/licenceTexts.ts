import fs from 'node:fs/promises';
import path from 'node:path';
import { createBreather, letOthers } from '../history/breather';
import type { FileScanner } from '../licensing/scanFile';
import { readTextIndex, type TextIndex } from '../licensing/textIndex';

let loading: Promise<TextIndex> | undefined;
let scanner: Promise<FileScanner> | undefined;
let inTurns: Promise<FileScanner> | undefined;

/** The index that the build put beside this code, read when it is asked for first. */
export function loadLicenceTexts(): Promise<TextIndex> {
  loading ??= readInTurn();
  return loading;
}

async function readInTurn(): Promise<TextIndex> {
  const packed = await fs.readFile(path.join(__dirname, 'licences.bin'));
  await letOthers();
  return readTextIndex(packed);
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
  inTurns ??= openInTurns();
  return inTurns;
}

async function openInTurns(): Promise<FileScanner> {
  const [{ nameTables }, index] = await Promise.all([import('../licensing/listedNames.js'), loadLicenceTexts()]);
  await letOthers();
  const breathe = createBreather();
  const steps = nameTables(index);
  while (steps.next().done !== true) await breathe();
  const scan = await sharedFileScanner();
  for (const text of MAKING_TABLES) {
    await letOthers();
    scan('a.c', Buffer.from(text));
  }
  await letOthers();
  return scan;
}
