/**
 * Preloaded into a process that is measured (`node --import`): writes to the file that BENCH_REPORT names what only the
 * process itself can know, at its end.
 */
import fs from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

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
    fs.writeFileSync(
      file,
      JSON.stringify({ peak: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1e6, longestDelay }),
    );
  });
}
