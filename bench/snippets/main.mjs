/**
 * `npm run bench:snippets -- [--language js,ts,py,java,c,go] [--quick] [--speed] [--show] [--show-missed EDIT:LENGTH]
 * [--shipped] [--shipped-speed] [--seed S] [--json FILE]`: how much copied code is found, how often something is found where nothing is, and how fast; see
 * docs/performance.md.
 *
 * Works of `works.json` are downloaded once. Some are indexed, some held out. Functions of four lengths are drawn by
 * chance from both: those of indexed works are to be found, and the right work named (works that are equally good may be
 * named beside it), after each of the edits that people make; those of works held out aren't, unless they stand word for
 * word in an indexed one. `within` is a copy between two foreign functions of 20 lines. SCANOSS's fingerprints, which its
 * own package makes, are looked up in an index of the same works, at its published rule of two hits. With `--shipped` the store
 * that comes with the extension is asked instead; with `--shipped-speed` it is measured how fast it is.
 */
import fs from 'node:fs';
import { randomNumbers } from '../history/randomNumbers.mjs';
import { readOptions } from '../history/options.mjs';
import { heading, machine, writeJson } from '../history/table.mjs';
import { start, Usage } from '../history/usage.mjs';
import { bundleEngine } from './engine/bundled.mjs';
import { createOurs } from './engine/createOurs.mjs';
import { sourceWorks } from './engine/sourceWorks.mjs';
import { LANGUAGES } from './languages.mjs';
import { openWorks } from './openWorks.mjs';
import { agreesWithPeer } from './peer/agreesWithPeer.mjs';
import { createFingerprints } from './peer/createFingerprints.mjs';
import { createPeer } from './peer/createPeer.mjs';
import { loadPeer } from './peer/loadPeer.mjs';
import { shuffled } from './queries/shuffled.mjs';
import { querySets } from './querySets.mjs';
import { score } from './score.mjs';
import { shownFalse, shownMissed } from './shown.mjs';
import { measureShipped, SHIPPED } from './shipped/measureShipped.mjs';
import { shippedTables } from './shipped/shippedTables.mjs';
import { cpuOf } from './speed/cpuOf.mjs';
import { measureSpeed } from './speed/measureSpeed.mjs';
import { speedTable } from './speed/speedTable.mjs';
import { falseTable, recallTable } from './tables.mjs';

const USAGE =
  'npm run bench:snippets -- [--language js,ts,py,java,c,go] [--quick] [--speed] [--show] [--show-missed EDIT:LENGTH] [--shipped] [--shipped-speed] [--seed S] [--json FILE]';
/** So many files are enough to see that both make the same fingerprints. */
const COMPARED = 40;

const bytesOf = (files) => files.reduce((sum, { bytes }) => sum + bytes.length, 0);

async function measureLanguage(language, options) {
  const { packStore, readStore, createMatcher } = await bundleEngine();
  const works = await openWorks(language);
  const indexed = works.filter(({ role }) => role === 'indexed');
  const sets = await querySets(works, language, options);
  const sources = sourceWorks(works);
  const { result: store, milliseconds: building } = cpuOf(() => packStore(sources));
  const peerOwn = await loadPeer();
  const some = shuffled(
    indexed.flatMap(({ files }) => files),
    randomNumbers(options.seed),
  ).slice(0, COMPARED);
  agreesWithPeer(peerOwn, createFingerprints(), some);
  const ours = score(createOurs(createMatcher([readStore(store)]), language), sets);
  const peer = score(createPeer(indexed), sets);

  const design = { design: language === 'js' };
  const megabytes = bytesOf(indexed.flatMap(({ files }) => files)) / 1e6;
  console.log(
    `\n${LANGUAGES[language].title}: ${indexed.length} works, ${megabytes.toFixed(0)} MB; ${sets.positives.length} copies, ${sets.unreadable} left out as nothing much is left of them when edited; ${sets.negatives.length} others, ${sets.verbatim} left out as they stand in a work\n`,
  );
  console.log(`${recallTable(ours, peer, design)}\n\n${falseTable(ours, peer, design)}`);
  if (options.show) console.log(`\nfound where nothing is:\n${shownFalse(ours)}`);
  const [edit, length] = options['show-missed']?.split(':') ?? [];
  if (edit) console.log(`\nnot found:\n${shownMissed(ours, edit, Number(length))}`);
  const speed = options.speed ? await measureSpeed({ works, language, sets, store }) : undefined;
  if (speed) {
    speed.build = bytesOf(sources.flatMap(({ versions }) => versions[0].files)) / 1e6 / (building / 1000);
    console.log(`\n${speedTable(speed)}`);
  }
  const figures = ({ recall, falseOnes, attribution }) => JSON.parse(plain({ recall, falseOnes, attribution }));
  return { works: indexed.length, megabytes, store: store.length, ours: figures(ours), peer: figures(peer), speed };
}

async function measureStore({ seed }) {
  const told = (at, of) => process.stderr.isTTY && process.stderr.write(`\r${at + 1} of ${of} works`);
  const measured = await measureShipped(await bundleEngine(), { seed, told });
  console.log(`\n${shippedTables(measured)}`);
  return measured;
}

/** Of each language the works that are held out are looked through. */
async function measureStoreSpeed(language, options) {
  await bundleEngine();
  const works = await openWorks(language);
  const sets = await querySets(works, language, options);
  const speed = await measureSpeed({ works, language, sets, store: fs.readFileSync(SHIPPED) });
  console.log(`\n${LANGUAGES[language].title}, ${speed.megabytes.toFixed(1)} MB\n\n${speedTable(speed)}`);
  return speed;
}

async function measureLanguages(languages, measure, options) {
  const measured = {};
  for (const language of languages) measured[language] = await measure(language, options);
  return measured;
}

const plain = (value) => JSON.stringify(value, (_, one) => (one instanceof Map ? Object.fromEntries(one) : one));

await start(import.meta.url, async () => {
  const defaults = { language: Object.keys(LANGUAGES).join(), seed: 1, json: undefined, 'show-missed': undefined };
  const options = readOptions(
    USAGE,
    { ...defaults, quick: false, speed: false, show: false, shipped: false, 'shipped-speed': false },
    { repositories: false },
  );
  const languages = options.language.split(',');
  if (!languages.every((language) => language in LANGUAGES)) throw new Usage(USAGE);
  console.log(heading(machine()));
  if (options.shipped) writeJson(options, await measureStore(options));
  else {
    const measure = options['shipped-speed'] ? measureStoreSpeed : measureLanguage;
    writeJson(options, await measureLanguages(languages, measure, options));
  }
});
