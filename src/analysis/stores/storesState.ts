import fs from 'node:fs/promises';

/** Paths, sizes and times of the files that are there: it tells stores from what they were before. */
export async function storesState(files: readonly string[]): Promise<string> {
  const states = await Promise.all(
    files.map(async (file) => {
      const found = await fs.stat(file).catch(() => null);
      return found ? [`${file}:${found.size}:${found.mtimeMs}`] : [];
    }),
  );
  return states.flat().join('\n');
}
