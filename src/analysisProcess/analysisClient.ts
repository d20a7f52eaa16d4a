import type { Engine, Stage } from '../analysis/engine';
import type { Analysis } from '../analysis/model';
import type { RoughAnalysis } from '../analysis/roughAnalysis';
import type { MatchingTrouble } from '../analysis/snippetMatching';
import { UserError } from '../wording/userError';
import { JoinedParts } from './parts';
import type { Answer, EngineFacts, Request } from './requests';
import type { Channel, Start } from './startProcess';

/** Milliseconds without a question after which the process is ended: it holds what it has read. */
const IDLE = 300_000;

export interface ClientOptions {
  readonly start: Start;
  /** Texts aren't compared with known works, or not with all. */
  readonly tell: (trouble: MatchingTrouble) => void;
  readonly idle?: number;
}

export interface AnalysisWanted {
  readonly signal: AbortSignal;
  /** Files of works to compare with; none: those that are found on the disk. */
  readonly stores: readonly string[];
  readonly onFiles: (count: number) => void;
  readonly onProgress: (stage: Stage, done: number, total: number) => void;
}

interface Result<Value> {
  readonly value: Value;
  /** The state of the works that the files were compared with; null where they weren't. */
  readonly stores: string | null;
}

interface Job {
  readonly parts: JoinedParts;
  readonly wanted: Partial<AnalysisWanted>;
  readonly resolve: (result: Result<unknown>) => void;
  readonly reject: (error: Error) => void;
}

type Asked = { readonly kind: 'analyse'; readonly stores: readonly string[] } | { readonly kind: 'rough' };

/** Has analyses made by a process of their own. It is started when something is asked, and ends when nothing was for a while. */
export class AnalysisClient {
  private channel: Channel | null = null;
  /** The engine of each repository that the process has. */
  private readonly open = new Map<string, number>();
  private readonly jobs = new Map<number, Job>();
  private readonly numbers = new WeakMap<object, number>();
  private last = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly options: ClientOptions) {}

  /** @throws UserError for what a user can mend; the signal's reason */
  async analyse(engine: Engine, wanted: AnalysisWanted): Promise<Result<Analysis>> {
    return (await this.ask(engine, { kind: 'analyse', stores: wanted.stores }, wanted)) as Result<Analysis>;
  }

  /** See roughAnalysis. */
  async rough(engine: Engine, signal: AbortSignal): Promise<RoughAnalysis> {
    return (await this.ask(engine, { kind: 'rough' }, { signal })).value as RoughAnalysis;
  }

  dispose(): void {
    clearTimeout(this.idle);
    this.channel?.end();
    this.onEnd('it is no longer needed');
  }

  private async ask(engine: Engine, asked: Asked, wanted: Partial<AnalysisWanted>): Promise<Result<unknown>> {
    const { signal } = wanted;
    signal?.throwIfAborted();
    clearTimeout(this.idle);
    this.channel ??= this.options.start({
      onAnswer: (answer) => this.onAnswer(answer),
      onEnd: (why) => this.onEnd(why),
    });
    const number = this.numberOf(engine);
    const { root } = engine.repository;
    if (this.open.get(root) !== number) this.send({ kind: 'open', engine: this.factsOf(engine) });
    this.open.set(root, number);
    const id = ++this.last;
    let onAbort = (): void => undefined;
    try {
      return await new Promise<Result<unknown>>((resolve, reject) => {
        this.jobs.set(id, { parts: new JoinedParts(), wanted, resolve, reject });
        onAbort = () => {
          this.send({ kind: 'abort', id });
          reject(signal!.reason as Error);
        };
        signal?.addEventListener('abort', onAbort);
        this.send({ ...asked, id, engine: number });
      });
    } finally {
      signal?.removeEventListener('abort', onAbort);
      this.jobs.delete(id);
      this.restLater();
    }
  }

  private send(request: Request): void {
    this.channel?.send(request);
  }

  private onAnswer(answer: Answer): void {
    if (answer.kind === 'trouble') return this.options.tell(answer.trouble);
    const job = this.jobs.get(answer.id);
    // Nobody waits for it any more.
    if (!job) return;
    switch (answer.kind) {
      case 'files':
        return job.wanted.onFiles?.(answer.count);
      case 'progress':
        return job.wanted.onProgress?.(answer.stage, answer.done, answer.total);
      case 'part':
        job.parts.add(answer.part);
        return this.send({ kind: 'more', id: answer.id });
      case 'done':
        return job.resolve({ value: job.parts.whole, stores: answer.stores });
      case 'failed':
        return job.reject(answer.told ? new UserError(answer.told) : faultOf(answer.stack));
    }
  }

  /** What is asked next starts another. */
  private onEnd(why: string): void {
    this.channel = null;
    this.open.clear();
    for (const { reject } of this.jobs.values()) reject(new Error(`The process that makes analyses is gone: ${why}`));
  }

  private restLater(): void {
    if (this.jobs.size > 0 || !this.channel) return;
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.dispose(), this.options.idle ?? IDLE);
    this.idle.unref();
  }

  private numberOf(value: object): number {
    let number = this.numbers.get(value);
    if (number === undefined) this.numbers.set(value, (number = ++this.last));
    return number;
  }

  private factsOf(engine: Engine): EngineFacts {
    const { queue: _, ...repository } = engine.repository;
    const { head, ignoreRevs, ignoreWhitespace, blameNote, severities, givenPolicies, today, register } = engine;
    return {
      ...{ head, ignoreRevs, ignoreWhitespace, blameNote, severities, givenPolicies, today, repository },
      id: this.numberOf(engine),
      commits: this.numberOf(engine.commits),
      register: register && { path: register.path, result: resultOf(register) },
    };
  }
}

/** Without what can't be sent. */
function resultOf({ register, problems, places, files, sha256 }: NonNullable<Engine['register']>) {
  return { register, problems, places, files, sha256 };
}

/** With the stack of where it happened. */
function faultOf(stack: string): Error {
  const error = new Error(stack.split('\n')[0]);
  error.stack = stack;
  return error;
}
