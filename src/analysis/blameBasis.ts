import { resolveIgnoreRevs } from '../history/ignoreRevs';
import { createLinePlan } from '../history/linePlan';
import type { LinePlan } from '../history/linePlan';
import { resolveRevision } from '../history/repository';
import type { Repository } from '../history/repository';
import type { Message } from '../wording/message';

export interface BlameOptions {
  /** Default HEAD. */
  readonly rev?: string;
  /** A file of commits that blame passes over; default: what git's own configuration names. */
  readonly ignoreRevs?: string;
  /** Lines that differ in white space only are the same. Default false. */
  readonly ignoreWhitespace?: boolean;
  readonly signal?: AbortSignal;
}

/** What blame's answers depend on: enough to begin with them, while all that they are judged by is still being read. */
export interface BlameBasis {
  readonly repository: Repository;
  readonly head: string;
  readonly ignoreRevs: string | null;
  readonly ignoreWhitespace: boolean;
  /** By which rules, and where the answers are kept. */
  readonly linePlan: () => Promise<LinePlan>;
  /** What the reader should know of it. */
  readonly blameNote: Message | null;
}

/** @throws UserError for a revision that isn't there */
export async function readBlameBasis(repository: Repository, options: BlameOptions = {}): Promise<BlameBasis> {
  const [head, { file, note }] = await Promise.all([
    resolveRevision(repository, options.rev ?? 'HEAD'),
    resolveIgnoreRevs(repository, options.ignoreRevs, options.signal),
  ]);
  const { ignoreWhitespace = false } = options;
  return {
    repository,
    head,
    ignoreRevs: file,
    ignoreWhitespace,
    linePlan: createLinePlan(repository, { ignoreRevs: file, ignoreWhitespace }),
    blameNote: note ?? null,
  };
}
