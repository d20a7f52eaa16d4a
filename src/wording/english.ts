import { analysisSentences } from './analysisSentences';
import { commandSentences } from './commandSentences';
import { countedSentences } from './countedSentences';
import { editorSentences } from './editorSentences';
import { findingSentences } from './findingSentences';
import { headerSentences } from './headerSentences';
import { historySentences } from './historySentences';
import { importSentences } from './importSentences';
import { indexSentences } from './indexSentences';
import { judgementSentences } from './judgementSentences';
import { numberSentences } from './numberSentences';
import { pasteSentences } from './pasteSentences';
import { registerEditingSentences } from './registerEditingSentences';
import { registerKeySentences } from './registerKeySentences';
import { registerSentences } from './registerSentences';
import { reportSentences } from './reportSentences';
import { reuseSentences } from './reuseSentences';
import { snippetSentences } from './snippetSentences';
import { viewSentences } from './viewSentences';

interface Table<Id extends string> {
  /** What its ids begin with, up to the first dot. */
  readonly kinds: readonly string[];
  readonly sentences: () => Readonly<Record<Id, string>>;
}

/** Made when something of it is said first. */
function table<Kind extends string, Id extends `${Kind}.${string}`>(
  make: () => Readonly<Record<Id, string>>,
  ...kinds: readonly Kind[]
): Table<Id> {
  let made: Readonly<Record<Id, string>> | undefined;
  return { kinds, sentences: () => (made ??= make()) };
}

/**
 * Every sentence that a user can read, by id; one table per room that says it. `{name}` is filled from the message's
 * arguments. The English text is also the key of a translation (l10n/bundle.l10n.json), as VS Code's l10n works. They stay
 * apart, and nobody makes those of which nothing is said: it would take a tenth of the editor's start and more.
 */
const TABLES = [
  table(analysisSentences, 'error', 'note', 'party', 'pseudonym', 'signature', 'unknown', 'vendor'),
  table(commandSentences, 'command', 'error', 'note', 'option', 'progress', 'verify', 'who'),
  table(countedSentences, 'counted'),
  table(editorSentences, 'editor'),
  table(findingSentences, 'finding', 'incompatible', 'silence', 'why'),
  table(headerSentences, 'header', 'text'),
  table(historySentences, 'error', 'note'),
  table(importSentences, 'import'),
  table(indexSentences, 'command', 'error', 'index', 'option', 'progress'),
  table(judgementSentences, 'basis', 'ownership', 'reason', 'status', 'term', 'wait'),
  table(numberSentences, 'number'),
  table(pasteSentences, 'finding', 'finding-title', 'paste', 'why'),
  table(registerEditingSentences, 'editing'),
  table(registerKeySentences, 'key', 'word'),
  table(registerSentences, 'draft', 'entry', 'error', 'problem', 'type'),
  table(
    reportSentences,
    'agreement-status',
    'agreement-type',
    'contributor-kind',
    'copy-state',
    'finding-title',
    'report',
    'sarif',
    'sbom',
    'severity',
    'vendor-kind',
  ),
  table(reuseSentences, 'notice', 'reuse', 'reuse-toml'),
  table(snippetSentences, 'finding', 'finding-title', 'why'),
  table(viewSentences, 'asset-class', 'sensitivity', 'suppress', 'view'),
];

export type MessageId = (typeof TABLES)[number] extends infer One ? (One extends Table<infer Id> ? Id : never) : never;

const found = new Map<string, string>();

/** Null for an id that no sentence has. */
export function sentenceOf(id: MessageId): string;
export function sentenceOf(id: string): string | null;
export function sentenceOf(id: string): string | null {
  const known = found.get(id);
  if (known !== undefined) return known;
  const kind = id.slice(0, id.indexOf('.'));
  for (const { kinds, sentences } of TABLES) {
    if (!kinds.includes(kind)) continue;
    const all: Readonly<Record<string, string>> = sentences();
    if (!Object.hasOwn(all, id)) continue;
    found.set(id, all[id]!);
    return all[id]!;
  }
  return null;
}

/** All there are, by their ids. */
export function allSentences(): [id: string, sentence: string][] {
  return TABLES.flatMap(({ sentences }) => Object.entries<string>(sentences()));
}
