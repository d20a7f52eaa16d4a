import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { tarMembers } from './tarMembers.mjs';

/** First bytes -> the program that unpacks; Node itself knows gzip alone. */
const PROGRAMS = [
  [Buffer.from('\xfd7zXZ\0', 'latin1'), 'xz'],
  [Buffer.from('BZh'), 'bzip2'],
];

function firstBytes(file) {
  const handle = fs.openSync(file);
  try {
    const bytes = Buffer.alloc(6);
    return bytes.subarray(0, fs.readSync(handle, bytes));
  } finally {
    fs.closeSync(handle);
  }
}

/** The unpacked bytes as they come; a fault of the program or of the file ends the iteration with an error. */
async function* unpacked(file) {
  const first = firstBytes(file);
  const program = PROGRAMS.find(([magic]) => first.subarray(0, magic.length).equals(magic))?.[1];
  if (program === undefined) {
    yield* pipeline(fs.createReadStream(file), createGunzip(), () => {});
    return;
  }
  const child = spawn(program, ['-dc', file], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve, reject) => {
    child.once('error', () => reject(new Error(`cannot be unpacked: ${program} was not found`)));
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`cannot be unpacked: ${program} ended with ${code}`)),
    );
  });
  ended.catch(() => {});
  try {
    yield* child.stdout;
    await ended;
  } finally {
    child.kill();
  }
}

/** Whoever packs such a path means to write outside the folder. */
const leaves = (path) => /^[\\/]|^[A-Za-z]:|\0/.test(path) || path.split(/[\\/]/).includes('..');

/** The folder that everything stands in ("package/", "uthash-2.3.0/"), or ''. */
function topFolder(paths) {
  const [first = ''] = paths;
  const top = first.slice(0, first.indexOf('/') + 1);
  return paths.every((path) => path.startsWith(top)) ? top : '';
}

/**
 * The regular files in a tarball for which `wants` says yes, without their common top folder, sorted bytewise. Nothing
 * is written; links are passed over, and a tarball with a path that leaves its folder is refused.
 * @param {string} file
 * @param {(path: string, size: number) => boolean} wants asked with the top folder still on the path
 * @returns {Promise<{ path: string, bytes: Buffer }[]>}
 */
export async function openTarball(file, wants) {
  const members = new Map();
  try {
    for await (const member of tarMembers(unpacked(file), wants)) {
      if (leaves(member.path)) throw new Error(`has a path that leaves its folder: ${member.path}`);
      members.set(member.path.replace(/^(?:\.\/)+/, ''), member.bytes);
    }
  } catch (error) {
    throw new Error(`${file} ${error.message}`, { cause: error });
  }
  const top = topFolder([...members.keys()]);
  return [...members]
    .filter(([, bytes]) => bytes !== null)
    .map(([path, bytes]) => ({ path: path.slice(top.length), bytes }))
    .sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}
