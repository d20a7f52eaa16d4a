import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { parseDocument } from 'yaml';
import { git } from '../../demo/git';
import { readRegister } from '../../src/register/registerReader';
import { demoCommits, sharedDemo } from './sharedDemo';

async function files(pattern: RegExp): Promise<[string, string][]> {
  const { folder } = await sharedDemo();
  const paths = git(folder, 'ls-files')
    .split('\n')
    .filter((file) => pattern.test(file));
  return paths.map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')]);
}

describe('the demo’s files', () => {
  it('are TypeScript and JavaScript without a syntax error', async () => {
    const sources = await files(/\.(ts|js)$/);
    assert.ok(sources.length > 70);
    for (const [file, text] of sources) {
      const { diagnostics } = ts.transpileModule(text, { fileName: file, reportDiagnostics: true });
      assert.deepEqual(
        (diagnostics ?? []).map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' ')),
        [],
        file,
      );
    }
  });

  it('are JSON and YAML that parse', async () => {
    for (const [, text] of await files(/\.json$/)) JSON.parse(text);
    const documents = await files(/\.ya?ml$/);
    assert.ok(documents.length > 5);
    for (const [file, text] of documents) assert.deepEqual(parseDocument(text).errors, [], file);
  });

  it('hold no placeholder or gutter of the generator', async () => {
    for (const [file, text] of await files(
      /\.(ts|go|py|sql|css|md|sh|java|csv|toml|proto|html|js|yaml)$|ignore|mailmap/,
    )) {
      assert.doesNotMatch(text, /\{\{[\w:.-]+\}\}|¦|undefined:/, file);
    }
  });

  it('balance their braces in Go, Java and CSS', async () => {
    for (const [file, text] of await files(/\.(go|java|css)$/)) {
      const count = (character: string): number => text.split(character).length - 1;
      assert.equal(count('{'), count('}'), file);
      assert.equal(count('('), count(')'), file);
    }
  });

  it('use addresses under .example only, but those of the tools', async () => {
    const { folder } = await sharedDemo();
    const tools = /^(noreply@anthropic\.com|\d+\+(dependabot\[bot\]|Copilot)@users\.noreply\.github\.com)$/;
    const emails = git(folder, 'log', '--format=%ae%n%ce%n%(trailers:key=Co-authored-by,valueonly)').match(
      /[^\s<>]+@[^\s<>]+/g,
    );
    for (const email of new Set(emails)) assert.match(email, email.endsWith('.example') ? /@/ : tools);
  });
});

describe('the demo’s register', () => {
  it('has no problem at HEAD', async () => {
    const { folder } = await sharedDemo();
    const { register, problems } = await readRegister(path.join(folder, 'ip-register.yaml'));
    assert.deepEqual(problems, []);
    assert.equal(register?.organisation.id, 'harbourline');
    assert.equal(register.vendors?.length, 4);
  });

  it('had none in any of its versions', async () => {
    const { folder } = await sharedDemo();
    const versions = await demoCommits('ip-register.yaml');
    assert.equal(versions.length, 8);
    for (const { id, authored } of versions) {
      const old = path.join(path.dirname(folder), `${id}.yaml`);
      fs.writeFileSync(old, `${git(folder, 'show', `${id}:ip-register.yaml`)}\n`);
      assert.deepEqual((await readRegister(old)).problems, [], authored);
    }
  });

  it('names commits that are there', async () => {
    const { folder } = await sharedDemo();
    const { register } = await readRegister(path.join(folder, 'ip-register.yaml'));
    const named = [...(register?.milestones ?? []), ...(register?.imports ?? [])].flatMap(({ commit }) => commit ?? []);
    assert.equal(named.length, 4);
    for (const id of named) assert.equal(git(folder, 'rev-parse', `${id}^{commit}`), id);
    for (const { ref } of register?.milestones ?? []) git(folder, 'rev-parse', '--verify', `refs/tags/${ref}`);
  });
});
