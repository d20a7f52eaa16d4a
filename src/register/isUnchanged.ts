import fs from 'node:fs/promises';
import type { ReadRegister } from './registerReader';
import { digestOf, hashOf, MOST_BYTES_A_FILE, yamlFilesIn } from './registerFiles';

/**
 * Whether reading a register again would tell the same: the same files hold the same bytes. Far quicker than reading it, for
 * what they mean isn't looked at.
 */
export async function isUnchanged({ path, files, sha256 }: ReadRegister): Promise<boolean> {
  try {
    if ((await fs.stat(path)).isDirectory()) {
      // They were read first; what they extend came after.
      if (yamlFilesIn(path).some((file, at) => file !== files[at])) return false;
    }
    const hashes: string[] = [];
    for (const file of files) {
      const status = await fs.stat(file);
      // Waiting for a pipe would have no end.
      if (!status.isFile() || status.size > MOST_BYTES_A_FILE) return false;
      hashes.push(hashOf(await fs.readFile(file)));
    }
    return digestOf(hashes) === sha256;
  } catch {
    // Reading it says what is wrong.
    return false;
  }
}
