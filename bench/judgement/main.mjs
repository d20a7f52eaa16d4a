/**
 * `npm run bench:judgement -- [--people N] [--agreements N] [--commits N] [--seed S] [--json FILE]`: what judging costs once
 * it is known whose each line is, on a generated register and history; see docs/performance.md.
 */
import fs from 'node:fs';
import path from 'node:path';
import { buildModules } from '../history/built.mjs';
import { count, megabytes, milliseconds, times } from '../history/figures.mjs';
import { measureScript } from '../history/measure.mjs';
import { readOptions } from '../history/options.mjs';
import { heading, machine, table, writeJson } from '../history/table.mjs';
import { removeFolder, temporaryFolder } from '../history/temporary.mjs';
import { start } from '../history/usage.mjs';
import { DAYS, dayText, makeWorld } from './world.mjs';
import { editsOf } from './edits.mjs';
import { writeRegister } from './writeRegister.mjs';
import { writeRepository } from './writeRepository.mjs';

const USAGE =
  'npm run bench:judgement -- [--people N] [--agreements N] [--commits N] [--seed S] [--repeat N] [--json FILE]';
const script = path.join(import.meta.dirname, 'processes/judge.mjs');

const COLUMNS = [
  ['measured', ({ subject }) => subject, 'left'],
  ['ms', ({ time }) => milliseconds(time)],
  ['to walking the lines', ({ ratio }) => times(ratio)],
];

const EDIT_COLUMNS = [
  ['an edit of', ({ subject }) => subject, 'left'],
  ['reading', ({ editRead }) => milliseconds(editRead)],
  ['who by what', ({ engineReopened }) => milliseconds(engineReopened)],
  ['an open file', ({ fileJudged }) => milliseconds(fileJudged)],
  ['or every line', ({ linesRejudged }) => milliseconds(linesRejudged)],
  ['or all and findings', ({ rejudged }) => milliseconds(rejudged)],
];

/** The median of each figure of several runs, at any depth. */
function middle(runs) {
  const ofEach = (name) => {
    const values = runs.map((run) => run[name]);
    if (typeof values[0] === 'object') return middle(values);
    return values.sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  };
  return Object.fromEntries(Object.keys(runs[0]).map((name) => [name, ofEach(name)]));
}

function rowsOf(all) {
  const row = (subject, time) => ({ subject, time, ratio: time / all.walked });
  return [
    row('git’s part: the commits, alone', all.commitsAlone),
    row('the commits, and the register beside them', all.opened),
    row('git’s part: whose each line is, nothing kept', all.gitsPart),
    row('walking the lines as kept, each to its commit: the least', all.walked),
    row('reading the register, alone', all.registerRead),
    row('judging every line', all.judgedLines),
    row('the same, adding up, all findings, what files state of licences', all.judged),
  ];
}

await start(import.meta.url, async () => {
  const options = readOptions(
    USAGE,
    { people: 1000, agreements: 3000, commits: 100_000, seed: 1, repeat: 3, json: undefined },
    { repositories: false },
  );
  await buildModules();
  const folder = temporaryFolder();
  const world = makeWorld(options);
  const text = writeRegister(world, options.agreements);
  const [register, first, result, file] = ['register.yaml', 'first.yaml', 'result', 'job'].map((name) =>
    path.join(folder, name),
  );
  fs.writeFileSync(first, text);
  console.error('generating');
  const root = await writeRepository(folder, world, options.commits);
  const edits = {};
  for (const [name, edited] of Object.entries(editsOf(text))) {
    edits[name] = path.join(folder, `${name.replaceAll(' ', '-')}.yaml`);
    fs.writeFileSync(edits[name], edited);
  }
  const job = { root, register, first, edits, result, today: dayText(DAYS + 2) };
  const runs = [];
  for (let at = 0; at < options.repeat; at++) {
    console.error(`judging, ${at + 1} of ${options.repeat}`);
    const cache = path.join(folder, `cache-${at}`);
    fs.writeFileSync(register, text);
    fs.writeFileSync(file, JSON.stringify({ ...job, folder: cache }));
    const { peak, longestDelay } = await measureScript(script, [file]);
    runs.push({ ...JSON.parse(fs.readFileSync(result, 'utf8')), peak, longestDelay });
    removeFolder(cache);
  }
  const measured = middle(runs);
  const facts = [
    `people ${count(options.people)}, agreements ${count(options.agreements)}`,
    ...['commits', 'files', 'lines', 'runs', 'covered', 'findings'].map((name) => `${name} ${count(measured[name])}`),
    `peak MB ${megabytes(measured.peak)}, longest delay ms ${milliseconds(measured.longestDelay)}`,
  ];
  console.log(`${heading(machine())}\n\n${facts.join(', ')}\n\n${table(COLUMNS, rowsOf(measured))}`);
  const editRows = Object.entries(measured.edits).map(([subject, times]) => ({ subject, ...times }));
  console.log(`\nMilliseconds after an edit:\n\n${table(EDIT_COLUMNS, editRows)}`);
  writeJson(options, measured);
});
