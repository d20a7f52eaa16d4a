import { addDays } from './calendar';
import type { Random } from './random';
import type { Area, AuthorId } from './storyPeople';
import { PEOPLE } from './storyPeople';
import type { Topic, Trunk } from './trunk';
import type { Workbench } from './workbench';

interface OpenTopic {
  readonly branch: Topic;
  readonly by: AuthorId;
  readonly paths: readonly string[];
  commitsLeft: number;
  nextDay: string;
  title: string;
}

/** Work on branches of two or three commits, merged by Harbourline's lead with a merge commit of two parents. */
export class TopicWork {
  private readonly topics: OpenTopic[] = [];
  private merged = 0;

  constructor(
    private readonly trunk: Trunk,
    private readonly bench: Workbench,
    private readonly random: Random,
  ) {}

  /** False where the area has no files free. */
  open(area: Area, by: AuthorId, day: string): boolean {
    const free = this.bench.free(area);
    if (free.length < 2) return false;
    const paths = [...new Set([this.random.pick(free), this.random.pick(free)])];
    for (const path of paths) this.bench.locked.add(path);
    const branch = this.trunk.openTopic();
    this.topics.push({ branch, by, paths, commitsLeft: this.random.int(2, 3), nextDay: day, title: '' });
    return true;
  }

  /** Does what is due on the day. */
  advance(day: string): void {
    for (const topic of this.topics.filter((one) => one.nextDay <= day)) {
      if (topic.commitsLeft === 0) this.merge(topic, day);
      else this.commit(topic, day);
      topic.nextDay = addDays(day, this.random.int(1, 4));
    }
  }

  private commit(topic: OpenTopic, day: string): void {
    topic.commitsLeft -= 1;
    const done = topic.paths.flatMap((path) => this.bench.advance(path) ?? []);
    const [first] = done;
    if (first === undefined) return;
    if (topic.title === '') topic.title = first.words;
    const changes = [...new Set(done.map((step) => step.path))].map((path) => this.bench.write(path));
    this.trunk.commitOn(topic.branch, { by: topic.by, day, subject: first.words, changes });
  }

  private merge(topic: OpenTopic, day: string): void {
    this.topics.splice(this.topics.indexOf(topic), 1);
    for (const path of topic.paths) this.bench.locked.delete(path);
    if (topic.branch.tip === topic.branch.fork) return;
    this.merged += 1;
    const from = PEOPLE[topic.by].email.replace(/^.*@(\w+)\.example$/, '$1');
    this.trunk.merge(topic.branch, {
      by: 'marcus',
      day,
      subject: `Merge pull request #${this.merged * 7 + 12} from ${from}/topic`,
      body: [topic.title],
      changes: topic.paths.map((path) => this.bench.write(path)),
    });
  }
}
