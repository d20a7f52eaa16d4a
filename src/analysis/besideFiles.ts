import fs from 'node:fs';
import path from 'node:path';
import { decodeText } from '../licensing/decodeText';
import type { Annotations, AnnotationsProblem, ReadAnnotations } from '../licensing/reuse/annotation';
import { DEP5, REUSE_TOML, tablesFor, type AnnotationFileProblem } from '../licensing/reuse/annotationFiles';
import type { MatchedTable } from '../licensing/reuse/associate';
import { roleByName } from '../licensing/reuse/coveredFile';
import { readDep5 } from '../licensing/reuse/dep5';
import { readReuseToml } from '../licensing/reuse/reuseToml';

/** A file that speaks for others and has errors. */
export interface BrokenAnnotations {
  readonly file: string;
  readonly problems: readonly AnnotationsProblem<AnnotationFileProblem>[];
}

/** Bytes: more isn't read as annotations. */
const MOST_BYTES = 4_000_000;

/** What is known of the files below one root. */
interface Project {
  readonly root: string;
  readonly reuseTomls: Map<string, Annotations>;
  readonly dep5: Annotations | null;
  /** Folders whose REUSE.toml was looked for, from the root. */
  readonly visited: Set<string>;
}

/**
 * Finds the REUSE.toml files, and .reuse/dep5, that speak for files of a work tree: from a file's folder up to the one
 * that has `.git`. Each folder is looked into once. Links aren't followed, and nothing is waited for.
 */
export class BesideFiles {
  private readonly projects = new Map<string, Project>();
  private readonly roots = new Map<string, string | null>();

  /** @param tell is told of each file with errors, once; what it says is left out */
  constructor(private readonly tell: (broken: BrokenAnnotations) => void) {}

  /**
   * @param file absolute
   * @param top the folder to look up to where nothing above has `.git`
   */
  tablesOf(file: string, top: string): readonly MatchedTable[] {
    const folder = path.dirname(file);
    const project = this.projectAt(this.rootOf(folder) ?? top);
    const below = path.relative(project.root, file).split(path.sep).join('/');
    // What needn't have a licence isn't given one.
    if (roleByName(below) !== 'covered') return [];
    this.visit(project, below);
    if (project.reuseTomls.size === 0 && !project.dep5) return [];
    return tablesFor(below, project);
  }

  /** Null where no folder above has `.git`. */
  private rootOf(folder: string): string | null {
    const known = this.roots.get(folder);
    if (known !== undefined) return known;
    const above = path.dirname(folder);
    const isRoot = fs.existsSync(path.join(folder, '.git'));
    const root = isRoot ? folder : above === folder ? null : this.rootOf(above);
    this.roots.set(folder, root);
    return root;
  }

  private projectAt(root: string): Project {
    const known = this.projects.get(root);
    if (known) return known;
    const project: Project = {
      root,
      reuseTomls: new Map(),
      dep5: this.read(path.join(root, DEP5), readDep5),
      visited: new Set(),
    };
    this.projects.set(root, project);
    return project;
  }

  private visit({ root, reuseTomls, visited }: Project, file: string): void {
    let folder = file;
    do {
      folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
      if (visited.has(folder)) return;
      visited.add(folder);
      const annotations = this.read(path.join(root, folder, REUSE_TOML), readReuseToml);
      if (annotations) reuseTomls.set(`${folder}${REUSE_TOML}`, annotations);
    } while (folder !== '');
  }

  private read(file: string, readText: (text: string) => ReadAnnotations<AnnotationFileProblem>): Annotations | null {
    const read = readAnnotations(file, readText);
    if (read?.kind === 'read') return read.annotations;
    if (read) this.tell({ file, problems: read.problems });
    return null;
  }
}

/** Null where no such file is. */
function readAnnotations(
  file: string,
  readText: (text: string) => ReadAnnotations<AnnotationFileProblem>,
): ReadAnnotations<AnnotationFileProblem> | null {
  try {
    const stat = fs.lstatSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile()) return null;
    const decoded = stat.size > MOST_BYTES ? null : decodeText(fs.readFileSync(file));
    if (decoded?.encoding === 'utf-8') return readText(decoded.text);
  } catch {
    // It went, or it may not be read.
  }
  return { kind: 'broken', problems: [{ problem: 'unread', detail: '', line: 1, column: 1 }] };
}
