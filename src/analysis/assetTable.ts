import type { AssetMembership } from '../judgement/assetMembership';
import type { Status } from '../judgement/model';
import type { RegisterIndex } from '../register/indexed';
import type { Asset } from '../register/schema';
import type { AssetAnalysis, AssetLines, AssetsAnalysis, FileAnalysis } from './model';
import { Tally } from './tally';

type CountedFile = Pick<FileAnalysis, 'path' | 'lines' | 'byOwnership' | 'byStatus'>;

/** What files add up to. */
class FileSum {
  private lines = 0;
  private readonly byOwnership = new Tally();
  private readonly byStatus = new Tally<Status>();
  private readonly paths: string[] = [];

  add({ path, lines, byOwnership, byStatus }: CountedFile): void {
    this.paths.push(path);
    this.lines += lines;
    for (const [key, count] of Object.entries(byOwnership)) this.byOwnership.add(key, count);
    for (const [key, count] of Object.entries(byStatus)) this.byStatus.add(key as Status, count);
  }

  finish(): AssetLines {
    return {
      files: this.paths.length,
      lines: this.lines,
      byOwnership: this.byOwnership.record(),
      byStatus: this.byStatus.record(),
      paths: this.paths.sort((a, b) => (a < b ? -1 : 1)),
    };
  }
}

/** Files and lines by the assets of the register that they lie in, and those that lie in none. */
export class AssetTable {
  private readonly assets = new Map<string, FileSum>();
  private readonly classes = new Map<Asset['class'], FileSum>();
  private readonly outside = new FileSum();
  private readonly open = new FileSum();

  constructor(private readonly index: RegisterIndex | null) {
    for (const { id, class: kind } of index?.assets.values() ?? []) {
      this.assets.set(id, new FileSum());
      if (!this.classes.has(kind)) this.classes.set(kind, new FileSum());
    }
  }

  /** @param within null where no asset has paths: the file is in none */
  add(file: CountedFile, within: AssetMembership | null): void {
    const assets = within?.assets ?? [];
    for (const { id } of assets) this.assets.get(id)?.add(file);
    // A file counts once in a class, in however many of its assets it is.
    for (const kind of new Set(assets.map((asset) => asset.class))) this.classes.get(kind)?.add(file);
    if (assets.length > 0) return;
    (within?.isOpen ? this.open : this.outside).add(file);
  }

  /** Classes and their assets by lines, most first, then by name. Null where the register lists no asset. */
  finish(): AssetsAnalysis | null {
    if (!this.index || this.assets.size === 0) return null;
    const { assets } = this.index;
    const rows = [...assets.values()].map((asset) => this.row(asset)).sort(byLines(({ id }) => id));
    return {
      classes: [...this.classes]
        .map(([kind, sum]) => ({
          class: kind,
          ...sum.finish(),
          assets: rows.filter((row) => row.class === kind),
        }))
        .sort(byLines((row) => row.class)),
      outside: this.outside.finish(),
      open: this.open.finish(),
    };
  }

  private row(asset: Asset): AssetAnalysis {
    return {
      id: asset.id,
      class: asset.class,
      sensitivity: asset.sensitivity ?? null,
      owner: asset.owner == null ? null : (this.index?.partyName(asset.owner) ?? asset.owner),
      thirdPartyLicence: asset.third_party ? (asset.licence ?? null) : null,
      uri: asset.uri ?? null,
      hasPaths: asset.paths != null,
      ...this.assets.get(asset.id)!.finish(),
    };
  }
}

function byLines<Row extends { readonly lines: number }>(nameOf: (row: Row) => string) {
  return (a: Row, b: Row): number => b.lines - a.lines || (nameOf(a) < nameOf(b) ? -1 : 1);
}
