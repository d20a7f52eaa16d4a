import assert from 'node:assert/strict';
import { readContractMap, withColumns } from '../../../src/register/importers/contractMap';
import { parseContracts } from '../../../src/register/importers/contracts';
import { UserError } from '../../../src/wording/userError';
import { CONTRACT_MAP, CONTRACTS } from './exports';
import { droppedIds } from './told';

describe('parseContracts', () => {
  it('takes only what was completed for executed', () => {
    const { records, dropped } = parseContracts(CONTRACTS, readContractMap(CONTRACT_MAP));
    assert.deepEqual(
      records.map((one) => one.kind === 'contract' && [one.id, one.type, one.status, one.signed, one.with]),
      [
        ['8f-1', 'nda', 'executed', '2024-03-01', { company: 'Beta Ltd' }],
        [
          '8f-2',
          'cla',
          'executed',
          '2024-05-01',
          { signer: { name: '=Octo', emails: ['octo@mail.example'], github: null, githubId: null } },
        ],
        ['8f-4', 'nda', 'sent', null, { company: 'Delta Ltd' }],
      ],
    );
    assert.deepEqual(droppedIds(dropped), ['2 Subject unmapped x3', '4 not-completed']);
  });

  it('takes a system’s own words, dates and delimiter from the mapping', () => {
    const map = readContractMap(
      'columns: {status: S, company: C, signed: D, end: E, terminated: T, effective: F, uri: U, version: V, governing_law: L, email: M}\n' +
        'type: msa\nstatuses: {In force: completed}\ndates: dmy\ndelimiter: ";"\n',
    );
    const { records, dropped } = parseContracts(
      'S;C;D;E;T;F;U;V;L;M\nIn Force;Beta;1/2/2024;31/12/2024;1/7/2024;2/2/2024;clm://1;2;us-de;x@b.example\nIn force;Beta;1/2/2024;;;;;;Delaware;\n',
      map,
    );
    assert.deepEqual(records[0], {
      kind: 'contract',
      line: 2,
      id: null,
      type: 'msa',
      with: { company: 'Beta' },
      status: 'terminated',
      signed: '2024-02-01',
      effective: '2024-02-02',
      end: '2024-12-31',
      terminatedOn: '2024-07-01',
      document: { uri: 'clm://1', version: '2' },
      governingLaw: 'US-DE',
    });
    assert.deepEqual(droppedIds(dropped), ['2 email signatory', '3 governing_law no-jurisdiction']);
  });

  const bad: [string, string, string][] = [
    ['a type that nobody named', 'Completed,B,,2024-01-01,,poem', '2 unknown-type'],
    ['a type like a property of objects', 'Completed,B,,2024-01-01,,constructor', '2 unknown-type'],
    ['a status like a property of objects', 'constructor,B,,2024-01-01,,nda', '2 not-completed'],
    ['completed without a day', 'Completed,B,,,,nda', '2 no-date'],
    ['an unreadable end', 'Completed,B,,2024-01-01,later,nda', '2 no-date'],
    ['an end before the start', 'Completed,B,,2024-01-01,2023-01-01,nda', '2 ends-first'],
    ['nobody on the other side', 'Completed,,,2024-01-01,,nda', '2 no-account-or-email'],
    ['too few columns', 'Completed', '2 wrong-columns'],
  ];
  for (const [name, row, told] of bad) {
    it(`drops a row with ${name}`, () => {
      const map = withColumns({}, ['status=S', 'company=C', 'email=M', 'signed=D', 'end=E', 'type=T']);
      assert.deepEqual(droppedIds(parseContracts(`S,C,M,D,E,T\n${row}\n`, map).dropped), [told]);
    });
  }

  it('refuses a mapping that says too little or is none', () => {
    const text = 'S,C,D\nCompleted,B,2024-01-01\n';
    for (const columns of [[], ['status=S', 'signed=D'], ['status=S', 'signed=D', 'company=C'], ['status=X']]) {
      assert.throws(() => parseContracts(text, withColumns({}, columns)), UserError);
    }
    for (const column of ['x', 'status=', 'status', 'colour=S']) {
      assert.throws(() => withColumns({}, [column]), UserError);
    }
    for (const map of ['[', '- x', 'columns: {colour: X}', 'type: poem', 'a: &a 1\nb: *a', 'x: 1']) {
      assert.throws(() => readContractMap(map), UserError, map);
    }
  });
});
