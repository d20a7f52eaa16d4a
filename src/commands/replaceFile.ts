import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import { constants } from 'node:fs';
import path from 'node:path';

/** `changed`: it isn't as it was read, or there is one where there was none. */
export type Replaced = 'written' | 'changed';

/** Windows has none. */
const NO_LINK = (constants.O_NOFOLLOW as number | undefined) ?? 0;

/** The bytes of a file that is no link; null where there is none. Throws as Node does. */
export async function readRegular(file: string): Promise<Buffer | null> {
  try {
    const handle = await fs.open(file, constants.O_RDONLY | NO_LINK);
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Puts a whole file in another's place, with its mode, or leaves what is there: to a temporary file beside it, then
 * renamed. Throws as Node does.
 * @param before what it was read as; null for one that is made
 * @param after null takes it away
 */
export async function replaceFile(file: string, before: Buffer | null, after: Buffer | null): Promise<Replaced> {
  const isAsRead = async (): Promise<boolean> => {
    const now = await readRegular(file);
    return now === null || before === null ? now === before : now.equals(before);
  };
  if (after === null) {
    if (!(await isAsRead())) return 'changed';
    await fs.rm(file);
    return 'written';
  }
  const temporary = path.join(
    path.dirname(file),
    `.${path.basename(file).slice(0, 200)}.${randomBytes(6).toString('hex')}`,
  );
  try {
    await fs.writeFile(temporary, after, { flag: 'wx' });
    // A mask of the process may have taken some away.
    if (before !== null) await fs.chmod(temporary, (await fs.lstat(file)).mode & 0o7777);
    if (!(await isAsRead())) return 'changed';
    // A link to the new file fails where one came meanwhile.
    if (before === null) await fs.link(temporary, file);
    else await fs.rename(temporary, file);
    return 'written';
  } catch (error) {
    if (['EEXIST', 'ENOENT', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) return 'changed';
    throw error;
  } finally {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
  }
}
