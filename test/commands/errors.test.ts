import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { REGISTER } from '../analysis/demoRegister';
import { scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import type { Scratch } from '../history/scratch';
import { CLI, runCli } from './runCli';

/** What a first user meets: one clear line on standard error, nothing on standard output, exit code 2, no stack. */
describe('errors of the command line', () => {
  useScratchHome();
  let scratch: Scratch;
  before(() => {
    scratch = scratchRepository();
    scratch.write('a.ts', 'one\n');
    scratch.write('logo.png', Buffer.from([0, 1, 2]));
    scratch.commit('A');
    scratch.git('checkout', '--quiet', '--orphan', 'aside');
    scratch.commit('Another beginning');
    scratch.git('checkout', '--quiet', 'main');
  });

  const empty = (): string => scratchRepository().root;
  const outside = (): string => scratchFolder();
  const cases: [string, () => string[], RegExp, Record<string, string>?][] = [
    ['no git', () => ['report', '-C', scratch.root], /git was not found/, { PATH: '/nowhere' }],
    ['not a repository', () => ['report', '-C', outside()], /not (in )?a git repository/i],
    ['no such folder', () => ['report', '-C', '/nowhere/at/all'], /\/nowhere\/at\/all/],
    ['an empty repository', () => ['report', '-C', empty()], /no commits yet/],
    ['an unknown revision', () => ['report', '-C', scratch.root, '--rev', 'v9'], /v9/],
    ['a revision that looks like an option', () => ['report', '-C', scratch.root, '--rev=--all'], /--all/],
    ['an unknown format', () => ['report', '-C', scratch.root, '--format', 'pdf'], /no format “pdf”/],
    ['two formats for one screen', () => ['report', '-C', scratch.root, '--format', 'json,html'], /--output/],
    ['a register that isn’t there', () => ['report', '-C', scratch.root, '--register', 'x.yaml'], /x\.yaml/],
    ['a file that isn’t there', () => ['blame', '-C', scratch.root, 'b.ts'], /b\.ts is not a file at/],
    [
      'a commit of another history',
      () => ['who', 'a@b.example', '-C', scratch.root, '--commit', 'aside'],
      /not part of the history/,
    ],
    ['a folder in a file’s place', () => ['blame', '-C', scratch.root, '.'], /is not a file at|outside/],
    ['a path outside', () => ['blame', '-C', scratch.root, '../b.ts'], /outside the repository/],
    ['a binary file', () => ['blame', '-C', scratch.root, 'logo.png'], /not a text file/],
    [
      'contents that can’t be read',
      () => ['blame', '-C', scratch.root, 'a.ts', '--contents', '/nowhere/x'],
      /can’t be read/,
    ],
    [
      'an output folder that can’t be',
      () => ['report', '-C', scratch.root, '--format', 'html', '-o', '/dev/null/x'],
      /can’t be written/,
    ],
    ['no register to check', () => ['register', 'check', '-C', scratch.root], /init/],
  ];
  for (const [name, args, expected, env] of cases) {
    it(`${name}: one line`, async () => {
      const { code, stdout, stderr } = await runCli(args(), { ...(env && { env }) });
      assert.equal(code, 2, stderr);
      assert.equal(stdout, '');
      assert.match(stderr, /^chain-of-title: [^\n]+\n$/);
      assert.match(stderr, expected);
    });
  }

  const usage: [string, string[], RegExp][] = [
    ['an unknown command', ['frobnicate'], /unknown command/],
    ['an unknown option', ['report', '--frobnicate'], /unknown option/],
    ['a missing argument', ['blame'], /missing required argument/],
    ['no calendar day', ['report', '--today', '2026-02-30'], /not a calendar day/],
    ['no size', ['lines', '--max-file-size', 'big'], /not a number of bytes/],
    ['no severity', ['report', '--fail-on', 'fatal'], /Allowed choices/],
  ];
  for (const [name, args, expected] of usage) {
    it(`${name}: exit code 2 and a hint`, async () => {
      const { code, stdout, stderr } = await runCli(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, expected);
    });
  }

  it('a broken register: each problem at its place, then one line', async () => {
    fs.writeFileSync(path.join(scratch.root, 'ip-register.yaml'), `${REGISTER}oops: 1\n`);
    const { code, stdout, stderr } = await runCli(['report'], { cwd: scratch.root });
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(
      stderr,
      /^ip-register\.yaml:30:1: error: [^\n]*oops[^\n]*\nchain-of-title: [^\n]*ip-register\.yaml has errors[^\n]*\n$/,
    );
  });

  it('help and version are no errors', async () => {
    for (const option of ['--help', '--version']) {
      const { code, stdout, stderr } = await runCli([option]);
      assert.equal(code, 0);
      assert.ok(stdout.length > 3);
      assert.equal(stderr, '');
    }
  });

  it('a reader that goes away is no error', async () => {
    scratch.write('long.txt', 'line\n'.repeat(5000));
    scratch.commit('B');
    fs.rmSync(path.join(scratch.root, 'ip-register.yaml'), { force: true });
    const child = spawn(process.execPath, [CLI, 'blame', '-C', scratch.root, '--json', 'long.txt']);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('an interrupt ends it with 130 and not a word', async () => {
    const child = spawn(process.execPath, [CLI, 'blame', '-C', scratch.root, 'long.txt', '--contents', '-']);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    // More than a pipe holds: when it is written, it was begun to be read.
    await new Promise((resolve) => child.stdin.write('line\n'.repeat(100_000), resolve));
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual([code, said], [130, '']);
  });
});
