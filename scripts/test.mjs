/** `npm test`: every stage, or the build and those named (`npm test -- unit host`). Ends with one line that counts. */
import fs from 'node:fs';
import path from 'node:path';
import { install } from './install.mjs';
import { main } from './main.mjs';
import { root } from './root.mjs';

const coverage = path.join(root, 'out/c8/coverage-summary.json');

/** A stage that can't even start is one failed test. */
async function outcome(stage) {
  try {
    return await stage();
  } catch (error) {
    return { passed: 0, failed: 1, report: error.message };
  }
}

const counted = ({ passed, failed, skipped = 0 }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

async function runStage(name, stage) {
  const start = performance.now();
  const result = await outcome(stage);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  console.log(`${result.failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(8)} ${seconds} s  ${counted(result)}`);
  for (const title of result.again ?? []) console.log(`     Passed at the second try: ${title}`);
  if (result.failed > 0) console.log(result.report.trim().replace(/^/gm, '     '));
  return result;
}

function tellCoverage() {
  if (!fs.existsSync(coverage)) return;
  const { lines, branches } = JSON.parse(fs.readFileSync(coverage, 'utf8')).total;
  console.log(`coverage of src/ outside editor/: ${lines.pct} % of lines, ${branches.pct} % of branches`);
}

await main(import.meta.url, async () => {
  await install();
  const { STAGES, TRACKS } = await import('./stages.mjs');
  const known = Object.keys(STAGES);
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No such stage: ${unknown.join(', ')}. There are ${known.join(', ')}.`);
  fs.rmSync(coverage, { force: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  const runAll = async (names) => {
    for (const name of names) {
      const result = await runStage(name, STAGES[name]);
      for (const count of Object.keys(total)) total[count] += result[count] ?? 0;
    }
  };
  await runAll(['build']);
  await Promise.all(TRACKS.map((track) => runAll(track.filter((name) => named.length === 0 || named.includes(name)))));
  tellCoverage();
  console.log(counted(total));
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
});
