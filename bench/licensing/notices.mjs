/**
 * `npm run bench:notices -- FOLDER... [--json FILE]`: how well licences are read from words. Many files have both a notice and
 * an SPDX tag, which says what the notice means: copies without their tags are read by us and by Debian's licensecheck, and
 * what either says is held against the tags. Of files in which neither finds a licence none is expected.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildModules } from '../history/built.mjs';
import { count } from '../history/figures.mjs';
import { readOptions } from '../history/options.mjs';
import { heading, machine, table, writeJson } from '../history/table.mjs';
import { temporaryFolder } from '../history/temporary.mjs';
import { start, Usage } from '../history/usage.mjs';
import { bundleScanner, scanner } from './bundled.mjs';
import { idsOf } from './compare.mjs';
import { filesIn } from './filesIn.mjs';
import { licensecheck } from './licensecheck.mjs';

const USAGE = 'npm run bench:notices -- FOLDER... [--json FILE]';
/** Bytes; what is larger is no file with a header. */
const LARGEST = 2_000_000;
const TAG = /SPDX-License-Identifier:\s*\(*[\w.+:-]+\)*(?:[ \t]+(?:AND|OR|WITH|and|or|with)[ \t]+\(*[\w.+:-]+\)*)*/g;

const percent = (share) => `${(100 * share).toFixed(1)} %`;

/** Without exceptions, which licensecheck tells of in other words. */
const idsIn = (expression) =>
  idsOf((expression ?? '').replace(/ WITH [\w.-]+/gi, ''))
    .split(' ')
    .filter(Boolean);

/** Copies of the files that have one valid tag, without it, and what it says, by file. */
function hideTags(folder, copies, scanFile) {
  const tagged = new Map();
  for (const file of filesIn(folder)) {
    const whole = path.join(folder, file);
    if (fs.statSync(whole).size > LARGEST) continue;
    const bytes = fs.readFileSync(whole);
    if (!bytes.includes('SPDX-License-Identifier')) continue;
    const scanned = scanFile(file, bytes);
    if (scanned === 'binary') continue;
    const tags = scanned.licences.filter(({ kind }) => kind === 'tag');
    if (new Set(tags.map(({ id }) => id)).size !== 1 || tags.some(({ confidence }) => confidence <= 0.5)) continue;
    tagged.set(file, tags[0].id);
    fs.mkdirSync(path.dirname(path.join(copies, file)), { recursive: true });
    fs.writeFileSync(path.join(copies, file), bytes.toString('latin1').replace(TAG, ''), 'latin1');
  }
  return tagged;
}

/** Of one reader, over the files in which any reader finds something. */
function scoreOf(reader, said, expected) {
  const sums = { same: 0, right: 0, said: 0, expected: 0 };
  for (const [file, ids] of expected) {
    const found = said.get(file) ?? [];
    const right = found.filter((id) => ids.includes(id)).length;
    sums.right += right;
    sums.said += found.length;
    sums.expected += ids.length;
    if (right === ids.length && right === found.length) sums.same++;
  }
  const [precision, recall] = [sums.right / sums.said, sums.right / sums.expected];
  const f1 = (2 * precision * recall) / (precision + recall);
  return { reader, files: expected.size, same: sums.same / expected.size, precision, recall, f1 };
}

const COLUMNS = [
  ['reader', ({ reader }) => reader, 'left'],
  ['files', ({ files }) => count(files)],
  ['the same licences', ({ same }) => percent(same)],
  ['precision', ({ precision }) => percent(precision)],
  ['recall', ({ recall }) => percent(recall)],
  ['F1', ({ f1 }) => f1.toFixed(3)],
];

await start(import.meta.url, async () => {
  const options = readOptions(USAGE, { json: undefined });
  const folders = options.repositories;
  if (!folders.every((folder) => fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())) throw new Usage(USAGE);
  await buildModules();
  await bundleScanner();
  const { createFileScanner, loadLicenceTexts } = createRequire(import.meta.url)(scanner);
  const scanFile = createFileScanner(await loadLicenceTexts());

  const [tags, ours, theirs] = [new Map(), new Map(), new Map()];
  for (const [at, folder] of folders.entries()) {
    const copies = temporaryFolder();
    const tagged = hideTags(folder, copies, scanFile);
    console.error(`${folder}: ${count(tagged.size)} files have a tag`);
    const peer = await licensecheck(copies, temporaryFolder());
    for (const [file, tag] of tagged) {
      const key = `${at} ${file}`;
      tags.set(key, idsIn(tag));
      ours.set(key, idsIn(scanFile(file, fs.readFileSync(path.join(copies, file))).licence?.expression));
      if (peer) theirs.set(key, idsIn(peer.found.get(file)));
    }
  }
  const isSaid = (key) => [ours, theirs].some((said) => said.get(key)?.length > 0);
  const expected = new Map([...tags].filter(([key]) => isSaid(key)));
  const scores = [scoreOf('ours', ours, expected)];
  if (theirs.size > 0) scores.push(scoreOf('licensecheck', theirs, expected));
  else console.log('not installed, not measured: licensecheck');
  console.log(`${heading(machine())}\n\nfiles with a tag ${count(tags.size)}\n\n${table(COLUMNS, scores)}`);
  writeJson(options, { tagged: tags.size, scores });
});
