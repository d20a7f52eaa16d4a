/** Temporary folders and running processes: all are gone when the benchmark ends, however it ends. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const folders = new Set();
const groups = new Set();
const ENDING = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

export function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Removing fails while a process that was just ended still writes: rmSync then tries again. */
export function removeAll() {
  for (const pid of groups) endGroup(pid);
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  folders.clear();
}

/** First use only: a script that measures nothing keeps Node's own answers to signals. */
function removeAtTheEnd() {
  if (process.listeners('exit').includes(removeAll)) return;
  process.on('exit', removeAll);
  for (const [signal, code] of Object.entries(ENDING)) process.once(signal, () => process.exit(code));
}

export function temporaryFolder() {
  removeAtTheEnd();
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'chain-of-title-bench-')));
  folders.add(folder);
  return folder;
}

export function removeFolder(folder) {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  folders.delete(folder);
}

/** A process group (of a child that is detached) that must not outlive the benchmark. */
export function guard(child) {
  removeAtTheEnd();
  groups.add(child.pid);
  child.once('exit', () => {
    // What it left running goes with it.
    endGroup(child.pid);
    groups.delete(child.pid);
  });
}
