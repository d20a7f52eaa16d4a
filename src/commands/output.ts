import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { message } from '../wording/message';
import { english } from '../wording/render';
import type { Message } from '../wording/message';
import { UserError } from '../wording/userError';

/** Writes text to standard output, waiting where the reader is slow, so that nothing piles up in memory. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

export async function printLine(text: string): Promise<void> {
  await print(`${text}\n`);
}

/** One JSON value and a line end. */
export async function printJson(value: unknown): Promise<void> {
  await printLine(JSON.stringify(value, null, 2));
}

/** Notes go to standard error: standard output holds the result alone. */
export function note(told: Message): void {
  process.stderr.write(`${english(told)}\n`);
}

/**
 * Writes a whole file or leaves what was there: to a temporary file beside it, then renamed.
 * @param mode of the file; default: as any new file's
 * @throws UserError where it can't be written
 */
export async function writeWhole(file: string, contents: Iterable<string> | Uint8Array, mode?: number): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}`);
  try {
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(temporary, contents, { flag: 'wx', ...(mode !== undefined && { mode }) });
    // A mask of the process may have taken some away.
    if (mode !== undefined) await fs.chmod(temporary, mode);
    await fs.rename(temporary, file);
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw new UserError(message('error.cannot-write', { path: file, reason: (error as Error).message }));
  }
}
