/**
 * `npm run bench:pastes -- [--file PATH] [--register FILE] [--repeat N] [--seed S] [--json FILE] REPOSITORY`: how long a paste takes in a
 * real VS Code, and until it is told that it is of a known work; see docs/performance.md.
 */
import path from 'node:path';
import { bundle } from '../../scripts/build.mjs';
import { buildModules } from '../history/built.mjs';
import { largestFile } from '../history/largestFile.mjs';
import { milliseconds, times } from '../history/figures.mjs';
import { median } from '../history/median.mjs';
import { readOptions } from '../history/options.mjs';
import { openRepository } from '../history/repository.mjs';
import { heading, machine, table, writeJson } from '../history/table.mjs';
import { temporaryFolder } from '../history/temporary.mjs';
import { start, Usage } from '../history/usage.mjs';
import { copyWithRegister } from './copyWithRegister.mjs';
import { startEditor } from './extensionHost.mjs';
import { knownPastes } from './knownPastes.mjs';
import { PASTED } from './subjects.mjs';

const USAGE =
  'npm run bench:pastes -- [--file PATH] [--register FILE] [--repeat N] [--seed S] [--json FILE] REPOSITORY';
const LENGTHS = [15, 50];
/** Later pastes of each length in a host. */
const LATER = 10;

const script = path.join(import.meta.dirname, 'processes/pastes.cjs');

/** One before which nothing was pasted, of each length in turn, and the others. */
function orderOf(pastes, round) {
  const all = LENGTHS.map((length) => pastes.get(length).map((one) => ({ ...one, length })));
  const first = all[round % LENGTHS.length][LATER];
  const later = Array.from({ length: LATER }, (_, at) => all.map((some) => some[at])).flat();
  return [first, ...later];
}

async function measure({ folder, file }, { repeat, pastes }) {
  const editor = await startEditor(temporaryFolder());
  const measured = [];
  try {
    for (let round = 0; round < repeat; round++)
      for (const [name, { subject, extension }] of Object.entries(PASTED)) {
        console.error(`${name}, ${round + 1} of ${repeat}`);
        const order = orderOf(pastes, round);
        const job = { subject, file: path.join(folder, file), pastes: order, isOurs: name === 'ours' };
        const run = await editor.run({ opened: folder, extension, script, job });
        run.times.forEach((time, at) => {
          const { work, length } = order[at];
          measured.push({ name, round, isFirst: at === 0, work, length, ...time });
        });
      }
  } finally {
    await editor.stop();
  }
  return measured;
}

/** Those of the pastes that took any time at all: what is never told is counted apart. */
const timesOf = (some, what) => some.map((one) => one[what]).filter((time) => time !== null);

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function rowsOf(measured) {
  const groups = [
    { title: 'the first in a host', holds: ({ isFirst }) => isFirst },
    ...LENGTHS.map((length) => ({
      title: `later, ${length} lines`,
      holds: (one) => !one.isFirst && one.length === length,
    })),
  ];
  return groups.flatMap(({ title, holds }) => {
    const of = (name) => measured.filter((one) => one.name === name && holds(one));
    const [ours, empty, asked] = [of('ours'), of('empty'), of('asked')];
    const put = timesOf(ours, 'put');
    const base = timesOf(empty, 'put');
    const said = timesOf(ours, 'said');
    const rows = [
      { what: 'in the document, VS Code alone', values: base, all: empty.length },
      { what: 'in the document, where another extension is asked', values: timesOf(asked, 'put'), all: asked.length },
      { what: 'in the document, ours', values: put, all: ours.length },
      { what: 'told', values: said, all: ours.length },
    ];
    return rows.map((row) => ({ ...row, title, ratio: times(median(row.values) / median(base)) }));
  });
}

const COLUMNS = [
  ['paste', ({ title }) => title, 'left'],
  ['until it is', ({ what }) => what, 'left'],
  ['median ms', ({ values }) => milliseconds(median(values))],
  ['95th percentile ms', ({ values }) => milliseconds(percentile(values, 0.95))],
  ['longest ms', ({ values }) => milliseconds(Math.max(...values))],
  ['to VS Code alone', ({ ratio }) => ratio],
  ['of', ({ values, all }) => (values.length === all ? all : `${values.length} of ${all}`)],
];

await start(import.meta.url, async () => {
  const options = readOptions(USAGE, { file: undefined, register: undefined, repeat: 6, seed: 1, json: undefined });
  if (options.repositories.length !== 1 || options.repeat < 1) throw new Usage(USAGE);
  const { root } = openRepository(options.repositories[0]);
  const file = options.file ?? largestFile({ root });
  const pastes = await knownPastes(file, { lengths: LENGTHS, count: LATER + 1, seed: options.seed });
  await buildModules();
  await bundle();
  const folder = path.join(temporaryFolder(), 'repository');
  copyWithRegister(root, folder, options.register);
  const measured = await measure({ folder, file }, { repeat: options.repeat, pastes });
  console.log(`${heading(machine())}\n\npasted into ${file}\n\n${table(COLUMNS, rowsOf(measured))}`);
  writeJson(options, measured);
});
