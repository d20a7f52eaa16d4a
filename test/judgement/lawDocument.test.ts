import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { LAW_TABLE } from '../../src/judgement/lawData';
import { lawDocument } from './lawDocument';

const DOCUMENT = path.resolve(__dirname, '../../../docs/law.md');

describe('docs/law.md', () => {
  const written = fs.readFileSync(DOCUMENT, 'utf8');

  it('has the table of laws as it is (node scripts/law.mjs writes it)', () => {
    const [, table] = written.split('\n<!-- table -->\n\n');
    assert.equal(table, `${lawDocument(LAW_TABLE)}\n`);
  });

  it('says that it is no legal advice', () => {
    assert.match(written, /not legal advice/);
  });
});

describe('lawDocument', () => {
  it('says what is on record, since when, what is open, and what isn’t on record', () => {
    const text = lawDocument({
      reviewed: '2025-01-01',
      reviewBy: '2027-01-01',
      jurisdictions: {
        ZZ: {
          name: 'Zed',
          unstatedDuration: {
            says: 'P5Y',
            source: 'Act 1, s. 2',
            since: '2020-01-01',
            unsettled: true,
            note: 'Maybe.',
          },
          lapse: { says: 'P1Y', source: 'Act 1, s. 3' },
        },
        'ZZ-A': { name: 'Aleph in Zed', form: { says: 'written', source: 'Act 2' } },
      },
    });
    assert.ok(text.startsWith('Reviewed: 2025-01-01. To be reviewed by: 2027-01-01.\n\n### Aleph in Zed (`ZZ-A`)\n'));
    assert.ok(text.includes('| No duration stated | 5 years (open), since 2020-01-01. Maybe. | Act 1, s. 2 |'));
    assert.ok(text.includes('| Rights not used | lapse after 1 year | Act 1, s. 3 |'));
    assert.ok(text.includes('Not on record: an employee’s work; a contractor’s work; transfer;'));
    assert.ok(text.includes('Everything else: as in ZZ.'));
  });
});
