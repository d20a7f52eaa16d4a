const { performance } = require('node:perf_hooks');
const { setTimeout: wait } = require('node:timers/promises');

const LIMIT = 600_000;
const LOOK = 100;

/** Looks ten times a second until what `read` gives is what was waited for. */
exports.until = async (read, wanted) => {
  const end = performance.now() + LIMIT;
  for (;;) {
    const value = await read();
    if (wanted(value)) return;
    if (performance.now() > end) throw new Error(`not within ${LIMIT} ms: ${JSON.stringify(value)}`);
    await wait(LOOK);
  }
};
