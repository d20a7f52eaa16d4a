/**
 * `npm run soak -- [COUNT] [FIRST SEED]`: compares the pass through history with blame on as many random histories.
 * Seeds that fail are named; a seed gives the same history every time.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install } from './install.mjs';
import { main } from './main.mjs';
import { root } from './root.mjs';

/** Most of a seed's time is git's, and each has two gits at a time. */
const AT_ONCE = Math.max(1, Math.min(4, os.availableParallelism() - 1));

function number(text, otherwise) {
  const value = Number(text ?? otherwise);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new Error('Usage: npm run soak -- [COUNT] [FIRST SEED]');
}

/** git's configuration of this machine's user must not decide. */
function withoutConfiguration() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'chain-of-title-'));
  process.on('exit', () => fs.rmSync(home, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  delete process.env.XDG_CONFIG_HOME;
  process.env.HOME = home;
}

await main(import.meta.url, async () => {
  const count = number(process.argv[2], 2000);
  const first = number(process.argv[3], 1);
  await install();
  const { transpile } = await import('./build.mjs');
  await transpile();
  withoutConfiguration();
  const { compareSeed } = await import(path.join(root, 'out/test/randomHistory/compareSeed.js'));

  const total = { seeds: 0, failed: 0, files: 0, lines: 0, left: 0, renamed: 0 };
  const start = performance.now();
  const counts = () => {
    const { seeds, failed, files, lines, left, renamed } = total;
    const seconds = Math.round((performance.now() - start) / 1000);
    return `${seeds} of ${count} seeds in ${seconds} s, ${failed} failed: ${files} files, ${lines} lines, ${renamed} renamed segments, ${left} files left to blame`;
  };
  const tell = () => process.stdout.isTTY && process.stdout.write(`\r\x1b[K${counts()}`);
  const fail = (seed, difference) => {
    total.failed++;
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
    console.log(`seed ${seed}: ${difference}\n  again: npm run soak -- 1 ${seed}`);
  };
  let next = first;
  const work = async () => {
    while (next < first + count) {
      const seed = next++;
      try {
        const { difference, ...counted } = await compareSeed(seed);
        for (const name of Object.keys(counted)) total[name] += counted[name];
        if (difference !== null) fail(seed, difference);
      } catch (error) {
        fail(seed, error.stack);
      }
      total.seeds++;
      tell();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  console.log(counts());
  process.exitCode = total.failed > 0 ? 1 : 0;
});
