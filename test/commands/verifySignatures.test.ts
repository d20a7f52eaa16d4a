import assert from 'node:assert/strict';
import { LASTING_REGISTER } from '../analysis/demoRegister';
import { altered, configure, HAS_SSH, makeSshKey, publicKey, signed, writeHome } from '../history/signatures/keys';
import { scratchRepository, useScratchHome } from '../history/scratch';
import type { Scratch } from '../history/scratch';
import { json, runCli } from './runCli';

const ID = 'integrity/untrusted-signature';

interface Told {
  readonly notes: readonly string[];
  readonly unknowns: readonly { readonly path: string | null; readonly message: string }[];
  readonly findings: readonly { readonly id: string; readonly path: string | null; readonly message: string }[];
  readonly totals?: { readonly signed: number; readonly signatures?: Record<string, number> };
}

describe('--verify-signatures', () => {
  useScratchHome();
  let scratch: Scratch;
  let key: string;

  before(function () {
    if (!HAS_SSH) this.skip();
    key = makeSshKey('ania');
  });
  const sign = (): string => {
    scratch.git('add', '--all');
    return signed(scratch, 'gpg.format=ssh', `user.signingKey=${key}`);
  };
  const trust = (): void =>
    configure({ 'gpg.ssh.allowedSignersFile': writeHome('signers', `ania@nimbus.example ${publicKey(key)}\n`) });
  const run = async (...args: string[]): Promise<Told & { readonly stderr: string }> => {
    const outcome = await runCli([...args, '-C', scratch.root, '--json', '--fail-on=never']);
    return { ...json<Told>(outcome), stderr: outcome.stderr };
  };
  const about = ({ findings }: Told): string[] =>
    findings.filter(({ id }) => id === ID).map(({ path: file, message }) => `${file ?? '-'}: ${message}`);
  /** The last commit with another subject than was signed. */
  const tamper = (): void => {
    const id = altered(scratch, 'HEAD', (raw) => raw.replace(/\nsigned/, '\nchanged'));
    scratch.git('update-ref', 'HEAD', id);
  };

  beforeEach(() => {
    configure({});
    scratch = scratchRepository();
    scratch.write('ip-register.yaml', LASTING_REGISTER);
    scratch.write('a.ts', 'one\ntwo\n');
    sign();
    scratch.git('tag', 'base');
    scratch.write('b.ts', 'three\n');
    sign();
  });

  it('says how many were verified, and of the rest why not', async () => {
    const without = await run('report');
    assert.equal(without.totals!.signatures, undefined);
    assert.deepEqual([about(without), without.notes], [[], []]);

    const untrusted = await run('report', '--verify-signatures');
    const { signed: lines } = untrusted.totals!;
    assert.deepEqual(untrusted.totals!.signatures, { untrusted: lines });
    assert.deepEqual([about(untrusted), untrusted.unknowns], [[], []]);
    assert.match(
      untrusted.notes.join('\n'),
      /^Signatures, .*: 2 commits by a key that isn’t known as trusted here\..*\n.*allowedSignersFile/,
    );

    trust();
    const verified = await run('report', '--verify-signatures');
    assert.deepEqual(verified.totals!.signatures, { verified: lines });
    assert.deepEqual(verified.notes, [
      'Signatures, checked with this machine’s keys: 2 commits verified.',
      'A verified signature shows whose key signed a commit, not who wrote its lines.',
    ]);
    const page = await runCli([
      'report',
      '-C',
      scratch.root,
      '--verify-signatures',
      '--format=html',
      '--fail-on=never',
    ]);
    assert.match(page.stdout, new RegExp(`in commits that carry a signature: ${lines} lines verified`));
    const terminal = await runCli(['report', '-C', scratch.root, '--verify-signatures', '--fail-on=never']);
    assert.match(terminal.stdout, /2 commits verified/);
  });

  it('finds a signature that doesn’t fit, in the whole and in a change', async () => {
    trust();
    tamper();
    const expected = [
      '-: 1 commit attributed by git to Ada with a signature that doesn’t fit, the newest on 2023-11-14.',
    ];
    assert.deepEqual(about(await run('report', '--verify-signatures')), expected);
    assert.deepEqual(about(await run('check', '--verify-signatures')), expected);
    const change = await run('check', '--verify-signatures', '--changed=base');
    assert.deepEqual(about(change), expected);
    // Of the change alone.
    assert.match(change.notes.join(), /keys: 1 commit with a signature that doesn’t fit\./);
    assert.match(change.stderr, /1 commit with a signature that doesn’t fit/);
    assert.deepEqual(about(await run('check')), []);
    assert.deepEqual(about(await run('check', '--verify-signatures', '--severity', `${ID}=off`)), []);
  });

  it('finds nothing where nothing can be checked, and says so once', async () => {
    configure({ 'gpg.ssh.program': 'no-such-program' });
    for (const args of [['report'], ['check'], ['check', '--changed=base']]) {
      const told = await run(...args, '--verify-signatures');
      assert.deepEqual(about(told), []);
      assert.deepEqual(
        told.unknowns.map(({ path: file, message }) => [
          file,
          /^Signatures that can’t be checked here: \d commit/.test(message),
        ]),
        [[null, true]],
      );
      assert.equal(told.notes.filter((note) => note.includes('no-such-program')).length, 1);
    }
  });

  it('says that there is nothing to check', async () => {
    scratch.git('checkout', '--quiet', '--orphan', 'unsigned');
    scratch.commit('unsigned');
    const told = await run('check', '--verify-signatures');
    assert.deepEqual([about(told), told.notes.at(-1)], [[], 'Signatures: no commit carries one.']);
  });

  it('isn’t for what is staged', async () => {
    const outcome = await runCli(['check', '-C', scratch.root, '--staged', '--verify-signatures']);
    assert.equal(outcome.code, 2);
    assert.match(outcome.stderr, /one of --staged and --verify-signatures/);
  });
});
