import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Of a search path, the folders that are the same wherever a program is started. */
export function absoluteFolders(searchPath = process.env.PATH ?? ''): string[] {
  return searchPath.split(path.delimiter).filter((folder) => path.isAbsolute(folder));
}

/**
 * The absolute path of a program, null where there is none. A bare name is looked up in the absolute folders of the search
 * path only: Windows, and a PATH with an empty entry, would else run a program of that name lying in the repository.
 * @param named a name, or a path as seen from where this process was started
 */
export function findProgram(named: string, searchPath?: string): string | null {
  const endings = process.platform === 'win32' && !path.extname(named) ? ['.exe'] : [''];
  const folders = /[\\/]/.test(named) ? [process.cwd()] : absoluteFolders(searchPath);
  const files = folders.flatMap((folder) => endings.map((ending) => path.resolve(folder, named + ending)));
  return files.find(isProgram) ?? null;
}
