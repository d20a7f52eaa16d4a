import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { allSentences, sentenceOf } from '../../src/wording/english';
import { message } from '../../src/wording/message';
import { english, render } from '../../src/wording/render';

const root = path.join(__dirname, '../../..');
const json = (file: string) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) as Record<string, unknown>;

describe('translation', () => {
  it('finds every sentence in the bundle, and none that nobody says: `npm run l10n` writes it', () => {
    const sentences = [...new Set(allSentences().map(([, sentence]) => sentence))].sort();
    const bundle = json('l10n/bundle.l10n.json');
    assert.deepEqual(Object.keys(bundle), sentences);
    assert.deepEqual(Object.values(bundle), sentences);
  });

  it('needs no code: a bundle of another language is enough', () => {
    const told = message('editor.badge', { name: 'Nimbus', share: '83%' });
    l10n.config({ contents: { [sentenceOf('editor.badge')]: '{name}: {share} der Zeilen' } });
    try {
      assert.equal(render(told), 'Nimbus: 83% der Zeilen');
      assert.equal(english(told), 'Nimbus: 83% of the lines');
    } finally {
      l10n.config({ contents: {} });
    }
  });

  it('has a word for everything that package.json shows, and no word too many', () => {
    const manifest = fs.readFileSync(path.join(root, 'package.json'), 'utf8');
    const used = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(json('package.nls.json')).sort());
    for (const text of manifest.matchAll(/"(?:title|markdownDescription|category)": "(.*)"/g)) {
      assert.match(text[1]!, /^%.*%$/);
    }
  });
});
