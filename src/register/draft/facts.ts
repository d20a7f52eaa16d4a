/** What a draft is made from: plain values, which the caller takes from git. */
export interface DraftFacts {
  /** The organisation's name, if the user said it. */
  readonly organisation?: string;
  readonly repositoryName: string;
  /** Who has the repository where it comes from, as `acme` at a forge; null where nothing says. */
  readonly remoteOwner: string | null;
  readonly commits: Iterable<DraftCommit>;
  /** What the repository's own mailmap shows for a commit's name and address. */
  readonly displayName: (name: string, email: string) => { readonly name: string; readonly email: string };
  /** The text of CODEOWNERS, if there is one. */
  readonly codeowners: string | null;
  /** Others' packages that lie in the tree. */
  readonly packages: readonly DraftPackage[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface DraftPackage {
  /** From the root, with `/`. */
  readonly folder: string;
  /** SPDX expressions, at least one. */
  readonly licences: readonly string[];
}

export interface DraftCommit {
  readonly author: {
    readonly name: string;
    readonly email: string;
    /** Seconds since the epoch. */
    readonly time: number;
    /** Minutes east of UTC. */
    readonly offset: number;
  };
  readonly committer: { readonly time: number; readonly offset: number };
  readonly coAuthors: readonly { readonly name: string; readonly email: string }[];
}

/** A register's text, with how many of each it lists. */
export interface Draft {
  readonly text: string;
  readonly people: number;
  readonly vendors: number;
  readonly agents: number;
}
