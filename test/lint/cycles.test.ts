import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { scratchFolder, useScratchHome } from '../history/scratch';

const root = path.resolve(__dirname, '../../..');

type Imports = ReadonlyMap<string, readonly string[]>;

/** What each TypeScript file below some folders imports at run time, by path from `home`. */
async function importsIn(home: string, folders: readonly string[]): Promise<Imports> {
  const files = folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(home, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('fixtures'))
      .map((file) => path.join(folder, file)),
  );
  const { metafile } = await esbuild.build({
    absWorkingDir: home,
    // One that imports them all: a bundle for each would hold most of them again.
    stdin: { contents: files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n'), resolveDir: home },
    bundle: true,
    metafile: true,
    write: false,
    outdir: 'out',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
  });
  return new Map(
    Object.entries(metafile.inputs).map(([file, { imports }]) => [
      file,
      imports.flatMap(({ path: imported, external }) => (external ? [] : imported)),
    ]),
  );
}

/** The files of each circle, as far as they are found going down from the first. */
function circlesIn(imports: Imports): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const follow = (file: string, above: readonly string[]): void => {
    const at = above.indexOf(file);
    if (at !== -1) circles.push(above.slice(at));
    if (at !== -1 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) follow(next, [...above, file]);
    done.add(file);
  };
  for (const file of imports.keys()) follow(file, []);
  return circles;
}

describe('imports', () => {
  useScratchHome();

  it('go in no circle', async () => {
    const imports = await importsIn(root, ['src', 'demo', 'test']);
    assert.ok(imports.size > 500);
    assert.deepEqual(circlesIn(imports), []);
  });

  it('would be found to, also through several files and by import()', async () => {
    const folder = scratchFolder();
    const files = {
      'a.ts': "import { b } from './b';\nimport type { D } from './d';\nexport const a: D | number = b;\n",
      'b.ts': "export const b = 1;\nexport const c = async () => import('./c');\n",
      'c.ts': "export { a } from './a';\n",
      'd.ts': "import { a } from './a';\nexport type D = typeof a;\n",
    };
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
    const circles = circlesIn(await importsIn(folder, ['.']));
    assert.deepEqual(
      circles.map((circle) => circle.sort()),
      [['a.ts', 'b.ts', 'c.ts']],
    );
  });
});
