import { isDeepStrictEqual } from 'node:util';
import { analyse } from '../analysis/analyse';
import { openWorkerMatcher } from '../analysis/copyMatcher';
import { openEngine, reopenEngine } from '../analysis/engine';
import type { Engine, Stage } from '../analysis/engine';
import { indexInWorker } from '../analysis/indexInWorker';
import { KeptResults } from '../analysis/keptResults';
import { roughAnalysis } from '../analysis/roughAnalysis';
import { snippetStoreFiles } from '../analysis/snippetStores';
import { CopyFinder } from '../analysis/treeCopies';
import { createLinePlan } from '../history/linePlan';
import { createQueue } from '../history/queue';
import type { Repository } from '../history/repository';
import { wholeResult } from '../register/flatResult';
import type { FlatResult } from '../register/flatResult';
import type { ReadRegister } from '../register/registerReader';
import { withPlaces } from '../register/withPlaces';
import { JoinedParts, partTexts } from '../transfer/parts';
import { UserError } from '../wording/userError';
import type { Answer, EngineFacts, Request } from './requests';

/** A repository with the engine that was asked for last. */
interface Served {
  readonly facts: EngineFacts;
  readonly register: ReadRegister | null;
  readonly repository: Repository;
  readonly kept: KeptResults;
  /** An engine of the same commits, from before. */
  readonly before: Engine | null;
  /** Null until somebody asks it something. */
  opening: Opening | null;
  opened: Engine | null;
}

interface Opening {
  readonly engine: Promise<Engine>;
  readonly controller: AbortController;
  /** Jobs that want it still. */
  waiting: number;
}

/** What a job comes to. */
interface Made {
  readonly value: object;
  readonly stores: string | null;
  /** What the other side has from before. */
  readonly before?: object | undefined;
  /** All of it is on its way. */
  readonly onSent?: () => void;
}

interface Job {
  readonly controller: AbortController;
  /** Parts that the other side hasn't taken in. */
  onTheWay: number;
  /** Ends the wait for it. */
  wake: () => void;
}

/** Milliseconds between two reports of progress. */
const BETWEEN = 250;

/** Parts: while one is read another is written, and the reader has its turns in between. */
const ON_THE_WAY = 3;

type OnStage = (stage: Stage, done: number, total: number) => void;

/** Makes what is asked for, in the process that it runs in; whoever asks is told over any channel. */
export class AnalysisServer {
  private readonly served = new Map<string, Served>();
  private readonly jobs = new Map<number, Job>();
  private readonly stores = new Map<string, readonly string[]>();
  /** Each repository's analysis that was told last, with its job. */
  private readonly told = new Map<string, { readonly id: number; readonly analysis: object }>();
  /** Each repository's register as it was sent last, and what has come of one since. */
  private readonly registers = new Map<string, FlatResult>();
  private readonly coming = new Map<string, JoinedParts>();
  private readonly copies: CopyFinder;

  constructor(private readonly send: (answer: Answer) => void) {
    this.copies = new CopyFinder(
      openWorkerMatcher(
        (trouble) => send({ kind: 'trouble', trouble }),
        async (root, signal) => this.stores.get(root) ?? (await snippetStoreFiles({ root, signal })).known,
      ),
    );
  }

  handle(request: Request): void {
    switch (request.kind) {
      case 'register': {
        const { root, part } = request;
        const coming = this.coming.get(root) ?? new JoinedParts(this.registers.get(root));
        this.coming.set(root, coming);
        coming.add(part);
        break;
      }
      case 'open':
        this.open(request.engine);
        break;
      case 'analyse':
        this.analyse(request);
        break;
      case 'rough':
        this.roughlyAnalyse(request);
        break;
      case 'index':
        this.run(request.id, async (signal) => filesOf(await indexInWorker(request.index, { signal })));
        break;
      case 'stores':
        this.run(request.id, async (signal) => filesOf(await knownStores(request.roots, signal)));
        break;
      case 'more':
        this.takenIn(request.id);
        break;
      case 'abort':
        this.jobs.get(request.id)?.controller.abort();
        break;
    }
  }

  /** Takes the place of the repository's engine before. Nothing is read until something is asked. */
  private open(facts: EngineFacts): void {
    const { root } = facts.repository;
    const last = this.served.get(root);
    // What is known of a repository's texts serves on when another commit is looked at.
    const known = last && isDeepStrictEqual(last.facts.repository, facts.repository) ? last : null;
    this.served.set(root, {
      facts,
      register: this.registerOf(facts),
      repository: known?.repository ?? { ...facts.repository, queue: createQueue() },
      kept: known?.kept ?? new KeptResults(),
      opening: null,
      before: known?.facts.commits === facts.commits ? (known.opened ?? known.before) : null,
      opened: null,
    });
  }

  private registerOf({ register, repository: { root } }: EngineFacts): ReadRegister | null {
    const sent = this.coming.get(root)?.whole as FlatResult | undefined;
    this.coming.delete(root);
    if (!register || !sent) {
      this.registers.delete(root);
      return null;
    }
    this.registers.set(root, sent);
    return withPlaces(register.path, wholeResult(sent));
  }

  private analyse({ id, engine: asked, stores, before }: Extract<Request, { kind: 'analyse' }>): void {
    this.run(id, async (signal) => {
      const served = this.servedBy(asked);
      const { repository, kept } = served;
      if (stores.length > 0) this.stores.set(repository.root, stores);
      const onProgress = atMostEach(BETWEEN, (stage, done, total) =>
        this.send({ kind: 'progress', id, stage, done, total }),
      );
      const value = await analyse(await this.engineOf(served, onProgress, signal), {
        signal,
        kept,
        copies: this.copies,
        onFiles: (count) => this.send({ kind: 'files', id, count }),
        onProgress,
      });
      const told = this.told.get(repository.root);
      return {
        value,
        stores: this.copies.storesOf(repository),
        before: told?.id === before ? told.analysis : undefined,
        onSent: () => this.told.set(repository.root, { id, analysis: value }),
      };
    });
  }

  private roughlyAnalyse({ id, engine: asked }: Extract<Request, { kind: 'rough' }>): void {
    this.run(id, async (signal) => {
      const engine = await this.engineOf(this.servedBy(asked), () => undefined, signal);
      return { value: await roughAnalysis(engine, signal), stores: null };
    });
  }

  private takenIn(id: number): void {
    const job = this.jobs.get(id);
    if (!job) return;
    job.onTheWay--;
    job.wake();
  }

  private servedBy(id: number): Served {
    const served = [...this.served.values()].find(({ facts }) => facts.id === id);
    if (!served) throw new Error(`engine ${id} isn't open`);
    return served;
  }

  /** Opened once, for as long as anybody wants it: reading a long history is work in the background too. */
  private async engineOf(served: Served, onProgress: OnStage, signal: AbortSignal): Promise<Engine> {
    if (served.opened) return served.opened;
    const opening = (served.opening ??= openServed(served, onProgress));
    opening.waiting++;
    const leave = (): void => {
      if (--opening.waiting > 0) return;
      served.opening = null;
      opening.controller.abort();
    };
    signal.addEventListener('abort', leave);
    try {
      served.opened = await opening.engine;
      signal.throwIfAborted();
      return served.opened;
    } catch (error) {
      if (served.opening === opening) served.opening = null;
      throw error;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  private run(id: number, work: (signal: AbortSignal) => Promise<Made>): void {
    const controller = new AbortController();
    const { signal } = controller;
    const job: Job = { controller, onTheWay: 0, wake: () => undefined };
    signal.addEventListener('abort', () => job.wake());
    this.jobs.set(id, job);
    const all = async (): Promise<void> => {
      try {
        const { value, stores, before, onSent } = await work(signal);
        for (const part of partTexts(value, before)) {
          if (job.onTheWay === ON_THE_WAY) await new Promise<void>((resolve) => (job.wake = resolve));
          signal.throwIfAborted();
          job.onTheWay++;
          this.send({ kind: 'part', id, part });
        }
        signal.throwIfAborted();
        onSent?.();
        this.send({ kind: 'done', id, stores });
      } catch (error) {
        if (!signal.aborted) this.send({ kind: 'failed', id, ...failureOf(error) });
      } finally {
        this.jobs.delete(id);
      }
    };
    void all();
  }
}

/** Of works of others; what is the organisation's own may be copied anywhere. */
async function knownStores(roots: readonly string[], signal: AbortSignal): Promise<readonly string[]> {
  const found = await Promise.all(roots.map((root) => snippetStoreFiles({ root, signal })));
  return [...new Set(found.flatMap(({ known }) => known))];
}

const filesOf = (files: readonly string[] | null) => ({ value: { files }, stores: null });

/** Each message takes the other side a moment, and there may be one for each of a hundred thousand files. */
function atMostEach(milliseconds: number, tell: OnStage): OnStage {
  let since = -Infinity;
  return (...progress) => {
    if (performance.now() - since < milliseconds) return;
    since = performance.now();
    tell(...progress);
  };
}

function openServed(served: Served, onProgress: OnStage): Opening {
  const controller = new AbortController();
  return { engine: engineFor(served, onProgress, controller.signal), controller, waiting: 0 };
}

function engineFor(
  { facts, register, repository, before }: Served,
  onProgress: OnStage,
  signal: AbortSignal,
): Promise<Engine> {
  const { head, ignoreRevs, ignoreWhitespace, blameNote, severities, givenPolicies, today } = facts;
  if (before) return reopenEngine(before, register, today, signal);
  const linePlan = createLinePlan(repository, { ignoreRevs, ignoreWhitespace });
  return openEngine(repository, {
    basisRead: Promise.resolve({ repository, head, ignoreRevs, ignoreWhitespace, linePlan, blameNote }),
    registerRead: register,
    severities,
    licencePolicies: givenPolicies,
    today,
    signal,
    onProgress,
  });
}

function failureOf(error: unknown): Pick<Extract<Answer, { kind: 'failed' }>, 'told' | 'stack'> {
  if (error instanceof UserError) return { told: error.told, stack: '' };
  return { told: null, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
