import fs from 'node:fs';
import path from 'node:path';
import { openWork } from '../../corpus/openWork.mjs';
import { readWorks } from '../../corpus/readWorks.mjs';
import { sourceKind } from '../../corpus/sourceKinds.mjs';
import { root } from '../../scripts/root.mjs';
import { randomNumbers } from '../history/randomNumbers.mjs';
import { bundleEngine } from '../snippets/engine/bundled.mjs';
import { shuffled } from '../snippets/queries/shuffled.mjs';
import { drawLines } from '../snippets/shipped/drawLines.mjs';

/** Of a work and length, so that they are from several. */
const MOST_OF_WORK = 3;

/**
 * Lines of works that the shipped store knows, in the language of the file that they are to be pasted into, drawn by chance; those
 * alone of which it says so. The works are downloaded.
 * @returns {Promise<Map<number, { work: string, text: string }[]>>} `count` for each of the lengths
 */
export async function knownPastes(file, { lengths, count, seed }) {
  const { createMatcher, readStore } = await bundleEngine();
  const store = readStore(fs.readFileSync(path.join(root, 'corpus/snippets.bin')));
  const matcher = createMatcher([store]);
  const random = randomNumbers(seed);
  const kind = sourceKind(file);
  const entries = new Map(readWorks().map((entry) => [entry.name, entry]));
  const works = store.works.flatMap(({ name, role }, at) => {
    const paths = new Set(store.head.paths[at].filter((one) => sourceKind(one) === kind));
    return role === 'work' && paths.size > 0 && entries.has(name) ? [{ entry: entries.get(name), paths }] : [];
  });
  const pastes = new Map(lengths.map((length) => [length, []]));
  const isEnough = () => [...pastes.values()].every((some) => some.length >= count);
  for (const { entry, paths } of shuffled(works, random)) {
    if (isEnough()) break;
    const files = (await openWork(entry, entry.versions[0])).filter((one) => paths.has(one.path));
    for (const [length, some] of pastes)
      for (let at = 0; at < MOST_OF_WORK && some.length < count; at++) {
        const text = drawLines(files, length, random)?.text;
        if (text === undefined) continue;
        const found = matcher.match(file, Buffer.from(text)).filter(({ level }) => level !== 'helper');
        if (found.some(({ work }) => work.name === entry.name)) some.push({ work: entry.name, text: `${text}\n` });
      }
  }
  if (!isEnough()) throw new Error(`The shipped store knows too little ${kind ?? 'of the language'} for ${file}`);
  return pastes;
}
