/**
 * `npm run l10n`: writes l10n/bundle.l10n.json, the sentences that a translation translates; keys are the English ones.
 * Every translation (l10n/bundle.l10n.<language>.json, package.nls.<language>.json) is kept in step: sorted, without
 * what nobody says any more; what it lacks is named.
 */
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './root.mjs';

const bundles = path.join(root, 'l10n');
const write = (file, contents) => fs.writeFileSync(file, `${JSON.stringify(contents, null, 2)}\n`);
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

/** Rewrites each translation in `folder` with those of `keys` that it has, in their order. */
function keepInStep(folder, pattern, keys) {
  const wanted = new Set(keys);
  for (const name of fs.readdirSync(folder).filter((one) => pattern.test(one))) {
    const file = path.join(folder, name);
    const translation = read(file);
    const missing = keys.filter((key) => !Object.hasOwn(translation, key));
    const leftOver = Object.keys(translation).filter((key) => !wanted.has(key));
    for (const key of missing) console.log(`${name} lacks ${JSON.stringify(key)}`);
    for (const key of leftOver) console.log(`${name} no longer needs ${JSON.stringify(key)}`);
    write(
      file,
      Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(translation, key) ? [[key, translation[key]]] : []))),
    );
  }
}

const { outputFiles } = await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['src/wording/english.ts'],
  bundle: true,
  write: false,
  format: 'esm',
});
const { allSentences } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
const sentences = [...new Set(allSentences().map(([, sentence]) => sentence))].sort();
fs.mkdirSync(bundles, { recursive: true });
write(path.join(bundles, 'bundle.l10n.json'), Object.fromEntries(sentences.map((sentence) => [sentence, sentence])));
keepInStep(bundles, /^bundle\.l10n\.[\w-]+\.json$/, sentences);
keepInStep(root, /^package\.nls\.[\w-]+\.json$/, Object.keys(read(path.join(root, 'package.nls.json'))));
