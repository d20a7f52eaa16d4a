import type { RoughAnalysis } from '../analysis/roughAnalysis';

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

/** By path from the root; folders have the vendor of most of the lines below them. Files without lines have none. */
export function badgeTable({ files, vendors }: RoughAnalysis): ReadonlyMap<string, Badge> {
  const known = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  const folders = new Map<string, Map<string, number>>();
  const badges = new Map<string, Badge>();
  const badgeOf = (lines: ReadonlyMap<string, number>, findings: readonly string[]): Badge | null => {
    const [most] = [...lines].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const vendor = most && known.get(most[0]);
    if (!most || !vendor) return null;
    const all = [...lines.values()].reduce((sum, count) => sum + count, 0);
    return { vendor: vendor.id, tag: vendor.tag, name: vendor.name, vendorLines: most[1], lines: all, findings };
  };
  for (const file of files) {
    const lines = new Map(file.vendors.map(({ id, lines: count }) => [id, count]));
    const badge = badgeOf(lines, uncovered(file));
    if (badge) badges.set(file.path, badge);
    for (const folder of foldersOf(file.path)) {
      const sums = folders.get(folder) ?? new Map<string, number>();
      for (const [id, count] of lines) sums.set(id, (sums.get(id) ?? 0) + count);
      folders.set(folder, sums);
    }
  }
  for (const [folder, lines] of folders) {
    const badge = badgeOf(lines, []);
    if (badge) badges.set(folder, badge);
  }
  return badges;
}

function uncovered({ findings }: RoughAnalysis['files'][number]): string[] {
  return findings.filter((id) => UNCOVERED.has(id));
}

/** `a/b/c` is in `a` and `a/b`. */
function foldersOf(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}
