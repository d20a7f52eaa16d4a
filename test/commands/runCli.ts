import { spawn } from 'node:child_process';
import path from 'node:path';
import { Writable } from 'node:stream';
import { main } from '../../src/commands/main';

export const CLI = path.resolve(__dirname, '../../src/cli.js');
/** The same as it is given out, which starts in half the time. */
export const BUNDLED_CLI = path.resolve(__dirname, '../../bundle/cli.js');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Circumstances {
  readonly cwd?: string;
  /** On standard input. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs the command line and reads its output whole. In a process of its own where it has an environment or an input of its
 * own, else in this one: hundreds of starts would take longer than all that they start.
 */
export async function runCli(args: readonly string[], how: Circumstances = {}): Promise<Outcome> {
  if (how.env || how.input !== undefined) return runCliAlone(args, how);
  const outcome = running.then(() => runHere(args, how.cwd));
  running = outcome.catch(() => undefined);
  return outcome;
}

/** A process has one standard output and one folder: one command line at a time. */
let running: Promise<unknown> = Promise.resolve();

async function runHere(args: readonly string[], cwd: string | undefined): Promise<Outcome> {
  const before = process.cwd();
  const outputs = (['stdout', 'stderr'] as const).map((name) => replaceOutput(name));
  if (cwd !== undefined) process.chdir(cwd);
  try {
    const code = await main(args);
    const [stdout = '', stderr = ''] = outputs.map(({ written }) => written());
    return { code, stdout, stderr };
  } finally {
    process.chdir(before);
    for (const { restore } of outputs) restore();
  }
}

/** Takes what is written to an output, as a pipe would. */
function replaceOutput(name: 'stdout' | 'stderr'): { written: () => string; restore: () => void } {
  const own = Object.getOwnPropertyDescriptor(process, name)!;
  const chunks: Buffer[] = [];
  const pipe = new Writable({
    decodeStrings: true,
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  Object.defineProperty(process, name, { configurable: true, enumerable: true, value: pipe });
  return {
    written: () => Buffer.concat(chunks).toString('utf8'),
    restore: () => Object.defineProperty(process, name, own),
  };
}

/** As its user would: in a process of its own. */
async function runCliAlone(
  args: readonly string[],
  { cwd, input = '', env = {} }: Circumstances = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', reject);
  });
  return { code, stdout, stderr };
}

/** Standard output as the one JSON value that it must be, of the shape that the test says. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a cast, said at the call
export function json<T>({ stdout }: Outcome): T {
  return JSON.parse(stdout) as T;
}
