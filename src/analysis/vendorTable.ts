import type { OriginLines } from '../findings/facts';
import type { Status, Verdict } from '../judgement/model';
import type { RegisterIndex } from '../register/indexed';
import type { Register } from '../register/schema';
import { english } from '../wording/render';
import { message } from '../wording/message';
import type { FileAuthors } from './contributors';
import { Counts } from './counts';
import { fixedVendorName } from './fixedVendors';
import type { VendorAnalysis } from './model';
import { ownershipKey } from './ownershipKey';
import { Tally } from './tally';
import { createTags } from './vendorTag';

interface Row {
  files: number;
  /** The number of the file that was counted last. */
  lastFile: number;
  lines: number;
  readonly people: Set<string>;
  readonly verdicts: Counts<Verdict>;
}

/** Lines by the author's vendor. Vendors of the register are listed even where no line of theirs survives. */
export class VendorTable {
  private readonly rows = new Map<string, Row>();
  private files = 0;

  constructor(
    private readonly index: RegisterIndex | null,
    private readonly register: Register | null,
  ) {
    if (register) this.row(register.organisation.id);
    for (const { id } of register?.vendors ?? []) this.row(id);
  }

  add(origins: readonly OriginLines[], authors: FileAuthors): void {
    this.files++;
    origins.forEach(({ verdict, count }, at) => {
      const row = this.row(verdict.vendor);
      if (row.lastFile !== this.files) row.files++;
      row.lastFile = this.files;
      row.lines += count;
      const author = authors[at];
      if (author) row.people.add(author.id);
      row.verdicts.add(verdict, count);
    });
  }

  /** Most lines first, then by id. */
  finish(): VendorAnalysis[] {
    const tags = createTags(this.register);
    return [...this.rows]
      .sort(([a, m], [b, n]) => n.lines - m.lines || (a < b ? -1 : 1))
      .map(([id, row]) => {
        const kind = this.kindOf(id);
        const name = this.nameOf(id, kind);
        const byStatus = new Tally<Status>();
        const byOwnership = new Tally();
        row.verdicts.forEach(({ status, ownership }, count) => {
          byStatus.add(status, count);
          byOwnership.add(ownershipKey(ownership), count);
        });
        return {
          id,
          name,
          tag: tags(id, name),
          kind,
          jurisdiction: this.jurisdictionOf(id),
          lines: row.lines,
          files: row.files,
          contributors: row.people.size,
          byStatus: byStatus.record(),
          byOwnership: byOwnership.record(),
        };
      });
  }

  private row(id: string): Row {
    let row = this.rows.get(id);
    if (!row) {
      row = { files: 0, lastFile: 0, lines: 0, people: new Set(), verdicts: new Counts<Verdict>() };
      this.rows.set(id, row);
    }
    return row;
  }

  private kindOf(id: string): VendorAnalysis['kind'] {
    if (id === 'bot') return 'bots';
    if (id === 'unknown') return 'unknown';
    if (!this.register) return 'domain';
    if (id === 'self') return 'individuals';
    if (id === this.register.organisation.id) return 'organisation';
    return this.index?.vendors.has(id) ? 'vendor' : 'domain';
  }

  private nameOf(id: string, kind: VendorAnalysis['kind']): string {
    const fixed = fixedVendorName(id, this.register !== null);
    if (fixed) return english(message(fixed));
    return kind === 'domain' ? id : (this.index?.partyName(id) ?? id);
  }

  private jurisdictionOf(id: string): string | null {
    if (!this.register) return null;
    if (id === this.register.organisation.id) return this.register.organisation.jurisdiction ?? null;
    return this.index?.vendors.get(id)?.jurisdiction ?? null;
  }
}
