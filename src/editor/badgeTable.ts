import type { RoughAnalysis } from '../analysis/roughAnalysis';
import { vendorName } from '../report/vendorName';

/** What the explorer shows of one file or folder. */
export interface Badge {
  readonly vendor: string;
  /** Two characters. */
  readonly tag: string;
  readonly name: string;
  /** Of `lines`. */
  readonly vendorLines: number;
  readonly lines: number;
  /** Lines in findings' files that nobody's agreement covers are the reader's to look at; empty where there are none. */
  readonly findings: readonly string[];
}

const UNCOVERED: ReadonlySet<string> = new Set([
  'coverage/unknown-contributor',
  'coverage/expired',
  'coverage/not-yet-effective',
  'coverage/out-of-scope',
]);

type Sums = ReadonlyMap<string, number>;

/**
 * Badges by path from the root; folders have the vendor of most of the lines below them. Files without lines have none.
 * The explorer asks for the few rows that it shows, after every edit of the register: each badge is made when it is asked for.
 */
export class BadgeTable {
  private readonly vendors: ReadonlyMap<string, RoughAnalysis['vendors'][number]>;
  private readonly files: ReadonlyMap<string, RoughAnalysis['files'][number]>;
  private folders: ReadonlyMap<string, Sums> | null = null;

  constructor({ files, vendors }: RoughAnalysis) {
    this.vendors = new Map(vendors.map((vendor) => [vendor.id, vendor]));
    this.files = new Map(files.map((file) => [file.path, file]));
  }

  of(path: string): Badge | null {
    const file = this.files.get(path);
    if (file) return this.badgeOf(new Map(file.vendors.map(({ id, lines }) => [id, lines])), uncovered(file));
    this.folders ??= folderSums([...this.files.values()]);
    const lines = this.folders.get(path);
    return lines ? this.badgeOf(lines, []) : null;
  }

  private badgeOf(lines: Sums, findings: readonly string[]): Badge | null {
    const [most] = [...lines].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const vendor = most && this.vendors.get(most[0]);
    if (!most || !vendor) return null;
    const all = [...lines.values()].reduce((sum, count) => sum + count, 0);
    return { vendor: vendor.id, tag: vendor.tag, name: vendorName(vendor), vendorLines: most[1], lines: all, findings };
  }
}

/** Each vendor's lines below each folder. */
function folderSums(files: RoughAnalysis['files']): ReadonlyMap<string, Sums> {
  const sums = new Map<string, Map<string, number>>();
  const sumsOf = (folder: string): Map<string, number> => {
    const known = sums.get(folder);
    if (known) return known;
    const made = new Map<string, number>();
    sums.set(folder, made);
    return made;
  };
  const add = (folder: string, id: string, lines: number): void => {
    const of = sumsOf(folder);
    of.set(id, (of.get(id) ?? 0) + lines);
  };
  for (const { path, vendors } of files) {
    const folder = folderOf(path);
    if (folder !== null) for (const { id, lines } of vendors) add(folder, id, lines);
  }
  // Files of a folder were added up: the sums go to all folders above, and not each file's.
  for (const [folder, of] of [...sums].map(([name, lines]) => [name, [...lines]] as const)) {
    for (let above = folderOf(folder); above !== null; above = folderOf(above))
      for (const [id, lines] of of) add(above, id, lines);
  }
  return sums;
}

function uncovered({ findings }: RoughAnalysis['files'][number]): string[] {
  return findings.filter((id) => UNCOVERED.has(id));
}

/** Null for what is at the root. */
function folderOf(path: string): string | null {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? null : path.slice(0, slash);
}
