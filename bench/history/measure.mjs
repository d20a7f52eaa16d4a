import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { environment } from './environment.mjs';
import { watchPeaks } from './peaks.mjs';
import { findProgram, gnuTime } from './programs.mjs';
import { endGroup, guard, removeFolder, temporaryFolder } from './temporary.mjs';
import { Usage } from './usage.mjs';

/** bash knows the time of a command and all that it waited for, to the millisecond; Node can't ask for its children's. */
const TIMED = 'TIMEFORMAT="%R %U %S"; { time "$@" 2>&4 4>&-; } 4>&2 2>"$0"';
const MINUTE = 60_000;
const reporting = ['--require', path.join(import.meta.dirname, 'processes/report.cjs')];

const numbers = (file) => fs.readFileSync(file, 'utf8').trim().split('\n').at(-1).split(' ').map(Number);

/** Under GNU time, where there is one, bash is a child of it, and the command is bash's. */
function wrapped(command, args, folder) {
  const bash = findProgram('bash');
  if (bash === undefined) throw new Usage('Measuring needs bash, for its `time`.');
  const timed = [bash, '-c', TIMED, path.join(folder, 'time'), command, ...args];
  return gnuTime ? [gnuTime, '-f', '%M', '-o', path.join(folder, 'peak'), ...timed] : timed;
}

/**
 * Runs a command and tells what it cost: seconds of CPU (with the processes that it started) and wall, bytes of its
 * peak and of its largest child's. `ended` is 'well', 'limit' or 'badly'. With `script`, a script of Node's is run,
 * which tells its own peak, CPU seconds and longest delay of the event loop (milliseconds).
 */
export async function measure(command, args, { cwd, env = {}, output = 'ignore', limit = 60 * MINUTE, own = false }) {
  const folder = temporaryFolder();
  const report = path.join(folder, 'report');
  const whole = wrapped(command, args, folder);
  const sink = output === 'ignore' ? output : fs.openSync(output, 'w');
  const child = spawn(whole[0], whole.slice(1), {
    cwd,
    env: { ...environment, ...env, ...(own && { BENCH_REPORT: report }) },
    stdio: ['ignore', sink, 'pipe'],
    detached: true,
  });
  if (child.pid === undefined) throw (await once(child, 'error'))[0];
  guard(child);
  const endWatch = watchPeaks(child.pid, gnuTime ? 2 : 1);
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (told = (told + text).slice(-4000)));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    endGroup(child.pid);
  }, limit);
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  if (sink !== 'ignore') fs.closeSync(sink);
  const childPeak = endWatch();
  try {
    if (late) return { ended: 'limit', limit: limit / MINUTE };
    if (code !== 0) return { ended: 'badly', code, told: told.trim() };
    const [wall, user, system] = numbers(path.join(folder, 'time'));
    const highest = gnuTime ? numbers(path.join(folder, 'peak'))[0] * 1024 : undefined;
    const reported = own ? JSON.parse(fs.readFileSync(report, 'utf8')) : { peak: highest };
    return {
      ended: 'well',
      cpu: user + system,
      wall,
      peak: reported.peak,
      // The kernel's figure covers command and children: where it is well above the command's own, a child's it is.
      childPeak: own && highest > reported.peak * 1.2 ? highest : childPeak,
      ...(own && { ownCpu: reported.cpu, longestDelay: reported.longestDelay }),
    };
  } finally {
    removeFolder(folder);
  }
}

/** As `measure`, for a script that reports on itself; any end but a good one throws. */
export async function measureScript(script, args, options = {}) {
  const measured = await measure(process.execPath, [...reporting, script, ...args], { ...options, own: true });
  if (measured.ended === 'well') return measured;
  const how =
    measured.ended === 'limit' ? `not within ${measured.limit} minutes` : `${measured.code}\n${measured.told}`;
  throw new Error(`${path.basename(script)} ended: ${how}`);
}
