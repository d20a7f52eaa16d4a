import fs from 'node:fs';
import path from 'node:path';

/** Where apt is told of mirrors: one file, and a folder of more. */
const APT = '/etc/apt';

function aptSources() {
  const more = path.join(APT, 'sources.list.d');
  const names = fs.existsSync(more) ? fs.readdirSync(more).sort() : [];
  const files = [path.join(APT, 'sources.list'), ...names.map((name) => path.join(more, name))];
  return files.filter((file) => fs.existsSync(file)).map((file) => fs.readFileSync(file, 'utf8'));
}

/**
 * The first mirror of Debian that apt's own lists name; undefined where they name none.
 * @param {string[]} [sources] texts of sources.list and *.sources
 */
export function aptMirror(sources = aptSources()) {
  return sources
    .flatMap((text) => text.split('\n').filter((line) => /^\s*(?:deb(?:-src)?|URIs:)\s/.test(line)))
    .map((line) => /https?:\/\/[^\s\]]+\/debian\/?(?=\s|$)/.exec(line)?.[0])
    .find((address) => address !== undefined);
}
