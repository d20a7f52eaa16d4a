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

/** The median of each figure of several runs. */
function middle(runs) {
  const sorted = (name) => runs.map((run) => run[name]).sort((a, b) => a - b);
  return Object.fromEntries(Object.keys(runs[0]).map((name) => [name, sorted(name)[Math.floor(runs.length / 2)]]));
}

function rowsOf(all) {
  const row = (subject, time) => ({ subject, time, ratio: time / all.walked });
  return [
    row('git’s part: whose each line is, nothing kept', all.gitsPart),
    row('walking the lines as kept, each to its commit: the least', all.walked),
    row('reading the register', all.registerRead),
    row('judging every line, adding up, all findings', all.judged),
    row('after an edit of one entry: reading the register', all.editRead),
    row('after that: who is judged by what', all.engineReopened),
    row('after that: the lines of an open file', all.fileJudged),
    row('after that: judging every line', all.linesRejudged),
    row('instead of that: judging every line, adding up, all findings', all.rejudged),
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
  const [register, edited, result, file] = ['register.yaml', 'edited.yaml', 'result', 'job'].map((name) =>
    path.join(folder, name),
  );
  // Somebody worked a day longer than was entered.
  fs.writeFileSync(edited, text.replace(`end: ${dayText(DAYS)}}]}`, `end: ${dayText(DAYS + 1)}}]}`));
  console.error('generating');
  const root = await writeRepository(folder, world, options.commits);
  const runs = [];
  for (let at = 0; at < options.repeat; at++) {
    console.error(`judging, ${at + 1} of ${options.repeat}`);
    const cache = path.join(folder, `cache-${at}`);
    fs.writeFileSync(register, text);
    fs.writeFileSync(file, JSON.stringify({ root, register, edited, folder: cache, result, today: dayText(DAYS + 2) }));
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
  writeJson(options, measured);
});
