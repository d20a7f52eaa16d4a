import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../host/lib/projectRoot';
import { sharedDemo } from '../demo/sharedDemo';

const cli = path.join(projectRoot, 'out/bundle/cli.js');

describe('report --pdf', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-pdf-'));
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('prints the page whole, with the Chromium that is here', async () => {
    const { folder: demo } = await sharedDemo();
    const file = path.join(folder, 'below/report.pdf');
    const browser = process.env.CHROMIUM ?? '/usr/bin/chromium';
    const args = ['report', '-C', demo, '--pdf', file, '--browser', browser, '--fail-on', 'never'];
    const said = execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
    assert.match(said, /Provenance report/);
    const bytes = fs.readFileSync(file).toString('latin1');
    assert.ok(bytes.startsWith('%PDF-') && bytes.trimEnd().endsWith('%%EOF'));
    assert.deepEqual(fs.readdirSync(path.dirname(file)), ['report.pdf']);
    const pages = bytes.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages > 5 && pages < 60, `${pages} pages`);
  });
});
