import { Document } from './document';
import { entitySubject } from './entities';
import type { Change } from './fastImport';
import type { Random } from './random';
import { FILES } from './storyFiles';
import type { PlannedFile } from './plannedFile';
import type { Area } from './storyPeople';
import type { TextBlock } from './textLibrary';
import { readBlocks } from './textLibrary';

interface OpenFile {
  readonly area: Area;
  readonly document: Document;
}

/** What a step did, and the words for the commit message. */
export interface Step {
  readonly path: string;
  readonly words: string;
}

const NOTICE = [
  'SPDX-FileCopyrightText: 2022-2026 Harbourline Freight Ltd',
  'SPDX-License-Identifier: LicenseRef-Harbourline',
];

/** Only TypeScript is asked for a notice by the register's policy. */
function notice(file: PlannedFile): string {
  return file.header ? `${NOTICE.map((line) => `// ${line}`).join('\n')}\n\n` : '';
}

function separator(path: string): string {
  if (/\.(json|txt|csv|go\.mod)$/.test(path) || path.endsWith('.yml')) return '\n';
  return path.endsWith('.py') ? '\n\n\n' : '\n\n';
}

/** All files that grow: those not started yet, and those that are open, by their present path. */
export class Workbench {
  private readonly blocks = readBlocks();
  private readonly unstarted: PlannedFile[] = [...FILES];
  private readonly open = new Map<string, OpenFile>();
  /** Files that a topic branch works on. */
  readonly locked = new Set<string>();
  /** Spaces a level of indentation, by folder; the rest has two. */
  readonly wide = new Set<string>(['src/storage/']);

  constructor(private readonly random: Random) {}

  get unstartedPaths(): string[] {
    return this.unstarted.map((file) => file.path);
  }

  /** How many files of the area nobody has started. */
  waiting(area: Area): number {
    return this.unstarted.filter((file) => file.area === area).length;
  }

  /** The area's next file that nobody has started. */
  next(area: Area): string | undefined {
    const waiting = this.unstarted.filter((file) => file.area === area);
    return area === 'core' ? waiting[this.random.int(0, Math.min(9, waiting.length - 1))]?.path : waiting[0]?.path;
  }

  /** Open files of the area that no topic branch holds. */
  free(area: Area): string[] {
    return [...this.open].filter(([path, file]) => file.area === area && !this.locked.has(path)).map(([path]) => path);
  }

  /** Starts the file with about `share` of its blocks. */
  start(path: string, share: number): Step {
    const at = this.unstarted.findIndex((file) => file.path === path);
    const [file] = at < 0 ? [] : this.unstarted.splice(at, 1);
    if (file === undefined) throw new Error(`no planned file ${path}`);
    const subject = file.entity === undefined ? { names: {}, fields: [] } : entitySubject(file.entity);
    const document = new Document(
      file.head ?? '',
      file.blocks.map((key) => this.block(key)),
      subject,
      separator(path),
    );
    document.header = notice(file);
    document.indent = [...this.wide].some((folder) => path.startsWith(folder)) ? 4 : 2;
    this.open.set(path, { area: file.area, document });
    return { path, words: document.start(Math.round(file.blocks.length * share)) };
  }

  /** Moves an open file on; null if it has nothing left to change. */
  advance(path: string): Step | null {
    const { document } = this.file(path);
    const growing = this.random.chance(0.6);
    if (this.random.chance(0.03)) {
      const dropped = document.drop();
      if (dropped !== null) return { path, words: dropped };
    }
    const first = growing ? document.grow(this.random) : document.revise(this.random);
    const words = first ?? (growing ? document.revise(this.random) : document.grow(this.random));
    return words === null ? null : { path, words };
  }

  has(path: string): boolean {
    return this.open.has(path);
  }

  write(path: string): Change {
    const data = this.file(path).document.render();
    return { kind: 'write', path, data, executable: path.endsWith('.sh') };
  }

  rename(from: string, to: string): Change {
    this.open.set(to, this.file(from));
    this.open.delete(from);
    return { kind: 'rename', from, to };
  }

  /** Files under the folder get two spaces a level from now on. */
  reformat(folder: string): Change[] {
    this.wide.delete(folder);
    const paths = [...this.open.keys()].filter((path) => path.startsWith(folder));
    for (const path of paths) this.file(path).document.indent = 2;
    return paths.map((path) => this.write(path));
  }

  private file(path: string): OpenFile {
    const file = this.open.get(path);
    if (file === undefined) throw new Error(`${path} is not started`);
    return file;
  }

  private block(key: string): TextBlock {
    const block = this.blocks.get(key);
    if (block === undefined) throw new Error(`no text block ${key}`);
    return block;
  }
}
