import { Random } from '../../demo/random';
import type { ImportStream } from './importStream';
import { mergeLines, PlainContents } from './plainContents';
import type { Lines } from './plainContents';
import type { TreeChange } from './tree';

/** A branch off the trunk: what it has otherwise than the trunk had where it began; null where it removed. */
interface Topic {
  mark: number;
  time: number;
  readonly base: ReadonlyMap<string, Lines>;
  readonly own: Map<string, Lines | null>;
}

/** Files as a commit leaves them, by path; null where it removes one. */
type Work = Map<string, Lines | null>;

const PEOPLE = ['Ada', 'Bo', 'Cy', 'Dee', 'Eve', 'Fay', 'Gil', 'Hal'];
const FOLDERS = ['src', 'lib', 'test', 'docs', 'tools'];
const ROOMS = ['core', 'net', 'ui', 'store', 'model', 'parse', 'jobs', 'text'];
const NAMES = ['reader', 'writer', 'index', 'queue', 'entry', 'table', 'frame', 'token', 'range', 'state'];
const MOST_FILES = 3000;
const MOST_TOPICS = 3;
const START = 1_300_000_000;

/** Writes a history like that of a project: small changes, topic branches, some renames and reverts. */
export class PlainHistory {
  private readonly random: Random;
  private readonly contents: PlainContents;
  private readonly trunk = new Map<string, Lines>();
  /** The trunk's, in no order that matters: drawn from, the first ones more often. */
  private paths: string[] = [];
  private readonly topics: Topic[] = [];
  private readonly mostFiles: number;
  private undo: Work = new Map();
  private mark = 0;
  private time = START;
  private named = 0;
  private count = 0;

  constructor(
    private readonly stream: ImportStream,
    seed: number,
    commits: number,
  ) {
    this.random = new Random(seed);
    this.contents = new PlainContents(this.random);
    this.mostFiles = Math.min(MOST_FILES, Math.max(10, Math.round(commits / 10)));
  }

  async write(commits: number): Promise<void> {
    const { random, topics } = this;
    const files: Work = new Map();
    for (let at = Math.ceil(this.mostFiles / 4); at > 0; at--) files.set(this.newPath(), this.contents.fresh());
    await this.commitToTrunk(files);
    while (this.count + topics.length < commits) {
      if (topics.length < MOST_TOPICS && random.chance(0.11) && this.count + topics.length + 2 < commits)
        topics.push({ mark: this.mark, time: this.time, base: new Map(this.trunk), own: new Map() });
      const ready = topics.findIndex(({ own }) => own.size > 0);
      if (ready !== -1 && random.chance(0.1)) await this.mergeTopic(ready);
      else if (topics.length > 0 && random.chance(0.5)) await this.commitToTopic(random.pick(topics));
      else if (random.chance(0.01)) await this.commitToTrunk(this.undo);
      else await this.commitToTrunk(this.someWork((path) => this.trunk.get(path)));
    }
    while (topics.length > 0) await this.mergeTopic(0);
  }

  private newPath(): string {
    const { random } = this;
    const name = `${random.pick(NAMES)}${(++this.named).toString(36)}`;
    return `${random.pick(FOLDERS)}/${random.pick(ROOMS)}/${random.chance(0.5) ? `${random.pick(ROOMS)}/` : ''}${name}.ts`;
  }

  /** What a commit does to a view of the files. */
  private someWork(linesOf: (path: string) => Lines | undefined): Work {
    const { random, contents } = this;
    const work: Work = new Map();
    for (let files = random.chance(0.6) ? 1 : random.int(2, 3); files > 0; files--) {
      const path = this.paths[Math.floor(random.next() ** 2 * this.paths.length)]!;
      const lines = work.has(path) ? undefined : linesOf(path);
      if (!lines) continue;
      if (random.chance(0.02)) {
        work.set(path, null);
        work.set(this.newPath(), random.chance(0.5) ? lines : contents.edit(lines));
      } else if (random.chance(0.003)) {
        work.set(path, null);
      } else {
        work.set(path, contents.edit(lines));
      }
    }
    if (this.paths.length < this.mostFiles && random.chance(0.12)) work.set(this.newPath(), contents.fresh());
    return work;
  }

  /** Makes the trunk's files those, and says what git has to be told. */
  private apply(work: Work): TreeChange[] {
    this.undo = new Map([...work.keys()].map((path) => [path, this.trunk.get(path) ?? null]));
    for (const [path, lines] of work) {
      if (!lines) {
        this.trunk.delete(path);
        const at = this.paths.indexOf(path);
        const last = this.paths.pop();
        if (at !== -1 && at < this.paths.length && last !== undefined) this.paths[at] = last;
        else if (at === -1 && last !== undefined) this.paths.push(last);
        continue;
      }
      if (!this.trunk.has(path)) this.paths.push(path);
      this.trunk.set(path, lines);
    }
    return changesOf(work);
  }

  private async commitToTrunk(work: Work): Promise<void> {
    await this.commit(this.mark === 0 ? [] : [this.mark], this.apply(work));
  }

  private async commitToTopic(topic: Topic): Promise<void> {
    const { base, own } = topic;
    const work = this.someWork((path) => (own.has(path) ? (own.get(path) ?? undefined) : base.get(path)));
    for (const [path, lines] of work) own.set(path, lines);
    topic.mark = await this.send([topic.mark], changesOf(work), (topic.time += this.random.int(60, 7200)));
  }

  private async mergeTopic(at: number): Promise<void> {
    const [topic] = this.topics.splice(at, 1);
    const { mark, time, base, own } = topic!;
    const work: Work = new Map();
    for (const [path, theirs] of own) {
      const before = base.get(path);
      const ours = this.trunk.get(path);
      if (ours === before) {
        if (theirs !== null || ours) work.set(path, theirs);
      } else if (ours && theirs && before) {
        work.set(path, mergeLines(before, ours, theirs));
      }
    }
    this.time = Math.max(this.time, time);
    await this.commit([this.mark, mark], this.apply(work));
  }

  private async commit(parents: readonly number[], changes: readonly TreeChange[]): Promise<void> {
    this.mark = await this.send(parents, changes, (this.time += this.random.int(60, 7200)));
  }

  private async send(parents: readonly number[], changes: readonly TreeChange[], time: number): Promise<number> {
    const message = `Work ${++this.count}\n`;
    return this.stream.commit({ parents, time, author: this.random.pick(PEOPLE), message, changes });
  }
}

function changesOf(work: Work): TreeChange[] {
  return [...work].map(([path, lines]) => ({
    path,
    entry: lines && { mode: '100644', data: lines.join('') },
  }));
}
