import { stringify } from 'yaml';
import type { Register } from '../../src/register/schema';
import { scratchRepository } from '../history/scratch';
import type { Scratch } from '../history/scratch';
import { importedAt } from './arbitraryWorld';
import type { Deed, World } from './arbitraryWorld';

export interface WrittenWorld {
  readonly scratch: Scratch;
  /** The first commit, of no file. */
  readonly root: string;
  readonly register: Register;
}

/** Of somebody who did nothing else. */
export const BEGINNER = 'begin@ner.example';
const BEGINNING: Deed = {
  ...{ author: `Beginner <${BEGINNER}>`, committer: null, day: '2023-01-01', zone: 0, edits: [], trailers: [] },
};

const SECONDS = (text: string): number => Date.parse(`${text}T12:00:00Z`) / 1000;

/** A repository with the world's history in it, and its register with the hashes that it speaks of. */
export function writeWorld({ register, deeds, bulk, tags }: World): WrittenWorld {
  const scratch = scratchRepository();
  const files = new Map<string, string[]>();
  const stream: string[] = [commitText(BEGINNING, 0, 'Begin', [])];
  deeds.forEach((deed, at) => {
    const changed = new Set(deed.edits.map(({ path }) => path));
    for (const [place, edit] of deed.edits.entries()) {
      const lines = files.get(edit.path) ?? [];
      const from = Math.floor((lines.length * edit.at) / 100);
      const added = Array.from({ length: edit.added }, (_, line) => `line ${at} ${place} ${line}`);
      files.set(edit.path, lines.toSpliced(from, edit.removed, ...added));
    }
    stream.push(
      commitText(
        deed,
        at + 1,
        `Deed ${at}`,
        [...changed].map((path) => [path, files.get(path)!] as const),
      ),
    );
  });
  if (bulk > 0) {
    const many = Array.from({ length: bulk }, (_, at) => [`bulk/${at}.txt`, [`bulk ${at}`]] as const);
    stream.push(commitText(deeds[0]!, deeds.length + 1, 'Bulk', many));
  }
  for (const [name, at] of Object.entries(tags))
    stream.push(`reset refs/tags/${name}\nfrom :${Math.min(at, deeds.length - 1) + 2}\n`);
  scratch.gitWith({ input: `${stream.join('\n')}\ndone\n` }, 'fast-import', '--quiet', '--done');
  scratch.git('reset', '--quiet', '--hard');
  const hashes = scratch.git('rev-list', '--reverse', 'HEAD').split('\n');
  return { scratch, root: hashes[0]!, register: withHashes(register, hashes.slice(1)) };
}

function commitText(
  deed: Deed,
  at: number,
  subject: string,
  files: readonly (readonly [path: string, lines: readonly string[]])[],
): string {
  const zone = `${deed.zone < 0 ? '-' : '+'}${String(Math.abs(deed.zone)).padStart(2, '0')}00`;
  const body = [subject, ...(deed.trailers.length > 0 ? ['', ...deed.trailers] : []), ''].join('\n');
  return [
    'commit refs/heads/main',
    `mark :${at + 1}`,
    `author ${deed.author} ${SECONDS(deed.day)} ${zone}`,
    `committer ${deed.committer ?? deed.author} ${SECONDS(deed.day)} +0000`,
    `data ${Buffer.byteLength(body)}\n${body}`,
    ...(at > 0 ? [`from :${at}`] : []),
    ...files.map(([path, lines]) => {
      const text = lines.map((line) => `${line}\n`).join('');
      return `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}`;
    }),
  ].join('\n');
}

function withHashes(register: Register, hashes: readonly string[]): Register {
  const named = new Map(hashes.map((hash, at) => [importedAt(at), hash]));
  return {
    ...register,
    imports: (register.imports ?? []).map((one) => ({ ...one, commit: named.get(one.commit) ?? hashes[0]! })),
  };
}

/** Each entry on lines of its own, so that a place tells which it is. */
export function registerText(register: Register): string {
  return stringify(register, { lineWidth: 0, aliasDuplicateObjects: false });
}
