/**
 * Measures the extension host from before extensions that wait for VS Code's start are activated, until `report` is called. JOB
 * names a file: with `isProfiled` in it, it is also noted what runs when, and with `isTicking` when the event loop turns, which
 * both take time themselves.
 */
const { Buffer } = require('node:buffer');
const processes = require('node:child_process');
const fs = require('node:fs');
const inspector = require('node:inspector');
const { monitorEventLoopDelay, performance } = require('node:perf_hooks');
const process = require('node:process');
const { clearInterval, setInterval } = require('node:timers');

/** Milliseconds. The histogram counts from one tick to the next, so an idle loop shows this much. */
const RESOLUTION = 10;
/** Milliseconds between two looks at the memory. */
const LOOK = 50;
/** Microseconds between two looks at the stack. */
const SAMPLING = 500;

/** Moments that are noted before there has to be more room. */
const ROOM = 100_000;
const ZERO = '0'.charCodeAt(0);

/** By the clock of profiles; read without making an object, as thousands of times a second are noted. */
const origin = Number(process.hrtime.bigint() / 1000n) - performance.now() * 1000;
const microseconds = () => origin + performance.now() * 1000;
const withoutRest = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION);

/** Linux keeps the peak; elsewhere it is the highest that was seen. */
function peakKept(pid = 'self') {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
  } catch {
    return 0;
  }
}

/** Of the process that our extension has started beside the host; null where there is none, or nobody can tell. */
function peakBeside() {
  try {
    const threads = fs.readdirSync('/proc/self/task');
    const children = threads.flatMap(
      (id) => fs.readFileSync(`/proc/self/task/${id}/children`, 'utf8').match(/\d+/g) ?? [],
    );
    const ours = children.find((id) => fs.readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('analysisProcess.js'));
    return ours === undefined ? null : peakKept(ours);
  } catch {
    return null;
  }
}

function watchMemory() {
  const peak = { rss: 0, heap: 0 };
  const look = () => {
    const { rss, heapUsed } = process.memoryUsage();
    peak.rss = Math.max(peak.rss, rss);
    peak.heap = Math.max(peak.heap, heapUsed);
  };
  const timer = setInterval(look, LOOK);
  return () => {
    clearInterval(timer);
    look();
    return { rss: Math.max(peak.rss, peakKept()), heap: peak.heap, beside: peakBeside() };
  };
}

/** Nanoseconds that this thread has run, as Linux counts them; it gives NaN elsewhere. */
function threadClock() {
  const bytes = Buffer.alloc(64);
  try {
    const file = fs.openSync(`/proc/self/task/${process.pid}/schedstat`);
    return () => {
      const length = fs.readSync(file, bytes, 0, bytes.length, 0);
      let ran = 0;
      for (let at = 0; at < length && bytes[at] >= ZERO; at++) ran = 10 * ran + bytes[at] - ZERO;
      return ran;
    };
  } catch {
    return () => NaN;
  }
}

/** When something was, and what the thread had run by then, in microseconds: in an array of numbers, so that memory shows nothing of it. */
class Moments {
  noted = new Float64Array(2 * ROOM);
  count = 0;

  add(ran) {
    if (2 * this.count === this.noted.length) {
      const more = new Float64Array(2 * this.noted.length);
      more.set(this.noted);
      this.noted = more;
    }
    this.noted[2 * this.count] = microseconds();
    this.noted[2 * this.count + 1] = ran / 1000;
    this.count++;
  }

  /** @returns {[at: number, ran: number | null][]} */
  all() {
    return Array.from({ length: this.count }, (_, at) => {
      const ran = this.noted[2 * at + 1];
      return [this.noted[2 * at], Number.isNaN(ran) ? null : ran];
    });
  }
}

/** Notes when a process begins to be started, and when it was: the thread waits for that, and runs little. */
function watchStarts(note) {
  const { spawn } = processes;
  processes.spawn = (...given) => {
    note();
    try {
      return spawn(...given);
    } finally {
      note();
    }
  };
  return () => (processes.spawn = spawn);
}

/**
 * When the event loop turned and processes were started, by the profile's clock, and what the thread had run by then, in microseconds:
 * a timer has its turn in each round, if a millisecond is over. `origin` is when that clock began, in milliseconds of the day's.
 */
function watchTurns() {
  const cpu = threadClock();
  const [turns, starts] = [new Moments(), new Moments()];
  const tick = () => turns.add(cpu());
  tick();
  const timer = setInterval(tick, 1);
  const end = watchStarts(() => starts.add(cpu()));
  return () => {
    clearInterval(timer);
    end();
    tick();
    return { turns: turns.all(), starts: starts.all(), origin: Date.now() - microseconds() / 1000 };
  };
}

/** The stack's samples. */
function watchStack() {
  const session = new inspector.Session();
  session.connect();
  const ask = (method, given) =>
    new Promise((resolve, reject) =>
      session.post(method, given, (error, answer) => (error ? reject(error) : resolve(answer))),
    );
  const begun = ask('Profiler.enable')
    .then(() => ask('Profiler.setSamplingInterval', { interval: SAMPLING }))
    .then(() => ask('Profiler.start'));
  return async () => {
    await begun;
    return (await ask('Profiler.stop')).profile;
  };
}

exports.activate = () => {
  const { isProfiled, isTicking } = JSON.parse(fs.readFileSync(process.env.JOB, 'utf8'));
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  const memory = watchMemory();
  const stack = isProfiled ? watchStack() : null;
  const turns = isProfiled || isTicking ? watchTurns() : null;
  return {
    report: async () => {
      delays.disable();
      const at = (percent) => withoutRest(delays.percentile(percent));
      const delay = { p50: at(50), p99: at(99), max: withoutRest(delays.max) };
      return { delay, memory: memory(), ticks: turns?.(), profile: await stack?.() };
    },
  };
};
