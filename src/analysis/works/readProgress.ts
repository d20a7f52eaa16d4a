import type { DiskWork } from './sourceWorks';

/** Told how many files of how many are done. */
export type OnRead = (done: number, total: number) => void;

/** Files are read twice, those of a work that is to have fewer fingerprints more often. */
const PASSES = 2;

/** Counts files that are read, once it is known how many there are. */
export function readProgress(onRead: OnRead = () => undefined): {
  readonly read: () => void;
  readonly begin: (works: readonly DiskWork[]) => void;
} {
  let [reads, total] = [0, 0];
  return {
    begin: (works) => {
      total = works.flatMap(({ versions }) => versions).reduce((sum, { files }) => sum + files.files.length, 0);
    },
    read: () => onRead(Math.min(Math.floor(++reads / PASSES), total), total),
  };
}
