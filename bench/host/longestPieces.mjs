/** What a collector of garbage does in the middle of our work is a part of it. */
const COLLECTING = '(garbage collector)';
/** No JavaScript runs then; mostly nothing does. */
const RESTING = ['(idle)', '(program)'];

/** By node of the profile: the frames of ours on its stack, from the outermost. */
function ownFrames({ nodes }, isOurs) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const frames = new Map();
  const walk = (node, above) => {
    const own = isOurs(node.callFrame.url) ? [...above, node.callFrame] : above;
    frames.set(node.id, own);
    for (const child of node.children ?? []) walk(byId.get(child), own);
  };
  walk(nodes[0], []);
  const named = (names) =>
    new Set(nodes.filter(({ callFrame }) => names.includes(callFrame.functionName)).map(({ id }) => id));
  return { frames, collecting: named([COLLECTING]), resting: named(RESTING) };
}

const timeOf = (samples) => samples.reduce((sum, { time }) => sum + time, 0);

/** The innermost frame that was on the stack for most of the time. */
function frameOf(samples) {
  const all = timeOf(samples);
  const times = new Map();
  for (const { own, time } of samples)
    own.forEach((frame, depth) => {
      const key = `${frame.url}:${frame.lineNumber}:${frame.columnNumber}`;
      const before = times.get(key) ?? { frame, depth, time: 0 };
      times.set(key, { frame, depth: Math.max(depth, before.depth), time: before.time + time });
    });
  const most = [...times.values()].filter(({ time }) => time > all / 2);
  return most.sort((a, b) => b.depth - a.depth)[0]?.frame ?? samples[0].own[0];
}

/**
 * Of each sample, how much of a processor that others use too it had: its share of what the thread ran between the two moments around
 * it at which that was noted. Undefined where the system doesn't say.
 */
function processorTimes(samples, moments) {
  const spans = moments.slice(1).map(([, ran], at) => ({ ran: ran === null ? null : ran - moments[at][1], busy: 0 }));
  let next = 1;
  const spanOf = samples.map(({ at }) => {
    while (next < moments.length && moments[next][0] <= at) next++;
    return spans[next - 1];
  });
  samples.forEach(({ time, isResting }, at) => {
    if (spanOf[at] && !isResting) spanOf[at].busy += time;
  });
  return samples.map(({ time }, at) => {
    const span = spanOf[at];
    return span && span.ran !== null ? (span.ran * time) / span.busy : undefined;
  });
}

const sum = (values) => values.reduce((all, value) => all + value, 0);

/**
 * The pieces of work that hold a frame of ours and that nobody else had a turn in, longest first; `cpu` as processorTimes says, null
 * where the system doesn't.
 * @param {{ nodes: object[], samples: number[], timeDeltas: number[], startTime: number }} profile of V8, in microseconds
 * @param {Record<'turns' | 'starts', [at: number, ran: number | null][]>} ticks when the event loop turned, and when the start of a
 *   process began and ended, which is mostly waiting; by the same clock, in order, and what the thread had run by then
 * @param {(url: string) => boolean} isOurs
 * @returns {{ milliseconds: number, cpu: number | null, frame: object }[]}
 */
export function longestPieces(profile, { turns, starts }, isOurs) {
  const { frames, collecting, resting } = ownFrames(profile, isOurs);
  let clock = profile.startTime;
  const all = profile.samples.map((id, index) => ({
    id,
    at: (clock += profile.timeDeltas[index]),
    time: profile.timeDeltas[index + 1] ?? 0,
    own: frames.get(id),
    isResting: resting.has(id),
  }));
  const ran = processorTimes(
    all,
    [...turns, ...starts].sort(([a], [b]) => a - b),
  );
  const pieces = [];
  let samples = [];
  const endPiece = () => {
    // What was collected after our last sample may be anybody's.
    while (samples.at(-1)?.own.length === 0) samples.pop();
    if (samples.length > 0) {
      const time = timeOf(samples);
      const cpu = sum(samples.map((one) => one.ran));
      const frame = frameOf(samples);
      pieces.push({ milliseconds: time / 1000, cpu: Number.isNaN(cpu) ? null : Math.min(time, cpu) / 1000, frame });
    }
    samples = [];
  };
  let turn = 0;
  all.forEach((sample, index) => {
    if (turn < turns.length && turns[turn][0] <= sample.at) endPiece();
    while (turn < turns.length && turns[turn][0] <= sample.at) turn++;
    if (sample.own.length > 0 || (collecting.has(sample.id) && samples.length > 0))
      samples.push({ ...sample, ran: ran[index] });
    else endPiece();
  });
  endPiece();
  const lengthOf = ({ milliseconds, cpu }) => cpu ?? milliseconds;
  return pieces.sort((a, b) => lengthOf(b) - lengthOf(a));
}
