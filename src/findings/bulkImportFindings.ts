import type { Commit } from '../history/model';
import { dayOf } from '../register/calendarDay';
import type { Register } from '../register/schema';
import { counted } from '../wording/counted';
import { message } from '../wording/message';
import { CATALOGUE } from './catalogue';
import type { Naming, OriginLines } from './facts';
import type { Finding } from './model';

const ID = 'title/bulk-import';
const MANY_LINES = 2000;
const MANY_FILES = 50;

interface Brought {
  readonly commit: Commit;
  lines: number;
  files: number;
  /** The number of the file that was counted last. */
  lastFile: number;
}

/**
 * Commits that brought in so much at once that it was hardly made there, and that no `imports` entry explains. By the
 * lines that survive, so that it never counts too many. What others made is known by a licence of its own.
 */
export class BulkImportFindings {
  private readonly brought = new Map<Commit, Brought>();
  private readonly explained: readonly string[];
  private files = 0;

  constructor(private readonly register: Register | null) {
    this.explained = (register?.imports ?? []).map(({ commit }) => commit.toLowerCase());
  }

  /** One file's lines. */
  add(origins: readonly OriginLines[]): void {
    if (!this.register) return;
    this.files++;
    for (const { commit, count, verdict } of origins) {
      if (!commit || verdict.ownership.state === 'third_party') continue;
      let one = this.brought.get(commit);
      if (!one) this.brought.set(commit, (one = { commit, lines: 0, files: 0, lastFile: 0 }));
      one.lines += count;
      if (one.lastFile !== this.files) one.files++;
      one.lastFile = this.files;
    }
  }

  findings(naming: Naming): Finding[] {
    if (!this.register) return [];
    return [...this.brought.values()].flatMap(({ commit, lines, files }) => {
      const isBulk = lines >= MANY_LINES || files >= MANY_FILES;
      if (!isBulk || this.explained.some((start) => commit.id.startsWith(start))) return [];
      const { name, email, time, offset } = commit.author;
      const day = dayOf(time, offset);
      const who = naming.contributor(name, email, day);
      return {
        id: ID,
        severity: CATALOGUE[ID].severity,
        path: null,
        range: null,
        ranges: [],
        lines,
        commit: commit.id,
        subject: who.id,
        days: [day, day] as const,
        message: message('finding.bulk-import', {
          lines: counted('lines', lines),
          files: counted('files', files),
          name: who.name,
          when: day,
        }),
        why: message(CATALOGUE[ID].why),
        evidence: [commit.id],
      };
    });
  }
}
