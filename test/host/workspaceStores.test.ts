import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { readStores } from '../../src/analysis/stores/readStores';
import { api, inRoot, until } from './lib/inEditor';

describe('stores of the workspace', () => {
  it('are built in the background, and again when a lockfile changes', async () => {
    const { stores } = await api();
    await until(stores, (files) => files.length > 0, 60_000);
    const { fsPath } = inRoot('no-git');
    const write = (name: string, text: string): void => {
      fs.mkdirSync(path.dirname(path.join(fsPath, name)), { recursive: true });
      fs.writeFileSync(path.join(fsPath, name), text);
    };
    write('node_modules/tidy/package.json', '{"name": "tidy", "version": "1.0.0", "license": "GPL-3.0-only"}');
    write(
      'node_modules/tidy/tidy.js',
      'export const tidy = (rows) => rows.filter((row) => row.kept).map(({ id }) => id);\n',
    );
    write('package-lock.json', '{}');
    try {
      const worksOf = async (): Promise<string[]> =>
        (await readStores(stores())).flatMap(({ works }) => works.map(({ purl, licence }) => `${purl} ${licence}`));
      const works = await until(worksOf, (all) => all.some((work) => work.startsWith('pkg:npm/tidy ')), 60_000);
      assert.ok(works.includes('pkg:npm/tidy GPL-3.0-only'));
    } finally {
      for (const name of ['node_modules', 'package-lock.json'])
        fs.rmSync(path.join(fsPath, name), { recursive: true, force: true });
    }
  });

  it('are compared with all that is committed, once they are there, and no more when they are gone', async function () {
    // A while after lockfiles were written the stores are built, twice.
    this.timeout(180_000);
    const copied = 'web/router.ts';
    const { fsPath } = inRoot('demo');
    const { views } = await api();
    await vscode.commands.executeCommand('chainOfTitle.findings.focus');
    await vscode.commands.executeCommand('chainOfTitle.groupFindingsByFile');
    const idsOf = (): string[] => {
      const view = views.findings;
      const [demo] = view.getChildren().filter(({ node }) => node.label === 'demo');
      const file = demo && view.getChildren(demo).find(({ node }) => node.id === `file/${copied}`);
      return file ? view.getChildren(file).flatMap(({ node }) => node.findings.map(({ id }) => id)) : [];
    };
    const work = path.join(fsPath, 'node_modules/routes');
    const lock = path.join(fsPath, 'package-lock.json');
    const before = await until(idsOf, (ids) => ids.length > 0, 60_000);
    assert.ok(!before.includes('snippet/match'));
    try {
      fs.mkdirSync(work, { recursive: true });
      fs.writeFileSync(
        path.join(work, 'package.json'),
        '{"name": "routes", "version": "1.0.0", "license": "GPL-3.0-only"}',
      );
      fs.copyFileSync(path.join(fsPath, copied), path.join(work, 'router.ts'));
      fs.writeFileSync(lock, '{}');
      await until(idsOf, (ids) => ids.includes('snippet/match'), 60_000);
    } finally {
      fs.rmSync(path.join(fsPath, 'node_modules'), { recursive: true, force: true });
      fs.rmSync(lock, { force: true });
    }
    const after = await until(idsOf, (ids) => !ids.includes('snippet/match'), 60_000);
    assert.deepEqual(after, before);
    await vscode.commands.executeCommand('chainOfTitle.groupFindingsBySeverity');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });
});
