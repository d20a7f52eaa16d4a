import path from 'node:path';
import { manifestOf } from '../manifests/manifestOf';
import { folderBelow } from './folderEntries';
import { foundBy, type FoundWork } from './foundWork';
import { readPlainFile } from './plainFile';

const MOST_BYTES = 5_000_000;

/** The modules that `go mod vendor` wrote into a folder, by its `modules.txt`. */
export function* goModules(vendor: string): Generator<FoundWork> {
  const text = readPlainFile(path.join(vendor, 'modules.txt'), MOST_BYTES)?.toString('utf8') ?? '';
  const listed = [...text.matchAll(/^# (\S+) (v\S+)/gm)].map(([, name, version]) => ({
    name: name!,
    version: version!,
  }));
  const names = new Set(listed.map(({ name }) => name));
  for (const { name, version } of listed) {
    const folder = folderBelow(vendor, name);
    const found = folder === null ? null : foundBy(manifestOf('golang', { name, version }), folder);
    if (found) yield { ...found, isOut: (below) => names.has(`${name}/${below}`) };
  }
}
