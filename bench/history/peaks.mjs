import fs from 'node:fs';

function read(file) {
  try {
    return fs.readFileSync(file, 'latin1');
  } catch {
    // It ended meanwhile.
    return '';
  }
}

function threads(pid) {
  try {
    return fs.readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

const childrenOf = (pid) =>
  threads(pid).flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean));

/** Bytes; the kernel keeps each process's own peak, so a look now and then misses only the last moments of each. */
const peakOf = (pid) => Number(/^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;

/** Between fork and exec a child is still a copy of its parent, with the parent's memory. */
const isCopy = (pid, parent) => read(`/proc/${pid}/cmdline`) === read(`/proc/${parent}/cmdline`);

function largestBelow(parent) {
  const children = childrenOf(parent).filter((pid) => !isCopy(pid, parent));
  return Math.max(0, ...children.map((pid) => Math.max(peakOf(pid), largestBelow(pid))));
}

const INTERVAL = 100;

/**
 * Watches the descendants of a process, those below its generation `depth`; the function returned ends this and tells the
 * largest peak seen, undefined where the system doesn't show it.
 */
export function watchPeaks(pid, depth) {
  if (!fs.existsSync(`/proc/${process.pid}/task/${process.pid}/children`)) return () => undefined;
  let seen = 0;
  const look = () => {
    let generation = [String(pid)];
    for (let i = 0; i < depth; i++) generation = generation.flatMap(childrenOf);
    seen = Math.max(seen, ...generation.map(largestBelow));
  };
  const timer = setInterval(look, INTERVAL);
  return () => {
    clearInterval(timer);
    return seen;
  };
}
