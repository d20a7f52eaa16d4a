import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { UserError } from '../wording/userError';
import { GitFailure } from './gitFailure';
import { oneLine } from './oneLine';

/** git's first complaint without its prefix, with the line that it announces. */
function detail(stderr: string): string {
  const lines = stderr.trim().split('\n');
  const at = Math.max(
    lines.findIndex((text) => /^(fatal|error): /.test(text)),
    0,
  );
  const complaint = lines[at]!.replace(/^(fatal|error): /, '');
  return oneLine(complaint.endsWith(':') ? `${complaint} ${(lines[at + 1] ?? '').trim()}` : complaint);
}

/** For a command that the user may copy: within single quotes a folder's name stays a name. */
const quoted = (text: string): string => text.replaceAll("'", "'\\''");

type Metadata = 'none' | 'unreadable' | 'broken';

/** git says "not a git repository" too when a `.git` is there that it can't read or make sense of. */
async function findMetadata(folder: string): Promise<Metadata> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    try {
      const metadata = path.join(at, '.git');
      await access(metadata, constants.R_OK);
      await access(path.join(metadata, 'HEAD'), constants.R_OK);
      return 'broken';
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES' || code === 'EPERM') return 'unreadable';
      // A file instead of a folder: the link of a work tree or submodule.
      if (code === 'ENOTDIR') return 'broken';
      if (
        await access(path.join(at, '.git')).then(
          () => true,
          () => false,
        )
      )
        return 'broken';
    }
    if (at === path.dirname(at)) return 'none';
  }
}

async function explain(folder: string, stderr: string): Promise<Message> {
  const args = { folder: oneLine(folder) };
  if (/dubious ownership|unsafe repository \(/.test(stderr)) {
    const owned =
      /in repository at '(.*)'/.exec(stderr)?.[1] ?? /unsafe repository \('(.*)' is owned/.exec(stderr)?.[1];
    return message('error.dubious-ownership', { ...args, safe: quoted(oneLine(owned ?? path.resolve(folder))) });
  }
  if (stderr.includes('cannot use bare repository')) return message('error.bare-refused', args);
  if (/unknown repository (extension|storage)|Expected git repo version/i.test(stderr))
    return message('error.unsupported-repository', { ...args, detail: detail(stderr) });
  if (stderr.includes('Permission denied')) return message('error.no-permission', args);
  const metadata = stderr.includes('not a git repository') ? await findMetadata(folder) : 'broken';
  if (metadata === 'none') return message('error.not-a-repository', args);
  if (metadata === 'unreadable') return message('error.no-permission', args);
  return message('error.broken-repository', { ...args, detail: detail(stderr) });
}

/** What a failure to open a folder's repository means to the user; anything that isn't git's answer comes back as it is. */
export async function openingProblem(folder: string, error: unknown): Promise<unknown> {
  return error instanceof GitFailure ? new UserError(await explain(folder, error.stderr)) : error;
}
