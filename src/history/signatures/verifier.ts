import { access, constants } from 'node:fs/promises';
import { message } from '../../wording/message';
import type { Message } from '../../wording/message';
import { findProgram } from '../findProgram';
import type { SignatureFormat } from '../model';
import { oneLine } from '../oneLine';
import type { Repository } from '../repository';
import { ownFile } from './ownFile';
import { readSignatureSettings } from './ownSettings';
import type { SignatureSettings } from './ownSettings';

type Checkable = Exclude<SignatureFormat, 'unknown'>;

const KINDS: ReadonlyMap<Checkable, { readonly name: string; readonly setting: string; readonly program: string }> =
  new Map([
    ['openpgp', { name: 'OpenPGP', setting: 'gpg.program', program: 'gpg' }],
    ['x509', { name: 'X.509', setting: 'gpg.x509.program', program: 'gpgsm' }],
    ['ssh', { name: 'SSH', setting: 'gpg.ssh.program', program: 'ssh-keygen' }],
  ]);

/** What signatures are checked with: the user's programs and keys, and none of the repository's. */
export interface Verifier {
  /** Of the formats asked about, those that something here can check. */
  readonly formats: ReadonlySet<SignatureFormat>;
  /** For `git -c`, each setting that tells git of a program or of trust. */
  readonly settings: readonly string[];
  readonly revocationFile: string | null;
  /** Why it can't check all. */
  readonly notes: readonly Message[];
}

const notUsed = (setting: string, value: string): Message =>
  message('note.signatures.not-used', { setting, value: oneLine(value) });

/** The absolute path of the program; else why there is none. */
async function programOf(repo: Repository, { own }: SignatureSettings, format: Checkable): Promise<string | Message> {
  const { name, setting, program } = KINDS.get(format)!;
  const named = own.get(setting);
  // gpgsm asks servers of whoever made the certificate, and the user in a window: only who has chosen a program has it run.
  if (format === 'x509' && named === undefined && own.get('gpg.format') !== 'x509')
    return message('note.signatures.x509');
  const isPath = named !== undefined && /[\\/]/.test(named);
  const file = isPath ? await ownFile(repo, named) : (named ?? program);
  if (file === null) return notUsed(setting, named!);
  const found = findProgram(file);
  if (found === null) {
    // git for Windows has its own, in a folder that it adds to its PATH.
    if (process.platform === 'win32' && !isPath) return file;
    return message('note.signatures.no-program', { kind: name, program: oneLine(named ?? program) });
  }
  return (await ownFile(repo, found)) ?? notUsed(setting, found);
}

/** A file of the user's that is there; else why there is none, or null where none was named. */
async function fileOf(repo: Repository, { own }: SignatureSettings, setting: string): Promise<string | Message | null> {
  const named = own.get(setting);
  if (!named) return null;
  const file = await ownFile(repo, named);
  if (file === null) return notUsed(setting, named);
  const isThere = await access(file, constants.R_OK).then(
    () => true,
    () => false,
  );
  return isThere ? file : message('note.signatures.no-file', { setting, value: oneLine(named) });
}

/**
 * @param formats those of the signatures to be checked; of others nothing is told
 * @param nowhere an absolute path that names no file
 */
export async function readVerifier(
  repo: Repository,
  formats: ReadonlySet<SignatureFormat>,
  nowhere: string,
  signal?: AbortSignal,
): Promise<Verifier> {
  const settings = await readSignatureSettings(repo, signal);
  const usable = new Set<SignatureFormat>();
  const given = new Map<string, string>();
  const notes: Message[] = [];
  if (settings.repositorys.length > 0)
    notes.push(message('note.signatures.repository', { settings: settings.repositorys.join(', ') }));
  for (const [format, { setting }] of KINDS) {
    const program = formats.has(format) ? await programOf(repo, settings, format) : nowhere;
    if (typeof program === 'string' && program !== nowhere) usable.add(format);
    if (typeof program !== 'string') notes.push(program);
    // git must not fall back to a program of its own choice.
    given.set(setting, typeof program === 'string' ? program : nowhere);
  }
  given.set('gpg.openpgp.program', given.get('gpg.program')!);

  const [signers, revoked] = await Promise.all([
    fileOf(repo, settings, 'gpg.ssh.allowedsignersfile'),
    fileOf(repo, settings, 'gpg.ssh.revocationfile'),
  ]);
  if (usable.has('ssh')) {
    if (signers === null) notes.push(message('note.signatures.no-signers'));
    else if (typeof signers !== 'string') notes.push(signers);
    // Who is told which keys are revoked, and can't be asked, could call such a key trusted.
    if (revoked !== null && typeof revoked !== 'string') {
      notes.push(revoked);
      usable.delete('ssh');
    }
  }
  // Without a list of signers, git doesn't even look whether a signature fits.
  given.set('gpg.ssh.allowedSignersFile', typeof signers === 'string' ? signers : nowhere);
  const revocationFile = typeof revoked === 'string' ? revoked : null;
  if (revocationFile !== null) given.set('gpg.ssh.revocationFile', revocationFile);
  return { formats: usable, settings: [...given].map(([name, value]) => `${name}=${value}`), revocationFile, notes };
}
