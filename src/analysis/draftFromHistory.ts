import { readText } from '../history/blob';
import { readCommits } from '../history/commits';
import { displayName, readMailmap } from '../history/mailmap';
import { remoteAddress, remoteOwner } from '../history/remoteAddress';
import { resolveRevision } from '../history/repository';
import type { Repository } from '../history/repository';
import type { Waiting } from '../history/model';
import { draftRegister } from '../register/draft';
import type { Draft } from '../register/draft/facts';
import { packagesIn } from './packagesIn';
import { today } from './today';

export interface DraftFromHistoryOptions extends Waiting {
  /** Default HEAD. */
  readonly rev?: string;
  /** `YYYY-MM-DD`; default: this machine's day. */
  readonly today?: string;
  /** The organisation's name; default: what history suggests. */
  readonly organisation?: string;
}

/** Where GitHub and GitLab look for it, in their order. */
const CODEOWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

/** GitHub's own limit. */
const LONGEST_CODEOWNERS = 3_000_000;

/** Drafts a register from a repository's history. What a machine can't know is marked for a person to fill in. */
export async function draftFromHistory(repository: Repository, options: DraftFromHistoryOptions = {}): Promise<Draft> {
  const { signal, onProgress, organisation } = options;
  const head = await resolveRevision(repository, options.rev ?? 'HEAD', signal);
  const commits = await readCommits(repository, [head], {
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
  const mailmap = await readMailmap(repository, head, signal);
  return draftRegister({
    repositoryName: repository.name,
    remoteOwner: remoteOwner(await remoteAddress(repository, signal)),
    commits: commits.values(),
    displayName: (name, email) => displayName(mailmap, name, email),
    codeowners: await firstText(CODEOWNERS, (file) =>
      readText(repository, head, file, { signal, maxBytes: LONGEST_CODEOWNERS }),
    ),
    packages: await packagesIn(repository, head, [], signal),
    today: options.today ?? today(),
    ...(organisation !== undefined && { organisation }),
  });
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
