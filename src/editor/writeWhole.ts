import { randomBytes } from 'node:crypto';
import { Uri, workspace } from 'vscode';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';

/**
 * Writes a whole file or leaves what was there: to a temporary file beside it, then renamed.
 * @throws UserError where it can't be written
 */
export async function writeWhole(file: Uri, text: string, { overwrite }: { overwrite: boolean }): Promise<void> {
  const name = file.path.split('/').at(-1)!;
  const temporary = Uri.joinPath(file, '..', `.${name}.${randomBytes(6).toString('hex')}`);
  try {
    await workspace.fs.writeFile(temporary, Buffer.from(text));
    await workspace.fs.rename(temporary, file, { overwrite });
  } catch (error) {
    await Promise.resolve(workspace.fs.delete(temporary)).catch(() => undefined);
    throw new UserError(
      message('error.cannot-write', { path: file.fsPath, reason: error instanceof Error ? error.message : '' }),
    );
  }
}
