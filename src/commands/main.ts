import { CommanderError } from 'commander';
import { BrokenRegister } from '../analysis/brokenRegister';
import { english } from '../wording/render';
import { UserError } from '../wording/userError';
import { createProgram } from './program';
import { problemLine } from './problemLine';

/** 0 clean, 1 findings at or above `--fail-on`, 2 usage, broken register or no repository, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

const INTERRUPTED = 130;

/**
 * Runs one command line.
 * @param args without node and the script
 */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const interrupt = new AbortController();
  const stop = (): void => interrupt.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const outcome: { code: ExitCode } = { code: 0 };
  try {
    await createProgram({ signal: interrupt.signal, finish: (code) => (outcome.code = code) }).parseAsync(args, {
      from: 'user',
    });
    return outcome.code;
  } catch (error) {
    if (interrupt.signal.aborted) return INTERRUPTED;
    return tell(error);
  } finally {
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop);
  }
}

/** One line for what the user can mend; a stack for what only we can. */
function tell(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof BrokenRegister) {
    for (const problem of error.problems) process.stderr.write(`${problemLine(problem)}\n`);
  }
  if (error instanceof UserError) process.stderr.write(`chain-of-title: ${english(error.told)}\n`);
  else
    process.stderr.write(
      `chain-of-title: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  return 2;
}
