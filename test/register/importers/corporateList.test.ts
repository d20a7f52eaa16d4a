import assert from 'node:assert/strict';
import { parseCorporateList } from '../../../src/register/importers/corporateList';
import { UserError } from '../../../src/wording/userError';
import { CORPORATE } from './exports';
import { droppedIds } from './told';

describe('parseCorporateList', () => {
  it('reads company, day, version, and everyone with their last day', () => {
    const { records, dropped } = parseCorporateList(CORPORATE);
    const [record] = records;
    assert.ok(record?.kind === 'corporate');
    assert.deepEqual(
      [record.company, record.signed, record.document, record.status],
      ['Umbrella S.A.', '2024-02-01', { version: '1.0' }, 'executed'],
    );
    assert.deepEqual(
      record.listed.map(({ line, signer, until }) => [line, signer.name, signer.emails, signer.github, until]),
      [
        [12, 'Jan Baas', ['jan@umbrella.example'], 'janb', null],
        [13, 'Mia Old', ['mia@umbrella.example'], 'miaold', '2025-03-09'],
      ],
    );
    assert.deepEqual(droppedIds(dropped), ['1 place no-place', '8 signatory']);
  });

  it('takes company and day from the user where the file has only the list', () => {
    const rows = '- Jan Baas jan@u.example\n* Mia https://github.com/miaold/ (until Mar 9,2025)\n';
    const { records } = parseCorporateList(rows, { company: 'Umbrella', signed: '2024-02-01' });
    assert.ok(records[0]?.kind === 'corporate');
    assert.deepEqual(
      records[0].listed.map(({ signer, until }) => [signer.name, signer.github, until]),
      [
        ['Jan Baas', null, null],
        ['Mia', 'miaold', '2025-03-09'],
      ],
    );
    assert.throws(() => parseCorporateList(rows, { company: 'Umbrella' }), /--signed/);
    assert.throws(() => parseCorporateList(rows, { signed: '2024-02-01' }), /--company/);
  });

  it('drops a line that it can’t read, never the day alone', () => {
    const { records, dropped } = parseCorporateList(
      `${CORPORATE}\n---\nsomeone else\nEve eve@u.example (up to soon)\nAdam adam@u.example (a friend)\n`,
    );
    assert.deepEqual(droppedIds(dropped).slice(2), ['15 no-contributor', '16 unreadable-entry', '17 unreadable-entry']);
    assert.equal(records[0]?.kind === 'corporate' && records[0].listed.length, 2);
  });

  it('refuses an endless file', () => assert.throws(() => parseCorporateList('\n'.repeat(200_001)), UserError));
});
