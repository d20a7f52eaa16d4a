import type { AssetMembership } from '../judgement/assetMembership';
import { counted } from '../wording/counted';
import { message } from '../wording/message';
import { CATALOGUE } from './catalogue';
import type { OriginLines } from './facts';
import type { Finding } from './model';

const ID = 'asset/unclassified';

/** Which files lie in the register's assets, and whose lines are in them. */
export class AssetPaths {
  private readonly vendors = new Map<string, Set<string>>();
  private unclassified = 0;
  private first: string | null = null;

  /** One text file and its lines. Not asked for where the register sorts no files. */
  add(path: string, origins: readonly OriginLines[], { assets, isOpen }: AssetMembership): void {
    for (const { id } of assets) {
      const vendors = this.vendors.get(id) ?? new Set<string>();
      for (const { verdict } of origins) vendors.add(verdict.vendor);
      this.vendors.set(id, vendors);
    }
    // A pattern that was refused could be the one.
    if (assets.length > 0 || isOpen) return;
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
