import { parentPort } from 'node:worker_threads';
import { factsOf, type LicenceFacts } from '../licensing/licenceFacts';
import { openFileScanner } from './licenceTexts';

/** Files that licenceThread.ts has the worker scan. */
export interface FileToScan {
  /** How it is read depends on its name. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** In the order of the files; requests are answered in theirs. Null: no text. */
export type FactsAnswer = readonly (LicenceFacts | null)[];

const opening = openFileScanner();

parentPort?.on('message', (files: readonly FileToScan[]) => {
  // A fault ends the worker, and whoever asked scans the files by itself.
  void opening.then((scan) => {
    const facts = files.map(({ path, bytes }) => {
      const scanned = scan(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      return scanned === 'binary' ? null : factsOf(scanned);
    });
    parentPort?.postMessage(facts satisfies FactsAnswer);
  });
});
