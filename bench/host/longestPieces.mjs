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
 * The pieces of work that hold a frame of ours and that nobody else had a turn in, longest first. What a piece had of a processor that
 * others use too is its share of what the thread ran in that turn: `cpu`, null where the system doesn't say.
 * @param {{ nodes: object[], samples: number[], timeDeltas: number[], startTime: number }} profile of V8, in microseconds
 * @param {[at: number, ran: number | null][]} turns of the event loop by the same clock, in order, and what the thread had run by then
 * @param {(url: string) => boolean} isOurs
 * @returns {{ milliseconds: number, cpu: number | null, frame: object }[]}
 */
export function longestPieces(profile, turns, isOurs) {
  const { frames, collecting, resting } = ownFrames(profile, isOurs);
  const pieces = [];
  let inTurn = [];
  let samples = [];
  let busy = 0;
  const endPiece = () => {
    // What was collected after our last sample may be anybody's.
    while (samples.at(-1)?.own.length === 0) samples.pop();
    if (samples.length > 0) inTurn.push({ time: timeOf(samples), frame: frameOf(samples) });
    samples = [];
  };
  const endTurn = (ran) => {
    endPiece();
    for (const { time, frame } of inTurn) {
      const cpu = ran === null ? null : Math.min(time, (ran * time) / busy) / 1000;
      pieces.push({ milliseconds: time / 1000, cpu, frame });
    }
    [inTurn, busy] = [[], 0];
  };
  let at = profile.startTime;
  let turn = 1;
  profile.samples.forEach((id, index) => {
    at += profile.timeDeltas[index];
    const before = turn;
    while (turn < turns.length && turns[turn][0] <= at) turn++;
    const [from, to] = [turns[before - 1], turns[turn - 1]];
    if (turn > before) endTurn(to[1] === null ? null : to[1] - from[1]);
    const time = profile.timeDeltas[index + 1] ?? 0;
    if (!resting.has(id)) busy += time;
    const own = frames.get(id);
    if (own.length > 0 || (collecting.has(id) && samples.length > 0)) samples.push({ own, time });
    else endPiece();
  });
  endTurn(null);
  const lengthOf = ({ milliseconds, cpu }) => cpu ?? milliseconds;
  return pieces.sort((a, b) => lengthOf(b) - lengthOf(a));
}
