import type { Message } from '../../wording/message';

/** Something of an export that is not in the register, and why. */
export interface Dropped {
  /** 1-based, of the first where there are several; null where the export has no lines. */
  readonly line: number | null;
  /** The column, or what of the register it would have been; null for a whole row. */
  readonly field: string | null;
  readonly reason: Message;
  /** How often. */
  readonly count: number;
}

/** Collects what is dropped: rows one by one, a field that is dropped from row after row once. */
export class DroppedList {
  private readonly rows: Dropped[] = [];
  private readonly fields = new Map<string, { first: Dropped; count: number }>();

  row(line: number | null, reason: Message): void {
    this.rows.push({ line, field: null, reason, count: 1 });
  }

  /** A part of a row that is otherwise taken. */
  part(line: number | null, field: string, reason: Message): void {
    this.rows.push({ line, field, reason, count: 1 });
  }

  field(line: number | null, field: string, reason: Message): void {
    const key = `${reason.id} ${field}`;
    const known = this.fields.get(key);
    if (known) known.count++;
    else this.fields.set(key, { first: { line, field, reason, count: 1 }, count: 1 });
  }

  /** By line; what has none first. */
  list(): Dropped[] {
    const fields = [...this.fields.values()].map(({ first, count }) => ({ ...first, count }));
    return [...fields, ...this.rows].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  }
}
