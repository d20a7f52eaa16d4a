import { createBreather } from '../breather';
import type { Segment } from '../model';
import { statusOf } from './change';
import type { Change, CommitChanges, MergedChange } from './change';
import { RenameSources } from './renameSources';
import type { BlobFacts } from './renameSources';

/** A path in a commit that gave it other contents than each parent has: where lines are made. */
export interface PathNode {
  /** Ascending from a commit to its parents. */
  readonly index: number;
  readonly commit: string;
  /** Bytes as latin1. */
  readonly path: string;
  /** The contents' id; empty where nothing is compared with it. */
  readonly blob: string;
  /** Where lines may come from, in the order in which blame asks. */
  readonly links: readonly PathLink[];
  /** What blame takes for the origin isn't known: it must be asked itself. */
  readonly doubtful: boolean;
  /** Who its lines are from, where that was found before. */
  readonly known?: readonly Segment[];
}

/** Some contents on the way to where they were made. */
export interface PathLink {
  readonly blob: string;
  /** Null until the walk gets there. */
  node: PathNode | null;
}

export interface GraphSources {
  readonly blobs: BlobFacts;
  /** What a commit changed against one of its parents, in git's order. */
  compare(commit: string, parent: string): Promise<readonly Change[]>;
  /** Whether attributes say of any of these paths that it is text, or that it isn't. */
  attributesDecide(paths: readonly string[]): Promise<boolean>;
}

interface Origin {
  readonly parent: string;
  readonly path: string;
  readonly blob: string;
}

/** Either all contents come from one origin as they are, or lines are looked for in each. */
interface Origins {
  readonly whole: Origin | null;
  readonly some: readonly Origin[];
  readonly doubtful: boolean;
}

/** A commit while its paths are looked at. */
interface Step {
  readonly taken: CommitChanges;
  readonly merged: ReadonlyMap<string, MergedChange>;
  /** What it deleted, by the parents' places: made when first asked for. */
  readonly deleted: Map<number, RenameSources>;
}

type Waiting = Map<string, PathLink[]>;

/**
 * Follows paths through history by blame's rule (blame.c, pass_blame): the first parent with the same contents has them
 * all; else lines are looked for in each parent in turn, under the same path, or under the one that it was renamed from
 * where a parent lacks it. Only what is still followed is in memory.
 */
export class PathGraph {
  private readonly waiting = new Map<string, Waiting>();
  private nodes = 0;
  private readonly breathe = createBreather();

  constructor(private readonly sources: GraphSources) {}

  /** Follow a path from a commit that is still to come. */
  follow(commit: string, path: string, blob: string): PathLink {
    const link: PathLink = { blob, node: null };
    this.arrive(commit, path, [link]);
    return link;
  }

  /** What has left the commits that were taken, by the commit and the path that it goes on in. */
  get left(): ReadonlyMap<string, ReadonlyMap<string, readonly PathLink[]>> {
    return this.waiting;
  }

  /** Whether something came as it is to a path in a commit that wasn't taken yet. */
  hasArrived(link: PathLink, commit: string, path: string): boolean {
    return this.waiting.get(commit)?.get(path)?.includes(link) ?? false;
  }

  /** Nothing of it has to be followed any further. */
  settleLeft(commit: string, path: string, known: readonly Segment[]): void {
    const links = this.waiting.get(commit)?.get(path) ?? [];
    this.waiting.get(commit)?.delete(path);
    this.settle(links, { commit, path, blob: '', links: [], doubtful: false, known });
  }

  /** All of it is taken for made where it is. */
  endLeft(): void {
    for (const [commit, paths] of this.waiting)
      for (const [path, links] of paths) this.settle(links, { commit, path, blob: '', links: [], doubtful: false });
    this.waiting.clear();
  }

  /** The next commit; each comes before its parents. */
  async take(taken: CommitChanges): Promise<void> {
    const { commit, parents, changes } = taken;
    const here = this.waiting.get(commit);
    if (!here) return;
    this.waiting.delete(commit);
    const [first] = parents;
    if (first === undefined) {
      for (const [path, links] of here) this.settle(links, { commit, path, blob: '', links: [], doubtful: false });
      return;
    }
    const step: Step = { taken, merged: new Map(taken.merged.map((one) => [one.path, one])), deleted: new Map() };
    for (const change of changes) {
      const links = here.get(change.path);
      if (!links) continue;
      await this.breathe();
      here.delete(change.path);
      const { whole, some, doubtful } = await this.originsOf(change, step);
      if (whole) {
        this.arrive(whole.parent, whole.path, links);
        continue;
      }
      const onwards = some.map(({ blob }): PathLink => ({ blob, node: null }));
      this.settle(links, { commit, path: change.path, blob: change.newBlob, links: onwards, doubtful });
      some.forEach(({ parent, path }, at) => this.arrive(parent, path, [onwards[at]!]));
    }
    this.arriveAll(first, here);
  }

  private settle(links: readonly PathLink[], made: Omit<PathNode, 'index'>): void {
    const node = { index: this.nodes++, ...made };
    for (const link of links) link.node = node;
  }

  private arrive(commit: string, path: string, links: PathLink[]): void {
    const there = this.waiting.get(commit);
    if (!there) this.waiting.set(commit, new Map([[path, links]]));
    else add(there, path, links);
  }

  /** The many paths that a commit left alone move on as they are; only few have to be added one by one. */
  private arriveAll(commit: string, paths: Waiting): void {
    if (paths.size === 0) return;
    const there = this.waiting.get(commit);
    const [larger, smaller] = !there || there.size < paths.size ? [paths, there] : [there, paths];
    for (const [path, links] of smaller ?? []) add(larger, path, links);
    this.waiting.set(commit, larger);
  }

  private async originsOf(change: Change, step: Step): Promise<Origins> {
    const { parents } = step.taken;
    const whole = (origin: Origin): Origins => ({ whole: origin, some: [], doubtful: false });
    const found: (Origin | null)[] = parents.map(() => null);
    const lacking: number[] = [];
    const isKnown = (blob: string, before: number): boolean =>
      found.slice(0, before).some((origin) => origin?.blob === blob);

    for (const [at, parent] of parents.entries()) {
      const old = await this.before(change, step, at);
      const status = statusOf(old.mode, change.newMode);
      if (status === 'A') lacking.push(at);
      if (status !== 'M') continue;
      const origin = { parent, path: change.path, blob: old.blob };
      if (old.blob === change.newBlob) return whole(origin);
      if (!isKnown(old.blob, at)) found[at] = origin;
    }

    let doubtful = false;
    for (const at of lacking) {
      const deleted = await this.deletedFrom(step, at);
      const { source, withCrlf, missing } = await deleted.find(change);
      if (missing || (withCrlf.length > 0 && (await this.sources.attributesDecide(withCrlf)))) doubtful = true;
      if (!source) continue;
      const origin = { parent: parents[at]!, path: source.path, blob: source.oldBlob };
      if (origin.blob === change.newBlob && !doubtful) return whole(origin);
      if (!isKnown(origin.blob, at)) found[at] = origin;
    }
    return { whole: null, some: doubtful ? [] : found.filter((origin) => origin !== null), doubtful };
  }

  private async deletedFrom({ taken, deleted }: Step, at: number): Promise<RenameSources> {
    const known = deleted.get(at);
    if (known) return known;
    const compared = at === 0 ? taken.changes : await this.sources.compare(taken.commit, taken.parents[at]!);
    const made = new RenameSources(compared, this.sources.blobs);
    deleted.set(at, made);
    return made;
  }

  /** What a path was in a parent. */
  private async before(
    { path, oldMode, oldBlob, newMode, newBlob }: Change,
    { taken: { commit, parents }, merged }: Step,
    at: number,
  ): Promise<{ readonly mode: string; readonly blob: string }> {
    if (at === 0) return { mode: oldMode, blob: oldBlob };
    const known = merged.get(path);
    if (known) return known.olds[at]!;
    const same = { mode: newMode, blob: newBlob };
    // Unlike the first parent, and not unlike all: of two that leaves the second.
    if (parents.length === 2) return same;
    const compared = await this.sources.compare(commit, parents[at]!);
    const change = compared.find((one) => one.path === path);
    return change ? { mode: change.oldMode, blob: change.oldBlob } : same;
  }
}

function add(to: Waiting, path: string, links: PathLink[]): void {
  const there = to.get(path);
  if (!there) to.set(path, links);
  else for (const link of links) there.push(link);
}
