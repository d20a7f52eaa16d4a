import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as exports from '../register/importers/exports';
import { publishedSchema } from '../publishedSchema';
import { scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import { json, runCli } from './runCli';

type Schema = Record<string, unknown> & { properties: Record<string, Schema & { enum: string[] }> };

interface Outcome {
  path: string;
  written: boolean;
  added: number;
  updated: number;
  unchanged: number;
  dropped: { line: number | null; field: string | null; reason: string; message: string }[];
  changes: { action: string; list: string; id: string }[];
}

const { schema, isAsPublished, faults } = publishedSchema<Schema>('import');

const REGISTER = '# Ours.\nregister_version: 1\norganisation: {id: acme, name: "Acme Inc."} # kept\n';

const FILES: Record<string, [text: string, args: string[]]> = {
  'github-cla': [exports.GITHUB_CLA, []],
  'cla-assistant': [exports.CLA_ASSISTANT, []],
  'easycla-icla': [exports.EASYCLA_ICLA, []],
  'easycla-ccla': [exports.EASYCLA_CCLA, []],
  'easycla-ecla': [exports.EASYCLA_ECLA, ['--company', 'Delta Dev']],
  gitdm: [exports.GITDM, []],
  'corporate-cla': [exports.CORPORATE, []],
  contracts: [exports.CONTRACTS, ['--map', 'map.yaml']],
};

/** A folder with a register and one export. */
function folderWith(register: string | null, file?: string): string {
  const folder = scratchFolder();
  if (register !== null) fs.writeFileSync(path.join(folder, 'ip-register.yaml'), register);
  if (file !== undefined) fs.writeFileSync(path.join(folder, 'export'), file);
  fs.writeFileSync(path.join(folder, 'map.yaml'), exports.CONTRACT_MAP);
  return folder;
}

const read = (folder: string, file = 'ip-register.yaml') => fs.readFileSync(path.join(folder, file), 'utf8');

describe('import', () => {
  useScratchHome();

  it('takes every kind into one register, and the first again changes nothing', async () => {
    const folder = folderWith(REGISTER);
    const kinds = Object.keys(FILES);
    assert.deepEqual([...kinds, 'dco'], schema.properties.kind!.enum);
    for (const [at, kind] of [...kinds, kinds[0]!].entries()) {
      const [text, args] = FILES[kind]!;
      fs.writeFileSync(path.join(folder, 'export'), text);
      const before = read(folder);
      const outcome = await runCli(['import', kind, 'export', '--json', '--licence', 'MIT', ...args], { cwd: folder });
      assert.equal(outcome.code, 0, outcome.stderr);
      const told = json<Outcome>(outcome);
      assert.ok(isAsPublished(told), faults());
      const isNew = at < kinds.length;
      assert.deepEqual([told.written, told.added + told.updated > 0], [isNew, isNew], kind);
      assert.equal(read(folder) === before, !isNew);
    }
    assert.ok(read(folder).startsWith(REGISTER));
    assert.equal((await runCli(['register', 'check'], { cwd: folder })).code, 0);
    assert.deepEqual(fs.readdirSync(folder).sort(), ['export', 'ip-register.yaml', 'map.yaml']);
  });

  it('dco: reads who signed off in a repository, and their commits are covered', async () => {
    const scratch = scratchRepository();
    scratch.write('a.ts', 'one\n');
    const signed = { author: 'Octo <octo@mail.example>', date: '2024-05-01T12:00:00Z' };
    const commit = scratch.commit('A\n\nSigned-off-by: Octo <octo@mail.example>\n', signed);
    scratch.write('b.ts', 'one\n');
    scratch.commit('B', { author: 'Zoe <zoe@mail.example>', date: '2024-06-01T12:00:00Z' });
    scratch.write('ip-register.yaml', REGISTER);
    const told = json<Outcome>(await runCli(['import', 'dco', '--json', '-C', scratch.root]));
    assert.deepEqual(told.changes, [
      { action: 'add', list: 'people', id: 'octo' },
      { action: 'add', list: 'agreements', id: 'DCO' },
    ]);
    const who = await runCli(['who', 'octo@mail.example', '--commit', commit, '--json', '-C', scratch.root]);
    assert.equal(json<{ status: string }>(who).status, 'unknown', 'the address alone, not the name that signed');
    const { lines } = json<{ lines: { status: string; ownership: { state: string } }[] }>(
      await runCli(['blame', 'a.ts', '--json', '-C', scratch.root]),
    );
    assert.deepEqual(
      lines.map(({ status, ownership }) => [status, ownership.state]),
      [['covered', 'licensed']],
    );
    const other = folderWith(REGISTER);
    const elsewhere = await runCli(['import', 'dco', scratch.root, '--json', '--signed', '2024-01-01'], { cwd: other });
    assert.equal(json<Outcome>(elsewhere).added, 1);
    assert.match(read(other), /signed: 2024-01-01/);
  });

  it('tells people what it did, and what not', async () => {
    const folder = folderWith(REGISTER, exports.EASYCLA_CCLA);
    const { stdout, stderr, code } = await runCli(['import', 'easycla-ccla', 'export'], { cwd: folder });
    assert.equal(code, 0);
    assert.match(stdout, /^ip-register\.yaml: added 1, updated 0, unchanged 0; not taken: 0\n/);
    assert.match(stdout, /people added 3, updated 0/);
    assert.match(stdout, /line 2, GitHubOrgApprovalList: .*deltaorg/);
    assert.match(stderr, /TO CONFIRM/);
  });

  it('--dry-run writes nothing; a long list of what was dropped is cut', async () => {
    const rows = Array.from({ length: 30 }, () => '\tOne GmbH').join('\n');
    const folder = folderWith(REGISTER, `${exports.GITDM}\n\n${rows.replaceAll('\tOne', '\tOne from x')}`);
    const { stdout } = await runCli(['import', 'gitdm', 'export', '--dry-run'], { cwd: folder });
    assert.match(stdout, /^ip-register\.yaml, not written: added 2/);
    assert.match(stdout, /… and \d+ more: --json lists all/);
    assert.equal(read(folder), REGISTER);
  });

  it('makes a register of the organisation named, where there is none', async () => {
    const folder = folderWith(null, exports.GITHUB_CLA);
    const args = ['import', 'github-cla', 'export', '--into', 'new/r.yaml', '--organisation', 'Acme Inc.'];
    assert.equal((await runCli(args, { cwd: folder })).code, 0);
    assert.match(
      read(folder, 'new/r.yaml'),
      /^# The IP register of Acme Inc\., begun .*\n.*\norganisation:\n {2}id: acme-inc\n/,
    );
    const checked = await runCli(['register', 'check', '--register', path.join(folder, 'new/r.yaml')]);
    assert.equal(checked.code, 0, checked.stdout);
  });

  it('keeps a byte order mark, permissions and a link', async () => {
    const folder = folderWith(null, exports.GITHUB_CLA);
    fs.writeFileSync(path.join(folder, 'real.yaml'), `\ufeff${REGISTER}`, { mode: 0o600 });
    fs.symlinkSync('real.yaml', path.join(folder, 'ip-register.yaml'));
    const outcome = await runCli(['import', 'github-cla', 'export'], { cwd: folder });
    assert.equal(outcome.code, 0, outcome.stderr);
    assert.ok(fs.lstatSync(path.join(folder, 'ip-register.yaml')).isSymbolicLink());
    assert.ok(read(folder, 'real.yaml').startsWith(`\ufeff${REGISTER}`));
    assert.ok(read(folder, 'real.yaml').length > REGISTER.length + 100);
    assert.equal(fs.statSync(path.join(folder, 'real.yaml')).mode & 0o777, 0o600);
  });

  describe('refuses, with one line, and writes nothing', () => {
    const large = `${'x'.repeat(1 << 20)}\n`.repeat(51);
    const cases: [string, string | null, string | undefined, string[], RegExp][] = [
      ['an unknown kind', REGISTER, '', ['import', 'x', 'export'], /no kind “x”: github-cla, /],
      ['no file', REGISTER, '', ['import', 'gitdm'], /Name the export/],
      ['a file that isn’t there', REGISTER, undefined, ['import', 'gitdm', 'export'], /export can’t be read/],
      ['a folder for a file', REGISTER, '', ['import', 'gitdm', '.'], /not a regular file/],
      ['a huge file', REGISTER, large, ['import', 'gitdm', 'export'], /more than 50 MB/],
      [
        'another system’s file',
        REGISTER,
        exports.GITDM,
        ['import', 'github-cla', 'export'],
        /export: This is not well-formed JSON: [^\n]+\n$/,
      ],
      [
        'a quote left open',
        REGISTER,
        'Name,b\n"a',
        ['import', 'easycla-icla', 'export'],
        /export:2: This is not well-formed CSV/,
      ],
      ['JSON that breaks off', REGISTER, '{"a": 1,\n}', ['import', 'github-cla', 'export'], /export:2:1: This is not/],
      [
        'a missing column',
        REGISTER,
        'a,b\n',
        ['import', 'easycla-icla', 'export'],
        /export:1: There is no column “Name”/,
      ],
      ['no register', null, exports.GITHUB_CLA, ['import', 'github-cla', 'export'], /--organisation/],
      [
        'a folder for a register',
        REGISTER,
        exports.GITHUB_CLA,
        ['import', 'github-cla', 'export', '--into', '.'],
        /is a folder/,
      ],
      [
        'a register that builds on another',
        `extends: base.yaml\n${REGISTER}`,
        exports.GITHUB_CLA,
        ['import', 'github-cla', 'export'],
        /builds on other files/,
      ],
      [
        'an option of another kind',
        REGISTER,
        exports.GITDM,
        ['import', 'gitdm', 'export', '--company', 'X'],
        /--company goes with easycla-ecla, corporate-cla/,
      ],
      ['no company', REGISTER, exports.EASYCLA_ECLA, ['import', 'easycla-ecla', 'export'], /--company/],
      ['no mapping', REGISTER, exports.CONTRACTS, ['import', 'contracts', 'export'], /“status” and “signed”/],
      [
        'a column that isn’t one',
        REGISTER,
        exports.CONTRACTS,
        ['import', 'contracts', 'export', '--column', 'x=y'],
        /the fields are id, /,
      ],
    ];
    for (const [name, register, file, args, expected] of cases) {
      it(name, async () => {
        const folder = folderWith(register, file);
        if (register?.includes('base.yaml')) fs.writeFileSync(path.join(folder, 'base.yaml'), 'register_version: 1\n');
        const { code, stdout, stderr } = await runCli(args, { cwd: folder });
        assert.deepEqual([code, stdout], [2, ''], stderr);
        assert.match(stderr, /^chain-of-title: [^\n]+\n$/);
        assert.match(stderr, expected);
        assert.equal(fs.existsSync(path.join(folder, 'ip-register.yaml')), register !== null);
        if (register !== null) assert.equal(read(folder), register);
      });
    }

    it('text that isn’t UTF-8', async () => {
      const folder = folderWith(REGISTER);
      fs.writeFileSync(path.join(folder, 'export'), Buffer.from([0xff, 0xfe, 0x41, 0x00]));
      assert.match((await runCli(['import', 'gitdm', 'export'], { cwd: folder })).stderr, /not UTF-8/);
    });

    it('a register with problems, each at its place', async () => {
      const folder = folderWith(`${REGISTER}colour: red\n`, exports.GITHUB_CLA);
      const { code, stderr } = await runCli(['import', 'github-cla', 'export'], { cwd: folder });
      assert.equal(code, 2);
      assert.match(stderr, /^ip-register\.yaml:4:1: error: There is no key “colour” here\./);
      assert.equal(read(folder), `${REGISTER}colour: red\n`);
    });
  });
});
