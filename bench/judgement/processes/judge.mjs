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
const { openEngine, reopenEngine } = await ours('analysis/engine');
const { openRepository } = await ours('history/repository');
const { treeLines } = await ours('history/treeLines');
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
const repository = await openRepository(job.root, { cacheFolder: job.folder });
const [register, registerRead] = await timed(read);
const problems = register.problems.filter(({ severity }) => severity === 'error');
if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 3)));

const [commitsEngine, engineOpened] = await timed(() =>
  openEngine(repository, { registerRead: Promise.resolve(register), today: job.today }),
);
const { head, ignoreRevs, ignoreWhitespace, commits } = commitsEngine;
const files = await listTree(repository, head, {});
const texts = files.filter(({ kind, lines }) => kind === 'text' && lines > 0);
const facts = { commits: commits.size, files: texts.length, lines: texts.reduce((sum, { lines }) => sum + lines, 0) };

/** What nobody who looks at every line can do without. */
async function walk() {
  let runs = 0;
  let newest = 0;
  const options = { ignoreRevs, ignoreWhitespace, whole: true };
  for await (const file of treeLines(repository, head, texts, options)) {
    for (const { commit } of file.segments) {
      runs++;
      newest = Math.max(newest, commits.get(commit)?.author.time ?? 0);
    }
  }
  return runs;
}

// The first walk is git's part; what it finds is kept.
const [, gitsPart] = await timed(walk);
const [runs, walked] = await timed(walk);
const [analysis, analysed] = await timed(() => analyse(commitsEngine));

fs.copyFileSync(job.edited, job.register);
const [edited, editRead] = await timed(read);
const [reopened, engineReopened] = await timed(() => reopenEngine(commitsEngine, edited, job.today));
const largest = texts.reduce((one, other) => (other.lines > one.lines ? other : one));
const opened = [];
for await (const { segments } of treeLines(repository, head, [largest], { ignoreRevs, ignoreWhitespace }))
  opened.push(...segments);
const [, fileJudged] = await timed(() => reopened.judgeSegments(opened));
const [, reanalysed] = await timed(() => analyse(reopened));

fs.writeFileSync(
  job.result,
  JSON.stringify({
    ...{ ...facts, runs, findings: analysis.findings.length, covered: analysis.totals.byStatus.covered },
    ...{ registerRead, engineOpened, gitsPart, walked, judged: analysed - walked },
    ...{ editRead, engineReopened, fileJudged, rejudged: reanalysed - walked },
  }),
);
