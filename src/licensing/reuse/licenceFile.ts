import { LISTED_EXCEPTIONS, LISTED_LICENCES } from '../spdxLists';
import type { Standing } from '../spdxLists';

/** A file of LICENSES/, by its name: an SPDX identifier and an extension (REUSE 3.3, "License Files"). */
export interface LicenceFile {
  /** What its name says; of one that no list has, the name without its extension. */
  readonly id: string;
  readonly standing: Standing;
  readonly hasExtension: boolean;
}

const REFERENCE = /^LicenseRef-[A-Za-z0-9.-]+$/;

/** The SPDX list has these with their plus, too, as deprecated. */
const WITH_PLUS = /^L?GPL-[0-9.]+\+$/;

/** The list's own casing alone: a file's name is compared with the identifier. */
function standingOf(id: string): Standing | null {
  if (WITH_PLUS.test(id)) return standingOf(id.slice(0, -1));
  const key = id.toLowerCase();
  const listed = [LISTED_LICENCES, LISTED_EXCEPTIONS].map((list) => list.get(key)).find((one) => one?.id === id);
  return listed ? (listed.deprecated ? 'deprecated' : 'listed') : null;
}

/** @param path with or without folders */
export function licenceFileOf(path: string): LicenceFile {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const whole = standingOf(name);
  if (whole) return { id: name, standing: whole, hasExtension: false };
  const dot = name.lastIndexOf('.');
  // `LicenseRef-Ours-1.0` ends with a version.
  const hasExtension = dot > 0 && !/^\.[0-9]*$/.test(name.slice(dot));
  const id = hasExtension ? name.slice(0, dot) : name;
  return { id, standing: standingOf(id) ?? (REFERENCE.test(id) ? 'reference' : 'unlisted'), hasExtension };
}

/** Where a project's licence texts are, from its root. */
export const TEXTS_FOLDER = 'LICENSES';

/** The file that the text of a licence or exception is put into, from the project's root. */
export const textFileOf = (id: string): string => `${TEXTS_FOLDER}/${id}.txt`;
