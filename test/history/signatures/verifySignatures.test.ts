import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readEachCommit } from '../../../src/history/commits';
import { openRepository } from '../../../src/history/repository';
import { verifySignatures } from '../../../src/history/signatures/verifySignatures';
import { scratchFolder, scratchRepository, useScratchHome } from '../scratch';
import type { Scratch } from '../scratch';
import { withTemporary } from '../withTemporary';
import {
  altered,
  configure,
  endGpg,
  gpg,
  HAS_GPG,
  HAS_SSH,
  makeGpgKey,
  makeSshKey,
  publicKey,
  revokeGpgKey,
  signed,
  writeHome,
} from './keys';

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = `/proc/${pid}/status`;
  // One that nobody has waited for yet has ended all the same.
  return !fs.existsSync(status) || !/^State:\s+Z/m.test(fs.readFileSync(status, 'utf8'));
}

describe('verifySignatures', () => {
  // Before the home goes.
  after(endGpg);
  useScratchHome();
  let scratch: Scratch;
  beforeEach(() => {
    scratch = scratchRepository();
    configure({});
  });

  async function verify(ids: readonly string[]) {
    const repo = await openRepository(scratch.root);
    const commits = await readEachCommit(repo, ids, new AbortController().signal);
    return verifySignatures(repo, commits.values());
  }
  /** State by commit, and ids of notes. */
  async function states(...ids: string[]): Promise<[string[], string[]]> {
    const { checks, notes } = await verify(ids);
    return [ids.map((id) => checks.get(id)?.state ?? 'none'), notes.map(({ id }) => id)];
  }

  const tampered = (id: string): string => altered(scratch, id, (raw) => raw.replace(/\nsigned/, '\nchanged'));

  describe('of SSH', () => {
    let ada: string;
    let bob: string;
    const by = (key: string): string => signed(scratch, 'gpg.format=ssh', `user.signingKey=${key}`);
    const signers = (): string => writeHome('signers', `ada@example.com ${publicKey(ada)}\n`);

    before(function () {
      if (!HAS_SSH) this.skip();
      [ada, bob] = ['ada', 'bob'].map(makeSshKey) as [string, string];
    });

    it('tells keys that are trusted from others, and a signature that doesn’t fit', async () => {
      configure({ 'gpg.ssh.allowedSignersFile': signers() });
      const unsigned = scratch.commit('unsigned');
      const good = by(ada);
      const other = by(bob);
      assert.deepEqual(await states(good, other, tampered(good), unsigned), [
        ['verified', 'untrusted', 'bad', 'none'],
        [],
      ]);
      const { checks } = await verify([good]);
      assert.match(checks.get(good)!.key!, /^SHA256:/);
    });

    it('trusts nobody where no list of signers is the user’s own, and says so', async () => {
      const good = by(ada);
      const all = [good, tampered(good)] as const;
      assert.deepEqual(await states(...all), [['untrusted', 'bad'], ['note.signatures.no-signers']]);
      scratch.write('signers', `ada@example.com ${publicKey(ada)}\n`);
      const inside = path.join(scratch.root, 'signers');
      const link = path.join(scratchFolder(), 'link');
      fs.symlinkSync(inside, link);
      for (const named of [inside, link, 'signers', path.join(scratch.root, '.git/signers')]) {
        configure({ 'gpg.ssh.allowedSignersFile': named });
        assert.deepEqual(await states(...all), [['untrusted', 'bad'], ['note.signatures.not-used']], named);
      }
      configure({ 'gpg.ssh.allowedSignersFile': '/nowhere/signers' });
      assert.deepEqual(await states(...all), [['untrusted', 'bad'], ['note.signatures.no-file']]);
    });

    it('knows a revoked key by a list of keys only, and asks nothing without the list', async () => {
      const good = by(ada);
      const list = writeHome('revoked', `# gone\n${publicKey(ada)}\n`);
      const settings = { 'gpg.ssh.allowedSignersFile': signers(), 'gpg.ssh.revocationFile': list };
      configure(settings);
      assert.deepEqual(await states(good, tampered(good)), [['revoked', 'bad'], []]);
      writeHome('revoked', `${publicKey(bob)}\n`);
      assert.deepEqual(await states(good), [['verified'], []]);
      // ssh-keygen can't read it, and git says no more than with a key that is revoked.
      writeHome('revoked', 'SSHKRL\n\0broken');
      assert.deepEqual(await states(good), [['unchecked'], []]);
      fs.rmSync(list);
      assert.deepEqual(await states(good), [['unchecked'], ['note.signatures.no-file']]);
      configure({ ...settings, 'gpg.ssh.revocationFile': 'revoked' });
      assert.deepEqual(await states(good), [['unchecked'], ['note.signatures.not-used']]);
    });

    it('doesn’t take for bad what it can’t read, or isn’t allowed for commits', async () => {
      configure({
        'gpg.ssh.allowedSignersFile': writeHome('files', `ada@example.com namespaces="file" ${publicKey(ada)}\n`),
      });
      const good = by(ada);
      const garbled = altered(scratch, good, (raw) => raw.replace(/\n U1NI.*/, '\n AAAA'));
      assert.deepEqual(await states(good, garbled), [['unchecked', 'unchecked'], []]);
    });

    it('doesn’t take for bad what no program has looked at', async () => {
      const good = by(ada);
      configure({ 'gpg.ssh.allowedSignersFile': signers(), 'gpg.ssh.program': 'no-such-ssh-keygen' });
      assert.deepEqual(await states(good), [['unchecked'], ['note.signatures.no-program']]);
      configure({
        'gpg.ssh.allowedSignersFile': signers(),
        'gpg.ssh.program': writeHome('broken', '#!/bin/sh\nexit 1\n', 0o755),
      });
      assert.deepEqual(await states(good), [['unchecked'], []]);
    });

    it('takes a program of the user’s own, by name, by path and from home', async () => {
      const good = by(ada);
      const program = writeHome('bin/mine', '#!/bin/sh\ntouch "$HOME/ran"\nexec ssh-keygen "$@"\n', 0o755);
      for (const named of [program, '~/bin/mine']) {
        configure({ 'gpg.ssh.allowedSignersFile': '~/signers', 'gpg.ssh.program': named });
        assert.deepEqual(await states(good), [['verified'], []]);
        fs.rmSync(path.join(process.env.HOME!, 'ran'));
      }
      for (const named of ['./mine', 'bin/mine']) {
        configure({ 'gpg.ssh.program': named });
        assert.deepEqual(await states(good), [['unchecked'], ['note.signatures.not-used']]);
      }
    });

    it('follows an include of the user’s own that is for this repository', async () => {
      const good = by(ada);
      writeHome('work', `[gpg "ssh"]\n\tallowedSignersFile = ${signers()}\n`);
      writeHome('.gitconfig', `[includeIf "gitdir:${scratch.root}/"]\n\tpath = ~/work\n`);
      assert.deepEqual(await states(good), [['verified'], []]);
    });

    it('says nothing of a commit that another stands for', async () => {
      configure({ 'gpg.ssh.allowedSignersFile': signers() });
      const good = by(ada);
      const other = altered(scratch, good, (raw) => raw.replace(/^author Ada/m, 'author Eve'));
      scratch.git('replace', good, other);
      assert.deepEqual(await states(good), [['unchecked'], []]);
    });

    it('goes on after what git dies of, and gives up where it dies of everything', async () => {
      configure({ 'gpg.ssh.allowedSignersFile': signers() });
      const good = by(ada);
      // Of another format to git than to us: it takes the header of its own object format.
      const first = 'gpgsig-sha256 -----BEGIN SSH SIGNATURE-----\n';
      const odd = Array.from({ length: 30 }, (_, at) =>
        altered(scratch, good, (raw) => raw.replace(/^gpgsig /m, `${first}gpgsig odd${at}\nx `)),
      );
      const unknown = altered(scratch, good, (raw) => raw.replace('BEGIN SSH', 'BEGIN ODD'));
      assert.deepEqual(await states(unknown, odd[0]!, good, odd[1]!), [
        ['unchecked', 'unchecked', 'verified', 'unchecked'],
        [],
      ]);
      const [[last, ...others], notes] = await states(good, ...odd, by(bob));
      assert.deepEqual([last, others.at(-1), notes], ['verified', 'unchecked', ['note.signatures.stopped']]);
    });

    it('leaves nothing behind, ended or not', async () => {
      const good = by(ada);
      const started = path.join(process.env.HOME!, 'started');
      configure({
        'gpg.ssh.program': writeHome('slow', `#!/bin/sh\necho $$ >'${started}'\nexec sleep 600\n`, 0o755),
      });
      const temporary = scratchFolder();
      await withTemporary(temporary, async () => {
        const repo = await openRepository(scratch.root);
        const commits = [...(await readEachCommit(repo, [good], new AbortController().signal)).values()];
        const controller = new AbortController();
        const asked = verifySignatures(repo, commits, { signal: controller.signal });
        const reason = new Error('enough');
        await until(() => fs.existsSync(started) && fs.readFileSync(started, 'utf8').endsWith('\n'));
        controller.abort(reason);
        await assert.rejects(asked, reason);
        const program = Number(fs.readFileSync(started, 'utf8'));
        await until(() => !isRunning(program));
        configure({});
        assert.equal((await verifySignatures(repo, commits)).checks.get(good)!.state, 'untrusted');
      });
      assert.deepEqual(fs.readdirSync(temporary), []);
    });

    it('reads a SHA-256 repository, a bare one and a linked work tree', async () => {
      configure({ 'gpg.ssh.allowedSignersFile': signers() });
      const good = by(ada);
      const bare = path.join(scratchFolder(), 'bare.git');
      scratch.git('clone', '--quiet', '--bare', scratch.root, bare);
      const tree = path.join(scratchFolder(), 'tree');
      scratch.git('worktree', 'add', '--quiet', tree);
      for (const folder of [bare, tree]) {
        const repo = await openRepository(folder);
        const commits = await readEachCommit(repo, [good], new AbortController().signal);
        assert.equal((await verifySignatures(repo, commits.values())).checks.get(good)!.state, 'verified', folder);
      }
      scratch = scratchRepository('--object-format=sha256');
      const long = by(ada);
      assert.deepEqual(await states(long, tampered(long)), [['verified', 'bad'], []]);
    });
  });

  describe('of OpenPGP', () => {
    let made: Scratch;
    let all: string[];

    before(function () {
      if (!HAS_GPG) this.skip();
      made = scratch = scratchRepository();
      const at = (time: string) => ['--faked-system-time', `20200601T${time}`];
      const then = at('000000');
      // Its clock goes on while a key is made: what signs then must not be earlier than the key.
      const afterwards = at('010000');
      const past = writeHome('past-gpg', `#!/bin/sh\nexec gpg ${afterwards.join(' ')} "$@"\n`, 0o755);
      const short = writeHome(
        'short-gpg',
        `#!/bin/sh\nexec gpg ${afterwards.join(' ')} --default-sig-expire 1d "$@"\n`,
        0o755,
      );
      const ada = makeGpgKey('Ada <ada@example.com>');
      const gone = makeGpgKey('Gone <gone@example.com>');
      const old = makeGpgKey('Old <old@example.com>', '1y', ...then);
      const lasting = makeGpgKey('Lasting <lasting@example.com>', 'never', ...then);
      const stranger = makeGpgKey('Stranger <stranger@example.com>');
      const missing = makeGpgKey('Missing <missing@example.com>');
      const good = signed(scratch, `user.signingKey=${ada}`);
      all = [
        good,
        signed(scratch, `user.signingKey=${gone}`),
        signed(scratch, `user.signingKey=${old}`, `gpg.program=${past}`),
        signed(scratch, `user.signingKey=${lasting}`, `gpg.program=${short}`),
        signed(scratch, `user.signingKey=${stranger}`),
        signed(scratch, `user.signingKey=${missing}`),
        tampered(good),
      ];
      revokeGpgKey(gone);
      for (const key of [missing, stranger]) {
        const exported = gpg('--armor', '--export', key);
        gpg('--yes', '--delete-secret-and-public-key', key);
        // Its owner's trust goes with the key: one that was only imported isn't trusted.
        writeHome('ownertrust', `${key}:2:\n`);
        gpg('--import-ownertrust', path.join(process.env.HOME!, 'ownertrust'));
        if (key === stranger) gpg('--import', writeHome('stranger.asc', exported));
      }
    });
    beforeEach(() => {
      scratch = made;
    });

    it('tells what gpg tells', async () => {
      assert.deepEqual(await states(...all), [
        ['verified', 'revoked', 'expired', 'expired', 'untrusted', 'unchecked', 'bad'],
        [],
      ]);
    });

    it('says nothing where there is no gpg', async () => {
      configure({ 'gpg.program': 'no-such-gpg' });
      assert.deepEqual(await states(...all), [all.map(() => 'unchecked'), ['note.signatures.no-program']]);
    });

    it('reads another folder of keys', async () => {
      process.env.GNUPGHOME = path.join(process.env.HOME!, '.gnupg');
      const empty = scratchFolder();
      try {
        assert.equal((await states(all[0]!))[0][0], 'verified');
        process.env.GNUPGHOME = empty;
        assert.equal((await states(all[0]!))[0][0], 'unchecked');
      } finally {
        delete process.env.GNUPGHOME;
      }
    });
  });

  describe('of X.509', () => {
    it('runs a program only where the user named one', async () => {
      const commit = scratch.commit('one');
      const signature = 'gpgsig -----BEGIN SIGNED MESSAGE-----\n AAAA\n -----END SIGNED MESSAGE-----\n';
      const id = altered(scratch, commit, (raw) => raw.replace('\n\n', `\n${signature}\n`));
      assert.deepEqual(await states(id), [['unchecked'], ['note.signatures.x509']]);
      const says = '[GNUPG:] GOODSIG 0123456789ABCDEF Ada\n[GNUPG:] TRUST_FULLY 0 shell';
      const program = writeHome('x509', `#!/bin/sh\nprintf '\\n${says}\\n'\n`, 0o755);
      configure({ 'gpg.x509.program': program });
      assert.deepEqual(await states(id), [['verified'], []]);
      configure({ 'gpg.format': 'x509', 'gpg.x509.program': 'no-such-gpgsm' });
      assert.deepEqual(await states(id), [['unchecked'], ['note.signatures.no-program']]);
    });
  });

  it('asks nothing where nothing is signed', async () => {
    assert.deepEqual(await verify([scratch.commit('one')]), { checks: new Map(), notes: [] });
  });
});
