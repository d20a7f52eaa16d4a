/**
 * `node few.mjs JOB`: owns the lines of the files that the job names, by our own code: `pass` walks through history once,
 * `blame` asks git for each, `open` does only what both begin with, for its cost to be taken off. `list` writes down the
 * paths that there are to choose from.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../scripts/root.mjs';

const history = async (name) => import(pathToFileURL(path.join(root, 'out/src/history', `${name}.js`)));

const { openRepository, resolveRevision } = await history('repository');
const { listTree } = await history('tree');
const { blameFile } = await history('blame');
const { readBlameRules } = await history('pass/blameRules');
const { passLines } = await history('pass/passLines');

const { root: folder, paths, way, result } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const { signal } = new AbortController();
const repo = await openRepository(folder);
const head = await resolveRevision(repo, 'HEAD');
const files = await listTree(repo, head, way === 'list' ? {} : { paths });

async function pass() {
  const rules = await readBlameRules(repo, false, signal);
  if (!rules) throw new Error('This git is too old for one pass.');
  const open = [];
  for await (const { file, segments } of passLines(repo, head, files, { signal, rules, ignored: new Set() })) {
    if (!segments) open.push(file);
  }
  // What the pass leaves open costs a blame, as it does in treeLines.
  await blame(open);
}

async function blame(some) {
  await Promise.all(some.map(({ path: file }) => blameFile(repo, head, file, { ignoreRevs: null })));
}

function list() {
  const texts = files.filter(({ kind, lines }) => kind === 'text' && lines > 0);
  fs.writeFileSync(result, JSON.stringify(texts.map(({ path: file }) => file)));
}

if (way === 'list') list();
if (way === 'pass') await pass();
if (way === 'blame') await blame(files);
