import { functionsIn } from './functionsIn.mjs';
import { shuffled } from './shuffled.mjs';

/** How long queries are, and how many lines count as that. */
export const LENGTHS = new Map([
  [5, [4, 6]],
  [10, [9, 11]],
  [20, [18, 22]],
  [50, [42, 60]],
]);
const bucketOf = (lines) => [...LENGTHS].find(([, [least, most]]) => lines >= least && lines <= most)?.[0];

function ofWork(work, language, { files, perWork, seen, random }) {
  const found = new Map([...LENGTHS.keys()].map((length) => [length, []]));
  for (const { path, bytes } of shuffled(work.files, random).slice(0, files)) {
    for (const { lines, text } of functionsIn(bytes.toString('utf8'), language)) {
      const length = bucketOf(lines);
      const key = text.replace(/\s+/g, '');
      if (length === undefined || seen.has(key)) continue;
      seen.add(key);
      found.get(length).push({ work: work.name, path, length, text });
    }
  }
  return [...found.values()].flatMap((all) => shuffled(all, random).slice(0, perWork));
}

/**
 * Functions of at most so many `files` of each work, drawn by chance: at most `perWork` of a work and a length, and at
 * most `most` of a length.
 * No two are the same but for white space.
 */
export function collect(works, language, { files, perWork, most, random }) {
  const seen = new Set();
  const all = works.flatMap((work) => ofWork(work, language, { files, perWork, seen, random }));
  return [...LENGTHS.keys()].flatMap((length) =>
    shuffled(
      all.filter((query) => query.length === length),
      random,
    ).slice(0, most),
  );
}
