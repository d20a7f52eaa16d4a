/** `npm run l10n`: writes l10n/bundle.l10n.json, the sentences that a translation translates; keys are the English ones. */
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './root.mjs';

const { outputFiles } = await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['src/wording/english.ts'],
  bundle: true,
  write: false,
  format: 'esm',
});
const { ENGLISH } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
const sentences = [...new Set(Object.values(ENGLISH))].sort();
const bundle = Object.fromEntries(sentences.map((sentence) => [sentence, sentence]));
fs.mkdirSync(path.join(root, 'l10n'), { recursive: true });
fs.writeFileSync(path.join(root, 'l10n/bundle.l10n.json'), `${JSON.stringify(bundle, null, 2)}\n`);
