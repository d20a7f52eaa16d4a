import assert from 'node:assert/strict';
import { sharedAccountFindings } from '../../src/findings/sharedAccountFindings';

describe('sharedAccountFindings', () => {
  const cases: [string, string, string[], boolean][] = [
    ['two people', 'dev@nimbus.example', ['Ania Kowalska', 'Piotr Zielinski'], true],
    ['two people by first name', 'dev@nimbus.example', ['Ania', 'Piotr'], true],
    ['one name in two spellings', 'dev@nimbus.example', ['José García-López', 'Jose Garcia'], false],
    ['a nickname with the same surname', 'dev@nimbus.example', ['Douglas Wilson', 'Doug Wilson'], false],
    ['an account name', 'tj@vision-media.example', ['TJ Holowaychuk', 'visionmedia'], false],
    ['an account name with digits', 'a@x.example', ['Ania Kowalska', 'Ania77'], false],
    ['a name that stands in the address', 'piotrz@x.example', ['Ania Kowalska', 'PiotrZ'], false],
    ['an account name of several words', 'a@x.example', ['Hongcai Ren', 'RainbowMango'], false],
    ['a surname with an initial', 'bw@x.example', ['Bartek Plotka', 'Bplotka'], false],
    ['a surname with an initial, the other way round', 'bw@x.example', ['Aplotka', 'Bartek Plotka'], false],
    ['nobody’s name', 'a@x.example', ['Anonymous', 'Boqin Qin'], false],
    ['a short name within another', 'dev@x.example', ['Ani Zielinska', 'Aniad Kowalska'], true],
    ['one name twice', 'a@x.example', ['Ania', 'Ania'], false],
    ['no name at all', 'a@x.example', ['', '?'], false],
  ];
  for (const [name, email, names, fires] of cases) {
    it(`${fires ? 'reports' : 'is silent on'} ${name}`, () => {
      const found = sharedAccountFindings([{ email, contributor: email, names, lines: 4 }]);
      assert.equal(found.length, fires ? 1 : 0);
      if (fires) assert.equal(found[0]!.message.args?.names, names.join(', '));
    });
  }
});
