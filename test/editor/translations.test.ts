import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { percentOf } from '../../src/report/percentOf';
import { allSentences } from '../../src/wording/english';
import { counted } from '../../src/wording/counted';
import { message } from '../../src/wording/message';
import { english, render } from '../../src/wording/render';

type Texts = Readonly<Record<string, string>>;

const root = path.join(__dirname, '../../..');
const read = (file: string) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) as Texts;

/** Of each language, the words of ours that are the same in it, and what is said of nobody by name. */
const LANGUAGES: Readonly<Record<string, { readonly same: readonly string[]; readonly accusing: RegExp }>> = {
  de: {
    same: [
      'Agent',
      'Asset',
      'Assets',
      'Bot',
      'Bots',
      'Chain of Title',
      'Chain of Title {version}',
      'Chain of Title {version}, git {git}',
      'Chain of Title: {text}',
      'Commit',
      'Commits',
      'Information',
      'Organisation',
      'Person',
      'Pipeline',
      'Register',
      'Schema',
      'Status',
      'in {place}',
      '{lines} in {files}',
      '{lines} in {files}.',
    ],
    accusing: /\b(schrieb|geschrieben|stahl|gestohlen|kopiert|abgeschrieben|schuldig|verletzt)\b/i,
  },
};

function languagesOf(folder: string, pattern: RegExp): string[] {
  const names = fs.readdirSync(path.join(root, folder));
  return names.flatMap((name) => pattern.exec(name)?.[1] ?? []).sort();
}

/** What has to stand in a translation as it stands in the English: places to fill, code, options, commands of links. */
function fixedParts(text: string): string[] {
  const found = text.match(/\{\w+\}|`[^`]+`|(?<![\w-])--[a-z][\w-]*|\(command:[^)]+\)|\b[a-z]+(?:_[a-z]+)+\b/g);
  return [...new Set(found)].sort();
}

const hasWords = (text: string) => /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));

/** That every text of `english` is translated, and nothing else. */
function checkTexts(english: Texts, translation: Texts, same: readonly string[]): void {
  assert.deepEqual(Object.keys(translation), Object.keys(english), 'in order, none missing, none left over');
  for (const [key, text] of Object.entries(translation)) {
    const original = english[key]!;
    assert.deepEqual(fixedParts(text), fixedParts(original), key);
    assert.match(text, /^(?:[^\p{C}]|\n)+$/u, key);
    assert.equal(text.split('\n').length, original.split('\n').length, `lines of ${key}`);
    assert.equal(/^\s*/.exec(text)![0], /^\s*/.exec(original)![0], `indentation of ${key}`);
    if (hasWords(original)) assert.equal(text === original, same.includes(original), `untranslated: ${key}`);
  }
}

describe('translations', () => {
  it('are there of sentences and manifest alike, and are checked below', () => {
    const languages = Object.keys(LANGUAGES).sort();
    assert.deepEqual(languagesOf('l10n', /^bundle\.l10n\.(.+)\.json$/), languages);
    assert.deepEqual(languagesOf('.', /^package\.nls\.(.+)\.json$/), languages);
  });

  for (const [language, { same, accusing }] of Object.entries(LANGUAGES)) {
    describe(language, () => {
      const bundle = read(`l10n/bundle.l10n.${language}.json`);

      it('has every sentence, with the same places to fill: `npm run l10n` names what is missing', () => {
        checkTexts(read('l10n/bundle.l10n.json'), bundle, same);
      });

      it('has every text of the manifest', () => {
        checkTexts(read('package.nls.json'), read(`package.nls.${language}.json`), same);
      });

      it('lists no word as the same that is not', () => {
        const english = new Set([
          ...Object.values(read('package.nls.json')),
          ...allSentences().map(([, sentence]) => sentence),
        ]);
        assert.deepEqual(
          same.filter((text) => !english.has(text)),
          [],
        );
      });

      it('says of nobody by name that they wrote or copied anything', () => {
        const naming = Object.entries(bundle).filter(([key]) => key.includes('{name}'));
        assert.ok(naming.length > 5);
        for (const [key, text] of naming) assert.doesNotMatch(text, accusing, key);
      });
    });
  }
});

describe('German', () => {
  before(() => {
    l10n.config({ contents: { ...read('l10n/bundle.l10n.de.json') } });
  });

  after(() => {
    l10n.config({ contents: {} });
  });

  for (const [told, german] of [
    [counted('lines', 1), '1 Zeile'],
    [counted('files', 0), '0 Dateien'],
    [counted('lines', 1_234_567), '1.234.567 Zeilen'],
    [counted('people', 2), '2 Personen'],
    [
      message('report.in-lines-and-files', { lines: counted('lines', 1), files: counted('files', 2) }),
      '1 Zeile, 2 Dateien',
    ],
    [
      message('problem.dangling', { id: 'nb', what: message('entry.milestone') }),
      '„nb“ ist in diesem Register keine passende ID; erwartet ist hier: ein Meilenstein.',
    ],
  ] as const) {
    it(`says ${german}`, () => {
      assert.equal(render(told), german);
      assert.notEqual(english(told), german);
    });
  }

  it('writes shares with the sign apart', () => {
    assert.deepEqual([percentOf(1, 1000), percentOf(1, 2), percentOf(0, 2)], ['<1\u00a0%', '50\u00a0%', '0\u00a0%']);
  });
});
