import fs from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/root.mjs';

/** @returns tells where a frame of a bundle, which has its map beside it, stands in the sources */
export function sourcePlaces() {
  const maps = new Map();
  const mapOf = (file) => {
    let map = maps.get(file);
    if (!map) maps.set(file, (map = new SourceMap(JSON.parse(fs.readFileSync(`${file}.map`, 'utf8')))));
    return map;
  };
  return ({ url, lineNumber, columnNumber, functionName }) => {
    const file = url.startsWith('file:') ? fileURLToPath(url) : url;
    const { originalSource, originalLine } = mapOf(file).findEntry(lineNumber, columnNumber);
    if (originalSource === undefined) return `${functionName || '(anonymous)'} ${path.relative(root, file)}`;
    const source = path.relative(root, path.resolve(path.dirname(file), originalSource));
    return `${source}:${originalLine + 1}`;
  };
}
