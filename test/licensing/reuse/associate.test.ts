import assert from 'node:assert/strict';
import type { Precedence } from '../../../src/licensing/reuse/annotation';
import { associate, isOverridden, type MatchedTable } from '../../../src/licensing/reuse/associate';
import { namedLicence } from '../../../src/licensing/reuse/namedLicence';

/** `precedence licence copyright`, `-` for none of the two. */
function table(text: string, index: number): MatchedTable {
  const [precedence = '', licence = '-', copyright = '-'] = text.split(' ');
  return {
    source: `${'d/'.repeat(index)}REUSE.toml`,
    table: {
      precedence: precedence as Precedence,
      licences: licence === '-' ? [] : [namedLicence(licence, 1)],
      copyrights: copyright === '-' ? [] : [copyright],
    },
  };
}

interface Case {
  /** What stands in the file: licence and copyright. */
  readonly own: string;
  /** Outermost first. */
  readonly tables: readonly string[];
  readonly said: string;
}

const CASES: Record<string, Case> = {
  'the file alone': { own: 'MIT Own', tables: [], said: 'MIT | Own' },
  nothing: { own: '- -', tables: [], said: ' | ' },
  'closest fills in': { own: '- -', tables: ['closest ISC A'], said: 'ISC | A' },
  'closest gives way': { own: 'MIT Own', tables: ['closest ISC A'], said: 'MIT | Own' },
  'closest fills in a licence': { own: '- Own', tables: ['closest ISC A'], said: 'ISC | Own' },
  'closest fills in copyright': { own: 'MIT -', tables: ['closest ISC A'], said: 'MIT | A' },
  'of two closest the closer': { own: '- -', tables: ['closest ISC A', 'closest Zlib B'], said: 'Zlib | B' },
  'of two closest what each has': { own: '- -', tables: ['closest ISC A', 'closest - B'], said: 'ISC | B' },
  'aggregate is added': { own: 'MIT Own', tables: ['aggregate ISC A'], said: 'MIT+ISC | Own+A' },
  'aggregate is added to closest': {
    own: '- -',
    tables: ['closest Zlib C', 'aggregate ISC A'],
    said: 'ISC+Zlib | A+C',
  },
  'aggregate of both': {
    own: 'MIT Own',
    tables: ['aggregate ISC A', 'aggregate Zlib B'],
    said: 'MIT+ISC+Zlib | Own+A+B',
  },
  'override silences the file': { own: 'MIT Own', tables: ['override ISC A'], said: 'ISC | A' },
  'override silences what it lacks': { own: 'MIT Own', tables: ['override ISC -'], said: 'ISC | ' },
  'the higher override': { own: 'MIT Own', tables: ['override ISC A', 'override Zlib B'], said: 'ISC | A' },
  'override silences closer ones': { own: '- -', tables: ['override ISC A', 'aggregate Zlib B'], said: 'ISC | A' },
  'closer override silences closest': { own: '- -', tables: ['closest Zlib B', 'override ISC -'], said: 'ISC | ' },
  'closer override leaves aggregate': {
    own: 'MIT Own',
    tables: ['aggregate Zlib B', 'override ISC A'],
    said: 'Zlib+ISC | B+A',
  },
};

describe('associate', () => {
  for (const [name, { own, tables, said }] of Object.entries(CASES)) {
    it(`settles who has the say: ${name}`, () => {
      const { licences, copyrights } = table(`closest ${own}`, 0).table;
      const information = { licences, copyrights, snippetLicences: [namedLicence('0BSD', 9)] };
      const matched = tables.map(table);
      const found = associate({ source: 'a.c', information }, matched);
      assert.equal(
        `${found.licences.map(({ licence }) => licence.text).join('+')} | ${found.copyrights.join('+')}`,
        said,
      );
      // An overridden file isn't read, so that nothing depends on what is in it.
      const overridden = isOverridden(matched);
      assert.equal(
        overridden,
        tables.some((one) => one.startsWith('override')),
      );
      assert.equal(found.snippetLicences.length, overridden ? 0 : 1);
      if (overridden) assert.deepEqual(associate(null, matched), found);
    });
  }

  it('says where each licence comes from', () => {
    const information = { licences: [namedLicence('MIT', 3)], copyrights: [], snippetLicences: [] };
    const { licences, sources } = associate({ source: 'a.c.license', information }, [
      table('aggregate ISC', 0),
      table('closest Zlib', 1),
    ]);
    assert.deepEqual(sources, ['REUSE.toml', 'a.c.license']);
    assert.deepEqual(
      licences.map(({ source, licence }) => `${source} ${licence.text}`),
      ['a.c.license MIT', 'REUSE.toml ISC'],
    );
  });
});
