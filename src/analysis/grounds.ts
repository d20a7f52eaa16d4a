import path from 'node:path';
import type { Naming } from '../findings/facts';
import type { Severities } from '../findings/severities';
import { createBreather, letOthers } from '../history/breather';
import { readMailmap } from '../history/mailmap';
import type { Mailmap } from '../history/mailmapParser';
import { remoteAddress } from '../history/remoteAddress';
import { repositoryNames } from '../history/repositoryNames';
import type { RepositoryNames } from '../history/repositoryNames';
import type { Repository } from '../history/repository';
import { indexRegister } from '../register/indexed';
import { inOwnOrder } from '../register/inOwnOrder';
import type { RegisterIndex } from '../register/indexed';
import type { LicencePolicy } from '../register/licencePolicies';
import type { ReadRegister } from '../register/registerReader';
import type { EntryPlace } from '../register/readResult';
import type { Register } from '../register/schema';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { readBlameBasis } from './blameBasis';
import type { BlameBasis, BlameOptions } from './blameBasis';
import { createNaming, createWho } from './contributors';
import type { WhoOf } from './contributors';
import { milestoneCommits, milestoneTips } from './milestoneTips';
import { registerInForce } from './registerInForce';
import { today } from './today';

export interface GroundsOptions extends BlameOptions {
  /** The register's path as the user named it; default: the one at the repository's root. */
  readonly register?: string;
  /** A register that is read elsewhere; `register` is then not looked at. Null: none. */
  readonly registerRead?: ReadRegister | null | Promise<ReadRegister | null>;
  /** The same of blame's basis, and of the options it would be read by. */
  readonly basisRead?: Promise<BlameBasis>;
  /** What findings weigh instead of the usual. */
  readonly severities?: Severities;
  /** Where the register has none. */
  readonly licencePolicies?: readonly LicencePolicy[] | Promise<readonly LicencePolicy[]>;
  /** `YYYY-MM-DD`; default: this machine's day. */
  readonly today?: string;
}

/** What a register says of licences. */
type LicenceRules = Pick<Register, 'licence_policy' | 'assets'>;

/** What judging needs besides the commits: known at once, however long history is. */
export interface Grounds extends BlameBasis {
  /** The address of `origin`, as remoteAddress gives it. */
  readonly origin: string;
  /** What the register may call the repository. */
  readonly repositoryNames: RepositoryNames;
  readonly today: string;
  readonly register: ReadRegister | null;
  /** The register's path as a reader knows it. */
  readonly registerPath: string | null;
  /** Of the entries in an order of their own. */
  readonly index: RegisterIndex | null;
  /** What the milestones' hashes and refs name here. */
  readonly milestoneCommits: ReadonlyMap<string, string>;
  /** The commit of each milestone that has one here, by the milestone's id. */
  readonly milestoneTips: ReadonlyMap<string, string>;
  readonly severities: Severities;
  /** What files' licences are judged by: the register's policies, else those that were given. */
  readonly licenceRules: LicenceRules;
  readonly givenPolicies: readonly LicencePolicy[];
  readonly mailmap: Mailmap;
  readonly who: WhoOf;
  readonly naming: Naming;
  readonly notes: readonly Message[];
}

/** @throws UserError for what a user can mend; BrokenRegister for a register with errors */
export async function readGrounds(repository: Repository, options: GroundsOptions = {}): Promise<Grounds> {
  const { signal } = options;
  const breathe = createBreather(signal);
  const reading =
    options.registerRead === undefined
      ? registerInForce(repository.root, {
          ...(options.register !== undefined && { named: options.register }),
          ...(signal && { signal }),
        })
      : Promise.resolve(options.registerRead);
  const basisReading = options.basisRead ?? readBlameBasis(repository, options);
  // A register takes longest: nothing waits for it that needn't.
  const [basis, mailmap, origin, read, commits, givenPolicies] = await Promise.all([
    basisReading,
    basisReading.then(({ head }) => readMailmap(repository, head, signal)),
    remoteAddress(repository, signal),
    reading,
    reading.then((read) => milestoneCommits(repository, read?.register ?? null, signal)),
    options.licencePolicies ?? [],
  ]);
  // Whoever waited for the same answers of git has gone on by now.
  await breathe();
  const grounds = await groundsOf(basis, mailmap, origin, read, commits, options.today ?? today(), {
    severities: options.severities ?? new Map(),
    givenPolicies,
  });
  // A judge is made on them next.
  await breathe();
  return grounds;
}

/**
 * The same commit with another register, or on another day: what was read of the repository serves on. git is asked only
 * what the register's milestones name by a reference, or didn't name before.
 */
export async function regroundOn(
  before: Grounds,
  read: ReadRegister | null,
  day: string,
  signal?: AbortSignal,
): Promise<Grounds> {
  const register = read?.register ?? null;
  const commits = await milestoneCommits(before.repository, register, signal, before.milestoneCommits);
  return groundsOf(before, before.mailmap, before.origin, read, commits, day, before);
}

/** In turns: all of it takes as long as a few frames of the screen, for a register of a thousand people. */
async function groundsOf(
  { repository, head, ignoreRevs, ignoreWhitespace, linePlan, blameNote }: BlameBasis,
  mailmap: Mailmap,
  origin: string,
  read: ReadRegister | null,
  commits: Grounds['milestoneCommits'],
  day: string,
  { severities, givenPolicies }: Pick<Grounds, 'severities' | 'givenPolicies'>,
): Promise<Grounds> {
  const basis = { repository, head, ignoreRevs, ignoreWhitespace, linePlan, blameNote };
  const register = read?.register ?? null;
  const ordered = register && inOwnOrder(register);
  if (ordered) await letOthers();
  const index = ordered && indexRegister(ordered);
  const who = createWho(register, mailmap);
  return {
    ...basis,
    origin,
    repositoryNames: repositoryNames(repository.name, origin),
    today: day,
    register: read,
    registerPath: read && displayPath(repository.root, read.path),
    index,
    milestoneCommits: commits,
    milestoneTips: milestoneTips(register?.milestones ?? [], commits),
    severities,
    licenceRules: licenceRules(register, givenPolicies),
    givenPolicies,
    mailmap,
    who,
    naming: createNaming(index, who, (kind, id) => entryOf(read, repository.root, kind, id)),
    notes: notesOf(basis),
  };
}

function licenceRules(register: Register | null, given: readonly LicencePolicy[]): LicenceRules {
  const { licence_policy: policies, assets } = register ?? {};
  return { licence_policy: policies?.length ? policies : [...given], assets };
}

/** From the root where it lies inside, else as it is. */
function displayPath(root: string, file: string): string {
  const relative = path.relative(root, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative.split(path.sep).join('/');
}

function entryOf(read: ReadRegister | null, root: string, ...entry: Parameters<Naming['entry']>): EntryPlace | null {
  const place = read?.placeOf(...entry) ?? null;
  return place && { path: displayPath(root, place.path), line: place.line };
}

function notesOf({ repository, blameNote }: BlameBasis): Message[] {
  return [
    repository.shallow ? message('note.shallow') : [],
    repository.partial ? message('note.partial') : [],
    blameNote ?? [],
  ].flat();
}
