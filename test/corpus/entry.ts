export interface Version {
  readonly version: string;
  readonly integrity: string;
  readonly path?: string;
}

/** A work of corpus/works.json. */
export interface Entry {
  readonly name: string;
  readonly source: string;
  readonly package: string;
  readonly licence: string;
  readonly home: string;
  readonly why: string;
  readonly role: string;
  readonly versions: readonly Version[];
  readonly files?: readonly string[];
  readonly postings?: number;
}

export interface File {
  readonly path: string;
  readonly bytes: Buffer;
}

/** A valid entry, but for what is said. */
export const entryWith = (changes: object = {}): Entry => ({
  name: 'Alder',
  source: 'npm',
  package: 'alder',
  licence: 'MIT',
  home: 'https://alder.example',
  why: 'Its functions are copied.',
  role: 'work',
  versions: [{ version: '1.2.0', integrity: `sha512-${'A'.repeat(86)}==` }],
  ...changes,
});
