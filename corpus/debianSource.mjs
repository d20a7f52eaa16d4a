import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { debianMirror } from './debianMirror.mjs';

/** The release whose sources are pinned. */
const INDEX = 'dists/bookworm/main/source/Sources.xz';

/** The index of Debian's sources, some 50 MB of paragraphs. */
async function sourcesIndex() {
  const address = debianMirror(INDEX);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status} ${answer.statusText}.`);
  const xz = spawn('xz', ['-dc'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [, text] = await Promise.all([pipeline(Readable.fromWeb(answer.body), xz.stdin), xz.stdout.toArray()]);
  return Buffer.concat(text).toString('utf8');
}

/** A field with its further lines. */
const field = (paragraph, name) => new RegExp(`^${name}:(.*(?:\\n .*)*)`, 'm').exec(paragraph)?.[1].trim();

/** What Debian adds to a version when it takes files out of a tarball. */
const REPACKED = /[+.~](?:dfsg|ds|repack)(?:[.\d]*)$/;

/**
 * What the index says of a source package's original tarball: upstream's version, path in the pool, integrity.
 * @param {string} name
 * @param {string} [index] read from the mirror unless given
 */
export async function debianSource(name, index) {
  const paragraphs = (index ?? (await sourcesIndex())).split('\n\n');
  const found = paragraphs.find((paragraph) => field(paragraph, 'Package') === name);
  if (found === undefined) throw new Error(`Debian has no source package “${name}”.`);
  const files = (field(found, 'Checksums-Sha256') ?? '').split('\n').map((line) => line.trim().split(' '));
  const original = files.find(([, , file]) => /\.orig\.tar\.(?:gz|xz|bz2)$/.test(file));
  if (original === undefined) throw new Error(`Debian's “${name}” has no original tarball: it is Debian's own work.`);
  const [hash, , file] = original;
  return {
    version: file.slice(file.indexOf('_') + 1, file.indexOf('.orig.tar.')).replace(REPACKED, ''),
    path: `${field(found, 'Directory')}/${file}`,
    integrity: `sha256-${Buffer.from(hash, 'hex').toString('base64')}`,
  };
}
