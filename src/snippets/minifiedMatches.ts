import { bannersIn, namesInBanner, workNames } from './banner';
import type { Lines, SnippetMatch } from './matcher';
import { wholeHash } from './minified';
import type { SnippetStore, StoredFile } from './store';
import type { Work } from './works';

/** Works of which a minified file is a file; where it is none, those that its banners say it is. */
export function minifiedMatches(stores: readonly SnippetStore[], bytes: Buffer): readonly SnippetMatch[] {
  const hash = wholeHash(bytes);
  const whole = stores.flatMap((store) => {
    const file = store.wholeFile(hash);
    return file === -1 ? [] : [wholeMatch(store.fileOf(file), bytes)];
  });
  return whole.length > 0 ? whole : namedMatches(stores, bytes);
}

function wholeMatch({ work, path, licence, version }: StoredFile, bytes: Buffer): SnippetMatch {
  const lines = [1, lastLine(bytes)] as const;
  return {
    ...{ work, path, licence, versions: [version, version], lines, theirLines: lines },
    ...{ tokens: 0, ratio: 1, tier: 'exact', level: work.role === 'helper' ? 'helper' : 'strict' },
  };
}

/** Nothing was compared: that a file says what it is makes it a hint. From each banner to the next one; each work once. */
function namedMatches(stores: readonly SnippetStore[], bytes: Buffer): readonly SnippetMatch[] {
  const banners = bannersIn(bytes);
  const last = lastLine(bytes);
  const found = new Map<string, SnippetMatch>();
  for (const [at, { line, parts }] of banners.entries()) {
    const next = banners[at + 1]?.line ?? last + 1;
    for (const part of parts)
      for (const [work, version] of worksIn(stores, part))
        if (!found.has(work.purl)) found.set(work.purl, namedMatch(work, version, [line, Math.max(line, next - 1)]));
  }
  return [...found.values()];
}

function namedMatch(work: Work, version: string, lines: Lines): SnippetMatch {
  return {
    ...{ work, path: '', licence: work.licence, versions: [version, version], lines, theirLines: lines },
    ...{ tokens: 0, ratio: 0, tier: 'exact', level: 'balanced' },
  };
}

/** Without a version it is the work's address that tells it from others of the name. */
function worksIn(stores: readonly SnippetStore[], part: string): readonly (readonly [Work, string])[] {
  return namesInBanner(part).flatMap(({ name, version }) =>
    stores
      .flatMap((store) => namedWorks(store).get(name) ?? [])
      .filter((work) => version !== '' || hasAddress(part, work))
      .map((work) => [work, version] as const),
  );
}

function hasAddress(part: string, { home }: Work): boolean {
  const address = home?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/+$/, '');
  return !!address && part.toLowerCase().includes(address.toLowerCase());
}

const named = new WeakMap<SnippetStore, ReadonlyMap<string, readonly Work[]>>();

/** The works of a store by what banners may call them. */
function namedWorks(store: SnippetStore): ReadonlyMap<string, readonly Work[]> {
  const before = named.get(store);
  if (before) return before;
  const works = new Map<string, Work[]>();
  for (const work of store.works)
    if (work.role === 'work') for (const name of workNames(work)) works.set(name, [...(works.get(name) ?? []), work]);
  named.set(store, works);
  return works;
}

function lastLine(bytes: Buffer): number {
  let lines = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < bytes.length - 1; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}
