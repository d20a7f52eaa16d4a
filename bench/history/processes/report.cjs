/**
 * Preloaded into a process that is measured: writes to the file that BENCH_REPORT names what only the process itself can
 * know, at its end. CommonJS, for `--require`: `--import` would let the event loop turn before the program is loaded, and
 * loading would count as a delay.
 */
const fs = require('node:fs');
const { monitorEventLoopDelay } = require('node:perf_hooks');
const process = require('node:process');
const { isMainThread } = require('node:worker_threads');

/** Milliseconds. The histogram counts from one tick to the next, so an idle loop shows this much. */
const RESOLUTION = 10;

// Worker threads preload it too, and end earlier.
if (isMainThread && process.env.BENCH_REPORT !== undefined) {
  const file = process.env.BENCH_REPORT;
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  process.once('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const longestDelay = Math.max(0, delays.max / 1e6 - RESOLUTION);
    const cpu = (userCPUTime + systemCPUTime) / 1e6;
    fs.writeFileSync(file, JSON.stringify({ peak: maxRSS * 1024, cpu, longestDelay }));
  });
}
