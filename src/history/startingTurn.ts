import { createTurns } from './breather';

/** Resolves when a process may be started: one in a turn, for the thread waits until the system has done it. */
export const startingTurn = createTurns();
