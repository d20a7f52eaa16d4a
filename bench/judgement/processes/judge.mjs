/**
 * `node judge.mjs JOB`: judges a whole repository by a register, then by the register after an edit, and tells how long
 * each part takes, in milliseconds. Whose each line is has been found before: that is git's part.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../scripts/root.mjs';

const ours = async (name) => import(pathToFileURL(path.join(root, 'out/src', `${name}.js`)));

const { analyse } = await ours('analysis/analyse');
const { KeptResults } = await ours('analysis/keptResults');
const { openEngine, reopenEngine } = await ours('analysis/engine');
const { readCommits } = await ours('history/commits');
const { openRepository } = await ours('history/repository');
const { treeLines } = await ours('history/treeLines');
const { lineBatches } = await ours('analysis/lineBatches');
const { listTree } = await ours('history/tree');
const { RegisterReader } = await ours('register/registerReader');

const job = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));

async function timed(work) {
  const begun = performance.now();
  const result = await work();
  return [result, performance.now() - begun];
}

// As in the editor, one reader for all readings of a register.
const reader = new RegisterReader();
const read = () => reader.read(job.register, { within: null });
// Each on a repository that nothing was read of.
const anew = async () => openRepository(job.root, { cacheFolder: null });
const [, commitsAlone] = await timed(async () => readCommits(await anew(), ['HEAD']));
const [, opened] = await timed(async () => openEngine(await anew(), { register: job.register, today: job.today }));

const repository = await openRepository(job.root, { cacheFolder: job.folder });
const [register, registerRead] = await timed(read);
const problems = register.problems.filter(({ severity }) => severity === 'error');
if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 3)));

const commitsEngine = await openEngine(repository, { registerRead: Promise.resolve(register), today: job.today });
const { head, ignoreRevs, ignoreWhitespace, commits } = commitsEngine;
const files = await listTree(repository, head, {});
const texts = files.filter(({ kind, lines }) => kind === 'text' && lines > 0);
const facts = { commits: commits.size, files: texts.length, lines: texts.reduce((sum, { lines }) => sum + lines, 0) };

const allLines = () => treeLines(repository, head, texts, { ignoreRevs, ignoreWhitespace, whole: true });

/** What nobody who looks at every line can do without. */
async function walk() {
  let runs = 0;
  let newest = 0;
  for await (const file of allLines()) {
    for (const { commit } of file.segments) {
      runs++;
      newest = Math.max(newest, commits.get(commit)?.author.time ?? 0);
    }
  }
  return runs;
}

/** A verdict for every line, and nothing made of it. */
async function judgeLines({ judgeFiles }) {
  const judged = [];
  for await (const batch of lineBatches(allLines())) {
    const lines = await judgeFiles(batch);
    judged.push(...batch.map(({ path }, at) => ({ path, lines: lines[at] })));
  }
  return judged;
}

// The first walk is git's part; what it finds is kept.
const [, gitsPart] = await timed(walk);
const [runs, walked] = await timed(walk);

/** The engine, with the time that its judging takes in all. */
function watched(engine) {
  const spent = { judging: 0 };
  const judgeFiles = async (...asked) => {
    const [judged, time] = await timed(() => engine.judgeFiles(...asked));
    spent.judging += time;
    return judged;
  };
  return [{ ...engine, judgeFiles }, spent];
}

const [watchedEngine, spent] = watched(commitsEngine);
const [analysis, analysed] = await timed(() => analyse(watchedEngine));
const judgedLines = await judgeLines(commitsEngine);

const largest = texts.reduce((one, other) => (other.lines > one.lines ? other : one));
const openFile = [];
for await (const { segments } of treeLines(repository, head, [largest], { ignoreRevs, ignoreWhitespace }))
  openFile.push(...segments);

/** An edit of the register that has been judged by. */
async function edit(file) {
  fs.copyFileSync(job.first, job.register);
  await read();
  fs.copyFileSync(file, job.register);
  const [edited, editRead] = await timed(read);
  const wrong = edited.problems.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong.slice(0, 3)));
  const [reopened, engineReopened] = await timed(() => reopenEngine(commitsEngine, edited, job.today));
  const [, fileJudged] = await timed(() => reopened.judgeSegments(largest.path, openFile));
  const [, linesRejudged] = await timed(() => reopened.judgeAgain(judgedLines));
  // Of another engine, which knows none of that; as in the editor after what was made of the register before.
  const again = await reopenEngine(commitsEngine, edited, job.today);
  const kept = new KeptResults();
  await analyse(commitsEngine, { kept });
  const [, rejudged] = await timed(() => analyse(again, { kept }));
  return { editRead, engineReopened, fileJudged, linesRejudged, rejudged };
}

const edits = {};
for (const [name, file] of Object.entries(job.edits)) edits[name] = await edit(file);

fs.writeFileSync(
  job.result,
  JSON.stringify({
    ...{ ...facts, runs, findings: analysis.findings.length, covered: analysis.totals.byStatus.covered },
    ...{ registerRead, commitsAlone, opened, gitsPart, walked, judgedLines: spent.judging, judged: analysed - walked },
    edits,
  }),
);
