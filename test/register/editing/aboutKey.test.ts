import assert from 'node:assert/strict';
import { jsonSchema } from '../../../src/register/jsonSchema';
import { aboutKey, aboutWord } from '../../../src/register/editing/aboutKey';
import { ROLES } from '../../../src/register/roles';
import { allSentences } from '../../../src/wording/english';

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
}

const keys: string[][] = [];
const words: [path: string[], word: string][] = [];

function walk(shape: Shape, path: string[]): void {
  for (const other of shape.anyOf ?? []) walk(other, path);
  if (shape.items) walk(shape.items, path);
  for (const word of [...(shape.enum ?? []), shape.const ?? []].flat()) words.push([path, String(word)]);
  for (const [key, inner] of Object.entries(shape.properties ?? {})) {
    keys.push([...path, key]);
    walk(inner, [...path, key]);
  }
}

walk(jsonSchema(), []);
words.push(...ROLES.map((role): [string[], string] => [['agreements', 'parties', 'role'], role]));
words.push([['people', 'engagements', 'party'], 'self']);

describe('what the keys of a register mean', () => {
  it('is said of every key of the schema', () => {
    assert.ok(keys.length > 150);
    assert.deepEqual(
      keys.filter((path) => !aboutKey(path)).map((path) => path.join('.')),
      [],
    );
  });

  it('is said of every word that the schema takes', () => {
    assert.ok(words.length > 100);
    assert.deepEqual(
      words.filter(([path, word]) => !aboutWord(path, word)).map(([path, word]) => [...path, word].join('.')),
      [],
    );
  });

  it('is said of nothing that there isn’t', () => {
    const said = new Set([
      ...keys.map((path) => aboutKey(path)?.id),
      ...words.map(([path, word]) => aboutWord(path, word)?.id),
    ]);
    const written = allSentences()
      .map(([id]) => id)
      .filter((id) => /^(?:key|word)\./.test(id));
    assert.deepEqual(
      written.filter((id) => !said.has(id as never)),
      [],
    );
    assert.equal(aboutKey(['peeple']), null);
    assert.equal(aboutWord(['agreements', 'type'], 'mas'), null);
  });

  it('is said by the nearest sentence: an agreement’s end isn’t any end', () => {
    assert.equal(aboutKey(['agreements', 3, 'end'])?.id, 'key.agreements.end');
    assert.equal(aboutKey(['grants', 0, 'end'])?.id, 'key.end');
    assert.equal(aboutWord(['agreements', 0, 'type'], 'contractor')?.id, 'word.agreements.type.contractor');
    assert.equal(aboutWord(['people', 0, 'engagements', 1, 'type'], 'contractor')?.id, 'word.contractor');
  });
});
