import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { REGISTER } from '../analysis/demoRegister';
import { plainBlame } from '../history/plainBlame';
import { scratchAt, scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import type { Scratch } from '../history/scratch';
import { json, runCli } from './runCli';

interface Totals {
  files: number;
  lines: number;
  byVendor: Record<string, number>;
}

describe('the command line', () => {
  useScratchHome();
  let scratch: Scratch;
  let first: string;
  const cli = (...args: string[]): ReturnType<typeof runCli> => runCli(['-C', scratch.root, ...args]);

  before(() => {
    scratch = scratchRepository();
    scratch.write('src/a.ts', 'one\ntwo\n');
    first = scratch.commit('A', { author: 'Ania <ania@nimbus.example>', date: '2024-05-01T12:00:00Z' });
    scratch.write('src/a.ts', 'one\ntwo\nthree\n');
    scratch.write('docs/line\nbreak "q".md', 'x\n');
    scratch.commit('B', { author: 'Zoe <zoe@elsewhere.example>', date: '2025-02-01T12:00:00Z' });
    scratch.write('ip-register.yaml', REGISTER);
  });

  describe('report', () => {
    it('ends with 1 where a finding is an error, with 0 where none reaches the level', async () => {
      assert.equal((await cli('report')).code, 1);
      assert.equal((await cli('report', '--fail-on', 'never')).code, 0);
    });

    it('says the same numbers on the terminal, in JSON and in HTML', async () => {
      const folder = scratchFolder();
      const outcome = await cli('report', '--format', 'terminal,json,html', '-o', folder, '--fail-on', 'never');
      const { totals } = JSON.parse(fs.readFileSync(path.join(folder, 'provenance-report.json'), 'utf8')) as {
        totals: Totals;
      };
      assert.deepEqual(totals.byVendor, { nimbus: 2, unknown: 2 });
      assert.deepEqual([totals.files, totals.lines], [2, 4]);
      for (const text of [outcome.stdout, fs.readFileSync(path.join(folder, 'provenance-report.html'), 'utf8')]) {
        assert.match(text, /4 lines in 2 text files/);
        assert.match(text, /50%/);
      }
      assert.deepEqual(fs.readdirSync(folder).sort(), ['provenance-report.html', 'provenance-report.json']);
    });

    it('prints JSON alone on standard output, the same bytes each time', async () => {
      const [one, two] = await Promise.all([
        cli('report', '--json', '--today', '2026-01-01'),
        cli('report', '--json', '--today', '2026-01-01'),
      ]);
      assert.equal(json<{ version: number }>(one).version, 1);
      assert.equal(one.stdout, two.stdout);
    });

    it('takes common options before the command and after it', async () => {
      const after = await runCli(['report', '-C', scratch.root, '--json', '--today', '2026-01-01']);
      assert.equal(after.stdout, (await cli('--json', '--today', '2026-01-01', 'report')).stdout);
    });

    it('judges as of --today', async () => {
      const statuses = async (day: string): Promise<unknown> =>
        json<{ agreements: { id: string; inForceToday: boolean }[] }>(
          await cli('report', '--json', '--today', day),
        ).agreements.map(({ id, inForceToday }) => [id, inForceToday]);
      assert.deepEqual(await statuses('2024-12-31'), [
        ['MSA', true],
        ['PIA', true],
      ]);
      assert.deepEqual(await statuses('2025-01-01'), [
        ['MSA', false],
        ['PIA', true],
      ]);
    });

    it('looks at --rev', async () => {
      const { totals } = json<{ totals: Totals }>(await cli('report', '--json', '--rev', first));
      assert.deepEqual(totals.byVendor, { nimbus: 2 });
    });

    it('has no colour in a pipe, colour where it is forced, and none with --no-color', async () => {
      const escape = '\u001b[';
      assert.ok(!(await cli('report')).stdout.includes(escape));
      const forced = { env: { FORCE_COLOR: '1', NO_COLOR: '' } };
      assert.ok((await runCli(['report', '-C', scratch.root], forced)).stdout.includes(escape));
      assert.ok(!(await runCli(['report', '-C', scratch.root, '--no-color'], forced)).stdout.includes(escape));
    });
  });

  describe('lines', () => {
    it('gives one JSON object a file, equal to git blame, every line once', async () => {
      const { stdout, code } = await cli('lines', '--json');
      assert.equal(code, 0);
      const files = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { path: string; segments: [number, number, string, number, string][] });
      assert.deepEqual(
        files.map((file) => file.path),
        ['docs/line\nbreak "q".md', 'src/a.ts'],
      );
      for (const file of files) {
        const owners = file.segments.flatMap(([, count, commit, original]) =>
          Array.from({ length: count }, (_, at) => `${commit} ${original + at}`),
        );
        assert.deepEqual(owners, plainBlame(scratch, file.path));
      }
    });

    it('takes paths from the folder that it runs in', async () => {
      const { stdout } = await runCli(['lines', '--json', 'a.ts'], { cwd: path.join(scratch.root, 'src') });
      assert.equal((JSON.parse(stdout) as { path: string }).path, 'src/a.ts');
    });

    it('prints for people too, a newline in a path made visible', async () => {
      const { stdout } = await cli('lines');
      assert.match(stdout, /docs\/line⟨U\+000A⟩break "q"\.md/);
      assert.match(stdout, new RegExp(`1-2 {2}${first} {2}1`));
    });

    it('counts a file over the size limit without a commit, with the reason', async () => {
      const { stdout } = await cli('lines', '--json', '--max-file-size', '5', 'src');
      assert.deepEqual(JSON.parse(stdout), {
        path: 'src/a.ts',
        segments: [[1, 3, null, 1, 'src/a.ts']],
        reason: 'too-large',
      });
    });
  });

  describe('blame', () => {
    it('judges each line', async () => {
      const { path: file, lines } = json<{ path: string; lines: Record<string, unknown>[] }>(
        await cli('blame', '--json', 'src/a.ts'),
      );
      assert.equal(file, 'src/a.ts');
      assert.deepEqual(
        lines.map(({ line, commit, email, date, person, vendor, status, agreements, reasons }) => [
          line,
          commit === first,
          email,
          date,
          person,
          vendor,
          status,
          agreements,
          reasons,
        ]),
        [
          [1, true, 'ania@nimbus.example', '2024-05-01', 'ania', 'nimbus', 'covered', ['PIA', 'MSA'], []],
          [2, true, 'ania@nimbus.example', '2024-05-01', 'ania', 'nimbus', 'covered', ['PIA', 'MSA'], []],
          [3, false, 'zoe@elsewhere.example', '2025-02-01', null, 'unknown', 'unknown', [], ['identity-unresolved']],
        ],
      );
    });

    it('maps the lines of --contents, from a file and from standard input', async () => {
      const edited = 'zero\none\ntwo\nthree\n';
      const file = path.join(scratchFolder(), 'edited.ts');
      fs.writeFileSync(file, edited);
      const vendors = (outcome: Awaited<ReturnType<typeof runCli>>): unknown =>
        json<{ lines: { status: string }[] }>(outcome).lines.map(({ status }) => status);
      const expected = ['not_judged', 'covered', 'covered', 'unknown'];
      assert.deepEqual(vendors(await cli('blame', '--json', 'src/a.ts', '--contents', file)), expected);
      assert.deepEqual(
        vendors(
          await runCli(['blame', '-C', scratch.root, '--json', 'src/a.ts', '--contents', '-'], { input: edited }),
        ),
        expected,
      );
    });

    it('prints a table of runs for people', async () => {
      const { stdout } = await cli('blame', 'src/a.ts');
      assert.match(stdout, /^src\/a\.ts\n1-2 {2}[0-9a-f]{10} {2}2024-05-01 {2}Ania +nimbus +Covered/);
      assert.match(stdout, /\n3 +[0-9a-f]{10} {2}2025-02-01 {2}Zoe +unknown +Unknown/);
    });
  });

  describe('who', () => {
    it('gives one verdict with its gaps', async () => {
      const outcome = await cli('who', 'ANIA@nimbus.example', '--date', '2025-03-01', '--path', 'src/a.ts', '--json');
      assert.equal(outcome.code, 0);
      const { person, vendor, status, agreements, gaps } = json<Record<string, unknown>>(outcome);
      assert.deepEqual([person, vendor, status, agreements], ['ania', 'nimbus', 'partly', ['PIA']]);
      assert.deepEqual(gaps, [
        { link: { lower: 'nimbus', upper: 'acme' }, term: 'confidentiality', reason: 'expired', agreement: 'MSA' },
        { link: { lower: 'nimbus', upper: 'acme' }, term: 'ip_assignment', reason: 'expired', agreement: 'MSA' },
      ]);
    });

    it('takes date and trailers from --commit', async () => {
      const { status } = json<{ status: string }>(
        await cli('who', 'ania@nimbus.example', '--commit', first, '--path', 'src/a.ts', '--json'),
      );
      assert.equal(status, 'covered');
    });

    it('reads well', async () => {
      const { stdout } = await cli('who', 'zoe@elsewhere.example');
      assert.match(stdout, /Contributor {2}not in the register <zoe@elsewhere\.example>/);
      assert.match(stdout, /Because {6}the address is not in the register/);
    });

    it('says of whoever works for no company what reports call them', async () => {
      const { stdout } = await cli('who', 'fred@mail.example');
      assert.match(stdout, /^Vendor +Individuals$/m);
    });
  });

  describe('register', () => {
    it('check is silent on a sound one, with 0', async () => {
      const outcome = await cli('register', 'check', '--json');
      assert.deepEqual([outcome.code, json(outcome)], [0, { version: 1, problems: [] }]);
    });

    it('check names file, line and column of each problem, with 2, and needs no git', async () => {
      const folder = scratchFolder();
      fs.writeFileSync(path.join(folder, 'ip-register.yaml'), REGISTER.replace('party: nimbus', 'party: nimbsu'));
      const outcome = await runCli(['register', 'check'], { cwd: folder });
      assert.equal(outcome.code, 2);
      assert.match(outcome.stdout, /^ip-register\.yaml:9:\d+: error: .*nimbsu.*\n$/);
    });

    it('schema prints a JSON Schema', async () => {
      assert.match(json<{ $schema: string }>(await cli('register', 'schema')).$schema, /2020-12/);
    });
  });

  describe('init', () => {
    it('drafts a register that is sound and doesn’t overwrite one', async () => {
      const copy = scratchFolder();
      scratchAt(copy).git('clone', '--quiet', scratch.root, 'clone');
      const root = path.join(copy, 'clone');
      const drafted = await runCli(['init', '--json', '-C', root]);
      const { path: file, people } = json<{ path: string; people: number }>(drafted);
      assert.deepEqual([drafted.code, file, people], [0, path.join(root, 'ip-register.yaml'), 2]);
      assert.equal((await runCli(['register', 'check', '-C', root])).code, 0);
      const text = fs.readFileSync(file, 'utf8');
      const again = await runCli(['init', '-C', root]);
      assert.equal(again.code, 2);
      assert.match(again.stderr, /^chain-of-title: .*ip-register\.yaml is there already: --force overwrites it/);
      assert.equal(fs.readFileSync(file, 'utf8'), text);
      assert.equal((await runCli(['init', '-C', root, '--force'])).code, 0);
      assert.equal((await runCli(['init', '-C', root, '-o', '-'])).stdout, text);
    });
  });
});
