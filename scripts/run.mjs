import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** Process groups that run under a limit; an interrupted script ends them too. */
const limited = new Set();

/** Asks the group to end, so that it can clean up, and ends it five seconds later if it is still there. */
function endGroup(pid) {
  const send = (signal) => {
    try {
      process.kill(-pid, signal);
    } catch {
      // It has ended by itself.
    }
  };
  send('SIGTERM');
  setTimeout(send, 5000, 'SIGKILL').unref();
}

function endAllOnInterrupt() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      for (const pid of limited) endGroup(pid);
      process.exitCode = 130;
      setTimeout(() => process.exit(), 5500).unref();
    });
  }
}

/**
 * Runs a command; with a `limit` (milliseconds) in its own process group, which ends when the time is up. Resolves,
 * whatever its end, with its exit code (null after a signal), standard output and error as one text (empty unless
 * `quiet`), and whether the limit ended it.
 */
export function run(command, args, { cwd = root, env = process.env, quiet = false, limit = 0 } = {}) {
  return new Promise((resolve, reject) => {
    const sink = quiet ? 'pipe' : 'inherit';
    const child = spawn(command, args, { cwd, env, detached: limit > 0, stdio: ['ignore', sink, sink] });
    let output = '';
    let timedOut = false;
    let timer;
    // A terminal's Ctrl+C reaches the child by itself; what ends this process alone must end the child too.
    const passOn = (signal) => child.kill(signal);
    if (limit === 0) process.once('SIGTERM', passOn).once('SIGHUP', passOn);
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    if (limit > 0 && child.pid !== undefined) {
      if (limited.size === 0) endAllOnInterrupt();
      limited.add(child.pid);
      timer = setTimeout(() => {
        timedOut = true;
        endGroup(child.pid);
      }, limit);
    }
    child.once('close', (code) => {
      clearTimeout(timer);
      process.off('SIGTERM', passOn).off('SIGHUP', passOn);
      limited.delete(child.pid);
      resolve({ code, output, timedOut });
    });
  });
}

/** As `run`, but any end but exit code 0 throws, with the end of what the command said. */
export async function must(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  throw new Error(`${[command, ...args].join(' ')} ended with ${code}\n${output.slice(-4000)}`.trimEnd());
}
