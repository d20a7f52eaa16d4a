import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gitEnvironment } from './gitEnvironment';
import { GitFailure } from './gitFailure';
import type { GitPlace } from './gitPlace';
import { GitTimeout } from './gitTimeout';
import { SAFE_CONFIGURATION } from './safeConfiguration';
import { startingTurn } from './startingTurn';

export interface SpawnOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call. */
  readonly timeLimit: number;
  readonly stdin?: string | AsyncIterable<Buffer>;
  /** On top of the environment that every git process has. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** git starts programs of the user's for this: they are ended with it. */
  readonly withPrograms?: boolean;
}

const MOST_STDERR = 65_536;
/** Each with how to end it. */
const running = new Map<ChildProcess, () => void>();

function endAll(): void {
  for (const end of running.values()) end();
}

/** A process that leads a group is ended with all that it started. Windows has no such groups. */
function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && child.exitCode === null && process.platform !== 'win32')
      process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
  child.kill('SIGKILL');
}

function start(
  place: GitPlace,
  args: readonly string[],
  { stdin, environment, withPrograms = false }: SpawnOptions,
): ChildProcess & { stdout: Readable; stderr: Readable } {
  if (!process.listeners('exit').includes(endAll)) process.on('exit', endAll);
  const settings = SAFE_CONFIGURATION.flatMap((setting) => ['-c', setting]);
  const child = spawn(place.gitPath, ['--no-pager', ...settings, ...args], {
    cwd: place.root,
    env: { ...gitEnvironment(), ...environment },
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    detached: withPrograms && process.platform !== 'win32',
    windowsHide: true,
  });
  running.set(child, () => (withPrograms ? endGroup(child) : child.kill('SIGKILL')));
  return child as ChildProcess & { stdout: Readable; stderr: Readable };
}

/** A child that ended early breaks the pipe: that is told by its exit code, not by the pipe. */
function isBrokenPipe(error: unknown): boolean {
  return ['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED', 'EOF'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  );
}

/**
 * Runs git and yields its standard output as it comes. The process is gone when the iteration ends, however it ends:
 * leaving the loop, an abort or the time limit kill it. Throws GitFailure, GitTimeout or the signal's reason.
 */
export async function* spawnGit(
  place: GitPlace,
  args: readonly string[],
  options: SpawnOptions,
): AsyncGenerator<Buffer, void> {
  const { signal, timeLimit, stdin } = options;
  await startingTurn();
  signal?.throwIfAborted();
  const child = start(place, args, options);
  const end = running.get(child)!;
  let stopped: Error | undefined;
  let stderr = '';
  const stop = (reason: unknown): void => {
    stopped ??= reason instanceof Error ? reason : new Error(String(reason));
    end();
    child.stdout.destroy();
    child.stderr.destroy();
  };
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    child.once('error', (error) => {
      stop(error);
      resolve(null);
    });
  });
  const errorsRead = new Promise<void>((resolve) => {
    child.stderr.on('data', (chunk: Buffer) => (stderr += stderr.length < MOST_STDERR ? chunk.toString('utf8') : ''));
    child.stderr.once('close', resolve);
  });
  const onAbort = (): void => stop(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => stop(new GitTimeout(args, timeLimit)), timeLimit);
  let fed = Promise.resolve();
  if (stdin !== undefined && child.stdin) {
    fed = pipeline(typeof stdin === 'string' ? Readable.from([stdin]) : stdin, child.stdin).catch((error: unknown) => {
      if (!isBrokenPipe(error)) stop(error);
    });
  }
  try {
    for await (const chunk of child.stdout) yield chunk as Buffer;
    const code = await exited;
    await errorsRead;
    if (stopped === undefined && code !== 0) throw new GitFailure(args, stderr);
    // A source that broke off ends git's input early, which git takes for the end.
    await fed;
  } catch (error) {
    end();
    await exited;
    stop(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    end();
    child.stdout.destroy();
    child.stderr.destroy();
    await exited;
    running.delete(child);
  }
  // Read through a function: the callbacks above change it, which the compiler doesn't follow.
  const reason = ((): Error | undefined => stopped)();
  if (reason) throw reason;
}
