import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { Baseline } from '../findings/baseline';
import type { KnownFinding } from '../findings/baseline';
import { createBreather } from '../history/breather';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { UserError } from '../wording/userError';

/** A hundred thousand findings. */
const MOST_MEGABYTES = 16;

/** What a baseline says, and the hash of its file. */
export interface ReadBaseline {
  readonly sha256: string;
  readonly baseline: Baseline;
}

/** @throws UserError for a file that isn't there, or is no baseline */
export async function readBaseline(file: string): Promise<Baseline> {
  return parseBaseline(file, await fs.readFile(file, 'utf8').catch(failAt(file)));
}

/**
 * For whoever reads it again and again, in a repository that somebody else may have made: no pipe, which would never end, and
 * nothing that fills the memory.
 * @param before what was read last: the same again while the file is as it was
 * @throws UserError for a file that isn't there, or is no baseline
 */
export async function readBaselineAgain(file: string, before: ReadBaseline | null): Promise<ReadBaseline> {
  const status = await fs.stat(file).catch(failAt(file));
  if (!status.isFile()) throw bad(file, message('error.bad-baseline.no-file'));
  if (status.size > MOST_MEGABYTES * 1024 * 1024)
    throw bad(file, message('error.bad-baseline.too-large', { megabytes: MOST_MEGABYTES }));
  const bytes = await fs.readFile(file).catch(failAt(file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return before?.sha256 === sha256 ? before : { sha256, baseline: await parseBaseline(file, bytes.toString()) };
}

/** In turns: an editor reads it, too, and there may be tens of thousands of findings. */
async function parseBaseline(file: string, text: string): Promise<Baseline> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw bad(file, (error as Error).message);
  }
  const { version, findings } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (version !== 1) throw bad(file, 'version');
  if (!Array.isArray(findings)) throw bad(file, 'findings');
  const breathe = createBreather();
  const known: KnownFinding[] = [];
  for (const [at, one] of (findings as unknown[]).entries()) {
    const wrong = wrongField(one);
    if (wrong !== undefined) throw bad(file, `findings.${at}.${wrong}`);
    const { id, path, subject, lines, last } = one as KnownFinding;
    known.push({ id, path, subject, lines, last });
    const breath = breathe();
    if (breath) await breath;
  }
  return new Baseline(known);
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);

const FIELDS: readonly (readonly [keyof KnownFinding, (value: unknown) => boolean])[] = [
  ['id', isText],
  ['path', isTextOrNull],
  ['subject', isTextOrNull],
  ['lines', (value) => typeof value === 'number'],
  ['last', isTextOrNull],
];

/** The first that isn't as a finding has it. */
function wrongField(value: unknown): string | undefined {
  const fields = (value ?? {}) as Readonly<Record<string, unknown>>;
  return FIELDS.find(([name, isSound]) => !isSound(fields[name]))?.[0];
}

/** One finding a line, so that a difference of two baselines can be read. */
export function baselineText(findings: readonly KnownFinding[]): string {
  const lines = findings.map((one) => `    ${JSON.stringify(one)}`);
  return `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}

const failAt =
  (file: string) =>
  (error: unknown): never => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UserError(message('error.no-baseline', { path: file }));
    throw bad(file, (error as Error).message);
  };

const bad = (file: string, reason: string | Message): UserError =>
  new UserError(message('error.bad-baseline', { path: file, reason }));
