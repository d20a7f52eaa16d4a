import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { isInside } from './isInside';
import type { Place } from './placed';

export const MOST_BYTES_A_FILE = 2 * 1024 * 1024;
const MOST_BYTES = 20 * 1024 * 1024;

/** A file that can't be taken into the register, at the place that names it. */
export class RefusedFile extends Error {
  constructor(
    readonly place: Place,
    readonly told: Message,
  ) {
    super(told.id);
  }
}

/**
 * Reads a register's files, counting their bytes. Only regular files, none over 2 MB, together not over 20 MB, and none
 * outside `boundary`, symbolic links followed: a repository that someone else made must not have other files read.
 */
export class RegisterFiles {
  private bytes = 0;
  private readonly hashes: string[] = [];
  /** As they were named, in the order of reading. */
  readonly paths: string[] = [];

  /**
   * @param boundary a folder's real path; null allows any place
   * @param buffers texts that stand for what is on disk, by path: an editor's, not saved yet
   */
  constructor(
    private readonly boundary: string | null,
    private readonly buffers: ReadonlyMap<string, string> = new Map(),
  ) {}

  /**
   * @param place what names the file: another file's `extends`, or the file itself
   * @throws RefusedFile
   */
  read(file: string, place: Place): string {
    const refuse = (told: Message) => new RefusedFile(place, told);
    const real = this.realPath(file, place);
    const status = fs.statSync(real);
    if (!status.isFile()) throw refuse(message('problem.not-a-file', { path: file }));
    const buffer = this.buffers.get(file) ?? this.buffers.get(real);
    if (buffer === undefined && status.size > MOST_BYTES_A_FILE)
      throw refuse(message('problem.file-too-large', { path: file, megabytes: 2 }));
    const content = buffer === undefined ? fs.readFileSync(real) : Buffer.from(buffer);
    this.bytes += content.length;
    if (content.length > MOST_BYTES_A_FILE) {
      throw refuse(message('problem.file-too-large', { path: file, megabytes: 2 }));
    }
    if (this.bytes > MOST_BYTES) throw refuse(message('problem.files-too-large', { megabytes: 20 }));
    this.paths.push(file);
    this.hashes.push(hashOf(content));
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(content);
    } catch {
      throw refuse(message('problem.not-utf8', { path: file }));
    }
  }

  /** @throws RefusedFile if it isn't there, can't be read, or lies outside the boundary */
  realPath(file: string, place: Place): string {
    let real: string;
    try {
      real = fs.realpathSync(file);
      fs.accessSync(real, fs.constants.R_OK);
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      throw new RefusedFile(
        place,
        message(missing ? 'problem.file-missing' : 'problem.file-unreadable', { path: file }),
      );
    }
    if (this.boundary !== null && !isInside(this.boundary, real)) {
      throw new RefusedFile(place, message('problem.file-outside', { path: file }));
    }
    return real;
  }

  sha256(): string {
    return digestOf(this.hashes);
  }
}

/** The `*.yaml` files of a register folder, sorted; subfolders are not searched. */
export function yamlFilesIn(folder: string): string[] {
  const names = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const yaml = names.map((entry) => entry.name).filter((name) => /\.ya?ml$/.test(name));
  return yaml.sort((a, b) => (a < b ? -1 : 1)).map((name) => path.join(folder, name));
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Of one file, the SHA-256 of its bytes; of several, of their hashes in the order of reading, a line each. */
export function digestOf(hashes: readonly string[]): string {
  return hashes.length === 1 ? hashes[0]! : hashOf(hashes.map((hash) => `${hash}\n`).join(''));
}
