import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { corpusModule } from './corpusModule';

describe('aptMirror', () => {
  let aptMirror: (sources: readonly string[]) => string | undefined;
  before(async () => {
    ({ aptMirror } = (await corpusModule('aptMirror.mjs')) as { aptMirror: typeof aptMirror });
  });

  const OLD = '# deb http://old.example/debian x main\n';
  for (const [what, sources, mirror] of [
    ['a list', [`${OLD}deb [trusted=yes] http://one.example/debian bookworm main\n`], 'http://one.example/debian'],
    [
      'a file of fields',
      ['', 'Types: deb\nURIs: https://two.example/mirror/debian/\nSuites: bookworm\n'],
      'https://two.example/mirror/debian/',
    ],
    [
      'others’ packages alone',
      ['deb https://other.example/apt x main\nURIs: https://more.example/debian-x\n'],
      undefined,
    ],
    ['nothing', [], undefined],
  ] as const)
    it(`is ${mirror ?? 'none'} where apt has ${what}`, () => assert.equal(aptMirror(sources), mirror));
});
