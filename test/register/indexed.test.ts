import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { indexRegister } from '../../src/register/indexed';
import { built, SMALLEST } from './problemsOf';

describe('an indexed register', () => {
  const text = fs.readFileSync(path.join(__dirname, '../../../test/fixtures/example-register.yaml'), 'utf8');
  const index = indexRegister(built(text).register!);

  it('finds entries by id', () => {
    assert.equal(index.vendors.get('deltadev')?.subcontractor_of, 'nimbus');
    assert.equal(index.people.get('ravi')?.name, 'Ravi Iyer');
    assert.equal(index.engagements.get('ania-self')?.person.id, 'ania');
    assert.equal(index.engagements.get('ania-self')?.engagement.type, 'individual');
    assert.equal(index.agents.get('claude')?.kind, 'ai_tool');
    assert.equal(index.agreements.get('EMP-RAVI')?.type, 'employment');
    assert.equal(index.milestones.get('M2')?.agreement, 'MSA-2024-01');
    assert.equal(index.assets.get('nimbus-kit')?.owner, 'nimbus');
    assert.equal(index.vendors.get('ania'), undefined);
  });

  for (const [id, name] of [
    ['acme', 'Acme Inc.'],
    ['nimbus', 'Nimbus Software Sp. z o.o.'],
    ['ania', 'Ania Kowalska'],
    ['self', 'self'],
  ] as const) {
    it(`calls ${id} ${name}`, () => assert.equal(index.partyName(id), name));
  }

  it('is empty where the register is', () => {
    const empty = indexRegister(built(SMALLEST).register!);
    assert.equal(empty.people.size + empty.vendors.size + empty.agreements.size, 0);
    assert.equal(empty.organisation.id, 'acme');
  });
});
