import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { measureScript } from '../../history/measure.mjs';
import { median } from '../../history/median.mjs';
import { temporaryFolder } from '../../history/temporary.mjs';
import { LANGUAGES } from '../languages.mjs';

const script = (name) => path.join(import.meta.dirname, '../processes', `${name}.mjs`);
const FRESH = 5;

/** Files of the works held out, on disk. */
function lay(works, folder) {
  const all = works.flatMap(({ name, files }) => files.map((file) => ({ ...file, name })));
  return all.map(({ name, path: inside, bytes }) => {
    const file = path.join(folder, name.replace('/', '+'), inside);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
    return file;
  });
}

/**
 * How fast a store is read, works held out are looked through and pastes of 50 lines are judged, each in a process of its
 * own that does nothing else.
 */
export async function measureSpeed({ works, language, sets, store }) {
  const folder = temporaryFolder();
  const [stored, job, result] = ['store', 'job.json', 'result.json'].map((name) => path.join(folder, name));
  fs.writeFileSync(stored, store);
  const heldOut = works.filter(({ role }) => role === 'heldout');
  const long = ({ length }) => length === 50;
  const texts = [
    ...sets.positives.filter(long).map(({ edits }) => edits.all),
    ...sets.negatives.filter(long).map(({ text }) => text),
  ];
  const query = LANGUAGES[language].query;
  fs.writeFileSync(
    job,
    JSON.stringify({ store: stored, files: lay(heldOut, path.join(folder, 'files')), texts, query, result }),
  );
  const { peak } = await measureScript(script('speed'), [job]);
  const fresh = Array.from({ length: FRESH }, () =>
    JSON.parse(execFileSync(process.execPath, ['--expose-gc', script('load'), stored], { encoding: 'utf8' })),
  );
  return {
    ...JSON.parse(fs.readFileSync(result, 'utf8')),
    peak,
    store: store.length,
    fresh: median(fresh.map(({ loading }) => loading)),
    memory: median(fresh.map(({ memory }) => memory)),
    fingerprints: fresh[0].fingerprints,
  };
}
