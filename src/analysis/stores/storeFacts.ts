import type { SnippetStore } from '../../snippets/store';

/** How much stores know. */
export interface StoreFacts {
  readonly works: number;
  readonly fingerprints: number;
  readonly bytes: number;
}

/** A work that stands in several counts once. */
export function storeFacts(stores: readonly SnippetStore[]): StoreFacts {
  return {
    works: new Set(stores.flatMap((store) => store.works.map(({ purl }) => purl))).size,
    fingerprints: stores.reduce((sum, { fingerprints }) => sum + fingerprints, 0),
    bytes: stores.reduce((sum, { size }) => sum + size, 0),
  };
}
