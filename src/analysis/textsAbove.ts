import type { Dirent } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { createLicenceTexts, type LicenceTexts } from '../findings/licences/licenceTexts';
import { isLicenceFile } from '../licensing/licenceFileName';
import { factsOf, type LicenceFacts } from '../licensing/licenceFacts';
import { isSidecar } from '../licensing/reuse/coveredFile';
import { TEXTS_FOLDER } from '../licensing/reuse/licenceFile';
import { sharedFileScanner } from './licenceTexts';
import { readStart } from './readStart';

/** Bytes: a licence isn't longer. */
const MOST_BYTES = 500_000;
/** In one folder: nobody has more. */
const MOST_FILES = 20;
const MOST_KEPT = 200;

/** Of a file that may hold any text. */
const UNREAD: LicenceFacts = {
  licence: { expression: null, source: null, inferred: false },
  licences: [],
  snippets: [],
  proprietary: null,
  generated: null,
  header: { present: false, style: null },
  speaks: 'prose',
};

interface Read {
  readonly stamp: string;
  readonly facts: LicenceFacts;
}

/**
 * The licence texts in and above files' folders, as they lie on disk now: what is there is listed each time, and what a file
 * says is remembered until it is another. Links aren't followed.
 */
export class TextsAbove {
  private readonly read = new Map<string, Read>();

  /** @param file from the root, with `/` */
  async of(root: string, file: string): Promise<LicenceTexts> {
    const found: (readonly [string, LicenceFacts | null])[] = [];
    for (let folder = file; folder !== '';) {
      folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
      found.push(...(await this.inFolder(root, folder)));
    }
    return createLicenceTexts(found);
  }

  /** @param folder from the root, with `/` at its end, or empty */
  private async inFolder(root: string, folder: string): Promise<(readonly [string, LicenceFacts | null])[]> {
    const entries = await entriesIn(path.join(root, folder));
    const licences = entries.filter((entry) => entry.isFile() && isLicenceFile(entry.name) && !isSidecar(entry.name));
    const found = await Promise.all(
      licences.map(async ({ name }, at) => {
        const facts = at < MOST_FILES ? await this.factsIn(path.join(root, folder, name)) : UNREAD;
        return [folder + name, facts] as const;
      }),
    );
    if (!entries.some((entry) => entry.isDirectory() && entry.name === TEXTS_FOLDER)) return found;
    const texts = await entriesIn(path.join(root, folder, TEXTS_FOLDER));
    const named = texts.filter((entry) => !entry.isDirectory());
    return [...found, ...named.map(({ name }) => [`${folder}${TEXTS_FOLDER}/${name}`, null] as const)];
  }

  private async factsIn(file: string): Promise<LicenceFacts> {
    try {
      const { mtimeMs, size } = await fs.lstat(file);
      const stamp = `${mtimeMs} ${size}`;
      const known = this.read.get(file);
      if (known?.stamp === stamp) return known.facts;
      const bytes = size > MOST_BYTES ? null : await readStart(file, MOST_BYTES);
      const scan = await sharedFileScanner();
      const scanned = bytes ? scan(file, bytes) : 'binary';
      const facts = scanned === 'binary' ? UNREAD : factsOf(scanned);
      if (this.read.size >= MOST_KEPT) this.read.clear();
      this.read.set(file, { stamp, facts });
      return facts;
    } catch {
      return UNREAD;
    }
  }
}

/** None where it can't be listed. */
async function entriesIn(folder: string): Promise<Dirent[]> {
  return fs.readdir(folder, { withFileTypes: true }).catch(() => []);
}
