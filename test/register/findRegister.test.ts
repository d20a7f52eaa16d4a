import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { findRegister } from '../../src/register/findRegister';
import { UserError } from '../../src/wording/userError';
import { SMALLEST, withFolder } from './problemsOf';

const refusal = (id: string) => (error: unknown) => error instanceof UserError && error.told.id === id;

describe('finding the register', () => {
  it('takes the file at the root', () =>
    withFolder({ 'ip-register.yaml': SMALLEST }, async (root) => {
      assert.equal(await findRegister(root), path.join(root, 'ip-register.yaml'));
    }));

  it('takes the folder at the root, if it holds YAML', () =>
    withFolder({ 'ip-register/notes.md': '' }, async (root) => {
      assert.equal(await findRegister(root), null);
      fs.writeFileSync(path.join(root, 'ip-register/people.yaml'), '');
      assert.equal(await findRegister(root), path.join(root, 'ip-register'));
    }));

  it('takes none where there is none', () =>
    withFolder({ 'docs/ip-register.yaml': SMALLEST }, async (root) => assert.equal(await findRegister(root), null)));

  it("doesn't choose between two", () =>
    withFolder({ 'ip-register.yaml': SMALLEST, 'ip-register/a.yaml': SMALLEST }, async (root) => {
      await assert.rejects(findRegister(root), refusal('error.two-registers'));
      assert.equal(await findRegister(root, 'ip-register'), path.join(root, 'ip-register'));
    }));

  it("doesn't follow a link out of the repository, unless the user named it", () =>
    withFolder({ 'secret.yaml': SMALLEST, 'repo/readme.md': '' }, async (folder) => {
      const root = path.join(folder, 'repo');
      fs.symlinkSync('../secret.yaml', path.join(root, 'ip-register.yaml'));
      await assert.rejects(findRegister(root), refusal('error.register-outside'));
      assert.equal(await findRegister(root, 'ip-register.yaml'), path.join(root, 'ip-register.yaml'));
    }));

  it('takes a link that leads nowhere, or round and round, for none', () =>
    withFolder({}, async (root) => {
      fs.symlinkSync('nowhere.yaml', path.join(root, 'ip-register.yaml'));
      fs.symlinkSync('ip-register', path.join(root, 'ip-register'));
      assert.equal(await findRegister(root), null);
    }));

  it('takes the named one, from the root or anywhere', () =>
    withFolder({ 'elsewhere/r.yaml': SMALLEST, 'repo/ip-register.yaml': SMALLEST }, async (folder) => {
      const root = path.join(folder, 'repo');
      const other = path.join(folder, 'elsewhere/r.yaml');
      assert.equal(await findRegister(root, other), other);
      assert.equal(await findRegister(root, '../elsewhere/r.yaml'), other);
      await assert.rejects(findRegister(root, 'no.yaml'), refusal('error.register-missing'));
    }));
});
