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

interface Counted {
  readonly id: FindingId;
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
  ) {
    this.wantsSignatures = index?.register.policy?.signatures === 'warn';
  }

  /** @param commit reachable from the head */
  add(commit: Commit): void {
    if (!this.index) return;
    const { name, email, time, offset } = commit.author;
    const day = dayOf(time, offset);
    const person = this.index.people.get(this.naming.contributor(name, email.toLowerCase(), day).id);
    if (!person) return;
    let end = this.ends.get(person);
    if (end === undefined) this.ends.set(person, (end = lastEnd(person)));
    if (end !== null && day > end) this.count('offboard/still-active', person, commit, day);
    if (this.wantsSignatures && !commit.signature) this.count('integrity/unsigned', person, commit, day);
    if (time - commit.committer.time > A_DAY) this.count('integrity/backdated', person, commit, day);
  }

  findings(registerPath: string | null): Finding[] {
    return [...this.counted.values()].map(({ id, person, count, newest, commit }) => ({
      ...entryFinding(
        { naming: this.naming, registerPath },
        { id, kind: 'people', entry: person.id, message: tell(id, person, count, newest) },
      ),
      commit,
      days: [newest, newest],
    }));
  }

  private count(id: FindingId, person: Person, commit: Commit, day: CalendarDay): void {
    const key = `${id} ${person.id}`;
    const known = this.counted.get(key);
    if (!known) this.counted.set(key, { id, person, count: 1, newest: day, commit: commit.id });
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

function tell(id: FindingId, person: Person, count: number, when: CalendarDay): Message {
  const args = { name: person.name, commits: counted('commits', count), when };
  if (id === 'offboard/still-active') return message('finding.still-active', { ...args, ended: lastEnd(person) ?? '' });
  return id === 'integrity/unsigned' ? message('finding.unsigned', args) : message('finding.backdated', args);
}
