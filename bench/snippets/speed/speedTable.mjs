import { count, seconds, times } from '../../history/figures.mjs';
import { table } from '../../history/table.mjs';

const megabytes = (bytes) => `${seconds(bytes / 1e6)} MB`;
const three = (values) => values.map((value) => value.toFixed(2)).join(' / ');
/** Milliseconds within which a paste is to be judged. */
const LIMIT = 5;

/** What was measured, throughput by seconds of CPU, and what it is to its measure: the peer, or what the machine can do at the least. */
export function speedTable({ build, ...speed }) {
  const row = (what, value, beside = '') => ({ what, value, beside });
  return table(
    [
      ['speed', ({ what }) => what, 'left'],
      ['', ({ value }) => value],
      ['beside', ({ beside }) => beside, 'left'],
    ],
    [
      ...(build === undefined ? [] : [row('building the store', `${seconds(build)} MB/s of CPU`)]),
      row('store', megabytes(speed.store), `${count(speed.fingerprints)} fingerprints`),
      row('reading it, median of 10', `${speed.load.toFixed(2)} ms`),
      row('reading it in a new process', `${speed.fresh.toFixed(2)} ms`),
      row('memory it holds then', megabytes(speed.memory), `${times(speed.memory / speed.store)} the store`),
      row('reading files and adding up bytes', `${seconds(speed.least)} MB/s`),
      row('scanning them, the first time', `${seconds(speed.first)} MB/s`, times(speed.first / speed.least)),
      row('scanning them, warm', `${seconds(speed.warm)} MB/s`, `${times(speed.warm / speed.least)} reading`),
      row('scanoss, fingerprints alone', `${seconds(speed.peer)} MB/s`, `ours is ${times(speed.warm / speed.peer)}`),
      row('50 lines judged, p50/p95/p99', `${three(speed.paste)} ms`, `limit ${LIMIT} ms`),
      row(
        'scanoss, fingerprints alone',
        `${three(speed.peerPaste)} ms`,
        `ours is ${times(speed.peerPaste[0] / speed.paste[0])} as fast`,
      ),
    ],
  );
}
