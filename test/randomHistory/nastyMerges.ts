import { editTree } from './nastyEdits';
import type { NastyWorld } from './nastyEdits';
import { isFile, place } from './tree';
import type { Entry, Tree } from './tree';

type Merged = Map<string, Entry>;

/** Path by path: what only some have stays or goes, and what they have differently is one's, or some lines of each. */
function pathByPath(parents: readonly Tree[], { random, contents }: NastyWorld, mixed: number): Merged {
  const tree: Merged = new Map();
  for (const path of new Set(parents.flatMap((parent) => [...parent.keys()]))) {
    const entries = parents.flatMap((parent) => parent.get(path) ?? []);
    if (entries.length < parents.length && random.chance(0.3)) continue;
    const datas = [...new Set(entries.map(({ data }) => data))];
    const entry = random.pick(entries);
    const mix = datas.length > 1 && entries.every(isFile) && random.chance(mixed);
    place(tree, path, mix ? { ...entry, data: contents.combine(random.chance(0.7) ? datas : datas.reverse()) } : entry);
  }
  return tree;
}

/** Another history's files in a folder of their own. */
function asSubtree(parents: readonly Tree[], { random, paths, contents }: NastyWorld): Merged {
  const [first = new Map<string, Entry>(), ...others] = parents;
  const tree: Merged = new Map(first);
  for (const other of others) {
    const prefix = random.chance(0.5) ? `${paths.folder()}/` : 'vendor/';
    for (const [path, entry] of other) {
      const edited = isFile(entry) && random.chance(0.15);
      place(tree, prefix + path, edited ? { ...entry, data: contents.edit(entry.data) } : entry);
    }
  }
  return tree;
}

function evil(parents: readonly Tree[], world: NastyWorld): Merged {
  const tree = pathByPath(parents, world, 0.5);
  editTree(tree, world);
  return tree;
}

const STYLES: readonly { weight: number; merge: (parents: readonly Tree[], world: NastyWorld) => Merged }[] = [
  { weight: 5, merge: (parents, world) => pathByPath(parents, world, 0.5) },
  { weight: 2, merge: (parents, world) => pathByPath(parents, world, 1) },
  { weight: 2, merge: (parents, world) => pathByPath(parents, world, 0) },
  { weight: 1, merge: ([first]) => new Map(first) },
  { weight: 1, merge: (parents) => new Map(parents.at(-1)) },
  { weight: 3, merge: evil },
];

/** What a merge of the trees may make of them; of histories that have nothing in common, also side by side. */
export function mergeTrees(parents: readonly Tree[], unrelated: boolean, world: NastyWorld): Merged {
  if (unrelated && world.random.chance(0.6)) return asSubtree(parents, world);
  return world.random.weighted(STYLES).merge(parents, world);
}
