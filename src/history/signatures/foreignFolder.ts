import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { absoluteFolders } from '../findProgram';
import type { GitPlace } from '../gitPlace';
import type { Repository } from '../repository';
import { makeTemporaryFolder } from '../temporaryFolder';

/** A place from which git reads a repository's objects, and nothing else of it: none of its configuration. */
export interface ForeignFolder {
  readonly place: GitPlace;
  readonly environment: Readonly<Record<string, string>>;
  /** An absolute path that names no file. */
  readonly nowhere: string;
  remove(): Promise<void>;
}

/** git's directory without objects of its own: gits before 2.31 have no other way to leave a configuration unread. */
const CONFIGURATION = {
  sha1: '[core]\n\trepositoryformatversion = 0\n\tbare = true\n',
  sha256: '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectFormat = sha256\n',
};

export async function makeForeignFolder(repo: Repository): Promise<ForeignFolder> {
  const folder = await makeTemporaryFolder();
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    for (const inner of ['objects', 'refs', 'tmp']) await mkdir(path.join(folder, inner));
    await writeFile(path.join(folder, 'HEAD'), 'ref: refs/heads/none\n');
    await writeFile(path.join(folder, 'config'), CONFIGURATION[repo.objectFormat]);
    const { GNUPGHOME: keys } = process.env;
    return {
      // A relative path in anybody's settings leads into this folder, and not into the repository.
      place: { gitPath: repo.gitPath, root: folder },
      environment: {
        GIT_DIR: folder,
        GIT_OBJECT_DIRECTORY: path.join(repo.commonDir, 'objects'),
        PATH: absoluteFolders().join(path.delimiter),
        // git writes each signature into a file, and leaves it there if it is ended.
        ...Object.fromEntries(['TMPDIR', 'TMP', 'TEMP'].map((name) => [name, path.join(folder, 'tmp')])),
        ...(keys && path.isAbsolute(keys) && { GNUPGHOME: keys }),
      },
      nowhere: path.join(folder, 'none'),
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
