import type { Stage } from '../analysis/engine';
import { english } from '../wording/render';
import { message } from '../wording/message';

/** Often enough to look alive, seldom enough to cost nothing. */
const INTERVAL_MS = 100;

export interface ProgressLine {
  readonly show: (stage: Stage | 'verify' | 'index', done: number, total: number) => void;
  readonly clear: () => void;
}

/** One line on a terminal's standard error that overwrites itself; nothing where that is no terminal. */
export function createProgressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  let last = 0;
  let shown = false;
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: (stage, done, total) => {
      const now = Date.now();
      if (now - last < INTERVAL_MS) return;
      last = now;
      shown = true;
      const text = english(message(total > 0 ? `progress.${stage}.of` : `progress.${stage}`, { done, total }));
      stream.write(`\r\x1b[K${text.slice(0, stream.columns - 1)}`);
    },
    clear: () => {
      if (shown) stream.write('\r\x1b[K');
      shown = false;
    },
  };
}
