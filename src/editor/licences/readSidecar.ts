import fs from 'node:fs/promises';

/** Bytes: reading more would be felt. */
const MOST = 2_000_000;

/** The `.license` file beside a file; null where there is none. No link, which may lead anywhere, and no pipe, which would never end. */
export async function readSidecar(file: string): Promise<Buffer | null> {
  const beside = `${file}.license`;
  try {
    const status = await fs.lstat(beside);
    return status.isFile() && status.size <= MOST ? await fs.readFile(beside) : null;
  } catch {
    return null;
  }
}
