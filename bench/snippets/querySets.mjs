import { randomNumbers } from '../history/randomNumbers.mjs';
import { isDeclaredCopy } from './declaredCopies.mjs';
import { editsOf } from './edits/editsOf.mjs';
import { foreignLines } from './edits/foreignLines.mjs';
import { LANGUAGES } from './languages.mjs';
import { collect, LENGTHS } from './queries/collect.mjs';
import { verbatimShares } from './queries/verbatimShares.mjs';

/** From this share on a function that stands in a work is no function that doesn't. */
const VERBATIM = 0.9;
/** Shorter than this an edited copy says nothing. */
const SHORTEST = 20;
/** Of all works together so many files; of a length so many queries. */
const QUICK = { files: 1600, positives: 50, negatives: 100 };
const SURROUNDED = ['exact', 'rename', 'all'];

async function positivesOf(drawn, language, { foreign, fillers, random }) {
  const positives = [];
  let unreadable = 0;
  for (const query of drawn) {
    try {
      const edits = await editsOf(query.text, language, { foreign, random });
      if (Object.values(edits).some((text) => text.length < SHORTEST)) throw new Error('too short');
      for (const edit of SURROUNDED) {
        const [before, behind] = [0, 1].map(() => fillers[Math.floor(random() * fillers.length)].text);
        edits[`within, ${edit}`] = `${before}\n${edits[edit]}\n${behind}`;
      }
      positives.push({ work: query.work, path: query.path, length: query.length, edits });
    } catch {
      unreadable++;
    }
  }
  return { positives, unreadable };
}

/** Those that stand in no work and say nothing else, at most `most` of a length. */
function negativesOf(drawn, shares, most) {
  const others = drawn.filter((_, at) => shares[at] < VERBATIM && !isDeclaredCopy(drawn[at]));
  return [...LENGTHS.keys()].flatMap((length) => others.filter((query) => query.length === length).slice(0, most));
}

/**
 * What is asked: copies of functions of the indexed works, each with its edits, and functions of works that aren't
 * indexed. The same for the same seed.
 */
export async function querySets(works, language, { seed, quick }) {
  const random = randomNumbers(seed);
  const most = quick
    ? { ...QUICK, files: Math.ceil(QUICK.files / works.length) }
    : { files: 60, positives: 200, negatives: LANGUAGES[language].negatives };
  const ofRole = (role) => works.filter((work) => work.role === role);
  const heldOut = collect(ofRole('heldout'), language, {
    files: most.files,
    perWork: 60,
    most: most.negatives * 2,
    random,
  });
  const indexed = ofRole('indexed');
  const files = indexed.flatMap((work) => work.files);
  const shares = verbatimShares(
    heldOut.map(({ text }) => text),
    files,
    language,
  );
  const negatives = negativesOf(heldOut, shares, most.negatives);
  const context = {
    foreign: foreignLines(heldOut, language),
    fillers: negatives.filter(({ length }) => length === 20),
    random,
  };
  const drawn = collect(indexed, language, { files: most.files, perWork: 4, most: most.positives, random });
  return {
    ...(await positivesOf(drawn, language, context)),
    negatives,
    verbatim: shares.filter((share) => share >= VERBATIM).length,
  };
}
