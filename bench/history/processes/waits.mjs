/**
 * `node waits.mjs JOB`: what somebody at the editor waits for, by our own code, in milliseconds from the start of each.
 * `open` opens a repository and judges a file's lines as they are found, by a register if one is named; `rough` gives each file to
 * whoever touched it last; `moved` finds all lines at HEAD from what is kept of an older commit, then anew, and compares.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { root } from '../../../scripts/root.mjs';

const ours = async (name) => import(pathToFileURL(path.join(root, 'out/src', `${name}.js`)));

const { readBlameBasis } = await ours('analysis/blameBasis');
const { createEarlyJudge } = await ours('analysis/earlyJudge');
const { readGrounds } = await ours('analysis/grounds');
const { createCommitReader } = await ours('history/commitReader');
const { openRepository, resolveRevision } = await ours('history/repository');
const { createLineSource } = await ours('history/lineSource');
const { roughOwners } = await ours('history/roughOwners');
const { listTree } = await ours('history/tree');
const { treeLines } = await ours('history/treeLines');

const job = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const { signal } = new AbortController();

async function open() {
  const start = performance.now();
  const repo = await openRepository(job.root, { cacheFolder: job.folder });
  const basis = readBlameBasis(repo);
  const grounds = readGrounds(repo, {
    basisRead: basis,
    ...(job.register ? { register: job.register } : { registerRead: null }),
  });
  const commits = createCommitReader(repo, signal);
  let first;
  const judgeFirst = async ([segment]) => {
    const early = createEarlyJudge(await grounds);
    await early.learn([segment.commit], commits);
    if (early.judge(segment)) first ??= performance.now() - start;
  };
  let judging;
  const onSegments = (segments) => (judging ??= judgeFirst(segments));
  const { head } = await basis;
  await createLineSource(repo)(head, job.path, { priority: 'now', onSegments });
  const all = performance.now() - start;
  await judging;
  await commits.close();
  return { first, all };
}

async function rough() {
  const repo = await openRepository(job.root);
  const head = await resolveRevision(repo, 'HEAD');
  const files = await listTree(repo, head);
  const start = performance.now();
  await roughOwners(
    repo,
    head,
    files.map(({ path: file }) => file),
    signal,
  );
  return { all: performance.now() - start };
}

async function linesAt(cacheFolder, revision) {
  const repo = await openRepository(job.root, { cacheFolder });
  const commit = await resolveRevision(repo, revision);
  const files = await listTree(repo, commit);
  const start = performance.now();
  const found = new Map();
  let first;
  let all;
  for await (const lines of treeLines(repo, commit, files, { whole: true })) {
    found.set(lines.path, lines);
    all = performance.now() - start;
    first ??= all;
  }
  return { found, first, all, kept: performance.now() - start };
}

/** The lines of the open file, which is at HEAD again. */
async function reopen(cacheFolder) {
  const repo = await openRepository(job.root, { cacheFolder });
  const head = await resolveRevision(repo, 'HEAD');
  const start = performance.now();
  const { segments } = await createLineSource(repo)(head, job.path, { priority: 'now' });
  return { segments, reopened: performance.now() - start };
}

async function moved() {
  const before = path.join(job.folder, 'before');
  await linesAt(before, job.from);
  const { segments, reopened } = await reopen(before);
  const after = path.join(job.folder, 'after');
  fs.cpSync(before, after, { recursive: true });
  const { found, ...times } = await linesAt(after, 'HEAD');
  const anew = await linesAt(null, 'HEAD');
  const equal = isDeepStrictEqual(found, anew.found);
  const reopenedEqual = isDeepStrictEqual(segments, anew.found.get(job.path).segments);
  return { ...times, anew: anew.all, equal, reopened, reopenedEqual };
}

fs.writeFileSync(job.result, JSON.stringify(await { open, rough, moved }[job.what]()));
