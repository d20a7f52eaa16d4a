/** Folders of licence texts, and of what REUSE and git keep. */
const FOLDERS: ReadonlySet<string> = new Set(['LICENSES', '.reuse', '.git', '.hg', '.sl']);
/** By REUSE 3.3, "Covered Files": texts of licences, what speaks for other files, and SPDX documents. */
const LICENCE_FILE = /^(?:(?:UN)?LICEN[SC]E|COPYING)(?:[-.].*)?$/;
const SPDX_DOCUMENT = /\.spdx(?:\.(?:rdf|json|xml|ya?ml))?$/;

/** Whether a file is about licences itself and gets no header. `path` from the root, with `/`. */
export function isExemptPath(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1)!;
  return (
    parts.slice(0, -1).some((folder) => FOLDERS.has(folder)) ||
    LICENCE_FILE.test(name) ||
    name === 'REUSE.toml' ||
    name.endsWith('.license') ||
    SPDX_DOCUMENT.test(name)
  );
}
