import { DEP5, REUSE_TOML } from './annotationFiles';

/** What a file is to REUSE 3.3, "Covered and ignored Files": `covered` has to have licensing information. */
export type FileRole = 'covered' | 'exempt' | 'sidecar' | 'licence-text' | 'reuse-toml' | 'dep5';

const LICENCE_NAME = /^(?:COPYING|LICEN[CS]E)(?:[-.].*)?$/s;
/** SPDX documents, by the formats of SPDX 2.3, clause 4.4. */
const SPDX_DOCUMENT = /\.spdx(?:\.(?:rdf|json|xml|ya?ml))?$/;
const SIDECAR = '.license';

const LICENCES_FOLDER = 'LICENSES/';

/** Where the licensing information of a file stands that has none in itself. */
export const sidecarOf = (path: string): string => `${path}${SIDECAR}`;

export const isSidecar = (path: string): boolean => path.endsWith(SIDECAR);

/** By its name alone: links, submodules and empty files are exempt, too. @param path from the project's root */
export function roleByName(path: string): FileRole {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (path === DEP5) return 'dep5';
  if (path.startsWith('.reuse/')) return 'exempt';
  if (isSidecar(name)) return 'sidecar';
  if (path.startsWith(LICENCES_FOLDER)) return 'licence-text';
  if (name === REUSE_TOML) return 'reuse-toml';
  return LICENCE_NAME.test(name) || SPDX_DOCUMENT.test(name) ? 'exempt' : 'covered';
}

const MESON = 'meson.build';
const SUBPROJECTS = 'subprojects/';

/**
 * Whether a file belongs to a Meson subproject, which is a project of its own: a folder in `subprojects/` beside a
 * `meson.build`. The files right in `subprojects/` don't.
 * @param has whether the tree has a file
 */
export function isInSubproject(path: string, has: (path: string) => boolean): boolean {
  for (let at = path.indexOf(SUBPROJECTS); at !== -1; at = path.indexOf(SUBPROJECTS, at + 1)) {
    const isFolder = at === 0 || path[at - 1] === '/';
    const inner = path.indexOf('/', at + SUBPROJECTS.length);
    if (isFolder && inner !== -1 && has(`${path.slice(0, at)}${MESON}`)) return true;
  }
  return false;
}
