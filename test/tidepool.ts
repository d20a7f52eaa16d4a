import fs from 'node:fs';
import path from 'node:path';
import { packStore } from '../src/snippets/packStore';
import type { Work } from '../src/snippets/works';
import { projectRoot } from './host/lib/projectRoot';

/** The text of a work that is in no other store; tests say under which licence it is. */
const TIDEPOOL = fs.readFileSync(path.join(projectRoot, 'test/fixtures/works/tidepool.js.txt'), 'utf8');

/** Lines of it, 1-based. */
export function linesOfTidepool(first: number, last: number): string {
  return `${TIDEPOOL.split('\n')
    .slice(first - 1, last)
    .join('\n')}\n`;
}

/** A store that has the text as the works named, each of two versions. */
export function tidepoolStore(works: readonly Partial<Work>[]): Buffer {
  return packStore(
    works.map((work) => {
      const full = { name: 'tidepool', purl: 'pkg:npm/tidepool', licence: 'GPL-2.0-only', home: null, ...work };
      const files = [{ path: 'lib/tidepool.js', bytes: Buffer.from(TIDEPOOL), licence: null }];
      const versions = ['1.4.0', '1.2.0'].map((version) => ({ version, files }));
      return { work: { role: 'work', ...full }, versions };
    }),
  );
}
