import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readEachCommit } from '../../../src/history/commits';
import { openRepository } from '../../../src/history/repository';
import { verifySignatures } from '../../../src/history/signatures/verifySignatures';
import { scratchFolder, scratchRepository, useScratchHome } from '../scratch';
import type { Scratch } from '../scratch';
import { altered, configure, HAS_SSH, makeSshKey, publicKey, signed } from './keys';

/** Whatever makes git run a program for a signature. */
const PROGRAMS = [
  'gpg.program',
  'gpg.openpgp.program',
  'gpg.x509.program',
  'gpg.ssh.program',
  'gpg.ssh.defaultKeyCommand',
];
const KINDS = ['PGP SIGNATURE', 'PGP MESSAGE', 'SIGNED MESSAGE', 'SSH SIGNATURE', 'ODD SIGNATURE'];

describe('a repository whose settings are about signatures', () => {
  useScratchHome();
  let scratch: Scratch;
  let marks: string;
  let ids: string[];

  beforeEach(() => {
    scratch = scratchRepository();
    marks = scratchFolder();
    configure({});
    scratch.write('a', 'one\n');
    const commit = scratch.commit('one');
    ids = KINDS.map((kind) =>
      altered(scratch, commit, (raw) =>
        raw.replace('\n\n', `\ngpgsig -----BEGIN ${kind}-----\n \n AAAA\n -----END ${kind}-----\n\n`),
      ),
    );
  });

  /** A program in the repository that leaves a mark, and says what git takes for a good signature. */
  const trap = (name: string): string => {
    const program = path.join(scratch.root, '.git', `trap-${name}`);
    const good = '\\n[GNUPG:] GOODSIG 0123456789ABCDEF Eve\\n[GNUPG:] TRUST_ULTIMATE 0 pgp\\n';
    fs.writeFileSync(program, `#!/bin/sh\ntouch '${marks}/${name}'\nprintf '${good}'\n`, { mode: 0o755 });
    return program;
  };
  async function states(of = ids): Promise<[Set<string>, string[]]> {
    const repo = await openRepository(scratch.root);
    const commits = await readEachCommit(repo, of, new AbortController().signal);
    const { checks, notes } = await verifySignatures(repo, commits.values());
    return [new Set([...checks.values()].map(({ state }) => state)), notes.map(({ id }) => id)];
  }

  const WAYS: [string, (name: string, value: string) => void][] = [
    ['its configuration', (name, value) => scratch.git('config', name, value)],
    [
      'a file that its configuration includes',
      (name, value) => {
        scratch.git('config', '--file', path.join(scratch.root, 'included'), name, value);
        scratch.git('config', 'include.path', path.join(scratch.root, 'included'));
      },
    ],
    [
      'its work tree’s configuration',
      (name, value) => {
        scratch.git('config', 'extensions.worktreeConfig', 'true');
        scratch.git('config', '--worktree', name, value);
      },
    ],
  ];
  for (const [way, set] of WAYS)
    it(`runs no program that ${way} names`, async () => {
      for (const name of PROGRAMS) set(name, trap(name));
      set('gpg.format', 'x509');
      set('log.showSignature', 'true');
      const [found, notes] = await states();
      assert.deepEqual(fs.readdirSync(marks), []);
      assert.ok(notes.includes('note.signatures.repository'));
      assert.ok(!found.has('verified'));
      // The traps work.
      const signers = ['-c', 'gpg.ssh.allowedSignersFile=/dev/null'];
      scratch.git(...signers, 'log', '--no-walk', '--no-show-signature', '--format=%G?', ...ids.slice(0, 4));
      assert.deepEqual(fs.readdirSync(marks).sort(), ['gpg.openpgp.program', 'gpg.ssh.program', 'gpg.x509.program']);
    });

  it('runs none that lies in it either', async () => {
    const folder = path.join(scratch.root, 'bin');
    fs.mkdirSync(folder);
    for (const name of ['gpg', 'gpgsm', 'ssh-keygen', 'mine']) fs.copyFileSync(trap(name), path.join(folder, name));
    const before = process.env.PATH;
    const elsewhere = process.cwd();
    try {
      configure({ 'gpg.x509.program': 'mine' });
      for (const first of [folder, '.', '']) {
        process.env.PATH = [first, before].join(path.delimiter);
        process.chdir(folder);
        assert.ok(!(await states())[0].has('verified'));
        assert.deepEqual(fs.readdirSync(marks), [], first);
      }
    } finally {
      process.env.PATH = before;
      process.chdir(elsewhere);
    }
    configure({
      'gpg.program': path.join(folder, 'gpg'),
      'gpg.ssh.program': './bin/mine',
      'gpg.x509.program': 'bin/mine',
    });
    const [, notes] = await states();
    assert.deepEqual([fs.readdirSync(marks), notes.filter((id) => id === 'note.signatures.not-used').length], [[], 3]);
  });

  it('can’t say whom to trust, or that nothing can be checked', async function () {
    if (!HAS_SSH) this.skip();
    const eve = makeSshKey(`eve${scratch.root.slice(-6)}`);
    const commit = signed(scratch, 'gpg.format=ssh', `user.signingKey=${eve}`);
    scratch.write('signers', `ada@example.com ${publicKey(eve)}\n`);
    const signers = path.join(scratch.root, 'signers');
    for (const [name, value] of [
      ['gpg.ssh.allowedSignersFile', signers],
      ['gpg.ssh.revocationFile', signers],
      ['gpg.minTrustLevel', 'never'],
      // git dies of these.
      ['gpg.format', 'odd'],
      ['gpg.minTrustLevel', 'odd'],
      ['log.diffMerges', 'odd'],
      ['log.date', 'odd'],
    ] as const)
      scratch.git('config', name, value);
    assert.throws(() => scratch.git('log', '-1'));
    assert.deepEqual(await states([commit]), [
      new Set(['untrusted']),
      ['note.signatures.repository', 'note.signatures.no-signers'],
    ]);
  });

  it('is told of nothing that waits: a pipe, or a device', async function () {
    if (!HAS_SSH) this.skip();
    scratch.git('config', 'gpg.ssh.allowedSignersFile', '/dev/zero');
    scratch.git('config', 'mailmap.file', '/dev/zero');
    scratch.git('config', 'log.mailmap', 'true');
    assert.ok(!(await states())[0].has('verified'));
  });
});
