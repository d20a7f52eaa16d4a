import { roleByName } from '../reuse/coveredFile';

/** Folders of licence texts, and of what REUSE and versioning keep, also below the root: other projects lie there. */
const FOLDERS: ReadonlySet<string> = new Set(['LICENSES', '.reuse', '.git', '.hg', '.sl']);
const UNLICENCE = /^UNLICEN[SC]E(?:[-.].*)?$/s;

/** Whether a file is about licences itself and gets no header: all but REUSE's covered files. `path` from the root, with `/`. */
export function isExemptPath(path: string): boolean {
  const parts = path.split('/');
  return (
    roleByName(path) !== 'covered' ||
    UNLICENCE.test(parts.at(-1)!) ||
    parts.slice(0, -1).some((folder) => FOLDERS.has(folder))
  );
}
