import { startOf } from './calendar';
import type { Change, FastImport, Person, When } from './fastImport';
import type { Random } from './random';
import type { AuthorId } from './storyPeople';
import { PEOPLE } from './storyPeople';

export interface Entry {
  readonly by: AuthorId;
  /** `YYYY-MM-DD`, where the person works. */
  readonly day: string;
  readonly subject: string;
  readonly body?: readonly string[];
  readonly trailers?: readonly string[];
  readonly changes: readonly Change[];
  /** Seconds after midnight; the default is some time of a working day. */
  readonly at?: number;
  /** The author date's day where it isn't `day`. */
  readonly authored?: string;
}

/** A branch that will be merged. */
export interface Topic {
  readonly fork: number;
  tip: number;
}

const MAIN = 'refs/heads/main';
const TOPIC = 'refs/heads/topic';

function message({ subject, body = [], trailers = [] }: Entry): string {
  return `${[subject, body.join('\n'), trailers.join('\n')].filter((part) => part !== '').join('\n\n')}\n`;
}

/** The history as it is written: main, topic branches, and a clock that never runs backwards. */
export class Trunk {
  private tip: number | undefined;
  private clock = 0;
  commits = 0;

  constructor(
    private readonly importer: FastImport,
    private readonly random: Random,
  ) {}

  /** Returns the commit's mark. */
  commit(entry: Entry): number {
    this.tip = this.write(MAIN, entry, this.tip === undefined ? [] : [this.tip]);
    return this.tip;
  }

  openTopic(): Topic {
    return { fork: this.mainTip, tip: this.mainTip };
  }

  commitOn(topic: Topic, entry: Entry): void {
    topic.tip = this.write(TOPIC, entry, [topic.tip]);
  }

  /** A real merge of two parents. `changes` are the topic's files, so that the tree is main's with them in. */
  merge(topic: Topic, entry: Entry): void {
    this.tip = this.write(MAIN, entry, [this.mainTip, topic.tip]);
  }

  tag(name: string, by: AuthorId, day: string, subject: string): number {
    this.importer.tag(name, this.mainTip, this.stamp(by, day), `${subject}\n`);
    return this.mainTip;
  }

  end(): void {
    this.importer.removeRef(TOPIC);
  }

  private get mainTip(): number {
    if (this.tip === undefined) throw new Error('main has no commit yet');
    return this.tip;
  }

  private write(ref: string, entry: Entry, parents: readonly number[]): number {
    const committer = this.stamp(entry.by, entry.day, entry.at);
    const author = entry.authored === undefined ? committer : { ...committer, time: startOf(entry.authored) + 41_000 };
    this.commits += 1;
    return this.importer.commit(ref, { author, committer, message: message(entry), parents, changes: entry.changes });
  }

  private stamp(by: AuthorId, day: string, at = this.random.int(9 * 3600, 17 * 3600)): Person & When {
    const { name, email, offset } = PEOPLE[by];
    this.clock = Math.max(this.clock + this.random.int(60, 900), startOf(day) + at - offset * 60);
    return { name, email, time: this.clock, offset };
  }
}
