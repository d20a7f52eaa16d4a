/** Enough for every process of a test. */
export const limits = { signal: new AbortController().signal, timeLimit: 60_000 };
