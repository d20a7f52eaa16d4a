import { createHash } from 'node:crypto';

/**
 * Files of a work up to so many bytes: of a big one a part, drawn by a hash of the paths, so that it is from everywhere in the work
 * and the same in each version.
 * @param {{ path: string, bytes: Buffer }[]} files sorted by path
 * @param {number} most bytes; the file that reaches it is still taken
 */
export function withinBudget(files, most) {
  const drawn = files
    .map((file) => ({ file, key: createHash('sha1').update(file.path).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  let bytes = 0;
  const kept = new Set();
  for (const { file } of drawn) {
    if (bytes >= most) break;
    kept.add(file);
    bytes += file.bytes.length;
  }
  return files.filter((file) => kept.has(file));
}
