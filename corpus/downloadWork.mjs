import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { npmCli, npmEnvironment } from '../scripts/npm.mjs';
import { must } from '../scripts/run.mjs';
import { cacheFolder } from './cacheFolder.mjs';
import { debianMirror } from './debianMirror.mjs';

/** npm itself downloads: it knows the user's registry, proxy and credentials. */
async function fromNpm(entry, { version }, folder) {
  const args = ['pack', `${entry.package}@${version}`, '--ignore-scripts', '--silent'];
  const places = ['--pack-destination', folder, '--cache', path.join(folder, 'npm')];
  await must(process.execPath, [npmCli(), ...args, ...places], { quiet: true, env: npmEnvironment(), cwd: folder });
  const made = fs.readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (made === undefined) throw new Error(`npm packed nothing of ${entry.package}@${version}.`);
  return path.join(folder, made);
}

async function fromDebian(entry, version, folder) {
  const address = debianMirror(version.path);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status} ${answer.statusText}.`);
  const file = path.join(folder, 'tarball');
  await pipeline(Readable.fromWeb(answer.body), fs.createWriteStream(file));
  return file;
}

async function integrityOf(file, algorithm) {
  const hash = createHash(algorithm);
  await pipeline(fs.createReadStream(file), hash);
  return `${algorithm}-${hash.digest('base64')}`;
}

/** Removes a file that isn't what was pinned, and says so. */
async function verify(file, entry, { version, integrity }) {
  const found = await integrityOf(file, integrity.slice(0, integrity.indexOf('-')));
  if (found === integrity) return;
  fs.rmSync(file, { force: true });
  throw new Error(
    `${entry.source} ${entry.package} ${version} is not what was pinned: ${integrity} is wanted, ${found} was found. The file was removed.`,
  );
}

/** A version's file name in the cache. */
function cachedName(entry, version) {
  const kind = version.path?.match(/\.tar\.\w+$/)[0] ?? '.tgz';
  return `${entry.source}-${entry.package.replace('/', '+')}-${version.version}${kind}`;
}

/**
 * The tarball of a version of a work, downloaded into the cache unless it is there; verified in either case.
 * @param {object} entry one of `readWorks`
 * @param {{ version: string, integrity: string, path?: string }} version one of its versions
 * @param {{ cache?: string }} [options]
 * @returns {Promise<string>} the file
 */
export async function downloadWork(entry, version, { cache = cacheFolder() } = {}) {
  fs.mkdirSync(cache, { recursive: true });
  const file = path.join(cache, cachedName(entry, version));
  if (!fs.existsSync(file)) {
    // In a folder of its own until it is whole and verified: others may download at the same time.
    const folder = path.join(cache, `.${randomUUID()}`);
    fs.mkdirSync(folder);
    try {
      const made = await (entry.source === 'npm' ? fromNpm : fromDebian)(entry, version, folder);
      await verify(made, entry, version);
      fs.renameSync(made, file);
      return file;
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
  await verify(file, entry, version);
  return file;
}
