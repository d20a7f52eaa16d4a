import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
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
});
