import fs from 'node:fs';
import os from 'node:os';
import { git } from './programs.mjs';

export const machine = () => ({
  git: git('.', '--version').replace(/^git version /, ''),
  node: process.version.slice(1),
  cores: os.availableParallelism(),
  system: `${os.type()} ${os.arch()}`,
});

/** What figures are worth without: whose they are. */
export function heading({ git: version, node, cores, system }) {
  return `git ${version}, Node.js ${node}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${system}`;
}

/** A Markdown table; columns are `[title, cell of a row, 'left' unless they are numbers]`. */
export function table(columns, rows) {
  const escape = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(([title]) => title)),
    line(columns.map(([, , side]) => (side === 'left' ? '---' : '--:'))),
    ...rows.map((row) => line(columns.map(([, cell]) => escape(cell(row))))),
  ].join('\n');
}

/** Where `--json` names a file: the machine and all figures, unrounded. */
export function writeJson({ json, seed }, measured) {
  if (json === undefined) return;
  fs.writeFileSync(json, `${JSON.stringify({ ...machine(), seed, measured }, null, 2)}\n`);
}
