import fs from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.\w+|-\w+)?$/i;

/** The innermost package that a bundled file lies in, as a folder from the root; undefined for our own files. */
function packageOf(file) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(
    fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
  );
  const files = fs
    .readdirSync(path.join(root, folder))
    .filter((file) => LICENCE_FILE.test(file))
    .sort();
  const texts = files.map((file) =>
    fs
      .readFileSync(path.join(root, folder, file), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim(),
  );
  if (texts.length === 0 && typeof license !== 'string') throw new Error(`${name} is bundled, and names no licence`);
  // Some licences ask for the author's name, and come without a text that has it.
  const by = typeof author === 'string' ? author : author?.name;
  return `${name} ${version}, ${license}${by ? `, by ${by}` : ''}\n\n${texts.join('\n\n')}`.trimEnd();
}

/** The notices that the licences of the bundled packages ask to go with them, by esbuild's list of what it read. */
export function thirdPartyNotices(inputs) {
  const folders = [...new Set(inputs.map(packageOf).filter((folder) => folder !== undefined))].sort();
  const rule = `\n\n${'-'.repeat(78)}\n\n`;
  return `Chain of Title contains these packages.${rule}${folders.map(noticeOf).join(rule)}\n`;
}
