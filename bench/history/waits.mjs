import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { environment } from './environment.mjs';
import { count } from './figures.mjs';
import { largestFile } from './largestFile.mjs';
import { median } from './median.mjs';
import { git } from './programs.mjs';
import { guard, removeFolder, temporaryFolder } from './temporary.mjs';
import { Usage } from './usage.mjs';

const script = path.join(import.meta.dirname, 'processes/waits.mjs');
/** Commits that HEAD moves by. */
const MOVES = [1, 30];
/** Milliseconds: what a moved HEAD may take, and for each file that differs. */
const [ALLOWED, ALLOWED_EACH] = [100, 50];

/**
 * Milliseconds until a command's first output, and until its end. Nothing watches what else it costs: that would take time
 * from what is timed.
 */
async function time(command, args, cwd) {
  const begun = performance.now();
  const child = spawn(command, args, { cwd, env: environment, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  guard(child);
  let first;
  child.stdout.on('data', () => (first ??= performance.now() - begun));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended: ${code}`);
  return { first, all: performance.now() - begun };
}

const timeGit = (root, args) => time('git', ['--no-pager', ...args], root);

async function timeOurs(job) {
  const folder = temporaryFolder();
  const [file, result] = [path.join(folder, 'job'), path.join(folder, 'result')];
  fs.writeFileSync(file, JSON.stringify({ ...job, folder, result }));
  await time(process.execPath, [script, file]);
  const measured = JSON.parse(fs.readFileSync(result, 'utf8'));
  removeFolder(folder);
  return measured;
}

/** Of each figure the median; of answers whether all are yes. */
function middleOf(runs) {
  const each = (name) => runs.map((run) => run[name]);
  const names = Object.keys(runs[0]);
  return Object.fromEntries(
    names.map((name) => [name, typeof runs[0][name] === 'boolean' ? each(name).every(Boolean) : median(each(name))]),
  );
}

/** Several ways, in turn, so that what else the machine does falls on all. The middle of each, by its name. */
async function inTurn(repeat, ways) {
  const runs = Object.entries(ways).map(([name, way]) => ({ name, way, measured: [] }));
  for (let at = 0; at < repeat; at++) for (const { way, measured } of runs) measured.push(await way());
  return Object.fromEntries(runs.map(({ name, measured }) => [name, middleOf(measured)]));
}

async function measureOpen({ root }, file, register, repeat) {
  const open = { what: 'open', root, path: file };
  const { theirs, ...ours } = await inTurn(repeat, {
    theirs: () => timeGit(root, ['blame', '--incremental', 'HEAD', '--', file]),
    'opening that file, nothing kept': () => timeOurs(open),
    ...(register && { 'the same with a register': () => timeOurs({ ...open, register }) }),
  });
  return [
    { subject: `\`git blame --incremental\` of ${file}`, ...theirs },
    ...Object.entries(ours).map(([subject, own]) => ({ subject, ...own, ratio: own.all / theirs.all })),
  ];
}

async function measureRough({ root }, repeat) {
  const { theirs, own } = await inTurn(repeat, {
    theirs: () => timeGit(root, ['log', '--raw', '-z', '-M', '--format=%H', 'HEAD']),
    own: () => timeOurs({ what: 'rough', root }),
  });
  return [
    { subject: '`git log --raw -z -M`', all: theirs.all },
    { subject: 'who touched each file last', ...own, ratio: own.all / theirs.all },
  ];
}

async function measureMoved({ root }, file, blame, commits, repeat) {
  const from = git(root, 'rev-parse', `HEAD~${commits}`);
  const touched = git(root, 'diff-tree', '-r', '-z', '--name-only', from, 'HEAD').split('\0').length - 1;
  const runs = [];
  for (let at = 0; at < repeat; at++) runs.push(await timeOurs({ what: 'moved', root, from, path: file }));
  const { anew, equal, reopened, reopenedEqual, ...own } = middleOf(runs);
  const allowed = ALLOWED + ALLOWED_EACH * touched;
  return [
    {
      subject: `HEAD moved: commits ${count(commits)}, files that differ ${count(touched)}`,
      ...own,
      ratio: own.all / anew,
      equal: equal && reopenedEqual,
      remark: `${equal ? 'equal to' : 'OTHER LINES than'} anew; ${count(allowed)} ms allowed`,
    },
    {
      subject: `${file} after that`,
      all: reopened,
      ratio: reopened / blame,
      remark: `${reopenedEqual ? 'equal to' : 'OTHER LINES than'} anew; compared with blame`,
    },
  ];
}

/** A row for each wait, and for what it is compared with: git's own, or all lines anew. */
export async function measureWaits(repository, { file, register, repeat }, tell) {
  const { root } = repository;
  if (repeat < 1) throw new Usage('--repeat takes at least 1.');
  const opened = file ?? largestFile(repository);
  if (git(root, 'ls-tree', '--name-only', 'HEAD', '--', opened) === '')
    throw new Usage(`${repository.name} has no file ${opened}.`);
  tell(`opening ${opened}`);
  const rows = await measureOpen(repository, opened, register && path.resolve(register), repeat);
  const [{ all: blame }] = rows;
  tell('who touched each file last');
  rows.push(...(await measureRough(repository, repeat)));
  const depth = Number(git(root, 'rev-list', '--count', '--first-parent', 'HEAD'));
  for (const commits of MOVES.filter((some) => some < depth)) {
    tell(`HEAD moved by ${commits} commits`);
    rows.push(...(await measureMoved(repository, opened, blame, commits, repeat)));
  }
  return rows;
}
