import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findProgram } from '../../../src/history/findProgram';
import type { Scratch } from '../scratch';

/** Real keys, under the home that useScratchHome gives. */

const home = (...parts: string[]): string => path.join(process.env.HOME!, ...parts);
const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, {
    input: '',
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LC_ALL: 'C' },
  });

export const HAS_GPG = findProgram('gpg') !== null;
export const HAS_SSH = findProgram('ssh-keygen') !== null;

export const gpg = (...args: string[]): string =>
  run('gpg', '--batch', '--quiet', '--pinentry-mode', 'loopback', '--passphrase', '', ...args);

/** A key's fingerprint. `options` as of gpg; `lasts` as `--quick-generate-key` takes it. */
export function makeGpgKey(who: string, lasts = 'never', ...options: string[]): string {
  fs.mkdirSync(home('.gnupg'), { recursive: true, mode: 0o700 });
  gpg(...options, '--quick-generate-key', who, 'ed25519', 'sign', lasts);
  const [, fingerprint] = /^fpr:+([0-9A-F]{40}):$/m.exec(gpg('--with-colons', '--list-keys', `=${who}`)) ?? [];
  return fingerprint!;
}

export function revokeGpgKey(fingerprint: string): void {
  const file = home('.gnupg/openpgp-revocs.d', `${fingerprint}.rev`);
  // gpg puts a colon before it, so that nobody revokes by mistake.
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(':-----BEGIN', '-----BEGIN'));
  gpg('--import', file);
}

export function endGpg(): void {
  if (HAS_GPG && fs.existsSync(home('.gnupg'))) run('gpgconf', '--kill', 'all');
}

/** A private key's file; its public one has `.pub` behind it. */
export function makeSshKey(name: string): string {
  const file = home(name);
  run('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', file);
  return file;
}

export const publicKey = (file: string): string => fs.readFileSync(`${file}.pub`, 'utf8').trim();

export function writeHome(name: string, content: string, mode = 0o644): string {
  fs.mkdirSync(path.dirname(home(name)), { recursive: true });
  fs.writeFileSync(home(name), content, { mode });
  return home(name);
}

/** The user's own git configuration, whole. */
export function configure(settings: Readonly<Record<string, string>>): void {
  fs.rmSync(home('.gitconfig'), { force: true });
  for (const [name, value] of Object.entries(settings)) run('git', 'config', '--global', name, value);
}

/** Commits with a signature; the id. `settings` as of `git -c`. */
export function signed(scratch: Scratch, ...settings: string[]): string {
  const given = settings.flatMap((setting) => ['-c', setting]);
  scratch.git(...given, 'commit', '--quiet', '--allow-empty', '-S', '-m', `signed ${settings.join(' ')}`);
  return scratch.git('rev-parse', 'HEAD');
}

/** A commit object written by hand, from another; the id. */
export function altered(scratch: Scratch, id: string, alter: (raw: string) => string): string {
  const input = alter(scratch.gitWith({}, 'cat-file', 'commit', id).toString('latin1'));
  return scratch
    .gitWith({ input: Buffer.from(input, 'latin1') }, 'hash-object', '-t', 'commit', '-w', '--stdin')
    .toString()
    .trim();
}
