import { activationTimes } from './activations.mjs';
import { open, withMeasuredEditor } from './openings.mjs';
import { SUBJECTS } from './subjects.mjs';

/** Hosts that are waited for until everything is shown: one with nothing kept, and those after it. */
const OPENED = 4;
/** Milliseconds of a host that is there for its activation alone. */
const BRIEF = 500;

/** Milliseconds that the thread ran from one turn of the event loop to the next, whatever else the machine did. */
function withTurns({ ticks: { turns }, ...run }) {
  const lengths = turns.slice(1).map(([, ran], at) => (ran === null ? NaN : (ran - turns[at][1]) / 1000));
  const sorted = lengths.sort((a, b) => a - b);
  return { ...run, turn: { p99: sorted[Math.floor(sorted.length * 0.99)], max: sorted.at(-1) } };
}

/** A folder opened with our extension and with one that does nothing, in turn, for as long as ours takes until everything is shown. */
async function measureOpened(editor, opened, told) {
  const all = [];
  for (let at = 0; at < OPENED; at++) {
    told(`opened, ${at + 1} of ${OPENED}`);
    const run = async (subject, how) => withTurns(await open(editor, subject, opened, { ...how, isTicking: true }));
    const ours = await run(SUBJECTS.ours);
    all.push({ ours, empty: await run(SUBJECTS.empty, { duration: ours.duration }) });
  }
  return all;
}

async function measureActivations(editor, opened, { repeat, told }) {
  const all = [];
  for (let at = 0; at < repeat; at++) {
    told(`activated, ${at + 1} of ${repeat}`);
    const activate = async (subject) =>
      activationTimes(await open(editor, subject, opened, { duration: BRIEF, isTicking: true }));
    all.push({ ours: await activate(SUBJECTS.ours), empty: await activate(SUBJECTS.empty) });
  }
  return all;
}

/** Each time in an extension host of its own; nothing is kept the first time. */
export function measureHosts(opened, { repeat, told }) {
  return withMeasuredEditor(async (editor) => ({
    opened: await measureOpened(editor, opened, told),
    activated: await measureActivations(editor, opened, { repeat, told }),
  }));
}
