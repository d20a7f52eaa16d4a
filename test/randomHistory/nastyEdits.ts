import type { Random } from '../../demo/random';
import type { NastyContents } from './nastyContents';
import type { NastyPaths } from './nastyPaths';
import { isFile, place } from './tree';
import type { Entry } from './tree';

export interface NastyWorld {
  readonly random: Random;
  readonly contents: NastyContents;
  readonly paths: NastyPaths;
  /** What was at some path once. */
  readonly past: { readonly path: string; readonly entry: Entry }[];
  /** Hex digits of an object's id. */
  readonly idLength: number;
}

type Files = Map<string, Entry>;

interface Edit {
  readonly weight: number;
  /** Changes the tree if there is anything that it can be done to. */
  readonly edit: (tree: Files, world: NastyWorld) => void;
}

const MOST_PAST = 40;

function remember({ past }: NastyWorld, path: string, entry: Entry): void {
  past.push({ path, entry });
  if (past.length > MOST_PAST) past.shift();
}

const file = (data: string): Entry => ({ mode: '100644', data });

/** A random entry; of files only, if asked. */
function pick(tree: Files, { random }: NastyWorld, files = true): readonly [string, Entry] | null {
  const all = [...tree].filter(([, entry]) => !files || isFile(entry));
  return all.length > 0 ? random.pick(all) : null;
}

/** Does it to a random file's contents. */
const change =
  (edited: (data: string, world: NastyWorld) => string): Edit['edit'] =>
  (tree, world) => {
    const [path, entry] = pick(tree, world) ?? [];
    if (path === undefined || !entry) return;
    remember(world, path, entry);
    tree.set(path, { ...entry, data: edited(entry.data, world) });
  };

/** Moves a random file to where `target` says, as it is or changed. */
const move =
  (target: (path: string, world: NastyWorld) => string, edited = 0.4): Edit['edit'] =>
  (tree, world) => {
    const [path, entry] = pick(tree, world) ?? [];
    if (path === undefined || !entry) return;
    remember(world, path, entry);
    tree.delete(path);
    const data = world.random.chance(edited) ? world.contents.edit(entry.data) : entry.data;
    place(tree, target(path, world), { ...entry, data });
  };

function removeOne(tree: Files, world: NastyWorld): void {
  const [path, entry] = pick(tree, world, false) ?? [];
  if (path === undefined || !entry) return;
  remember(world, path, entry);
  tree.delete(path);
}

/** One goes, and several come that are like it; or several alike go, and one comes. */
function manyCandidates(tree: Files, world: NastyWorld): void {
  const { random, contents, paths } = world;
  const [path, entry] = pick(tree, world) ?? [];
  if (path === undefined || !entry) return;
  remember(world, path, entry);
  tree.delete(path);
  const alike = (): Entry => ({ ...entry, data: random.chance(0.7) ? contents.edit(entry.data) : entry.data });
  for (let count = random.int(2, 4); count > 0; count--)
    place(tree, random.chance(0.5) ? paths.any() : paths.moved(path), alike());
}

function manySources(tree: Files, world: NastyWorld): void {
  const { random, contents, paths } = world;
  const all = [...tree].filter(([, entry]) => isFile(entry));
  if (all.length < 4) return;
  const gone = Array.from({ length: random.int(2, 3) }, () => random.pick(all));
  for (const [path, entry] of gone) {
    remember(world, path, entry);
    tree.delete(path);
  }
  const data = contents.combine(gone.map(([, entry]) => entry.data));
  place(tree, random.chance(0.5) ? paths.any() : paths.moved(gone[0]![0]), file(data));
}

function swap(tree: Files, world: NastyWorld): void {
  const [one, first] = pick(tree, world) ?? [];
  const [other, second] = pick(tree, world) ?? [];
  if (one === undefined || other === undefined || !first || !second) return;
  tree.set(one, second);
  tree.set(other, world.random.chance(0.3) ? { ...first, data: world.contents.edit(first.data) } : first);
}

/** Each takes the next one's place. */
function chain(tree: Files, world: NastyWorld): void {
  const { random, contents, paths } = world;
  const all = [...tree].filter(([, entry]) => isFile(entry));
  if (all.length < 3) return;
  const from = random.int(0, all.length - 3);
  const moved = all.slice(from, from + 3);
  const [[first] = ['']] = moved;
  tree.delete(first);
  const targets = [...moved.slice(1).map(([path]) => path), paths.any()];
  for (const [at, [, entry]] of moved.entries())
    place(tree, targets[at]!, random.chance(0.3) ? { ...entry, data: contents.edit(entry.data) } : entry);
}

function copy(tree: Files, world: NastyWorld): void {
  const [, entry] = pick(tree, world) ?? [];
  if (!entry) return;
  const { random, contents, paths } = world;
  place(tree, paths.any(), random.chance(0.5) ? entry : { ...entry, data: contents.edit(entry.data) });
}

/** What was there once is there again: where it was, or elsewhere. */
function restore(tree: Files, world: NastyWorld): void {
  const { random, past, paths } = world;
  if (past.length === 0) return;
  const { path, entry } = random.pick(past);
  place(tree, random.chance(0.8) ? path : paths.any(), entry);
}

function recreate(tree: Files, world: NastyWorld): void {
  const { random, past, contents } = world;
  if (past.length === 0) return;
  const { path, entry } = random.pick(past);
  place(tree, path, file(random.chance(0.5) && isFile(entry) ? contents.edit(entry.data) : contents.fresh()));
}

function moveFolder(tree: Files, world: NastyWorld): void {
  const [path] = pick(tree, world, false) ?? [];
  if (path === undefined) return;
  const { random, contents, paths } = world;
  const from = path.slice(0, path.lastIndexOf('/') + 1);
  const to = `${paths.folder()}/`;
  for (const [inside, entry] of [...tree]) {
    if (!inside.startsWith(from) || inside.startsWith(to)) continue;
    tree.delete(inside);
    const edited = isFile(entry) && random.chance(0.3) ? { ...entry, data: contents.edit(entry.data) } : entry;
    place(tree, to + inside.slice(from.length), edited);
  }
}

function changeMode(tree: Files, world: NastyWorld): void {
  const [path, entry] = pick(tree, world) ?? [];
  if (path === undefined || !entry) return;
  const mode = entry.mode === '100644' ? '100755' : '100644';
  const data = world.random.chance(0.3) ? world.contents.edit(entry.data) : entry.data;
  tree.set(path, { mode, data });
}

/** A file becomes a link, or a link a file; its contents sometimes stay. */
function changeKind(tree: Files, world: NastyWorld): void {
  const [path, entry] = pick(tree, world, false) ?? [];
  if (path === undefined || !entry) return;
  const { random, contents, paths } = world;
  remember(world, path, entry);
  // git writes no links to nowhere, and reads none with a NUL.
  const sameText = entry.mode !== '160000' && entry.data !== '' && !entry.data.includes('\0') && random.chance(0.4);
  if (isFile(entry)) tree.set(path, { mode: '120000', data: sameText ? entry.data : paths.any() });
  else tree.set(path, file(sameText ? entry.data : contents.fresh()));
}

function addSubmodule(tree: Files, { random, paths, idLength }: NastyWorld): void {
  const id = random.int(1, 9).toString().repeat(idLength);
  place(tree, random.chance(0.7) ? `sub${random.int(1, 2)}` : paths.any(), { mode: '160000', data: id });
}

/** A file's path becomes a folder with it in it, or a folder's becomes a file with what was in it. */
function fileOrFolder(tree: Files, world: NastyWorld): void {
  const [path, entry] = pick(tree, world) ?? [];
  if (path === undefined || !entry) return;
  remember(world, path, entry);
  const slash = path.indexOf('/');
  if (slash === -1) place(tree, `${path}/${world.random.pick(['a', 'b', 'c.txt'])}`, entry);
  else place(tree, path.slice(0, slash), entry);
}

/** Two paths get one blob. */
function makeAlike(tree: Files, world: NastyWorld): void {
  const [path] = pick(tree, world) ?? [];
  const [, entry] = pick(tree, world) ?? [];
  if (path === undefined || !entry) return;
  remember(world, path, tree.get(path)!);
  tree.set(path, entry);
}

const EDITS: readonly Edit[] = [
  { weight: 34, edit: change((data, { contents }) => contents.edit(data)) },
  { weight: 3, edit: change((data, { contents }) => contents.respace(data)) },
  { weight: 2, edit: change((_, { contents }) => contents.fresh()) },
  { weight: 9, edit: (tree, { contents, paths }) => place(tree, paths.any(), file(contents.fresh())) },
  { weight: 5, edit: removeOne },
  { weight: 7, edit: move((_, { paths }) => paths.any()) },
  { weight: 6, edit: move((path, { paths }) => paths.moved(path)) },
  { weight: 3, edit: move((path, { paths }) => paths.inOtherCase(path), 0.2) },
  { weight: 4, edit: manyCandidates },
  { weight: 4, edit: manySources },
  { weight: 3, edit: swap },
  { weight: 3, edit: chain },
  { weight: 4, edit: copy },
  { weight: 5, edit: restore },
  { weight: 4, edit: recreate },
  { weight: 3, edit: moveFolder },
  { weight: 4, edit: changeMode },
  { weight: 3, edit: changeKind },
  { weight: 1, edit: (tree, { paths }) => place(tree, paths.any(), { mode: '120000', data: paths.any() }) },
  { weight: 2, edit: addSubmodule },
  { weight: 3, edit: fileOrFolder },
  { weight: 3, edit: makeAlike },
];

const MOST_FILES = 16;

/** Does some of all that can be done to a tree. */
export function editTree(tree: Files, world: NastyWorld): void {
  const { random } = world;
  const count = random.chance(0.75) ? random.int(1, 3) : random.int(4, 7);
  for (let at = 0; at < count; at++) random.weighted(EDITS).edit(tree, world);
  while (tree.size > MOST_FILES) removeOne(tree, world);
}

/** A tree to begin with. */
export function freshTree({ random, contents, paths, past }: NastyWorld): Files {
  const tree: Files = new Map();
  for (let count = random.int(4, 10); count > 0; count--) {
    const known = past.length > 0 && random.chance(0.15) ? random.pick(past).entry : null;
    place(tree, paths.any(), known ?? file(contents.fresh()));
  }
  return tree;
}
