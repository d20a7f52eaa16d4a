import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Invocation, Log, Run } from 'sarif';
import { LASTING_REGISTER as LASTING } from '../analysis/demoRegister';
import { scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import type { Scratch } from '../history/scratch';
import { json, runCli } from './runCli';

interface Found {
  readonly version: number;
  readonly notes: readonly string[];
  readonly unknowns: readonly { path: string | null; lines: number; message: string }[];
  readonly findings: readonly { id: string; path: string | null; range: [number, number] | null; lines: number }[];
}

const ANIA = { author: 'Ania <ania@nimbus.example>', date: '2025-05-01T12:00:00Z' };
const ZOE = { author: 'Zoe <zoe@elsewhere.example>', date: '2025-05-02T12:00:00Z' };
const ZOE_ENTERED = LASTING.replace(
  'agents:',
  `  - id: zoe
    name: Zoe Zed
    identities: [{email: zoe@elsewhere.example}]
    engagements: [{id: zoe-nimbus, party: nimbus, type: employee, start: 2024-01-01}]
agents:`,
);

describe('check', () => {
  useScratchHome();
  let scratch: Scratch;
  const check = (...args: string[]): ReturnType<typeof runCli> =>
    runCli(['check', '-C', scratch.root, '--today', '2025-06-01', ...args]);
  /** `id path:range lines` */
  const found = async (...args: string[]): Promise<string[]> => {
    const outcome = await check('--json', ...args);
    const { version, findings } = json<Found>(outcome);
    assert.equal(version, 1);
    return (
      findings
        // What the register itself leaves open is another test's.
        .filter(({ id }) => !/^(vetting|terms)\/|^title\/moral-rights$/.test(id))
        .map(({ id, path: file, range, lines }) => `${id} ${file ?? '-'}:${range?.join('-') ?? ''} ${lines}`)
    );
  };

  beforeEach(() => {
    scratch = scratchRepository();
    scratch.write('ip-register.yaml', LASTING);
    scratch.write('old.ts', 'zoe\n');
    scratch.commit('old', { ...ZOE, date: '2025-01-01T12:00:00Z' });
    scratch.write('a.ts', 'one\ntwo\n');
    scratch.commit('base', ANIA);
    scratch.git('tag', 'base');
  });

  it('finds what the report finds', async () => {
    assert.deepEqual(await found(), [
      'coverage/unknown-contributor ip-register.yaml:1-28 28',
      'coverage/unknown-contributor old.ts:1-1 1',
    ]);
    const { code, stdout, stderr } = await check('--fail-on', 'never');
    assert.equal(code, 0);
    assert.match(stdout, /^old\.ts:1: error: Lines attributed by git to Zoe .* \[coverage\/unknown-contributor\]$/m);
    assert.match(stderr, /Findings: \d+\./);
    assert.equal((await check()).code, 1);
  });

  it('looks only at the lines that HEAD adds to a base', async () => {
    assert.deepEqual(await found('--changed=base'), []);
    scratch.write('a.ts', 'one\ntwo and\nthree\n');
    scratch.write('old.ts', 'zoe\nania\n');
    scratch.commit('ania', ANIA);
    assert.deepEqual(await found('--changed=base'), []);
    scratch.write('a.ts', 'zero\none\ntwo and\nthree\nfour\n');
    scratch.commit('zoe', ZOE);
    assert.deepEqual(await found('--changed=base'), ['coverage/unknown-contributor a.ts:1-1 2']);
    // The base has gone on since: what it has by then isn't ours.
    scratch.git('checkout', '--quiet', '-b', 'elsewhere', 'base');
    scratch.write('other.ts', 'zoe again\n');
    scratch.commit('other', ZOE);
    scratch.git('checkout', '--quiet', 'main');
    assert.deepEqual(await found('--changed=elsewhere'), ['coverage/unknown-contributor a.ts:1-1 2']);
  });

  it('judges a change by the register that it started from, and says who changed their own entries', async () => {
    scratch.write('ip-register.yaml', ZOE_ENTERED);
    scratch.write('z.ts', 'z\n');
    scratch.commit('zoe enters herself', ZOE);
    assert.deepEqual(await found('--changed=base'), [
      'coverage/unknown-contributor ip-register.yaml:14-17 4',
      'coverage/unknown-contributor z.ts:1-1 1',
      'record/self-added ip-register.yaml:14-14 0',
    ]);
    scratch.git('reset', '--quiet', '--hard', 'base');
    scratch.write('ip-register.yaml', ZOE_ENTERED);
    scratch.commit('ania enters her', ANIA);
    assert.deepEqual(await found('--changed=base'), []);
  });

  it('says so too where the register was moved afterwards', async () => {
    scratch.write('ip-register.yaml', ZOE_ENTERED);
    scratch.commit('zoe enters herself', ZOE);
    scratch.write('ip-register/all.yaml', ZOE_ENTERED);
    scratch.git('rm', '--quiet', 'ip-register.yaml');
    scratch.commit('ania moves it', ANIA);
    assert.deepEqual(await found('--changed=base'), [
      'coverage/unknown-contributor ip-register/all.yaml:14-17 4',
      'record/self-added ip-register/all.yaml:14-14 0',
    ]);
  });

  it('knows a register that wasn’t there, a folder of files, and one that was broken', async () => {
    scratch.git('rm', '--quiet', 'ip-register.yaml');
    scratch.commit('no register', ANIA);
    scratch.git('tag', 'none');
    scratch.write('ip-register/people.yaml', LASTING);
    scratch.write('ip-register/more.yaml', 'register_version: 1\nextends: ../base/org.yaml\n');
    scratch.write('base/org.yaml', 'register_version: 1\nassets: []\n');
    scratch.commit('folder', ANIA);
    scratch.git('tag', 'folder');
    scratch.write('z.ts', 'z\n');
    scratch.commit('zoe', ZOE);
    assert.deepEqual(await found('--changed=none'), ['record/self-added ip-register/people.yaml:6-6 0']);
    assert.deepEqual(await found('--changed=folder'), ['coverage/unknown-contributor z.ts:1-1 1']);
    scratch.write('ip-register/people.yaml', 'people: {');
    scratch.commit('broken', ANIA);
    scratch.git('tag', 'broken');
    scratch.write('ip-register/people.yaml', LASTING);
    scratch.commit('mended', ANIA);
    const outcome = await check('--changed=broken');
    assert.equal(outcome.code, 2);
    assert.match(outcome.stderr, /ip-register@[0-9a-f]{12}/);
  });

  describe('licences', () => {
    const POLICY =
      'licence_policy:\n  - {paths: ["src/**"], expected: MIT, header: required, deny: [strong-copyleft]}\n';
    const licences = async (...args: string[]): Promise<string[]> =>
      (await found(...args)).filter((line) => line.startsWith('licence/'));

    beforeEach(() => {
      scratch.write('ip-register.yaml', `${LASTING}${POLICY}`);
      scratch.write('LICENSES/MIT.txt', 'x\n');
      scratch.write('src/old.ts', 'old\n');
      scratch.write('src/said.ts', '// SPDX-License-Identifier: MIT\n');
      scratch.write('src/short.ts', '// SPDX-License-Identifier: MIT\nshort\n');
      scratch.write('src/wide.ts', Buffer.from('\uFEFF// SPDX-License-Identifier: MIT\n', 'utf16le'));
      scratch.write('web/a.ts', '// SPDX-License-Identifier: BSD 3-Clause\n');
      scratch.commit('policy', ANIA);
      scratch.git('tag', 'policy');
    });

    it('are judged by the policy, file by file', async () => {
      assert.deepEqual(await licences(), [
        'licence/invalid-expression web/a.ts:1-1 1',
        'licence/missing-header src/old.ts:1-1 1',
      ]);
      assert.deepEqual(await licences('--severity', 'licence/*=off'), []);
    });

    it('are said not to be looked for in files over the limit, also such as have no lines', async () => {
      scratch.write('src/big.bin', Buffer.alloc(2000));
      scratch.write('src/small.bin', Buffer.alloc(20));
      scratch.commit('binary', ANIA);
      const outcome = await check('--json', '--fail-on=never', '--max-file-size=1500');
      assert.deepEqual(
        json<Found>(outcome).unknowns.map(({ path: file }) => file),
        ['src/big.bin'],
      );
      assert.match(outcome.stderr, /src\/big\.bin: Over the size limit: its licence is not looked for\./);
    });

    it('are judged in what a change touches alone, as a whole', async () => {
      scratch.write('src/new.ts', 'new\n');
      scratch.write('src/said.ts', '// SPDX-License-Identifier: MIT\nmore\n');
      scratch.write('src/theirs.c', 'int a;\n// SPDX-License-Identifier: GPL-2.0-only\n');
      scratch.write('src/logo.png', Buffer.from([0, 1]));
      scratch.write('src/logo.png.license', 'SPDX-License-Identifier: MIT\n');
      scratch.write('src/photo.png', Buffer.from([137, 80, 78, 71, 0, 1, 2]));
      scratch.write('src/short.ts', 'short\n');
      const added = [
        'licence/forbidden src/theirs.c:2-2 1',
        'licence/missing-header src/new.ts:1-1 1',
        'licence/missing-header src/photo.png: 0',
        'licence/missing-header src/short.ts:1-1 1',
        'licence/text-missing src/theirs.c:2-2 1',
      ];
      scratch.git('add', '--all');
      scratch.git('config', 'user.name', 'Ania');
      scratch.git('config', 'user.email', 'ania@nimbus.example');
      assert.deepEqual(await licences('--staged'), added);
      scratch.commit('change', ANIA);
      assert.deepEqual(await licences('--changed=policy'), added);
    });
  });

  it('needs a base, with something in common', async () => {
    const without = await check('--changed');
    assert.equal(without.code, 2);
    assert.match(without.stderr, /name it with --changed=<base>/);
    const clone = path.join(scratchFolder(), 'clone');
    scratch.git('clone', '--quiet', scratch.root, clone);
    assert.equal((await runCli(['check', '-C', clone, '--changed'])).code, 0);
    scratch.git('checkout', '--quiet', '--orphan', 'new');
    scratch.commit('new', ANIA);
    assert.match((await check('--changed=base')).stderr, /no commit in common/);
    assert.match((await check('--changed=nope')).stderr, /nope/);
  });

  it('looks at what is staged as its author’s', async () => {
    const as = (email: string): string => scratch.git('config', 'user.email', email);
    scratch.git('config', 'user.name', 'Somebody');
    scratch.write('a.ts', 'one\n+++ b/x\n@@ -1 +1,9 @@\ntwo\n');
    scratch.write('sp ace "q"\n.ts', 'one\n');
    scratch.git('add', '--all');
    scratch.write('a.ts', 'not staged\n');
    as('ania@nimbus.example');
    assert.deepEqual(await found('--staged'), []);
    as('zoe@elsewhere.example');
    assert.deepEqual(await found('--staged'), [
      'coverage/unknown-contributor a.ts:2-3 2',
      'coverage/unknown-contributor sp ace "q"\n.ts:1-1 1',
    ]);
    scratch.write('ip-register.yaml', ZOE_ENTERED);
    scratch.git('add', 'ip-register.yaml');
    assert.equal((await found('--staged')).length, 3);
    assert.match((await check('--staged', '--changed=base')).stderr, /One of --changed and --staged/);
  });

  it('tells what a link of the chain lacks where the change’s lines are', async () => {
    scratch.write('ip-register.yaml', ZOE_ENTERED);
    scratch.commit('entered', ANIA);
    scratch.git('tag', 'entered');
    scratch.write('b.ts', 'ania\nzoe\n');
    scratch.commit('both', ANIA);
    scratch.write('b.ts', 'ania\nzoe, and\nmore\n');
    scratch.write('z.ts', 'one\n');
    scratch.commit('hers', ZOE);
    const entry = `ip-register.yaml:${ZOE_ENTERED.slice(0, ZOE_ENTERED.indexOf('id: zoe\n')).split('\n').length}`;
    const said = `No agreement on record between Zoe Zed and Nimbus Software.`;
    // What her terms lack is a finding of its own.
    const change = ['--changed=entered', '--severity', 'coverage/*=off'];
    assert.equal((await check(...change)).stdout, `b.ts:2: error: ${said} (${entry}) [chain/missing-link]\n`);
    const github = (await check(...change, '--format', 'github')).stdout;
    assert.equal(github, `::error file=b.ts,line=2,endLine=3,title=chain/missing-link::${said} (${entry})\n`);
    const [issue] = JSON.parse((await check(...change, '--format', 'gitlab')).stdout) as [
      { location: object; fingerprint: string },
    ];
    assert.deepEqual(issue.location, { path: 'b.ts', lines: { begin: 2 } });
    const [result] = (JSON.parse((await check(...change, '--format', 'sarif')).stdout) as Log).runs[0]!.results!;
    const uris = [result?.locations, result?.relatedLocations].map((places) =>
      places?.map(({ physicalLocation: at }) => `${at?.artifactLocation?.uri}:${at?.region?.startLine}`),
    );
    assert.deepEqual(uris, [['b.ts:2'], [entry]]);
    assert.deepEqual(await found(...change), [`chain/missing-link ${entry}-${entry.split(':')[1]} 3`]);
    // One baseline is for all of it and for a change.
    assert.equal((await check('--write-baseline', path.join(scratch.root, 'known.json'))).code, 0);
    assert.equal((await check(...change, '--baseline', path.join(scratch.root, 'known.json'))).stdout, '');
    scratch.write('a.ts', 'one\ntwo\nthree\n');
    scratch.git('add', 'a.ts');
    scratch.git('config', 'user.name', 'Zoe');
    scratch.git('config', 'user.email', 'zoe@elsewhere.example');
    assert.match((await check('--staged')).stdout, /^a\.ts:3: error: No agreement on record between Zoe Zed/m);
  });

  it('tells lines whose white space alone was changed from lines that came in', async () => {
    const long = Array.from({ length: 2000 }, (_, at) => `line ${at}`);
    const bulk = async (...args: string[]): Promise<string[]> =>
      (await found(...args)).filter((one) => /^title\/(bulk|reformatted)/.test(one));
    scratch.write('long.ts', `\t${long.join('\n\t')}\n`);
    scratch.commit('long', ANIA);
    assert.deepEqual(await bulk(), ['title/bulk-import -: 2000']);
    scratch.git('config', 'user.name', 'Ania');
    scratch.git('config', 'user.email', 'ania@nimbus.example');
    scratch.write('long.ts', `  ${long.join('\n  ')}\n`);
    scratch.git('add', '--all');
    assert.deepEqual(await bulk('--staged'), ['title/reformatted -: 2000']);
    scratch.git('tag', 'long');
    scratch.commit('spaces', ANIA);
    const told = [await bulk(), await bulk('--changed=long'), await bulk('--changed=base')];
    for (const one of told) assert.deepEqual(one, ['title/reformatted -: 2000']);
  });

  it('tells of others’ packages that a change brings in', async () => {
    const vendored = async (...args: string[]): Promise<string[]> =>
      (await found(...args)).filter((one) => /^title\/(bulk|vendored)/.test(one));
    scratch.git('tag', 'without');
    scratch.git('config', 'user.name', 'Ania');
    scratch.git('config', 'user.email', 'ania@nimbus.example');
    scratch.write('vendor/tide/LICENSE', 'Licensed under the MIT license\n');
    scratch.write('vendor/tide/pool.c', 'int line;\n'.repeat(2000));
    scratch.git('add', '--all');
    assert.deepEqual(await vendored('--staged'), ['title/vendored -: 2001']);
    scratch.commit('vendor', ANIA);
    assert.deepEqual(await vendored('--changed=without'), ['title/vendored -: 2001']);
    const file = path.join(scratchFolder(), 'vendored.json');
    await check('--write-baseline', file);
    assert.deepEqual(await vendored('--changed=without', '--baseline', file), []);
    scratch.write('vendor/tide/more.c', 'int more;\n');
    scratch.git('add', '--all');
    assert.deepEqual(await vendored('--staged', '--baseline', file), ['title/vendored -: 1']);
    scratch.git('reset', '--quiet', '--hard', 'without');
  });

  it('compares the clock of what is staged with that of the commit before', async () => {
    for (const [key, value] of [
      ['name', 'Ania'],
      ['email', 'ania@nimbus.example'],
    ])
      scratch.git('config', `user.${key}`, value!);
    scratch.commit('by a clock that was wrong', { ...ANIA, date: '2098-01-01T12:00:00Z' });
    scratch.write('a.ts', 'new\n');
    scratch.git('add', '--all');
    assert.deepEqual(
      (await found('--staged')).map((one) => one.replace(/ .*/s, '')),
      ['integrity/backdated'],
    );
  });

  it('leaves out what a baseline knows, and nothing newer', async () => {
    const file = path.join(scratchFolder(), 'base.json');
    assert.equal((await check('--write-baseline', file)).code, 0);
    const { stdout, code } = await check('--baseline', file);
    assert.deepEqual([stdout, code], ['', 0]);
    scratch.write('old.ts', 'zoe\nzoe\n');
    scratch.commit('more', ZOE);
    assert.deepEqual(await found('--baseline', file), ['coverage/unknown-contributor old.ts:1-2 2']);
    for (const [text, reason] of [
      ['{', /JSON/],
      ['{"version": 2, "findings": []}', /version/],
      ['{"version": 1, "findings": [{"id": 1}]}', /findings\.0\.id/],
    ] as const) {
      fs.writeFileSync(file, text);
      const outcome = await check('--baseline', file);
      assert.equal(outcome.code, 2);
      assert.match(outcome.stderr, reason);
    }
    assert.equal((await check('--baseline', `${file}.gone`)).code, 2);
  });

  it('says what it didn’t look at, and why', async () => {
    const limits = async (...args: string[]): Promise<[string[], string[], string]> => {
      const outcome = await check('--json', '--fail-on=never', ...args);
      const { notes, unknowns } = json<Found>(outcome);
      return [[...notes], unknowns.map(({ path: file, lines }) => `${file} ${lines}`), outcome.stderr];
    };
    assert.deepEqual(await limits('--changed=base'), [[], [], '']);
    scratch.write('a.ts', 'one\ntwo\nthree\n');
    scratch.write('big.ts', 'x\n'.repeat(900));
    scratch.commit('big', ZOE);
    const [notes, unread, told] = await limits('--changed=base', '--max-file-size=1500');
    assert.deepEqual([notes, unread], [[], ['big.ts 900']]);
    assert.match(told, /^(chain-of-title: )?big\.ts: .+\n$/);
    // A line of it is none that was found to be right.
    assert.deepEqual(await found('--changed=base', '--max-file-size=1500'), [
      'coverage/unknown-contributor a.ts:3-3 1',
    ]);

    scratch.git('rm', '--quiet', 'ip-register.yaml');
    scratch.commit('no register', ANIA);
    const none = await limits();
    assert.match(none[0].join(), /^There is no register/);
    assert.match(none[2], /There is no register/);
    scratch.git('tag', 'none');
    scratch.write('ip-register.yaml', LASTING);
    scratch.commit('a register', ANIA);
    assert.match((await limits('--changed=none'))[0].join(), /^There was no register before this change/);
    scratch.git('checkout', '--quiet', 'none');
    scratch.git('config', 'user.name', 'Ania');
    scratch.git('config', 'user.email', 'ania@nimbus.example');
    scratch.write('ip-register.yaml', LASTING);
    scratch.git('add', '--all');
    assert.match((await limits('--staged'))[0].join(), /^There was no register before this change/);

    const shallow = path.join(scratchFolder(), 'shallow');
    scratch.git('clone', '--quiet', '--depth=1', '--branch=main', `file://${scratch.root}`, shallow);
    const clone = json<Found>(await runCli(['check', '--json', '-C', shallow, '--fail-on=never']));
    assert.match(clone.notes.join(), /shallow/);
  });

  it('weighs findings as it is told to', async () => {
    assert.equal((await check('--severity', 'coverage/*=warning', '--severity', 'nda/*=off')).code, 0);
    assert.deepEqual(await found('--severity', 'coverage/unknown-contributor=off'), []);
    for (const bad of ['coverage', 'coverage/nope=off', 'coverage/*=fatal'])
      assert.equal((await check('--severity', bad)).code, 2);
  });

  it('writes SARIF', async () => {
    const run = async (...args: string[]): Promise<Run> =>
      json<Log>(await check('--format', 'sarif', '--fail-on=never', ...args)).runs[0]!;
    const places = ({ results }: Run): string[] =>
      results!
        .filter(({ ruleId }) => ruleId === 'coverage/unknown-contributor')
        .map(({ locations, suppressions, baselineState: state = '' }) => {
          const { artifactLocation: file, region } = locations![0]!.physicalLocation!;
          return `${file!.uri!}:${region!.startLine} ${suppressions!.length} ${state}`.trim();
        });
    scratch.git('config', 'remote.origin.url', 'https://me:s3cret@forge.example/acme/portal.git');
    scratch.write('a b\n%.ts', 'z\n');
    scratch.write('docs/z.md', 'z\n');
    const head = scratch.commit('odd', ZOE);
    const file = path.join(scratchFolder(), 'base.json');
    await check('--write-baseline', file);
    const whole = await run();
    assert.deepEqual(places(whole), ['a%20b%0A%25.ts:1 0', 'docs/z.md:1 0', 'ip-register.yaml:1 0', 'old.ts:1 0']);
    assert.deepEqual(whole.versionControlProvenance![0]!.repositoryUri, 'https://forge.example/acme/portal.git');
    assert.equal(whole.versionControlProvenance![0]!.revisionId, head);
    assert.doesNotMatch(JSON.stringify(whole), new RegExp(`s3cret|${scratch.root}`));
    assert.equal((await check('--format', 'sarif')).code, 1);

    scratch.write(
      'ip-register.yaml',
      `${LASTING}suppressions:\n  - {rule: coverage/*, paths: ["docs/**"], reason: CC-BY, by: legal, expires: 2026-12-31}\n`,
    );
    scratch.write('old.ts', 'zoe\nzoe\n');
    scratch.write('new.ts', 'zoe\n');
    scratch.commit('more', ZOE);
    // What is known and didn't change is left out, as in every format.
    assert.deepEqual(places(await run('--baseline', file)), [
      'ip-register.yaml:1 0 updated',
      'new.ts:1 0 new',
      'old.ts:1 0 updated',
      'docs/z.md:1 1 updated',
    ]);
    const [{ toolExecutionNotifications: told }] = (await run('--max-file-size=6')).invocations as [Invocation];
    assert.ok(told!.some(({ level, locations }) => level === 'warning' && locations?.[0]));

    scratch.git('config', 'user.name', 'Zoe');
    scratch.git('config', 'user.email', 'zoe@elsewhere.example');
    scratch.write('staged.ts', 'z\n');
    scratch.git('add', '--all');
    const staged = await run('--staged');
    assert.deepEqual(places(staged), ['staged.ts:1 0']);
    // No commit has it yet.
    assert.equal(staged.versionControlProvenance, undefined);
    const folder = scratchFolder();
    await runCli(['report', '-C', scratch.root, '--format=json,sarif', '-o', folder, '--fail-on=never']);
    const report = JSON.parse(fs.readFileSync(path.join(folder, 'provenance-report.sarif'), 'utf8')) as Log;
    assert.deepEqual(places(report.runs[0]!).at(-1), 'docs/z.md:1 1');
  });

  it('writes for GitHub and GitLab', async () => {
    scratch.write('a,b:c%.ts', 'z\n');
    scratch.commit('odd', ZOE);
    const github = (await check('--changed=base', '--format', 'github')).stdout.split('\n');
    assert.equal(
      github.find((line) => line.includes('a%2Cb')),
      '::error file=a%2Cb%3Ac%25.ts,line=1,endLine=1,title=coverage/unknown-contributor::Lines attributed by git to Zoe <zoe@elsewhere.example>, who is not in the register.',
    );
    const gitlab = json<{ check_name: string; location: unknown; fingerprint: string; severity: string }[]>(
      await check('--changed=base', '--format', 'gitlab'),
    );
    assert.deepEqual(
      gitlab.map(({ check_name: id, location, severity }) => [id, location, severity]),
      [['coverage/unknown-contributor', { path: 'a,b:c%.ts', lines: { begin: 1 } }, 'critical']],
    );
    assert.match(gitlab[0]!.fingerprint, /^[0-9a-f]{64}$/);
    assert.equal((await check('--format', 'xml')).code, 2);
  });
});
