import { message } from '../../wording/message';
import { UserError } from '../../wording/userError';
import { DroppedList } from '../importers/dropped';

/** The lists of a register that an import adds to. */
export type ImportedList = 'vendors' | 'people' | 'agreements';

/** One entry of the register that an import added or changed. */
export interface EntryChange {
  readonly action: 'add' | 'update';
  readonly list: ImportedList;
  readonly id: string;
}

/** More doesn't fit into the 2 MB of a register file, whatever it is. */
const MOST_CHANGES = 50_000;

/** Notes what an import does to a register, entry by entry, and what each record of the export led to. */
export class Tracker {
  readonly dropped = new DroppedList();
  /** By list and id, in the order in which it happened. */
  private readonly entries = new Map<string, EntryChange>();
  private readonly counts = { added: 0, updated: 0, unchanged: 0 };
  private steps = 0;
  private outcome: 'added' | 'updated' | 'unchanged' = 'unchanged';

  /** @throws UserError where there are more changes than a register has room for */
  added(list: ImportedList, id: string): void {
    this.step();
    this.entries.set(`${list} ${id}`, { action: 'add', list, id });
    this.outcome = 'added';
  }

  /** @throws UserError where there are more changes than a register has room for */
  updated(list: ImportedList, id: string): void {
    this.step();
    const key = `${list} ${id}`;
    // What was added in this run is still new.
    if (!this.entries.has(key)) this.entries.set(key, { action: 'update', list, id });
    if (this.outcome === 'unchanged') this.outcome = 'updated';
  }

  /** Does one record, and counts it by the most that it led to; not at all where `work` says that it was dropped. */
  record(work: () => boolean): void {
    this.outcome = 'unchanged';
    if (work()) this.counts[this.outcome]++;
  }

  private step(): void {
    if (++this.steps > MOST_CHANGES) throw new UserError(message('import.too-much', { megabytes: 2 }));
  }

  changes(): EntryChange[] {
    return [...this.entries.values()];
  }

  totals(): { readonly added: number; readonly updated: number; readonly unchanged: number } {
    return { ...this.counts };
  }
}
