import fs from 'node:fs';
import readline from 'node:readline';

/** What `lines --json` wrote, file by file. */
export async function* ownedFiles(output) {
  const lines = readline.createInterface({ input: fs.createReadStream(output), crlfDelay: Infinity });
  for await (const line of lines) yield JSON.parse(line);
}

/** Files that nobody is asked for: by our own limit, or because git can't be given their name. */
const NOT_ASKED = ['too-large', 'not-utf8-path'];

/** The paths of the files that have lines and can be blamed, and how many lines they have together. */
export async function ownedPaths(output) {
  const paths = [];
  let lines = 0;
  for await (const { path, segments, reason } of ownedFiles(output)) {
    if (segments.length === 0 || NOT_ASKED.includes(reason)) continue;
    paths.push(path);
    lines += segments.reduce((sum, [, count]) => sum + count, 0);
  }
  return { paths, lines };
}
