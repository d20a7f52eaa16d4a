import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { addedStem } from '../../src/analysis/stores/addedStores';
import { writeStores } from '../../src/analysis/stores/storeFiles';
import { storeFolders } from '../../src/analysis/stores/storeFolders';
import { LASTING_REGISTER } from '../analysis/demoRegister';
import { writeTree } from '../analysis/works/writeTree';
import { scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import { checkJson } from '../report/json/published';
import { linesOfTidepool, tidepoolStore } from '../tidepool';
import { json, runCli, type Outcome } from './runCli';

interface Line {
  readonly path: string;
  readonly skipped: string | null;
  readonly licence?: object;
  readonly matches?: readonly { purl: string; lines: [number, number]; level: string; attribution: string }[];
  readonly findings?: readonly { id: string; severity: string; line: number; message: string }[];
}

const COPY = linesOfTidepool(11, 60);
const OWN = 'export const answer = 42;\n';
const POLICY = 'licence_policy:\n  - paths: ["**"]\n    deny: [strong-copyleft]\n';

const rust = (name: string): string =>
  `impl fmt::Display for ${name} {\n    fn fmt(&self, fmt: &mut fmt::Formatter<'_>) -> fmt::Result {\n        write!(fmt, "${name}")\n    }\n}\n`;

const linesOf = ({ stdout }: Outcome): readonly Line[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('lines of known works', () => {
  useScratchHome();

  /** In a store of the user's. */
  async function added(isOwn = false): Promise<void> {
    const stem = addedStem({ name: 'tidepool', isOwn });
    await writeStores(storeFolders().added!, stem, [tidepoolStore([{ holders: ['Ann Alder'] }])]);
  }

  afterEach(() => fs.rmSync(storeFolders().added!, { recursive: true, force: true }));

  const scanned = async (files: Readonly<Record<string, string>>, ...more: string[]): Promise<Line> => {
    const folder = writeTree(files, scratchFolder());
    const outcome = await runCli(['-C', folder, 'scan', '--json', ...more, 'a.js']);
    const [line] = linesOf(outcome);
    return line!;
  };
  const told = ({ matches }: Line): readonly (readonly string[])[] =>
    matches!.map(({ purl, level, attribution }) => [purl.replace(/@.*/, ''), level, attribution]);

  const properties = [
    'int pallet',
    'Seal seal',
    'string note',
    'string lane',
    'string tag',
    'string place',
    'DateTime day',
  ].map((member) => {
    const field = `_${member.split(' ')[1]}`;
    return `    public ${member}\n    {\n        get { return ${field}; }\n        set { ${field} = value; }\n    }\n`;
  });
  for (const [what, file, text] of [
    ['a method that Rust’s own traits ask for', 'a.rs', rust('Depot') + rust('Carrier')],
    ['one property of C# after the other', 'A.cs', `class A\n{\n${properties.join('\n')}}\n`],
  ] as const)
    it(`aren’t found in ${what}`, async () => {
      const folder = writeTree({ [file]: text }, scratchFolder());
      const [line] = linesOf(await runCli(['-C', folder, 'scan', '--snippets-only', '--json', file]));
      assert.deepEqual(line!.matches, []);
    });

  for (const [banner, attribution, severity] of [
    ['/*! tidepool v9.9.9 */', 'incomplete', 'information'],
    ['/*! tidepool v9.9.9 | GPL-2.0-only */', 'incomplete', 'information'],
    ['/*! tidepool v9.9.9 | (c) 2020 Ann Alder | GPL-2.0-only */', 'attributed', null],
  ] as const)
    it(`are ${attribution} in a minified file that says ${banner}`, async () => {
      await added();
      const line = await scanned({ 'a.js': `${banner}${'!function(t,e){e+=t}(window,document);'.repeat(40)}` });
      assert.deepEqual(told(line), [['pkg:npm/tidepool', 'balanced', attribution]]);
      const found = line.findings!.filter(({ id }) => id === 'snippet/match');
      assert.deepEqual(
        found.map((one) => [one.severity, one.message.includes('comment this minified file is tidepool 9.9.9')]),
        severity === null ? [] : [[severity, true]],
      );
    });

  it('are found in a scan, beside licences or alone', async () => {
    await added();
    const whole = await scanned({ 'a.js': OWN + COPY });
    assert.deepEqual(told(whole), [['pkg:npm/tidepool', 'strict', 'missing']]);
    assert.ok(whole.licence);
    const alone = await scanned({ 'a.js': OWN + COPY }, '--snippets-only');
    assert.deepEqual([told(alone), alone.licence], [told(whole), undefined]);
    assert.deepEqual(
      alone.findings!.map(({ id, severity }) => [id, severity]),
      [['snippet/match', 'warning']],
    );
    const neither = await scanned({ 'a.js': OWN + COPY }, '--licence-only');
    assert.equal(neither.matches, undefined);
    assert.deepEqual((await scanned({ 'a.js': OWN }, '--snippets-only')).matches, []);
  });

  it('are found in standard input', async () => {
    await added();
    const { stdout } = await runCli(['scan', '--snippets-only', '--json', '--as', 'a.js', '-'], { input: COPY });
    assert.deepEqual(told(JSON.parse(stdout) as Line), [['pkg:npm/tidepool', 'strict', 'missing']]);
  });

  for (const [what, files, attribution] of [
    ['says nothing', { 'a.js': COPY }, 'missing'],
    ['names the work alone', { 'a.js': `// Based on tidepool 1.4\n${COPY}` }, 'incomplete'],
    [
      'stands within the tags of a snippet',
      {
        'a.js': `// SPDX-SnippetBegin\n// SPDX-License-Identifier: GPL-2.0-only\n// SPDX-SnippetCopyrightText: 2020 Ann Alder\n${COPY}// SPDX-SnippetEnd\n`,
      },
      'attributed',
    ],
    ['is named in NOTICE', { 'a.js': COPY, NOTICE: 'tidepool 1.4\nCopyright 2020 Ann Alder\n' }, 'attributed'],
    [
      'is a dependency',
      { 'a.js': COPY, 'package.json': '{"name": "x", "dependencies": {"tidepool": "^1.0.0"}}' },
      'declared',
    ],
    ['is the package itself', { 'a.js': COPY, 'package.json': '{"name": "tidepool"}' }, 'own'],
    [
      'is others’ by REUSE.toml',
      {
        'a.js': COPY,
        'REUSE.toml':
          'version = 1\n[[annotations]]\npath = "a.js"\nprecedence = "override"\nSPDX-License-Identifier = "GPL-2.0-only"\n',
      },
      'attributed',
    ],
  ] as const)
    it(`are ${attribution} where the copy ${what}`, async () => {
      await added();
      const line = await scanned(files, '--snippets-only');
      assert.deepEqual(
        line.matches!.map((match) => match.attribution),
        [attribution],
      );
      const isQuiet = attribution === 'attributed' || attribution === 'own';
      assert.equal(line.findings!.length, isQuiet ? 0 : 1);
    });

  it('are an error where a policy rules their licence out', async () => {
    await added();
    const folder = writeTree({ 'a.js': COPY, 'policy.yaml': POLICY }, scratchFolder());
    const outcome = await runCli([
      '-C',
      folder,
      'scan',
      '--snippets-only',
      '--json',
      '--policy',
      path.join(folder, 'policy.yaml'),
      'a.js',
    ]);
    const [line] = linesOf(outcome);
    assert.equal(outcome.code, 1);
    assert.deepEqual(
      line!.findings!.map(({ id, severity }) => [id, severity]),
      [['snippet/match', 'error']],
    );
  });

  it('of the organisation’s own are looked for in another tree', async () => {
    await added(true);
    const line = await scanned({ 'a.js': OWN + COPY }, '--snippets-only', '--own');
    assert.deepEqual(told(line), [['pkg:npm/tidepool', 'strict', 'own']]);
    assert.deepEqual(
      line.findings!.map(({ id, severity, line: at }) => [id, severity, at > 1]),
      [['reuse/outbound', 'warning', true]],
    );
    assert.deepEqual(told(await scanned({ 'a.js': COPY }, '--snippets-only')), []);
  });

  for (const [what, args, words] of [
    ['both of two kinds alone', ['--licence-only', '--snippets-only'], /One of --licence-only and --snippets-only/],
    ['licences alone, and code', ['--licence-only', '--own'], /one of them/],
    ['own code where none is known', ['--own'], /index add NAME DIR --own/],
  ] as const)
    it(`aren’t looked for by who asks for ${what}`, async () => {
      const { code, stderr } = await runCli(['scan', ...args, '.']);
      assert.equal(code, 2);
      assert.match(stderr, words);
    });

  it('are told of a change where it adds them, and not where they were before', async () => {
    await added();
    const scratch = scratchRepository();
    scratch.write('ip-register.yaml', LASTING_REGISTER);
    scratch.write('old.js', COPY);
    scratch.commit('old');
    const base = scratch.git('rev-parse', 'HEAD');
    scratch.git('config', 'user.name', 'Ada');
    scratch.git('config', 'user.email', 'ada@example.com');
    scratch.write('old.js', `${COPY}${OWN}`);
    scratch.write('new.js', `${OWN}${COPY}`);
    const found = async (...more: string[]): Promise<readonly (string | null)[]> => {
      const outcome = await runCli(['check', '-C', scratch.root, '--json', ...more]);
      const { findings } = json<{ findings: readonly { id: string; path: string | null }[] }>(outcome);
      return findings.filter(({ id }) => id === 'snippet/match').map((finding) => finding.path);
    };
    scratch.git('add', '.');
    assert.deepEqual(await found('--staged'), ['new.js']);
    scratch.commit('new');
    assert.deepEqual(await found(`--changed=${base}`), ['new.js']);
    // Of a whole tree all are, in the report too.
    assert.deepEqual(await found(), ['new.js', 'old.js']);
    const report = json<{ copies: readonly { path: string }[] }>(
      await runCli(['report', '-C', scratch.root, '--json', '--fail-on', 'never']),
    );
    checkJson(report);
    assert.deepEqual(
      report.copies.map((copy) => copy.path),
      ['new.js', 'old.js'],
    );
    // A register without a licence policy may say that a file is others', under the work's licence.
    const others = '  - {id: theirs, class: source_code, third_party: true, licence: GPL-2.0-only, paths: [new.js]}\n';
    scratch.write(
      'ip-register.yaml',
      LASTING_REGISTER.replace(/^assets:\n|$(?![\s\S])/m, (at) => `${at || 'assets:\n'}${others}`),
    );
    scratch.commit('listed');
    assert.deepEqual(await found(), ['old.js']);
    assert.deepEqual(await found(`--changed=${base}`), ['new.js'], 'a change is judged by the register before it');
  });
});
