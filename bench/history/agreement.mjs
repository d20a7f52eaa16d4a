import fs from 'node:fs';
import path from 'node:path';
import { ownedFiles } from './ownedFiles.mjs';
import { readBlame, readSegments } from './readBlame.mjs';

/** How many differences are told. */
const TOLD = 20;

/**
 * Our lines (`output` of `lines --json`) against blame's of the files sampled: how many there are, how many have the same
 * commit, line and path of origin, and the first that don't. Files that blame failed at are left out.
 */
export async function agreement(output, { paths, folder, failed }) {
  const places = new Map(paths.map((file, at) => [file, at]));
  const found = { lines: 0, equal: 0, differences: [] };
  for await (const { path: file, segments } of ownedFiles(output)) {
    const at = places.get(file);
    if (at === undefined || failed.includes(at)) continue;
    const theirs = readBlame(fs.readFileSync(path.join(folder, String(at))));
    const ours = readSegments(segments);
    const length = Math.max(theirs.length, ours.length);
    found.lines += length;
    for (let line = 0; line < length; line++) {
      if (ours[line] !== undefined && ours[line] === theirs[line]) found.equal++;
      else if (found.differences.length < TOLD)
        found.differences.push({ file, line: line + 1, ours: ours[line] ?? null, blame: theirs[line] ?? null });
    }
  }
  return found;
}
