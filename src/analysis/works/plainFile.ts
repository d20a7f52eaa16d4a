import fs from 'node:fs';

/** A link is not followed, and a pipe not waited for. Windows has neither flag. */
const FLAGS = fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW || 0) | (fs.constants.O_NONBLOCK || 0);

/**
 * The bytes of a file in a folder that others filled.
 * @param most bytes
 * @returns null for what is no regular file, larger, or can't be read
 */
export function readPlainFile(file: string, most: number): Buffer | null {
  let open: number | undefined;
  try {
    open = fs.openSync(file, FLAGS);
    const stat = fs.fstatSync(open);
    return stat.isFile() && stat.size <= most ? fs.readFileSync(open) : null;
  } catch {
    return null;
  } finally {
    if (open !== undefined) fs.closeSync(open);
  }
}
