import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './root.mjs';

const locks = path.join(root, '.locks');

/** The process that holds a lock folder; undefined while it is being made. */
function holderOf(folder) {
  try {
    return Number(fs.readFileSync(path.join(folder, 'pid'), 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** Linux tells a process that has ended but that nobody has waited for (Z) from one that runs. */
function isDefunct(pid) {
  const stat = `/proc/${pid}/stat`;
  return fs.existsSync(stat) && / Z /.test(fs.readFileSync(stat, 'utf8').replace(/^.*\)/s, ''));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isDefunct(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A folder whose process has gone, or that has had no process for ten seconds. */
function isStale(folder) {
  const pid = holderOf(folder);
  if (pid !== undefined) return !isAlive(pid);
  const made = fs.statSync(folder, { throwIfNoEntry: false });
  return made !== undefined && Date.now() - made.mtimeMs > 10_000;
}

/** Moved away first, so that of two who find it stale one only removes it. */
function removeStale(folder) {
  const aside = `${folder}.stale-${process.pid}`;
  try {
    fs.renameSync(folder, aside);
  } catch {
    return;
  }
  fs.rmSync(aside, { recursive: true, force: true });
}

/** Runs `work` while holding the lock folder `name`: making a folder either succeeds or says that it is there. */
export async function withLock(name, work) {
  const folder = path.join(locks, name);
  fs.mkdirSync(locks, { recursive: true });
  for (let told = false; ;) {
    try {
      fs.mkdirSync(folder);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isStale(folder)) {
      removeStale(folder);
      continue;
    }
    if (!told)
      console.error(
        `Waiting for process ${holderOf(folder) ?? '(starting)'}, which holds ${path.relative(root, folder)}`,
      );
    told = true;
    await wait(200);
  }
  fs.writeFileSync(path.join(folder, 'pid'), `${process.pid}\n`);
  try {
    return await work();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
