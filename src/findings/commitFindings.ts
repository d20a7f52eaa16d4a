import type { Commit } from '../history/model';
import { dayOf } from '../register/calendarDay';
import type { CalendarDay } from '../register/calendarDay';
import type { RegisterIndex } from '../register/indexed';
import type { Person } from '../register/schema';
import { counted } from '../wording/counted';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import type { FindingId } from './catalogue';
import type { Naming } from './facts';
import type { Finding } from './model';
import { entryFinding } from './rules/entryFinding';

/** What is counted, and the finding that it makes. */
const KINDS = {
  'still-active': 'offboard/still-active',
  unsigned: 'integrity/unsigned',
  'dated-later': 'integrity/backdated',
  'committed-before': 'integrity/backdated',
} as const satisfies Readonly<Record<string, FindingId>>;
type Kind = keyof typeof KINDS;

interface Counted {
  readonly kind: Kind;
  readonly person: Person;
  count: number;
  newest: CalendarDay;
  commit: string;
}

/** Seconds. An hour is a clock that is wrong; a day and more isn't the clock's doing. */
const A_DAY = 86_400;

/**
 * What commits themselves show, whether or not their lines survive: of each person in the register one finding a kind.
 * Those whom the register doesn't know have findings of their own.
 */
export class CommitFindings {
  private readonly counted = new Map<string, Counted>();
  private readonly ends = new Map<Person, CalendarDay | null>();
  private readonly wantsSignatures: boolean;

  constructor(
    private readonly index: RegisterIndex | null,
    private readonly naming: Naming,
    private readonly isDatedBeforeParent: (commit: Commit) => boolean,
  ) {
    this.wantsSignatures = index?.register.policy?.signatures === 'warn';
  }

  /**
   * @param commit reachable from the head
   * @param contributor its author's id
   */
  add(commit: Commit, contributor: string): void {
    const person = this.index?.people.get(contributor);
    if (!person) return;
    const { time, offset } = commit.author;
    const day = dayOf(time, offset);
    let end = this.ends.get(person);
    if (end === undefined) this.ends.set(person, (end = lastEnd(person)));
    if (end !== null && day > end) this.count('still-active', person, commit, day);
    if (this.wantsSignatures && !commit.signature) this.count('unsigned', person, commit, day);
    if (time - commit.committer.time > A_DAY) this.count('dated-later', person, commit, day);
    if (this.isDatedBeforeParent(commit)) this.count('committed-before', person, commit, day);
  }

  findings(registerPath: string | null): Finding[] {
    return [...this.counted.values()].map(({ kind, person, count, newest, commit }) => ({
      ...entryFinding(
        { naming: this.naming, registerPath },
        { id: KINDS[kind], kind: 'people', entry: person.id, message: tell(kind, person, count, newest) },
      ),
      commit,
      days: [newest, newest],
    }));
  }

  private count(kind: Kind, person: Person, commit: Commit, day: CalendarDay): void {
    const key = `${kind} ${person.id}`;
    const known = this.counted.get(key);
    if (!known) this.counted.set(key, { kind, person, count: 1, newest: day, commit: commit.id });
    else {
      known.count++;
      if (day >= known.newest) [known.newest, known.commit] = [day, commit.id];
    }
  }
}

/** Null where an engagement has no end, and where there never was one. */
function lastEnd({ engagements }: Person): CalendarDay | null {
  const ends = (engagements ?? []).map(({ end }) => end ?? null);
  return ends.includes(null) ? null : (ends.map(String).sort().at(-1) ?? null);
}

function tell(kind: Kind, person: Person, count: number, when: CalendarDay): Message {
  const args = { name: person.name, commits: counted('commits', count), when };
  switch (kind) {
    case 'still-active':
      return message('finding.still-active', { ...args, ended: lastEnd(person) ?? '' });
    case 'unsigned':
      return message('finding.unsigned', args);
    case 'dated-later':
      return message('finding.backdated', args);
    case 'committed-before':
      return message('finding.backdated.before-parent', args);
  }
}
