import { readCommits } from '../history/commits';
import type { ReadRegister } from '../register/registerReader';
import { openEngineOn, reopenEngine } from './engine';
import type { Engine } from './engine';
import { regroundOn } from './grounds';
import type { Grounds } from './grounds';
import { lineEngineOn } from './lineEngine';
import type { LineEngine } from './lineEngine';

/** All of history is read where the register has milestones that are here, else none of it. */
export async function openLineEngine(
  grounds: Grounds,
  before: LineEngine | null,
  signal: AbortSignal,
): Promise<LineEngine> {
  return grounds.milestoneTips.size > 0 ? openEngineOn(grounds, { signal }) : lineEngineOn(grounds, before);
}

/** The engine of the same commit with another register, or on another day. */
export async function reopenLineEngine(
  before: LineEngine,
  register: ReadRegister | null,
  today: string,
  signal: AbortSignal,
): Promise<LineEngine> {
  if (isWhole(before)) return reopenEngine(before, register, today, signal);
  return openLineEngine(await regroundOn(before, register, today, signal), before, signal);
}

/** All commits reachable from the engine's, for a question about all of history. They aren't kept: it is asked seldom. */
export async function historyOf(engine: LineEngine): Promise<Engine['commits']> {
  return isWhole(engine) ? engine.commits : readCommits({ ...engine.repository }, [engine.head]);
}

const isWhole = (engine: LineEngine): engine is Engine => 'ancestry' in engine;
