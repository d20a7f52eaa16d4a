import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { KnownFinding } from '../../src/findings/baseline';
import { api, closeAll, findingsIn, inRoot, openAt, statusText, until, withSetting } from './lib/inEditor';

const EXPIRED = inRoot('demo', 'web/router.ts');
const root = inRoot('demo').fsPath;
const file = path.join(root, '.chain-of-title-baseline.json');

interface Written {
  readonly version: number;
  readonly findings: readonly KnownFinding[];
}

const write = (): Thenable<unknown> => vscode.commands.executeCommand('chainOfTitle.writeBaseline', { root });
const read = (): Written => JSON.parse(fs.readFileSync(file, 'utf8')) as Written;
const save = (to: string, written: Written): void => fs.writeFileSync(to, JSON.stringify(written));

describe('a baseline of findings', () => {
  afterEach(async () => {
    fs.rmSync(file, { force: true });
    await openAt('demo', 'web/router.ts');
    await findingsIn(EXPIRED, 1);
    await closeAll();
  });

  it('is written as the command line writes it, and what it has is marked no more until there is more of it', async () => {
    await openAt('demo', 'web/router.ts');
    await findingsIn(EXPIRED, 1);
    await write();
    const written = read();
    assert.equal(written.version, 1);
    const known = written.findings.find((one) => one.path === 'web/router.ts' && one.id === 'coverage/expired');
    assert.ok(known);
    assert.equal(known.last, '2025-07-08');
    await findingsIn(EXPIRED, 0);
    // The record is as it was.
    await statusText(/CLA-AMARA/);
    const { status } = await api();
    await until(
      () => status()?.tooltip.value ?? '',
      (text) => text.includes('In the baseline | 1 finding'),
    );
    save(file, { ...written, findings: written.findings.filter((one) => one !== known) });
    await findingsIn(EXPIRED, 1);
    save(file, written);
    await findingsIn(EXPIRED, 0);
    save(file, { ...written, findings: [{ ...known, last: '2025-07-07' }] });
    await findingsIn(EXPIRED, 1);
  });

  it('hides nothing while it can’t be read', async () => {
    await openAt('demo', 'web/router.ts');
    await findingsIn(EXPIRED, 1);
    await write();
    await findingsIn(EXPIRED, 0);
    fs.writeFileSync(file, '{"version": 1, "findings": [');
    await findingsIn(EXPIRED, 1);
  });

  it('is where the setting says', async () => {
    const elsewhere = path.join(path.dirname(root), 'known findings.json');
    try {
      await withSetting('baseline', elsewhere, async () => {
        await openAt('demo', 'web/router.ts');
        await findingsIn(EXPIRED, 1);
        await write();
        assert.ok(fs.existsSync(elsewhere) && !fs.existsSync(file));
        await findingsIn(EXPIRED, 0);
      });
      await findingsIn(EXPIRED, 1);
    } finally {
      fs.rmSync(elsewhere, { force: true });
    }
  });
});
