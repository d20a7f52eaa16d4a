import path from 'node:path';
import { temporaryFolder } from '../history/temporary.mjs';
import { startEditor } from './extensionHost.mjs';
import { packedProbe } from './packedProbe.mjs';

/** Milliseconds that are measured on when everything is shown: works of others are looked for last of all. */
const REST = 6000;

const script = path.join(import.meta.dirname, 'processes/opening.cjs');

/** An editor that knows nothing yet, with the extension that measures; it ends with the work. */
export async function withMeasuredEditor(work) {
  const folder = temporaryFolder();
  const editor = await startEditor(folder, { vsix: [await packedProbe(folder)] });
  try {
    return await work(editor);
  } finally {
    await editor.stop();
  }
}

/**
 * Opens a folder in a host of its own, and a file of it.
 * @param {{ folder: string, file: string }} opened
 * @param {{ duration?: number, isProfiled?: boolean, isTicking?: boolean }} how `duration` in milliseconds, else until everything is
 * shown; and what else is measured
 */
export function open(editor, { subject, extension }, { folder, file }, how = {}) {
  const job = { subject, file: path.join(folder, file), rest: REST, ...how };
  return editor.run({ opened: folder, extension, script, job });
}
