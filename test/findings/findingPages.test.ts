import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { findingPages } from './findingPages';

const FOLDER = path.resolve(__dirname, '../../../docs/findings');

describe('docs/findings', () => {
  it('has the page of each finding as the catalogue has it (node scripts/finding-pages.mjs writes them)', () => {
    const pages = findingPages();
    for (const [file, text] of pages) assert.equal(fs.readFileSync(path.join(FOLDER, file), 'utf8'), text, file);
    const there = fs
      .readdirSync(FOLDER, { recursive: true })
      .map((file) => String(file).split(path.sep).join('/'))
      .filter((file) => file.endsWith('.md'));
    assert.deepEqual(there.sort(), [...pages.keys()].sort());
  });
});
