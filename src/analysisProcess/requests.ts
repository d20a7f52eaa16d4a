import type { Stage } from '../analysis/engine';
import type { IndexRequest } from '../analysis/indexWorker';
import type { MatchingTrouble } from '../analysis/snippetMatching';
import type { Severities } from '../findings/severities';
import type { Repository } from '../history/repository';
import type { LicencePolicy } from '../register/licencePolicies';
import type { Message } from '../wording/message';

/** All that an engine is opened by: plain values, so that another process comes to the same as the one that asks. */
export interface EngineFacts {
  /** Tells it from all others of one client. */
  readonly id: number;
  /** The same number for engines of the same commits: one is then made of the other, without asking git. */
  readonly commits: number;
  readonly repository: Omit<Repository, 'queue'>;
  readonly head: string;
  readonly ignoreRevs: string | null;
  readonly ignoreWhitespace: boolean;
  readonly blameNote: Message | null;
  readonly severities: Severities;
  readonly givenPolicies: readonly LicencePolicy[];
  readonly today: string;
  /** What it says was sent before. */
  readonly register: { readonly path: string } | null;
}

/** `id` is the job's. */
export type Request =
  /** Of the FlatResult that a repository's engine is to be opened by, after the one before; as partTexts gives it. */
  | { readonly kind: 'register'; readonly root: string; readonly part: string }
  | { readonly kind: 'open'; readonly engine: EngineFacts }
  | {
      readonly kind: 'analyse';
      readonly id: number;
      readonly engine: number;
      /** Files of works to compare with; none: those that are found on the disk. */
      readonly stores: readonly string[];
      /** The job of the repository's analysis that the one who asks has from before. */
      readonly before: number | null;
    }
  | { readonly kind: 'rough'; readonly id: number; readonly engine: number }
  | { readonly kind: 'index'; readonly id: number; readonly index: IndexRequest }
  | { readonly kind: 'stores'; readonly id: number; readonly roots: readonly string[] }
  /** The last part was taken in. */
  | { readonly kind: 'more'; readonly id: number }
  | { readonly kind: 'abort'; readonly id: number };

export type Answer =
  /** How many files have lines to find owners for. */
  | { readonly kind: 'files'; readonly id: number; readonly count: number }
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly stage: Stage;
      readonly done: number;
      readonly total: number;
    }
  /** As partTexts gives it. */
  | { readonly kind: 'part'; readonly id: number; readonly part: string }
  /** `stores`: the state of the works that files were compared with; null where they weren't. */
  | { readonly kind: 'done'; readonly id: number; readonly stores: string | null }
  /** For the user, or else a fault of ours. */
  | { readonly kind: 'failed'; readonly id: number; readonly told: Message | null; readonly stack: string }
  | { readonly kind: 'trouble'; readonly trouble: MatchingTrouble };
