import { createHash } from 'node:crypto';
import path from 'node:path';
import { createBreather } from '../../history/breather';
import { enginePrint } from './enginePrint';
import type { FoundWork } from './foundWork';
import { folderEntries } from './folderEntries';
import { INSTALLED } from './lockfiles';
import { nodePackages } from './nodePackages';
import { readPlainFile } from './plainFile';
import { isDistInfo } from './pythonPackages';
import type { WorkspaceTree } from './workspaceTree';

const MOST_BYTES = 100_000_000;

/**
 * 32 hex digits that differ where the works in a workspace do: by what lockfiles and package managers say, and by names and
 * versions where they say nothing.
 */
export async function workspaceKey(top: string, tree: WorkspaceTree, signal?: AbortSignal): Promise<string> {
  const breathe = createBreather(signal);
  const sum = createHash('sha256');
  const tell = (...facts: readonly string[]): void => void sum.update(`${JSON.stringify(facts)}\n`);
  const place = (file: string): string => path.relative(top, file).split(path.sep).join('/');
  const tellFile = (file: string): boolean => {
    const bytes = readPlainFile(file, MOST_BYTES);
    if (bytes) tell('file', place(file), createHash('sha256').update(bytes).digest('hex'));
    return bytes !== null;
  };
  const tellWork = (kind: string, { ecosystem, name, version, folder }: FoundWork): void =>
    tell(kind, ecosystem, name, version, place(folder));

  tell(enginePrint());
  for (const file of tree.lockfiles) {
    tellFile(file);
    await breathe();
  }
  for (const folder of tree.nodeModules) {
    tell('packages', place(folder), ...folderEntries(folder).map(({ name }) => name));
    if (INSTALLED.map((name) => tellFile(path.join(folder, name))).includes(true)) continue;
    for (const work of nodePackages(folder, top)) {
      tellWork('package', work);
      await breathe();
    }
  }
  for (const site of tree.sites)
    tell(
      'site',
      place(site),
      ...folderEntries(site)
        .map(({ name }) => name)
        .filter(isDistInfo),
    );
  for (const work of tree.vendored) tellWork('vendored', work);
  return sum.digest('hex').slice(0, 32);
}
