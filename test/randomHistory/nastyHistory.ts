import { Random } from '../../demo/random';
import type { ImportStream } from './importStream';
import { NastyContents } from './nastyContents';
import { editTree, freshTree } from './nastyEdits';
import type { NastyWorld } from './nastyEdits';
import { mergeTrees } from './nastyMerges';
import { NastyPaths } from './nastyPaths';
import { changesBetween } from './tree';
import type { Entry, Tree } from './tree';

/** A commit that more may be built on. */
interface Tip {
  readonly mark: number;
  readonly tree: Tree;
  readonly time: number;
  /** Which root it comes from; after a merge, the first parent's. */
  readonly root: number;
}

const NOTHING: Tree = new Map<string, Entry>();
const MOST_TIPS = 6;
const PEOPLE = ['Ada', 'Bo', 'Cy'];
const START = 1_600_000_000;

/** Writes commits in which everything that makes blame hard happens often; the last one holds all. */
export class NastyHistory {
  private readonly world: NastyWorld;
  private readonly random: Random;
  private readonly tips: Tip[] = [];
  private count = 0;
  private roots = 0;

  constructor(
    private readonly stream: ImportStream,
    seed: number,
    idLength: number,
  ) {
    this.random = new Random(seed);
    const { random } = this;
    this.world = {
      random,
      contents: new NastyContents(random),
      paths: new NastyPaths(random),
      past: [],
      idLength,
    };
  }

  async write(commits: number): Promise<void> {
    await this.addRoot();
    // Joining what is left takes a commit for each two tips, at most.
    for (;;) {
      const room = commits - this.count - (this.tips.length - 1);
      if (room <= 0) break;
      await this.step(room > 1);
    }
    while (this.tips.length > 1) await this.mergeSome(2);
  }

  /** `wide`: there is room for a commit and for the merge of another tip. */
  private async step(wide: boolean): Promise<void> {
    const { random, tips } = this;
    if (tips.length > MOST_TIPS) await this.merge();
    else if (wide && random.chance(0.03)) await this.addRoot();
    else if (tips.length > 1 && random.chance(0.3))
      await (wide && random.chance(0.15) ? this.crossMerge() : this.merge());
    else await this.grow(wide);
  }

  private async addRoot(): Promise<void> {
    this.tips.push(await this.commit([], freshTree(this.world), this.roots++));
  }

  private async grow(wide: boolean): Promise<void> {
    const { random, tips, world } = this;
    const at = random.int(0, tips.length - 1);
    const parent = tips[at]!;
    const tree = new Map(parent.tree);
    if (!random.chance(0.04)) editTree(tree, world);
    const made = await this.commit([parent], tree);
    // Left where it is, the parent can be built on again.
    if (wide && random.chance(0.35)) tips.push(made);
    else tips[at] = made;
  }

  private takeTip(): Tip {
    return this.tips.splice(this.random.int(0, this.tips.length - 1), 1)[0]!;
  }

  private async merge(): Promise<void> {
    const { random, tips } = this;
    const parents = await this.mergeSome(random.chance(0.2) ? random.int(3, 5) : 2);
    // A branch goes on after it was merged.
    if (random.chance(0.1) && tips.length < MOST_TIPS) tips.push(parents.at(-1)!);
  }

  private async mergeSome(most: number): Promise<readonly Tip[]> {
    const { tips } = this;
    const parents = Array.from({ length: Math.min(most, tips.length) }, () => this.takeTip());
    tips.push(await this.commit(parents, this.mergedTree(parents)));
    return parents;
  }

  /** Two branches merge each other. */
  private async crossMerge(): Promise<void> {
    const one = this.takeTip();
    const other = this.takeTip();
    for (const parents of [
      [one, other],
      [other, one],
    ])
      this.tips.push(await this.commit(parents, this.mergedTree(parents)));
  }

  private mergedTree(parents: readonly Tip[]): Map<string, Entry> {
    const unrelated = new Set(parents.map(({ root }) => root)).size > 1;
    const trees = parents.map(({ tree }) => tree);
    return mergeTrees(trees, unrelated, this.world);
  }

  private async commit(parents: readonly Tip[], tree: Tree, root = parents[0]?.root ?? 0): Promise<Tip> {
    const time = this.timeAfter(parents);
    const mark = await this.stream.commit({
      parents: parents.map((parent) => parent.mark),
      time,
      author: this.random.pick(PEOPLE),
      message: `commit ${++this.count}\n`,
      changes: changesBetween(parents[0]?.tree ?? NOTHING, tree),
    });
    return { mark, tree, time, root };
  }

  /** Mostly later than the parents'; often the same, and sometimes long before. */
  private timeAfter(parents: readonly Tip[]): number {
    const { random } = this;
    const latest = Math.max(START, ...parents.map(({ time }) => time));
    if (random.chance(0.25)) return latest;
    return random.chance(0.2) ? latest - random.int(1, 5000) : latest + random.int(1, 1000);
  }
}
