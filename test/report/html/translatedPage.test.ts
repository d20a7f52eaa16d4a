import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { htmlReport } from '../../../src/report/html/htmlReport';
import { outsourcedAnalysis } from '../outsourcedAnalysis';
import { all, parsedHtml } from './parsedHtml';

const bundle = JSON.parse(
  fs.readFileSync(path.join(__dirname, '../../../../l10n/bundle.l10n.de.json'), 'utf8'),
) as Record<string, string>;

/** What is on the page as a whole text or label, places filled or not. */
function textsOf(page: string): Set<string> {
  const elements = all(parsedHtml(page));
  const labels = elements.flatMap(({ attributes }) => [
    attributes.get('aria-label') ?? '',
    attributes.get('title') ?? '',
  ]);
  return new Set([...elements.map(({ text }) => text.trim()), ...labels]);
}

describe('the page in another language', () => {
  const analysis = outsourcedAnalysis();
  const english = htmlReport(analysis);
  let german = '';

  before(() => {
    l10n.config({ contents: bundle });
    try {
      german = htmlReport(analysis, { language: 'de' });
    } finally {
      l10n.config({ contents: {} });
    }
  });

  it('leaves no sentence in English', () => {
    const before = textsOf(english);
    const after = textsOf(german);
    const told = Object.entries(bundle).filter(([key, text]) => key !== text && before.has(key));
    assert.ok(told.length > 60, String(told.length));
    assert.deepEqual(
      told.filter(([key]) => after.has(key)),
      [],
    );
    assert.deepEqual(
      told.filter(([, text]) => !after.has(text)),
      [],
    );
  });

  it('has the same numbers, written as that language writes them', () => {
    const digits = (page: string) =>
      all(parsedHtml(page), 'td')
        .filter(({ attributes }) => /\bnumber\b/.test(attributes.get('class') ?? ''))
        .map(({ text }) => text.replace(/\D/g, ''));
    assert.ok(digits(english).length > 50);
    assert.deepEqual(digits(german), digits(english));
    assert.match(german, /<td[^>]*>\d+\u00a0%/);
    assert.doesNotMatch(german, /<td[^>]*>\d+%/);
  });

  it('says which language it is in', () => {
    assert.match(german, /<html lang="de">/);
    assert.match(english, /<html lang="en">/);
  });
});
