import fs from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { createMatcher, type Lines, type Matcher, type SnippetMatch } from '../snippets/matcher';
import { readStore, type SnippetStore } from '../snippets/store';

/** Lines of a text, first and last, in order: of the whole of it, so that it is known in which language they are. */
export interface AskedLines {
  /** Tells the language. */
  readonly path: string;
  readonly text: string;
  /** Null: all lines. */
  readonly only: readonly Lines[] | null;
}

/** What snippetMatching.ts tells the worker. */
export type SnippetRequest =
  /** From now on these are compared with; they are read when the next text comes, or at once. */
  | { readonly kind: 'stores'; readonly files: readonly string[]; readonly atOnce: boolean }
  | { readonly kind: 'match'; readonly id: number; readonly asked: AskedLines };

export type SnippetAnswer =
  | { readonly kind: 'matches'; readonly id: number; readonly matches: readonly SnippetMatch[] }
  /** A store that is there and can't be used. */
  | { readonly kind: 'unusable'; readonly file: string; readonly reason: string };

/** Bytes: more is no store of ours. */
const LARGEST = 512 * 1024 * 1024;

let files: readonly string[] = [];
let matcher: Matcher | null = null;
/** What was read, by file: it isn't read again while the file stays as it is. */
const held = new Map<string, { readonly state: string; readonly store: SnippetStore }>();

const answer = (said: SnippetAnswer): void => parentPort?.postMessage(said);

/** A file that isn't there is no store, which is nothing to tell. */
function storeIn(file: string): SnippetStore[] {
  try {
    if (!fs.existsSync(file)) return [];
    const { size, mtimeMs, ino } = fs.statSync(file);
    if (size > LARGEST) throw new Error(`${size} bytes`);
    const state = [size, mtimeMs, ino].join();
    const before = held.get(file);
    const store = before?.state === state ? before.store : readStore(fs.readFileSync(file));
    held.set(file, { state, store });
    return [store];
  } catch (error) {
    answer({ kind: 'unusable', file, reason: (error as Error).message });
    return [];
  }
}

const ready = (): Matcher => (matcher ??= createMatcher(files.flatMap(storeIn)));

parentPort?.on('message', (request: SnippetRequest) => {
  if (request.kind === 'stores') {
    files = request.files;
    matcher = null;
    for (const file of held.keys()) if (!files.includes(file)) held.delete(file);
    if (request.atOnce) ready();
    return;
  }
  const { path, text, only } = request.asked;
  // A fault ends the worker, and whoever asked hears of it.
  const matches = ready().match(path, Buffer.from(text), only ?? undefined);
  answer({ kind: 'matches', id: request.id, matches });
});
