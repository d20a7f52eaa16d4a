import fs from 'node:fs/promises';
import path from 'node:path';
import { readCommits } from '../history/commits';
import { displayName, readMailmap } from '../history/mailmap';
import { readText } from '../history/blob';
import { resolveRevision } from '../history/repository';
import { findRegister } from '../register/findRegister';
import { draftRegister } from '../register/draft';
import { today } from '../analysis/today';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import type { CommandContext } from './commandContext';
import { folderOf, repositoryOf } from './commandContext';
import { note, print, printJson, writeWhole } from './output';
import { createProgressLine } from './progressLine';

interface InitOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly organisation?: string;
}

const REGISTER_FILE = 'ip-register.yaml';
/** Where GitHub and GitLab look for it, in their order. */
const CODEOWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

/** GitHub's own limit. */
const LONGEST_CODEOWNERS = 3_000_000;

/** Drafts the register from history. What a machine can't know is marked for a person to fill in. */
export async function init(context: CommandContext<InitOptions>): Promise<void> {
  const { options, signal } = context;
  const repository = await repositoryOf(context);
  const target =
    options.output === undefined ? path.join(repository.root, REGISTER_FILE) : path.resolve(options.output);
  if (options.output !== '-' && !options.force)
    await refuseToOverwrite(repository.root, target, options.output !== undefined);
  const head = await resolveRevision(repository, options.rev ?? 'HEAD');
  const progress = createProgressLine();
  const commits = await readCommits(repository, [head], {
    signal,
    onProgress: (done, total) => progress.show('commits', done, total),
  });
  progress.clear();
  const mailmap = await readMailmap(repository, head);
  const draft = draftRegister({
    repositoryName: repository.name,
    commits: commits.values(),
    displayName: (name, email) => displayName(mailmap, name, email),
    codeowners: await firstText(CODEOWNERS, (file) =>
      readText(repository, head, file, { signal, maxBytes: LONGEST_CODEOWNERS }),
    ),
    today: options.today ?? today(),
    ...(options.organisation !== undefined && { organisation: options.organisation }),
  });
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

async function firstText(
  files: readonly string[],
  read: (file: string) => Promise<string | null>,
): Promise<string | null> {
  for (const file of files) {
    const text = await read(file);
    if (text !== null) return text;
  }
  return null;
}
