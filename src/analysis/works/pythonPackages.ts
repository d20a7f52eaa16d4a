import path from 'node:path';
import { folderEntries } from './folderEntries';
import { foundBy, manifestIn, type FoundWork } from './foundWork';
import { readPlainFile } from './plainFile';

const MOST_RECORD_BYTES = 20_000_000;

/** The packages that pip installed into a folder: of each the files that its `RECORD` lists. */
export function* pythonPackages(site: string): Generator<FoundWork> {
  for (const entry of folderEntries(site)) {
    if (!entry.isDirectory() || !isDistInfo(entry.name)) continue;
    const info = path.join(site, entry.name);
    const record = readPlainFile(path.join(info, 'RECORD'), MOST_RECORD_BYTES);
    const found = foundBy(manifestIn(info, 'METADATA'), site);
    if (found && record) yield { ...found, only: new Set(record.toString('utf8').split(/\r?\n/).map(pathOf)) };
  }
}

export function isDistInfo(name: string): boolean {
  return name.endsWith('.dist-info');
}

/** `package/file.py,sha256=…,123`; a path with a comma stands in quotes. */
function pathOf(line: string): string {
  return line.startsWith('"') ? line.slice(1, line.indexOf('"', 1)) : line.slice(0, Math.max(0, line.indexOf(',')));
}
