import { createFingerprints } from './createFingerprints.mjs';

/** Its published rule for a snippet. */
const HITS = 2;

/**
 * SCANOSS's rule on the same works: the files with most fingerprints in common, at least two; the works of all of them.
 * As good as its service can be that knows no more than these works.
 */
export function createPeer(works) {
  const fingerprints = createFingerprints();
  const files = works.flatMap(({ name, files: ofWork }) => ofWork.map(({ bytes }) => ({ name, bytes })));
  const index = new Map();
  for (const [number, { bytes }] of files.entries())
    for (const hash of new Set(fingerprints(bytes).hashes)) {
      if (!index.has(hash)) index.set(hash, []);
      index.get(hash).push(number);
    }
  return {
    name: 'scanoss',
    find(text) {
      const hits = new Map();
      for (const hash of new Set(fingerprints(Buffer.from(text)).hashes))
        for (const file of index.get(hash) ?? []) hits.set(file, (hits.get(file) ?? 0) + 1);
      const most = Math.max(0, ...hits.values());
      const best = most < HITS ? [] : [...hits].filter(([, count]) => count === most).map(([file]) => files[file].name);
      const found = new Set(best);
      return { balanced: found, strict: found, said: undefined };
    },
  };
}
