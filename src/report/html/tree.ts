import type { FileAnalysis } from '../../analysis/model';

/** A folder or a file with all that is under it. */
export interface TreeNode {
  /** The last part of the path; several where a folder holds only one folder. */
  readonly name: string;
  readonly path: string;
  readonly lines: number;
  readonly files: number;
  /** Lines by vendor. */
  readonly vendors: ReadonlyMap<string, number>;
  /** Lines by ownership. */
  readonly assigned: number;
  /** Most lines first; empty for a file. */
  readonly children: readonly TreeNode[];
}

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly files: FileAnalysis[];
}

const emptyFolder = (): Folder => ({ folders: new Map(), files: [] });

/** A directory deeper than this is drawn flat: no treemap shows it, and no crafted path exhausts the stack. */
const DEEPEST = 64;

function folderOf(root: Folder, path: string): Folder {
  let folder = root;
  for (const part of path.split('/').slice(0, -1).slice(0, DEEPEST)) {
    const next = folder.folders.get(part) ?? emptyFolder();
    folder.folders.set(part, next);
    folder = next;
  }
  return folder;
}

/** One node of several; sums their numbers. */
export function joined(name: string, path: string, children: readonly TreeNode[]): TreeNode {
  const vendors = new Map<string, number>();
  for (const child of children) {
    for (const [vendor, lines] of child.vendors) vendors.set(vendor, (vendors.get(vendor) ?? 0) + lines);
  }
  const sum = (of: (child: TreeNode) => number) => children.reduce((total, child) => total + of(child), 0);
  return {
    name,
    path,
    lines: sum(({ lines }) => lines),
    files: sum(({ files }) => files),
    vendors,
    assigned: sum(({ assigned }) => assigned),
    children: [...children].sort((a, b) => b.lines - a.lines || (a.path < b.path ? -1 : 1)),
  };
}

function fileNode(file: FileAnalysis): TreeNode {
  return {
    name: file.path.slice(file.path.lastIndexOf('/') + 1),
    path: file.path,
    lines: file.lines,
    files: 1,
    vendors: new Map(file.vendors.map(({ id, lines }) => [id, lines])),
    assigned: file.byOwnership.assigned ?? 0,
    children: [],
  };
}

function folderNode(name: string, path: string, folder: Folder): TreeNode {
  const [only] = folder.folders;
  if (only && path !== '' && folder.folders.size === 1 && folder.files.length === 0) {
    return folderNode(`${name}/${only[0]}`, `${path}/${only[0]}`, only[1]);
  }
  const under = (part: string) => (path === '' ? part : `${path}/${part}`);
  const folders = [...folder.folders].map(([part, child]) => folderNode(part, under(part), child));
  return joined(name, path, [...folders, ...folder.files.map(fileNode)]);
}

/** The tree of the files that have lines; folders that hold nothing but one folder are joined with it. */
export function treeOf(files: readonly FileAnalysis[]): TreeNode {
  const root = emptyFolder();
  for (const file of files) if (file.lines > 0) folderOf(root, file.path).files.push(file);
  return folderNode('', '', root);
}

/** The vendor that most lines are attributed to, and how many. */
export function largestVendor({ vendors }: TreeNode): readonly [vendor: string, lines: number] {
  let largest: readonly [string, number] = ['unknown', 0];
  for (const [vendor, lines] of vendors) {
    if (lines > largest[1] || (lines === largest[1] && vendor < largest[0])) largest = [vendor, lines];
  }
  return largest;
}
