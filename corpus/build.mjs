/** `npm run corpus`: builds corpus/snippets.bin from corpus/works.json. The same list gives the same bytes. */
import fs from 'node:fs';
import path from 'node:path';
import { main } from '../scripts/main.mjs';
import { root } from '../scripts/root.mjs';
import { writeLicenceTexts } from '../scripts/licence-texts.mjs';
import { engine } from './engine.mjs';
import { readWorks } from './readWorks.mjs';
import { sourceWork } from './sourceWork.mjs';

/** Bytes: what the extension has room for. */
const MOST = 8_000_000;
const STORE = path.join(root, 'corpus/snippets.bin');

async function build() {
  await writeLicenceTexts('out/corpus');
  const { packStore, readStore, createFileScanner, readTextIndex, ...reading } = await engine();
  const scan = createFileScanner(readTextIndex(fs.readFileSync(path.join(root, 'out/corpus/licences.bin'))));
  const entries = readWorks();
  const sources = [];
  for (const [at, entry] of entries.entries()) {
    sources.push(await sourceWork(entry, { scan, ...reading }));
    if (process.stderr.isTTY) process.stderr.write(`\r${at + 1} of ${entries.length} works read`);
  }
  if (process.stderr.isTTY) process.stderr.write('\n');
  const bytes = packStore(sources);
  if (bytes.length > MOST)
    throw new Error(`The store has ${bytes.length} bytes, more than ${MOST}: lower the budgets.`);
  fs.writeFileSync(`${STORE}.new`, bytes);
  fs.renameSync(`${STORE}.new`, STORE);
  const { works, fingerprints } = readStore(bytes);
  console.log(`${works.length} works, ${fingerprints} fingerprints, ${bytes.length} bytes`);
}

await main(import.meta.url, build);
