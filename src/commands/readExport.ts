import fs from 'node:fs/promises';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';

const MEGABYTES = 50;

/**
 * An export's text, UTF-8, of 50 MB at most; a byte order mark is left out.
 * @throws UserError where it can't be read
 */
export async function readExport(file: string): Promise<string> {
  const content = await readBounded(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new UserError(message('import.not-utf8', { path: file }));
  }
}

async function readBounded(file: string): Promise<Buffer> {
  const tooLarge = new UserError(message('import.too-large', { path: file, megabytes: MEGABYTES }));
  try {
    // Waiting for a pipe would have no end.
    const status = await fs.stat(file);
    if (!status.isFile()) throw new UserError(message('import.not-a-file', { path: file }));
    if (status.size > MEGABYTES * 1024 * 1024) throw tooLarge;
    const content = await fs.readFile(file);
    if (content.length > MEGABYTES * 1024 * 1024) throw tooLarge;
    return content;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(message('error.cannot-read', { path: file, reason: (error as Error).message }));
  }
}
