import { constants } from 'node:fs';
import fs from 'node:fs/promises';

/** Windows has neither. A pipe without a writer would be waited for. */
const NO_LINK = (constants.O_NOFOLLOW as number | undefined) ?? 0;
const NO_WAIT = (constants.O_NONBLOCK as number | undefined) ?? 0;

/**
 * What a regular file begins with. Null where none is, but a link, a pipe or nothing. Throws as Node does where it may
 * not be read.
 * @param most bytes
 */
export async function readStart(file: string, most: number): Promise<Buffer | null> {
  try {
    const handle = await fs.open(file, constants.O_RDONLY | NO_LINK | NO_WAIT);
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return null;
      const bytes = Buffer.alloc(Math.min(stat.size, most));
      let read = 0;
      while (read < bytes.length) {
        const { bytesRead } = await handle.read(bytes, read, bytes.length - read, read);
        if (bytesRead === 0) break;
        read += bytesRead;
      }
      return bytes.subarray(0, read);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
