/** What every git process needs to know. */
export interface GitPlace {
  /** Absolute, so that a `git` lying in the repository is never found first. */
  readonly gitPath: string;
  /** The folder that git runs in. */
  readonly root: string;
}
