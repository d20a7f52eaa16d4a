/** `node scripts/law.mjs`: writes the table of laws (src/judgement/lawData.ts) into docs/law.md, below its mark. */
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './root.mjs';

const { outputFiles } = await esbuild.build({
  absWorkingDir: root,
  stdin: {
    contents: `export { LAW_TABLE } from './src/judgement/lawData'; export { lawDocument } from './test/judgement/lawDocument';`,
    resolveDir: root,
  },
  bundle: true,
  write: false,
  format: 'esm',
});
const { LAW_TABLE, lawDocument } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
const file = path.join(root, 'docs/law.md');
const mark = '\n<!-- table -->\n\n';
const [text] = fs.readFileSync(file, 'utf8').split(mark);
fs.writeFileSync(file, `${text}${mark}${lawDocument(LAW_TABLE)}\n`);
