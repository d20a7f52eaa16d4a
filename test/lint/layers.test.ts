import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = path.resolve(__dirname, '../../..');
const fixtures = path.join(root, 'test/lint/fixtures');

interface Fixture {
  /** The place under src/ that it is linted as. */
  readonly place: string;
  readonly code: string;
  /** Rule and a part of its reason, in order. */
  readonly breaks: readonly { readonly rule: string; readonly reason: string }[];
}

/** `// as PLACE`, then a line `// breaks RULE: REASON` for each rule that it breaks. */
function readFixture(name: string): Fixture {
  const code = fs.readFileSync(path.join(fixtures, name), 'utf8');
  const place = /^\/\/ as (\S+)$/m.exec(code)?.[1];
  assert.ok(place, `${name} says where it is as if`);
  const breaks = [...code.matchAll(/^\/\/ breaks (\S+): (.+)$/gm)];
  return { place, code, breaks: breaks.map(([, rule = '', reason = '']) => ({ rule, reason })) };
}

describe('layer rules', () => {
  // The project's own configuration, but for rules that need types: the files aren't in the program that has them.
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: [
      {
        files: ['**/*.ts'],
        ...tseslint.configs.disableTypeChecked,
        languageOptions: { parserOptions: { projectService: false } },
      },
    ] as ESLint.Options['overrideConfig'],
  });

  for (const name of fs.readdirSync(fixtures)) {
    const { place, code, breaks } = readFixture(name);
    const title = breaks.length === 0 ? 'allows' : 'forbids';
    it(`${title}: ${name.replace(/^right-|\.ts$/g, '').replaceAll('-', ' ')}`, async () => {
      const [result] = await eslint.lintText(code, { filePath: path.join(root, place) });
      assert.ok(result);
      const found = result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message }));
      assert.deepEqual(
        found.map(({ rule }) => rule).sort(),
        breaks.map(({ rule }) => rule).sort(),
        JSON.stringify(found),
      );
      for (const { rule, reason } of breaks)
        assert.ok(
          found.some((one) => one.rule === rule && one.message.includes(reason)),
          `${rule} says "${reason}": ${JSON.stringify(found)}`,
        );
    });
  }

  it('know every folder of src/', async () => {
    const config = (await eslint.calculateConfigForFile(path.join(root, 'src/cli.ts'))) as {
      rules: { 'import-x/no-restricted-paths': [unknown, { zones: { target: string }[] }] };
    };
    const rooms = config.rules['import-x/no-restricted-paths'][1].zones.map(({ target }) => path.basename(target));
    const entries = fs.readdirSync(path.join(root, 'src'), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    assert.deepEqual(folders.sort(), rooms.sort());
  });
});
