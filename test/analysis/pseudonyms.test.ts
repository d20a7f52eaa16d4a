import assert from 'node:assert/strict';
import { Pseudonyms } from '../../src/analysis/pseudonyms';
import { message } from '../../src/wording/message';

const people = [
  { ids: ['ania', 'ania@nimbus.pl', 'A.Kowalska@nimbus.pl'], names: ['Ania Kowalska'] },
  { ids: ['x@mail.example'], names: ['Test'] },
  { ids: ['k@mail.example'], names: ['Ania'] },
  { ids: ['ANIA@nimbus.pl'], names: ['Anna Nowak-Kowalska'] },
  { ids: ['other@mail.example'], names: ['Ania Kowalska'] },
  // In small letters the first is two characters.
  { ids: ['ipek@mail.example'], names: ['İpek Yılmaz'] },
];
const pseudonyms = new Pseudonyms(people, (number) => `Contributor ${number}`, '(address)');

describe('Pseudonyms', () => {
  const cases: readonly (readonly [text: string, said: string])[] = [
    ['ania', 'Contributor 1'],
    ['Ania Kowalska', 'Contributor 1'],
    ['ANIA KOWALSKA', 'Contributor 1'],
    ['by Ania Kowalska, and Anna Nowak-Kowalska.', 'by Contributor 1, and Contributor 1.'],
    ['Copyright 2024 Ania Kowalska <ania@nimbus.pl>', 'Copyright 2024 Contributor 1 <Contributor 1>'],
    ['people/ania kowalska.md', 'people/Contributor 1.md'],
    ['Ania Kowalskaya', 'Ania Kowalskaya'],
    ['write to stranger@there.example', 'write to (address)'],
    ['a.kowalska@NIMBUS.pl', 'Contributor 1'],
    ['Test', 'Contributor 2'],
    ['test/testing.ts', 'test/testing.ts'],
    ['other@mail.example', 'Contributor 4'],
    ['İzmir, by Ania Kowalska', 'İzmir, by Contributor 1'],
    ['from İpek Yılmaz in İzmir', 'from Contributor 5 in İzmir'],
    ['', ''],
  ];
  for (const [text, said] of cases)
    it(`says ${JSON.stringify(said)} for ${JSON.stringify(text)}`, () => assert.equal(pseudonyms.said(text), said));

  it('leaves states, days and ids of sentences, and takes what they are said of', () => {
    const named = new Pseudonyms([{ ids: ['covered', 'why.expired'], names: ['error'] }], () => 'C', '');
    const value = {
      status: 'covered',
      severity: 'error',
      subject: 'covered',
      message: message('status.covered', { name: 'error', inner: message('status.unknown') }),
      byStatus: { covered: 3 },
      byVendor: { covered: 3 },
      list: ['why.expired', 1, null],
      map: new Map([['covered', ['covered']]]),
    };
    assert.deepEqual(named.in(value), {
      status: 'covered',
      severity: 'error',
      subject: 'C',
      message: message('status.covered', { name: 'C', inner: message('status.unknown') }),
      byStatus: { covered: 3 },
      byVendor: { C: 3 },
      list: ['C', 1, null],
      map: new Map([['covered', ['C']]]),
    });
  });
});
