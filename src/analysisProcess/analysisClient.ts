import type { Stage } from '../analysis/engine';
import type { IndexRequest } from '../analysis/indexWorker';
import type { LineEngine } from '../analysis/lineEngine';
import type { Analysis } from '../analysis/model';
import type { RoughAnalysis } from '../analysis/roughAnalysis';
import type { MatchingTrouble } from '../analysis/snippetMatching';
import { letOthers } from '../history/breather';
import { flatResult } from '../register/flatResult';
import type { FlatResult } from '../register/flatResult';
import type { ReadResult } from '../register/readResult';
import { JoinedParts, partTexts } from '../transfer/parts';
import { UserError } from '../wording/userError';
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

const NOT_NEEDED = 'it is no longer needed';

interface Wanted {
  readonly signal: AbortSignal;
  readonly onFiles?: (count: number) => void;
  readonly onProgress?: (stage: Stage, done: number, total: number) => void;
}

export interface AnalysisWanted extends Wanted {
  /** Files of works to compare with; none: those that are found on the disk. */
  readonly stores: readonly string[];
}

interface Result<Value> {
  /** The job's. */
  readonly id: number;
  readonly value: Value;
  /** The state of the works that the files were compared with, as storesState gives it; null where they weren't. */
  readonly stores: string | null;
}

/** The last analysis of a repository, while somebody holds it. */
interface Known {
  /** The job's that it came from. */
  readonly id: number;
  readonly analysis: WeakRef<Analysis>;
}

interface Job {
  readonly wanted: Wanted;
  readonly parts: JoinedParts;
  readonly resolve: (result: Result<unknown>) => void;
  readonly reject: (error: Error) => void;
}

interface Question {
  /** But for the job's number. */
  readonly request: Request extends infer One ? (One extends { readonly id: number } ? Omit<One, 'id'> : never) : never;
  /** What the answer may refer to. */
  readonly before?: object | undefined;
}

/** Has analyses made by a process of their own. It is started when something is asked, and ends when nothing was for a while. */
export class AnalysisClient {
  private channel: Channel | null = null;
  /** The engine that the process has of each repository. */
  private readonly opened = new Map<string, number>();
  /** Each repository's register, as the process was told last. */
  private readonly registers = new Map<string, FlatResult>();
  /** One request after the other: what it refers to is told before it, and others have turns meanwhile. */
  private sending: Promise<void> = Promise.resolve();
  private readonly jobs = new Map<number, Job>();
  private readonly known = new Map<string, Known>();
  private readonly numbers = new WeakMap<object, number>();
  private last = 0;
  private idle: NodeJS.Timeout | undefined;
  private isDisposed = false;

  constructor(private readonly options: ClientOptions) {}

  /**
   * Rows that are as they were in the repository's analysis before are the same objects.
   *
   * @throws UserError for what a user can mend; the signal's reason
   */
  async analyse(engine: LineEngine, { stores, ...wanted }: AnalysisWanted): Promise<Result<Analysis>> {
    const { root } = engine.repository;
    const asked = await this.ask(async () => {
      const known = this.known.get(root);
      const analysis = known?.analysis.deref();
      const before = (analysis && known?.id) ?? null;
      return { request: { kind: 'analyse', engine: await this.open(engine), stores, before }, before: analysis };
    }, wanted);
    const result = asked as Result<Analysis>;
    this.known.set(root, { id: asked.id, analysis: new WeakRef(result.value) });
    return result;
  }

  /** See roughAnalysis. */
  async rough(engine: LineEngine, signal: AbortSignal): Promise<RoughAnalysis> {
    const { value } = await this.ask(async () => ({ request: { kind: 'rough', engine: await this.open(engine) } }), {
      signal,
    });
    return value as RoughAnalysis;
  }

  /** See indexInWorker. */
  async index(index: IndexRequest, signal: AbortSignal): Promise<readonly string[] | null> {
    return this.files({ kind: 'index', index }, signal);
  }

  /** Files of stores of others' works, to compare with what lies in some folders; see snippetStoreFiles. */
  async stores(roots: readonly string[], signal: AbortSignal): Promise<readonly string[]> {
    return (await this.files({ kind: 'stores', roots }, signal)) ?? [];
  }

  private async files(request: Question['request'], signal: AbortSignal): Promise<readonly string[] | null> {
    const { value } = await this.ask(() => Promise.resolve({ request }), { signal });
    return (value as { readonly files: readonly string[] | null }).files;
  }

  /** Ends the process; what is waited for fails, and what is asked later. */
  dispose(): void {
    this.isDisposed = true;
    this.end();
  }

  /** What is asked later starts another. */
  private end(): void {
    clearTimeout(this.idle);
    this.channel?.end();
    this.over(NOT_NEEDED);
  }

  private async ask(question: () => Promise<Question>, wanted: Wanted): Promise<Result<unknown>> {
    const { signal } = wanted;
    signal.throwIfAborted();
    const id = ++this.last;
    let onAbort = (): void => undefined;
    try {
      return await new Promise<Result<unknown>>((resolve, reject) => {
        onAbort = () => {
          if (this.jobs.has(id)) this.channel?.send({ kind: 'abort', id });
          reject(signal.reason as Error);
        };
        signal.addEventListener('abort', onAbort);
        const send = async (): Promise<void> => {
          signal.throwIfAborted();
          await this.ready();
          const { request, before } = await question();
          signal.throwIfAborted();
          this.jobs.set(id, { wanted, parts: new JoinedParts(before), resolve, reject });
          this.send({ ...request, id });
        };
        this.sending = this.sending.then(send).catch(reject);
      });
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.jobs.delete(id);
      this.restLater();
    }
  }

  /** Tells the process of an engine, unless it has it. @returns its number */
  private async open(engine: LineEngine): Promise<number> {
    const { root } = engine.repository;
    const number = this.numberOf(engine);
    if (this.opened.get(root) === number) return number;
    if (engine.register) await this.tellRegister(root, flatResult(resultOf(engine.register)));
    else this.registers.delete(root);
    this.send({ kind: 'open', engine: this.factsOf(engine) });
    this.opened.set(root, number);
    return number;
  }

  /** It may have thousands of entries, of which an edit changed one. */
  private async tellRegister(root: string, register: FlatResult): Promise<void> {
    const channel = this.channel ?? this.start();
    for (const part of partTexts(register, this.registers.get(root))) {
      channel.send({ kind: 'register', root, part });
      await letOthers();
      // Another process would have the rest alone.
      if (this.channel !== channel) throw gone(NOT_NEEDED);
    }
    this.registers.set(root, register);
  }

  /** Starting a process takes a while, and telling it of a register another: each has a turn of its own. */
  private async ready(): Promise<void> {
    clearTimeout(this.idle);
    if (!this.channel) this.start();
    await letOthers();
  }

  private start(): Channel {
    if (this.isDisposed) throw gone(NOT_NEEDED);
    this.channel = this.options.start({
      onAnswer: (answer) => this.take(answer),
      onEnd: (why) => this.over(why),
    });
    return this.channel;
  }

  private send(request: Request): void {
    (this.channel ?? this.start()).send(request);
  }

  private take(answer: Answer): void {
    if (answer.kind === 'trouble') {
      this.options.tell(answer.trouble);
      return;
    }
    const job = this.jobs.get(answer.id);
    // Nobody waits for it any more.
    if (!job) return;
    switch (answer.kind) {
      case 'files':
        job.wanted.onFiles?.(answer.count);
        break;
      case 'progress':
        job.wanted.onProgress?.(answer.stage, answer.done, answer.total);
        break;
      case 'part':
        job.parts.add(answer.part);
        this.channel?.send({ kind: 'more', id: answer.id });
        break;
      case 'done':
        job.resolve({ id: answer.id, value: job.parts.whole, stores: answer.stores });
        break;
      case 'failed':
        job.reject(answer.told ? new UserError(answer.told) : faultOf(answer.stack));
        break;
    }
  }

  private over(why: string): void {
    this.channel = null;
    this.opened.clear();
    this.registers.clear();
    this.known.clear();
    for (const { reject } of this.jobs.values()) reject(gone(why));
  }

  private restLater(): void {
    if (this.jobs.size > 0 || !this.channel) return;
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.end(), this.options.idle ?? IDLE);
    this.idle.unref();
  }

  private numberOf(value: object): number {
    let number = this.numbers.get(value);
    if (number === undefined) this.numbers.set(value, (number = ++this.last));
    return number;
  }

  private factsOf(engine: LineEngine): EngineFacts {
    const { head, ignoreRevs, ignoreWhitespace, blameNote, severities, givenPolicies, today, register } = engine;
    return {
      ...{ head, ignoreRevs, ignoreWhitespace, blameNote, severities, givenPolicies, today },
      id: this.numberOf(engine),
      // They are read anew with the commits, and only then.
      commits: this.numberOf(engine.mailmap),
      // It is full of functions.
      repository: { ...engine.repository, queue: undefined } as EngineFacts['repository'],
      register: register && { path: register.path },
    };
  }
}

const gone = (why: string): Error => new Error(`The process that makes analyses is gone: ${why}`);

/** Without what can't be sent. */
function resultOf({
  register,
  problems,
  places,
  days,
  files,
  sha256,
}: NonNullable<LineEngine['register']>): ReadResult {
  return { register, problems, places, days, files, sha256 };
}

/** With the stack of where it happened. */
function faultOf(stack: string): Error {
  const error = new Error(stack.split('\n')[0]);
  error.stack = stack;
  return error;
}
