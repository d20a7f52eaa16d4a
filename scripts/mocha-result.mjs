import fs from 'node:fs';

/** What mocha's JSON reporter left in a file, as counts, the failures' text and what passed at a second try; a missing file is a failure. */
export function mochaResult(file) {
  if (!fs.existsSync(file)) return { passed: 0, failed: 1, skipped: 0, failures: 'It ended before its tests did.' };
  const { stats, failures, passes } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const nothing = stats.passes + stats.failures === 0;
  return {
    passed: stats.passes,
    failed: nothing ? 1 : stats.failures,
    skipped: stats.pending,
    again: passes.filter(({ currentRetry }) => currentRetry > 0).map(({ fullTitle }) => fullTitle),
    failures: nothing
      ? 'No test ran.'
      : failures.map(({ fullTitle, err }) => `${fullTitle}\n${err.stack ?? err.message}`).join('\n\n'),
  };
}
