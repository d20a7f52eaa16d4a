/**
 * `node scan.mjs JOB`: scans the files of a list several times over, in one process, and tells the milliseconds of each
 * time; before that, what reading them alone takes.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { scanner } from '../bundled.mjs';

const { createFileScanner, loadLicenceTexts } = createRequire(import.meta.url)(scanner);

const job = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));

function timed(work) {
  const begun = performance.now();
  const result = work();
  return [result, performance.now() - begun];
}

const read = () => job.files.map((file) => fs.readFileSync(path.join(job.folder, file)));
read();
const [contents, reading] = timed(read);
const begun = performance.now();
const index = await loadLicenceTexts();
const indexLoaded = performance.now() - begun;
const runs = Array.from({ length: job.repeat }, () => {
  const scanFile = createFileScanner(index);
  return timed(() => job.files.map((file, at) => scanFile(file, contents[at])));
});
const found = runs[0][0].map((one) => (one === 'binary' ? null : one.licence.expression));
fs.writeFileSync(job.result, JSON.stringify({ reading, indexLoaded, runs: runs.map(([, time]) => time), found }));
