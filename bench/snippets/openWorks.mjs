import fs from 'node:fs';
import path from 'node:path';
import { openWork } from '../../corpus/openWork.mjs';
import { LANGUAGES } from './languages.mjs';

const list = () => JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'works.json'), 'utf8'));

/** The tarball's entry of the tool that is measured beside ours. */
export const peerEntry = () => list().peer[0];

/**
 * The works of a language with their files, in the list's order; they are downloaded once, into the cache of the corpus. Their
 * roles: 'indexed', 'heldout', 'background' (known to be common) and 'helper' (compilers' own).
 * @returns {Promise<{ name: string, source: string, package: string, role: string, version: string, files: { path: string, bytes: Buffer }[] }[]>}
 */
export async function openWorks(language) {
  const works = [];
  for (const entry of list()[language]) {
    const [version] = entry.versions;
    const files = await openWork(entry, version);
    works.push({
      name: entry.name,
      source: entry.source,
      package: entry.package,
      role: entry.role,
      version: version.version,
      files: files.filter((file) => LANGUAGES[language].files.test(file.path)),
    });
  }
  return works;
}
