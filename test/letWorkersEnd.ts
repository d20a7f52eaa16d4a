/**
 * Mocha kills a worker of a parallel run a second after it asked it to end. On a busy machine that is before Node has
 * written what the worker covered, and coverage would lack half of the tests without a word. `--require` this file.
 */
if (process.env.MOCHA_WORKER_ID !== undefined) process.on('exit', () => process.on('SIGTERM', () => undefined));
