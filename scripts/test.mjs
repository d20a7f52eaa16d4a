/** `npm test`: every stage, or the build and those named (`npm test -- unit host`). Ends with one line that counts. */
import fs from 'node:fs';
import path from 'node:path';
import { install } from './install.mjs';
import { root } from './root.mjs';

await install();
const { STAGES } = await import('./stages.mjs');

const names = process.argv.slice(2);
const unknown = names.filter((name) => STAGES[name] === undefined);
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. There are ${Object.keys(STAGES).join(', ')}.`);
  process.exit(2);
}

/** A stage that can't even start is one failed test. */
async function outcome(stage) {
  try {
    return await stage();
  } catch (error) {
    return { passed: 0, failed: 1, report: error.message };
  }
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, stage] of Object.entries(STAGES)) {
  if (names.length > 0 && name !== 'build' && !names.includes(name)) continue;
  const start = performance.now();
  const { passed, failed, skipped = 0, report } = await outcome(stage);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(8)} ${seconds} s  ${counts}`);
  if (failed > 0) console.log(report.trim().replace(/^/gm, '     '));
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

const coverage = path.join(root, 'out/c8/coverage-summary.json');
if (fs.existsSync(coverage) && (names.length === 0 || names.includes('unit'))) {
  const { lines, branches } = JSON.parse(fs.readFileSync(coverage, 'utf8')).total;
  console.log(`coverage of src/ outside editor/: ${lines.pct} % of lines, ${branches.pct} % of branches`);
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
