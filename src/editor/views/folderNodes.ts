import { visibleText } from '../../report/visibleText';
import { counted } from '../../wording/counted';
import { render } from '../../wording/render';
import { plainIcon } from './nodeIcon';
import { pagedNodes } from './pagedNodes';
import { splitPath } from './rowTexts';
import { joined, viewNode } from './viewNode';
import type { Fact, ViewNode } from './viewNode';

/** A file with as many of its lines as are asked for. */
export interface CountedPath {
  readonly path: string;
  readonly lines: number;
}

/** So few are found at a glance without folders. */
const FEW = 20;

/**
 * Files by folders, most lines first; a folder that holds one folder alone stands in one row with it. Few files are a list.
 * @param files sorted by path
 * @param factsOf what the tooltip of a file says
 */
export function folderNodes(
  parent: string,
  files: readonly CountedPath[],
  factsOf: (path: string) => readonly Fact[],
): ViewNode[] {
  if (files.length > FEW) return levelNodes(parent, files, '', factsOf);
  return byLines(files).map((file) => fileNode(parent, file, splitPath(file.path), factsOf));
}

interface Level {
  readonly files: readonly CountedPath[];
  readonly lines: number;
  /** Null for a file. */
  readonly folder: string | null;
}

/** @param above the folder whose rows they are: empty, or with a slash at its end */
function levelNodes(
  parent: string,
  files: readonly CountedPath[],
  above: string,
  factsOf: (path: string) => readonly Fact[],
): ViewNode[] {
  return pagedNodes(`${parent}/${above}`, byLines(levelsOf(files, above)), ({ files: inside, lines, folder }) => {
    const [first] = inside;
    if (folder === null) return fileNode(parent, first!, [visibleText(first!.path.slice(above.length)), ''], factsOf);
    return viewNode({
      id: `${parent}/${folder}`,
      kind: 'files',
      label: visibleText(folder.slice(above.length, -1)),
      description: joined([render(counted('files', inside.length)), render(counted('lines', lines))]),
      icon: plainIcon('folder'),
      children: () => levelNodes(parent, inside, folder, factsOf),
    });
  });
}

/** What lies directly in a folder. Sorted by path, files of one folder are neighbours. */
function levelsOf(files: readonly CountedPath[], above: string): Level[] {
  const folders = new Map<string, CountedPath[]>();
  const levels: Level[] = [];
  for (const file of files) {
    const slash = file.path.indexOf('/', above.length);
    if (slash === -1) {
      levels.push({ files: [file], lines: file.lines, folder: null });
      continue;
    }
    const folder = file.path.slice(0, slash + 1);
    const known = folders.get(folder);
    if (known) known.push(file);
    else folders.set(folder, [file]);
  }
  for (const inside of folders.values()) {
    const lines = inside.reduce((sum, file) => sum + file.lines, 0);
    levels.push({ files: inside, lines, folder: commonFolder(inside) });
  }
  return levels;
}

/** The deepest one that holds all of them: sorted, what the first and the last have in common is common to all. */
function commonFolder(files: readonly CountedPath[]): string {
  const [first, last] = [files[0]?.path ?? '', files.at(-1)?.path ?? ''];
  let end = 0;
  for (let at = 0; at < first.length && first[at] === last[at]; at++) if (first[at] === '/') end = at + 1;
  return first.slice(0, end);
}

function fileNode(
  parent: string,
  { path, lines }: CountedPath,
  [name, folder]: readonly [name: string, folder: string],
  factsOf: (path: string) => readonly Fact[],
): ViewNode {
  return viewNode({
    id: `${parent}/${path}`,
    kind: 'file',
    label: name,
    description: joined([folder, render(counted('lines', lines))]),
    target: { kind: 'line', path, line: 1 },
    facts: () => factsOf(path),
  });
}

function byLines<Row extends { readonly lines: number }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => b.lines - a.lines);
}
