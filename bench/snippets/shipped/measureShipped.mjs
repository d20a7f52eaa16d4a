import fs from 'node:fs';
import path from 'node:path';
import { budgetOf, isHeavy } from '../../../corpus/budgetOf.mjs';
import { openWork } from '../../../corpus/openWork.mjs';
import { readWorks } from '../../../corpus/readWorks.mjs';
import { sourceKind } from '../../../corpus/sourceKinds.mjs';
import { withinBudget } from '../../../corpus/withinBudget.mjs';
import { root } from '../../../scripts/root.mjs';
import { randomNumbers } from '../../history/randomNumbers.mjs';
import { LANGUAGES } from '../languages.mjs';
import { openWorks } from '../openWorks.mjs';
import { drawLines } from './drawLines.mjs';
import { renamedLines } from './renamedLines.mjs';

/** As it is packed. */
export const SHIPPED = path.join(root, 'corpus/snippets.bin');

export const LENGTHS = [5, 15, 30];
/** Of a work and length; of one that isn't in the store more, for there are fewer of them. */
const DRAWN = 4;
const OTHERS_DRAWN = 40;

/** Those levels at which the work is named, and whether another is and it isn't. */
function asked(matcher, { path: file, text }, name) {
  const found = matcher.match(file, Buffer.from(text)).filter(({ level }) => level !== 'helper');
  const right = found.filter(({ work }) => work.name === name);
  return {
    balanced: right.length > 0,
    strict: right.some(({ level }) => level === 'strict'),
    wrong: found.length > 0 && right.length === 0,
    any: found.length > 0,
    anyStrict: found.some(({ level }) => level === 'strict'),
  };
}

function askedOf(matcher, files, { name, terms, kept, drawn, random }) {
  const answers = [];
  for (const length of LENGTHS)
    for (let count = 0; count < drawn; count++) {
      const query = drawLines(files, length, random);
      if (query === null) continue;
      const kind = sourceKind(query.path) ?? 'other';
      const about = { work: name, terms, kind, length, isKept: kept.has(query.path) };
      answers.push({ ...about, edit: 'exact', ...asked(matcher, query, name) });
      const text = renamedLines(query.text, kind, random);
      if (text !== null) answers.push({ ...about, edit: 'renamed', ...asked(matcher, { ...query, text }, name) });
    }
  return answers;
}

/**
 * The store that comes with the extension: lines from anywhere in the sources of its works, of which it has a part, are to be
 * found; lines of the bench's works that are held out, and aren't in it, are not.
 */
export async function measureShipped({ createMatcher, readStore }, { seed, told }) {
  const store = readStore(fs.readFileSync(SHIPPED));
  const matcher = createMatcher([store]);
  const random = randomNumbers(seed);
  const entries = readWorks();
  const works = entries.filter(({ role }) => role === 'work');
  const positives = [];
  for (const [at, entry] of works.entries()) {
    told(at, works.length);
    const files = await openWork(entry, entry.versions[0]);
    const terms = isHeavy(entry) ? 'copyleft' : 'other';
    const kept = new Set(withinBudget(files, budgetOf(entry).bytes).map((file) => file.path));
    positives.push(...askedOf(matcher, files, { name: entry.name, terms, kept, drawn: DRAWN, random }));
  }
  const listed = new Set(entries.map((entry) => entry.package));
  const negatives = [];
  const others = new Set();
  for (const language of Object.keys(LANGUAGES))
    for (const work of await openWorks(language)) {
      if (work.role !== 'heldout' || listed.has(work.package)) continue;
      others.add(work.package);
      negatives.push(
        ...askedOf(matcher, work.files, { name: null, terms: null, kept: new Set(), drawn: OTHERS_DRAWN, random }),
      );
    }
  return { works: works.length, others: others.size, size: store.size, positives, negatives };
}
