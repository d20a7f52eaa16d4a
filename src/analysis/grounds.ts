import path from 'node:path';
import type { Naming } from '../findings/facts';
import { resolveIgnoreRevs } from '../history/ignoreRevs';
import { readMailmap } from '../history/mailmap';
import { resolveRevision } from '../history/repository';
import { repositoryNames } from '../history/repositoryNames';
import type { RepositoryNames } from '../history/repositoryNames';
import type { Repository } from '../history/repository';
import { indexRegister } from '../register/indexed';
import type { RegisterIndex } from '../register/indexed';
import type { ReadRegister } from '../register/readRegister';
import type { EntryPlace } from '../register/readResult';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { createNaming, createWho } from './contributors';
import type { WhoOf } from './contributors';
import { milestoneTips } from './milestoneTips';
import { registerInForce } from './registerInForce';
import { today } from './today';

export interface GroundsOptions {
  /** Default HEAD. */
  readonly rev?: string;
  /** The register's path as the user named it; default: the one at the repository's root. */
  readonly register?: string;
  /** A register that was read before; `register` is then not looked at. Null: none. */
  readonly registerRead?: ReadRegister | null;
  /** `YYYY-MM-DD`; default: this machine's day. */
  readonly today?: string;
  /** A file of commits that blame passes over; default: what git's own configuration names. */
  readonly ignoreRevs?: string;
  /** Lines that differ in white space only are the same. Default false. */
  readonly ignoreWhitespace?: boolean;
  readonly signal?: AbortSignal;
}

/** What judging needs besides the commits: known at once, however long history is. */
export interface Grounds {
  readonly repository: Repository;
  /** What the register may call the repository. */
  readonly repositoryNames: RepositoryNames;
  readonly head: string;
  readonly today: string;
  readonly register: ReadRegister | null;
  /** The register's path as a reader knows it. */
  readonly registerPath: string | null;
  readonly index: RegisterIndex | null;
  /** The commit of each milestone that has one here, by the milestone's id. */
  readonly milestoneTips: ReadonlyMap<string, string>;
  readonly ignoreRevs: string | null;
  readonly ignoreWhitespace: boolean;
  readonly who: WhoOf;
  readonly naming: Naming;
  readonly notes: readonly Message[];
}

/** @throws UserError for what a user can mend; BrokenRegister for a register with errors */
export async function readGrounds(repository: Repository, options: GroundsOptions = {}): Promise<Grounds> {
  const head = await resolveRevision(repository, options.rev ?? 'HEAD');
  const read =
    options.registerRead === undefined
      ? await registerInForce(repository.root, options.register, options.signal)
      : options.registerRead;
  const register = read?.register ?? null;
  const [ignoreRevs, mailmap, names, tips] = await Promise.all([
    resolveIgnoreRevs(repository, options.ignoreRevs, options.signal),
    readMailmap(repository, head, options.signal),
    repositoryNames(repository, options.signal),
    milestoneTips(repository, register),
  ]);
  const index = register && indexRegister(register);
  const who = createWho(register, mailmap);
  return {
    repository,
    repositoryNames: names,
    head,
    today: options.today ?? today(),
    register: read,
    registerPath: read && displayPath(repository.root, read.path),
    index,
    milestoneTips: tips,
    ignoreRevs: ignoreRevs.file,
    ignoreWhitespace: options.ignoreWhitespace ?? false,
    who,
    naming: createNaming(index, who, (kind, id) => entryOf(read, repository.root, kind, id)),
    notes: notesOf(repository, ignoreRevs.note),
  };
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

function notesOf(repository: Repository, ignoreRevs: Message | undefined): Message[] {
  return [
    repository.shallow ? message('note.shallow') : [],
    repository.partial ? message('note.partial') : [],
    ignoreRevs ?? [],
  ].flat();
}
