/** Milliseconds by the clock, and those that the thread ran from the turn before to the turn after; null where that isn't known. */
function timesOf([from, to], { turns, origin }) {
  const at = (time) => (time - origin) * 1000;
  const before = turns.findLast(([when]) => when <= at(from)) ?? turns[0];
  const after = turns.find(([when]) => when >= at(to)) ?? turns.at(-1);
  return { wall: to - from, cpu: before[1] === null ? null : (after[1] - before[1]) / 1000 };
}

/** What it took to load an extension's file and to activate it, in a host whose turns were noted. */
export function activationTimes({ activation: { load, activate }, ticks }) {
  return {
    load: timesOf(load, ticks),
    activate: timesOf(activate, ticks),
    all: timesOf([load[0], activate[1]], ticks),
  };
}
