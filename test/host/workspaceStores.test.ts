import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { readStores } from '../../src/analysis/stores/readStores';
import { api, inRoot, until } from './lib/inEditor';

/** A committed file of the demo that stands in a package, too, from now on. */
const COPIED = 'web/router.ts';

/** Kinds of what is found in the file. */
async function foundIn(file: string): Promise<string[]> {
  const { findings } = (await api()).views;
  const demo = findings.getChildren().find(({ node }) => node.label === 'demo');
  const row = demo && findings.getChildren(demo).find(({ node }) => node.id === `file/${file}`);
  return row ? findings.getChildren(row).flatMap(({ node }) => node.findings.map(({ id }) => id)) : [];
}

describe('stores of the workspace', () => {
  it('are built in the background, again when a lockfile changes, and compared with all that is committed', async () => {
    // A while after lockfiles were written the stores are built, twice.
    const { stores } = await api();
    const { fsPath } = inRoot('demo');
    const lock = path.join(fsPath, 'package-lock.json');
    const work = path.join(fsPath, 'node_modules/routes');
    await until(stores, (files) => files.length > 0);
    await vscode.commands.executeCommand('chainOfTitle.findings.focus');
    await vscode.commands.executeCommand('chainOfTitle.groupFindingsByFile');
    const before = await until(
      () => foundIn(COPIED),
      (ids) => ids.length > 0,
    );
    assert.ok(!before.includes('snippet/match'));
    try {
      fs.mkdirSync(work, { recursive: true });
      const described = { name: 'routes', version: '1.0.0', license: 'GPL-3.0-only' };
      fs.writeFileSync(path.join(work, 'package.json'), JSON.stringify(described));
      fs.copyFileSync(path.join(fsPath, COPIED), path.join(work, 'router.ts'));
      fs.writeFileSync(lock, '{}');
      await until(
        () => foundIn(COPIED),
        (ids) => ids.includes('snippet/match'),
      );
      const works = (await readStores(stores())).flatMap((store) => store.works);
      assert.equal(works.find(({ purl }) => purl === 'pkg:npm/routes')?.licence, 'GPL-3.0-only');
    } finally {
      fs.rmSync(path.join(fsPath, 'node_modules'), { recursive: true, force: true });
      fs.rmSync(lock, { force: true });
    }
    const after = await until(
      () => foundIn(COPIED),
      (ids) => !ids.includes('snippet/match'),
    );
    assert.deepEqual(after, before);
    await vscode.commands.executeCommand('chainOfTitle.groupFindingsBySeverity');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });
});
