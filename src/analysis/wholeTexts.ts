import fs from 'node:fs/promises';
import path from 'node:path';
import { readWholeTexts, type WholeTexts } from '../licensing/wholeTexts';

/** The texts that the build put beside this code. Read each time: they are large, and seldom wanted. */
export async function loadWholeTexts(): Promise<WholeTexts> {
  return readWholeTexts(await fs.readFile(path.join(__dirname, 'wholeTexts.bin')));
}
