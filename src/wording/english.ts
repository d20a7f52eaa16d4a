import { ANALYSIS_SENTENCES } from './analysisSentences';
import { COMMAND_SENTENCES } from './commandSentences';
import { COUNTED_SENTENCES } from './countedSentences';
import { EDITOR_SENTENCES } from './editorSentences';
import { FINDING_SENTENCES } from './findingSentences';
import { HEADER_SENTENCES } from './headerSentences';
import { HISTORY_SENTENCES } from './historySentences';
import { IMPORT_SENTENCES } from './importSentences';
import { INDEX_SENTENCES } from './indexSentences';
import { JUDGEMENT_SENTENCES } from './judgementSentences';
import { NUMBER_SENTENCES } from './numberSentences';
import { PASTE_SENTENCES } from './pasteSentences';
import { REGISTER_EDITING_SENTENCES } from './registerEditingSentences';
import { REGISTER_KEY_SENTENCES } from './registerKeySentences';
import { REGISTER_SENTENCES } from './registerSentences';
import { REPORT_SENTENCES } from './reportSentences';
import { REUSE_SENTENCES } from './reuseSentences';
import { SNIPPET_SENTENCES } from './snippetSentences';
import { VIEW_SENTENCES } from './viewSentences';

/**
 * Every sentence that a user can read, by id; one table per room that says it. `{name}` is filled from the message's
 * arguments. The English text is also the key of a translation (l10n/bundle.l10n.json), as VS Code's l10n works. They stay
 * apart: making one of them takes a tenth of the editor's start.
 */
export const TABLES = [
  ANALYSIS_SENTENCES,
  COMMAND_SENTENCES,
  COUNTED_SENTENCES,
  EDITOR_SENTENCES,
  FINDING_SENTENCES,
  HEADER_SENTENCES,
  HISTORY_SENTENCES,
  IMPORT_SENTENCES,
  INDEX_SENTENCES,
  JUDGEMENT_SENTENCES,
  NUMBER_SENTENCES,
  PASTE_SENTENCES,
  REGISTER_EDITING_SENTENCES,
  REGISTER_KEY_SENTENCES,
  REGISTER_SENTENCES,
  REPORT_SENTENCES,
  REUSE_SENTENCES,
  SNIPPET_SENTENCES,
  VIEW_SENTENCES,
] as const;

type Table = (typeof TABLES)[number];

export type MessageId = Table extends infer One ? (One extends One ? keyof One : never) : never;

const found = new Map<string, string>();

/** Null for an id that no sentence has. */
export function sentenceOf(id: MessageId): string;
export function sentenceOf(id: string): string | null;
export function sentenceOf(id: string): string | null {
  let sentence = found.get(id);
  if (sentence === undefined) {
    const table: Readonly<Record<string, string>> | undefined = TABLES.find((each) => Object.hasOwn(each, id));
    if (!table) return null;
    found.set(id, (sentence = table[id]!));
  }
  return sentence;
}
