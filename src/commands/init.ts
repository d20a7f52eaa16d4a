import fs from 'node:fs/promises';
import path from 'node:path';
import { findRegister } from '../register/findRegister';
import { draftFromHistory } from '../analysis/draftFromHistory';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import type { CommandContext } from './commandContext';
import { folderOf } from './commandContext';
import { repositoryOf } from './withEngine';
import { note, print, printJson, writeWhole } from './output';
import { createProgressLine } from './progressLine';

interface InitOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly organisation?: string;
}

const REGISTER_FILE = 'ip-register.yaml';

/** Drafts the register from history. What a machine can't know is marked for a person to fill in. */
export async function init(context: CommandContext<InitOptions>): Promise<void> {
  const { options, signal } = context;
  const repository = await repositoryOf(context);
  const target =
    options.output === undefined ? path.join(repository.root, REGISTER_FILE) : path.resolve(options.output);
  if (options.output !== '-' && !options.force)
    await refuseToOverwrite(repository.root, target, options.output !== undefined);
  const progress = createProgressLine();
  const draft = await draftFromHistory(repository, {
    signal,
    onProgress: (done, total) => progress.show('commits', done, total),
    ...(options.rev !== undefined && { rev: options.rev }),
    ...(options.today !== undefined && { today: options.today }),
    ...(options.organisation !== undefined && { organisation: options.organisation }),
  }).finally(() => progress.clear());
  if (options.output === '-') return print(draft.text);
  await writeWhole(target, [draft.text]);
  const { people, vendors, agents } = draft;
  if (options.json) return printJson({ version: 1, path: target, people, vendors, agents });
  note(message('note.drafted', { path: path.relative(folderOf(options), target) || target, people, vendors, agents }));
  note(message('note.drafted.next'));
}

async function refuseToOverwrite(root: string, target: string, named: boolean): Promise<void> {
  const existing = named ? ((await isThere(target)) ? target : null) : await findRegister(root);
  if (existing !== null) throw new UserError(message('error.register-exists', { path: existing }));
}

async function isThere(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}
