import type { Commit } from '../history/model';
import { dayOf } from '../register/calendarDay';
import type { Register } from '../register/schema';
import { counted } from '../wording/counted';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { CATALOGUE } from './catalogue';
import type { Naming, OriginLines } from './facts';
import type { Finding } from './model';

const MANY_LINES = 2000;
const MANY_FILES = 50;
/** Characters of a commit's id that people are shown. */
const HASH = 10;
/** Of the lines that are attributed to a commit, the share that it may have added and still be one that changed white space. */
const HARDLY_ANY = 0.1;

interface Brought {
  readonly commit: Commit;
  lines: number;
  files: number;
  /** The number of the file that was counted last. */
  lastFile: number;
}

/**
 * Commits that brought in so much at once that it was hardly made there, and that no `imports` entry explains, or that changed
 * the white space of so much. By the lines that survive, so that it never counts too many. What others made is known by a
 * licence of its own.
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

  /** Ids of those with one parent: whether they changed more than white space is asked of git. */
  commits(): readonly string[] {
    return this.unexplained().flatMap(({ commit: { id, parents } }) => (parents.length === 1 ? id : []));
  }

  private unexplained(): readonly Brought[] {
    if (!this.register) return [];
    return [...this.brought.values()].filter(
      ({ commit, lines, files }) =>
        (lines >= MANY_LINES || files >= MANY_FILES) && !this.explained.some((start) => commit.id.startsWith(start)),
    );
  }

  /** @param beyondWhiteSpace by commit, how many lines it added where white space doesn't count, as far as that is known */
  findings(naming: Naming, beyondWhiteSpace: ReadonlyMap<string, number> = new Map()): Finding[] {
    return this.unexplained().map(({ commit, lines, files }) => {
      const isReformatted = (beyondWhiteSpace.get(commit.id) ?? Infinity) <= lines * HARDLY_ANY;
      const id = isReformatted ? 'title/reformatted' : 'title/bulk-import';
      const { name, email, time, offset } = commit.author;
      const day = dayOf(time, offset);
      const who = naming.contributor(name, email, day);
      return {
        id,
        severity: CATALOGUE[id].severity,
        path: null,
        range: null,
        ranges: [],
        lines,
        commit: commit.id,
        subject: who.id,
        days: [day, day] as const,
        message: message(isReformatted ? 'finding.reformatted' : 'finding.bulk-import', {
          lines: counted('lines', lines),
          files: counted('files', files),
          commit: named(commit),
          name: who.name,
          when: day,
        }),
        why: message(CATALOGUE[id].why),
        evidence: [commit.id],
      };
    });
  }
}

/** What is staged has no id yet: see judgeStaged. */
function named({ id }: Commit): Message {
  return /^0+$/.test(id) ? message('finding.commit.staged') : message('finding.commit', { commit: id.slice(0, HASH) });
}
