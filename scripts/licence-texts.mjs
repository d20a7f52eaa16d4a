/** The SPDX list's licence texts: an index of their words (src/licensing/textIndex.ts), and the texts (src/licensing/wholeTexts.ts). */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './root.mjs';

const require = createRequire(import.meta.url);

/** Texts that are the same under several ids are found as the first of them. */
function order(id) {
  if (id.endsWith('-or-later')) return 2;
  return /invariants|-RFN|exception/i.test(id) ? 1 : 0;
}

const AUTHOR =
  'The name of the author may not be used to endorse or promote products derived from this software without specific prior written permission.';
const CONTRIBUTORS =
  'The names of its contributors may not be used to endorse or promote products derived from this software without specific prior written permission.';
const NO_ENDORSEMENT =
  /Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission\./;

const DEDICATED =
  'The text of the Creative Commons public licenses is dedicated to the public domain under the CC0 Public Domain Dedication.';

/** The list's own markup allows other wordings in these places; its plain text has one of them. */
const VARIANTS = [
  { id: 'BSD-3-Clause', change: (text) => text.replace(NO_ENDORSEMENT, AUTHOR) },
  { id: 'BSD-3-Clause', change: (text) => byAuthor(text.replace(NO_ENDORSEMENT, AUTHOR)) },
  { id: 'LGPL-3.0-only', change: (text) => WITHOUT_GPL(text) },
  { id: 'BSD-2-Clause', change: byAuthor },
  { id: 'BSD-2-Clause', change: (text) => byAuthor(text).replaceAll('THE AUTHOR', 'THE AUTHOR AND CONTRIBUTORS') },
  { id: 'BSD-3-Clause', change: (text) => byAuthorAndContributors(text.replace(NO_ENDORSEMENT, AUTHOR)) },
  { id: 'BSD-2-Clause', change: byAuthorAndContributors },
  { id: 'BSD-3-Clause', change: (text) => text.replace(NO_ENDORSEMENT, CONTRIBUTORS) },
  // Creative Commons' own texts have a sentence more than the list's.
  ...['BY', 'BY-SA', 'BY-NC', 'BY-ND', 'BY-NC-SA', 'BY-NC-ND'].map((kind) => ({
    id: `CC-${kind}-4.0`,
    change: (text) => text.replace(/(considered\s+the\s+.Licensor\..)\s+Except/, `$1 ${DEDICATED} Except`),
  })),
];

/** The list's text has the GPL behind it, which it goes beyond; most copies haven't. */
const WITHOUT_GPL = (text) => text.slice(0, text.search(/GNU GENERAL PUBLIC LICENSE\s+Version 3/));

function byAuthor(text) {
  return text
    .replaceAll('THE COPYRIGHT HOLDERS AND CONTRIBUTORS', 'THE AUTHOR')
    .replaceAll('THE COPYRIGHT HOLDER OR CONTRIBUTORS', 'THE AUTHOR');
}

function byAuthorAndContributors(text) {
  return text
    .replaceAll('THE COPYRIGHT HOLDERS AND CONTRIBUTORS', 'THE AUTHOR AND CONTRIBUTORS')
    .replaceAll('THE COPYRIGHT HOLDER OR CONTRIBUTORS', 'THE AUTHOR OR CONTRIBUTORS');
}

/** What comes after tells how to apply the licence: many copies leave it out. */
const ENDS = /END OF TERMS AND CONDITIONS|EXHIBIT A\b|Exhibit A - /;

function withoutAppendices(texts) {
  return texts.flatMap(({ text, ...one }) => {
    const end = text.search(ENDS);
    return end > text.length / 2 ? [{ ...one, text: text.slice(0, end) }] : [];
  });
}

/** A variant that is none would go unnoticed when the list's wording changes. */
function variantsOf(texts) {
  return VARIANTS.map(({ id, change }) => {
    const { name, text } = texts.find((one) => one.id === id);
    const changed = change(text);
    if (changed === text) throw new Error(`The list's text of ${id} has changed: see VARIANTS.`);
    return { id, name, text: changed };
  });
}

/** What packs is what reads: modules of src/licensing. */
async function bundled(name) {
  const out = path.join(root, `out/${name}.cjs`);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [`src/licensing/${name}.ts`],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: out,
  });
  delete require.cache[out];
  return require(out);
}

/** Writes `licences.bin` and `wholeTexts.bin` into the folder. */
export async function writeLicenceTexts(folder) {
  const list = require('spdx-license-list/full');
  const write = (name, bytes) => fs.writeFileSync(path.join(root, folder, name), bytes);
  fs.mkdirSync(path.join(root, folder), { recursive: true });
  write('licences.bin', await packedIndex(list));
  const { packWholeTexts } = await bundled('wholeTexts');
  const whole = Object.entries(list).map(([id, { licenseText }]) => [id, `${licenseText.trimEnd()}\n`]);
  write('wholeTexts.bin', packWholeTexts(new Map(whole)));
}

async function packedIndex(list) {
  const { packTexts } = await bundled('packTexts');
  const deprecated = new Set(require('spdx-license-ids/deprecated.json'));
  const texts = Object.entries(list)
    .filter(([id]) => !deprecated.has(id) && !id.endsWith('+'))
    .map(([id, { name, licenseText }]) => ({ id, name, text: licenseText }))
    .sort((a, b) => order(a.id) - order(b.id) || (a.id < b.id ? -1 : 1));
  return packTexts([...texts, ...variantsOf(texts), ...withoutAppendices(texts)]);
}
