import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { scratchFolder, sharedDemo } from '../demo/sharedDemo';
import { useScratchHome } from '../history/scratch';
import { runCli } from './runCli';

const FORMATS = 'terminal,html,md,csv,json,sarif,spdx,spdx3,cyclonedx,reuse,notice';

interface RegisterFile {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly identities?: readonly { readonly email?: string; readonly github?: string }[];
  }[];
}

describe('report --pseudonymous', () => {
  useScratchHome();
  let demo: string;
  let texts: Map<string, string>;

  async function written(folder: string): Promise<Map<string, string>> {
    const args = ['-C', demo, 'report', '--pseudonymous', '--fail-on', 'never', '--today', '2026-10-01'];
    const { code, stdout } = await runCli([...args, '--format', FORMATS, '-o', folder]);
    assert.equal(code, 0);
    const files = fs
      .readdirSync(folder)
      .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')] as const);
    return new Map([...files, ['terminal', stdout]]);
  }

  before(async () => {
    demo = (await sharedDemo()).folder;
    texts = await written(scratchFolder());
  });

  /** Everybody whom git or the register names, but bots and tools. */
  function people(): { readonly names: readonly string[]; readonly addresses: readonly string[] } {
    const log = execFileSync(
      'git',
      ['log', '--format=%an%x09%ae%n%cn%x09%ce%n%(trailers:key=Co-authored-by,valueonly)'],
      {
        cwd: demo,
        encoding: 'utf8',
      },
    );
    const register = parse(fs.readFileSync(path.join(demo, 'ip-register.yaml'), 'utf8')) as RegisterFile;
    const signed = log.split('\n').map((line) => /^(.*?)\s*[\t<]([^<>\t]*)>?$/.exec(line) ?? []);
    const persons = signed.filter(([, name]) => name && !/\[bot\]|Copilot|Claude|Cursor|GitHub/i.test(name));
    return {
      names: [...new Set([...persons.map(([, name]) => name!), ...register.people.map(({ name }) => name)])],
      addresses: [
        ...new Set([
          ...persons.map(([, , email]) => email!),
          ...register.people.flatMap(({ identities }) => (identities ?? []).flatMap(({ email }) => email ?? [])),
        ]),
      ],
    };
  }

  it('has nobody’s name or address in any format', () => {
    const { names, addresses } = people();
    assert.ok(names.length > 20 && addresses.length > 20, `${names.length}, ${addresses.length}`);
    assert.equal(texts.size, 21);
    for (const [format, text] of texts) {
      // As a reader, or a program, sees it.
      const plain = text.replace(/<!-- -->|\\(?=[^"nu])/g, '').toLowerCase();
      for (const word of [...names, ...addresses])
        assert.ok(!plain.includes(word.toLowerCase()), `${format} has ${word}`);
      // Packages are called by an address’s sign, too.
      const addressed = plain.match(/[\w.+-]+@[\w-]+\.(example|com|pl|org|io)\b/g) ?? [];
      assert.deepEqual(addressed, [], format);
    }
  });

  it('keeps the numbers, and gives each their label', async () => {
    const { stdout } = await runCli(['-C', demo, 'report', '--json', '--fail-on', 'never', '--today', '2026-10-01']);
    const plain = JSON.parse(stdout) as { totals: object; contributors: { lines: number; kind: string }[] };
    const report = JSON.parse(texts.get('provenance-report.json')!) as {
      totals: object;
      contributors: { name: string; id: string; lines: number; kind: string; emails: string[] }[];
    };
    assert.deepEqual(report.totals, plain.totals);
    assert.deepEqual(
      report.contributors.map(({ lines, kind }) => [lines, kind]),
      plain.contributors.map(({ lines, kind }) => [lines, kind]),
    );
    const persons = report.contributors.filter(({ kind }) => kind === 'person' || kind === 'unrostered');
    assert.deepEqual(
      persons.map(({ name }) => name),
      persons.map((_, at) => `Contributor ${at + 1}`),
    );
    for (const { emails } of report.contributors) assert.deepEqual(emails, []);
    assert.match(texts.get('provenance-report.html')!, /People are named by labels/);
    for (const [name, text] of texts) assert.ok(!/CLA-AMARA|IPA-ELEANOR|FRE-LUCIA/.test(text), name);
  });

  it('gives equal labels again', async () => {
    const again = await written(scratchFolder());
    for (const [name, text] of texts) if (name !== 'terminal') assert.equal(again.get(name), text, name);
  });
});
