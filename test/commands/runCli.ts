import { spawn } from 'node:child_process';
import path from 'node:path';

export const CLI = path.resolve(__dirname, '../../src/cli.js');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as its user would: a process of its own, its output read whole. */
export async function runCli(
  args: readonly string[],
  { cwd, input = '', env = {} }: { cwd?: string; input?: string; env?: Record<string, string> } = {},
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
