import { simpleGit } from 'simple-git';
import { gitEnvironment } from './gitEnvironment';
import { GitFailure } from './gitFailure';
import type { GitPlace } from './gitPlace';
import { GitTimeout } from './gitTimeout';
import { SAFE_CONFIGURATION } from './safeConfiguration';
import { startingTurn } from './startingTurn';

const TIME_LIMIT = 30_000;

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds. */
  readonly timeLimit?: number;
  /** On top of the environment that every git process has. */
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * A small answer of git, whole. Throws GitFailure, GitTimeout or the signal's reason; a command that fails without a word
 * (`config --get` of a missing key) answers ''.
 */
export async function askGit(
  place: GitPlace,
  args: readonly string[],
  { signal, timeLimit = TIME_LIMIT, ...more }: AskOptions = {},
): Promise<string> {
  await startingTurn();
  signal?.throwIfAborted();
  const environment = { ...gitEnvironment(), ...more.environment };
  const clock = AbortSignal.timeout(timeLimit);
  const git = simpleGit({
    baseDir: place.root,
    binary: place.gitPath,
    config: [...SAFE_CONFIGURATION],
    abort: signal ? AbortSignal.any([signal, clock]) : clock,
    allowEnvironment: Object.keys(environment),
    // Allowed because both are switched off, and the program is the one the user has or named.
    unsafe: { allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true, allowUnsafeCustomBinary: true },
  })
    .env(environment)
    // Where git has said nothing, simple-git waits 50 ms for it to say something; an empty piece counts.
    .outputHandler((_command, stdout) => stdout.once('end', () => stdout.emit('data', Buffer.alloc(0))));
  try {
    return await git.raw(['--no-pager', ...args]);
  } catch (error) {
    signal?.throwIfAborted();
    if (clock.aborted) throw new GitTimeout(args, timeLimit);
    throw new GitFailure(args, error instanceof Error ? error.message : String(error));
  }
}
