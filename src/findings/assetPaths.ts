import { globList } from '../judgement/globList';
import type { RegisterIndex } from '../register/indexed';
import { counted } from '../wording/counted';
import { message } from '../wording/message';
import { CATALOGUE } from './catalogue';
import type { OriginLines } from './facts';
import type { Finding } from './model';

const ID = 'asset/unclassified';

/** Which files lie in the register's assets, and whose lines are in them. */
export class AssetPaths {
  private readonly assets;
  private readonly vendors = new Map<string, Set<string>>();
  private unclassified = 0;
  private first: string | null = null;

  constructor(index: RegisterIndex | null) {
    this.assets = [...(index?.assets.values() ?? [])].flatMap(({ id, paths }) =>
      paths ? { id, covers: globList(paths) } : [],
    );
  }

  /** One text file and its lines. */
  add(path: string, origins: readonly OriginLines[]): void {
    let classified = false;
    for (const { id, covers } of this.assets) {
      const answer = covers(path);
      // A pattern that was refused could be the one.
      if (answer !== 'no') classified = true;
      if (answer !== 'yes') continue;
      const vendors = this.vendors.get(id) ?? new Set<string>();
      for (const { verdict } of origins) vendors.add(verdict.vendor);
      this.vendors.set(id, vendors);
    }
    if (classified || this.assets.length === 0) return;
    this.unclassified++;
    if (this.first === null || path < this.first) this.first = path;
  }

  vendorsIn(asset: string): ReadonlySet<string> {
    return this.vendors.get(asset) ?? new Set();
  }

  /** Only where the register sorts files at all. */
  findings(): Finding[] {
    if (this.first === null) return [];
    return [
      {
        id: ID,
        severity: CATALOGUE[ID].severity,
        path: null,
        range: null,
        ranges: [],
        lines: 0,
        commit: null,
        subject: null,
        days: null,
        message: message('finding.asset.unclassified', {
          files: counted('files', this.unclassified),
          path: this.first,
        }),
        why: message(CATALOGUE[ID].why),
        evidence: [],
      },
    ];
  }
}
