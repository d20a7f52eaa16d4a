import { addDays, isWeekend } from './calendar';
import { renderText } from './evolvingText';
import type { Change, FastImport } from './fastImport';
import { legacyEdi } from './legacyEdi';
import { legacyRates } from './legacyRates';
import { drawPicture } from './picture';
import { Random } from './random';
import type { StoryEvent } from './storyEvents';
import { EVENTS } from './storyEvents';
import type { Area } from './storyPeople';
import { workersOn } from './storyPeople';
import { readText } from './textLibrary';
import { TopicWork } from './topicWork';
import { Trunk } from './trunk';
import { Workbench } from './workbench';
import { daily } from './daily';

const FIRST_DAY = '2022-09-05';
const LAST_DAY = '2026-09-29';
const SEED = 20220905;

/** How often an area is worked on. */
const AREAS: readonly { readonly area: Area; readonly weight: number }[] = [
  { area: 'core', weight: 9 },
  { area: 'web', weight: 3 },
  { area: 'tracking', weight: 4 },
  { area: 'forecast', weight: 3 },
  { area: 'pricing', weight: 2.5 },
  { area: 'db', weight: 2 },
  { area: 'styles', weight: 1.5 },
  { area: 'docs', weight: 1.5 },
  { area: 'deploy', weight: 1.4 },
  { area: 'scripts', weight: 0.8 },
];

/** Tells the whole story into one fast-import: pinned events on their days, everyday work between them. */
export class Storyline {
  private readonly random = new Random(SEED);
  private readonly trunk: Trunk;
  private readonly bench = new Workbench(this.random);
  private readonly topics: TopicWork;
  private readonly marks = new Map<string, number>();

  constructor(private readonly importer: FastImport) {
    this.trunk = new Trunk(importer, this.random);
    this.topics = new TopicWork(this.trunk, this.bench, this.random);
  }

  async tell(): Promise<void> {
    for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
      for (const event of EVENTS.filter((one) => one.on === day)) await this.happen(event);
      if (isWeekend(day)) continue;
      this.topics.advance(day);
      if (this.random.chance(0.32)) this.work(day);
    }
    const left = this.bench.unstartedPaths;
    if (left.length > 0) throw new Error(`the story ended before these files were started: ${left.join(', ')}`);
    this.trunk.end();
  }

  private work(day: string): void {
    const staffed = AREAS.filter(({ area }) => workersOn(area, day).length > 0).map(({ area, weight }) => ({
      area,
      weight: weight + this.bench.waiting(area) * 0.2, // so that every file is started before the story ends
    }));
    const { area } = this.random.weighted(staffed);
    const { id: by } = this.random.weighted(workersOn(area, day));
    if (this.random.chance(0.12) && !this.movesSoon(day) && this.topics.open(area, by, day)) return;
    const entry = daily(this.bench, this.random, area, by, day);
    if (entry !== null) this.trunk.commit(entry);
  }

  /** A topic must not hold a file that a pinned event is about to move. */
  private movesSoon(day: string): boolean {
    const until = addDays(day, 21);
    return EVENTS.some(({ kind, on }) => (kind === 'rename' || kind === 'reformat') && day <= on && on <= until);
  }

  private async happen(event: StoryEvent): Promise<void> {
    const { by, on: day, subject, label } = event;
    if (event.kind === 'tag') {
      this.marks.set(event.name, this.trunk.tag(event.name, by, day, subject));
      return;
    }
    const changes = await this.changesOf(event);
    const { at, authored, trailers } = event;
    const given = { ...(at === undefined ? {} : { at }), ...(authored === undefined ? {} : { authored }) };
    const mark = this.trunk.commit({ by, day, subject, changes, trailers: trailers ?? [], ...given });
    if (label !== undefined) this.marks.set(label, mark);
  }

  private async changesOf(event: Exclude<StoryEvent, { kind: 'tag' }>): Promise<Change[]> {
    switch (event.kind) {
      case 'touch':
        return event.paths.map((path) => this.touch(path));
      case 'text':
        return [{ kind: 'write', path: event.path, data: await this.filled(event.source, event.revision) }];
      case 'rename':
        return event.moves.map(([from, to]) => this.bench.rename(from, to));
      case 'reformat':
        return this.bench.reformat(event.under);
      case 'legacy':
        return event.what === 'edi' ? legacyEdi() : legacyRates(this.random);
      case 'picture':
        return [{ kind: 'write', path: event.path, data: drawPicture() }];
    }
  }

  private touch(path: string): Change {
    if (!this.bench.has(path)) this.bench.start(path, 1);
    else if (this.bench.advance(path) === null) throw new Error(`nothing is left to change in ${path}`);
    return this.bench.write(path);
  }

  private async filled(source: string, revision: number): Promise<string> {
    const names: Record<string, string> = {};
    for (const [label, mark] of this.marks) names[`commit:${label}`] = await this.importer.idOf(mark);
    return `${renderText(readText(source).trimEnd(), revision, names, []).join('\n')}\n`;
  }
}
