import { Minimatch } from 'minimatch';
import { parse } from 'yaml';
import type { ManifestFolders } from './manifestFolder';
import { tableOf } from './manifestOf';
import { readManifest } from './manifestReaders';

const MOST_FOLDERS = 5_000;
const MOST_DEPTH = 6;
const MOST_PATTERNS = 50;
const MOST_PATTERN = 200;

/** Names of the packages in folders below one that patterns name, as npm's `workspaces` and Cargo's `members` do. */
export function memberNames(folder: string, patterns: readonly string[], folders: ManifestFolders): string[] {
  const wanted = patterns
    .filter((pattern) => pattern.length <= MOST_PATTERN)
    .slice(0, MOST_PATTERNS)
    .map(
      (pattern) =>
        new Minimatch(pattern.replace(/^\.\/|\/+$/g, ''), {
          nobrace: true,
          nocomment: true,
          noext: true,
          nonegate: true,
        }),
    );
  const names: string[] = [];
  const left = wanted.length > 0 ? [''] : [];
  for (let at = 0; at < left.length && at < MOST_FOLDERS; at++) {
    const below = left[at]!;
    const inner = joined(folder, below);
    if (wanted.some((pattern) => pattern.match(below)))
      for (const file of ['package.json', 'Cargo.toml']) names.push(...nameIn(joined(inner, file), file, folders));
    if (below.split('/').length > MOST_DEPTH) continue;
    for (const name of folders.folders(inner))
      if (!name.startsWith('.') && name !== 'node_modules') left.push(joined(below, name));
  }
  return names;
}

/** The patterns of `pnpm-workspace.yaml`. */
export function pnpmPatterns(text: string): readonly string[] {
  try {
    const { packages } = tableOf(parse(text, { maxAliasCount: 0 }));
    return Array.isArray(packages) ? packages.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

function nameIn(file: string, name: string, folders: ManifestFolders): string[] {
  const text = folders.read(file);
  return text === null ? [] : [readManifest(name, text)?.name ?? []].flat();
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : name === '' ? folder : `${folder}/${name}`;
}
