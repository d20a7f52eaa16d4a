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
 * Every sentence that a user can read, by id; one file per room that says it. `{name}` is filled from the message's
 * arguments. The English text is also the key of a translation (l10n/bundle.l10n.json), as VS Code's l10n works.
 */
export const ENGLISH = {
  ...ANALYSIS_SENTENCES,
  ...COMMAND_SENTENCES,
  ...COUNTED_SENTENCES,
  ...EDITOR_SENTENCES,
  ...FINDING_SENTENCES,
  ...HEADER_SENTENCES,
  ...HISTORY_SENTENCES,
  ...IMPORT_SENTENCES,
  ...INDEX_SENTENCES,
  ...JUDGEMENT_SENTENCES,
  ...NUMBER_SENTENCES,
  ...PASTE_SENTENCES,
  ...REGISTER_EDITING_SENTENCES,
  ...REGISTER_KEY_SENTENCES,
  ...REGISTER_SENTENCES,
  ...REPORT_SENTENCES,
  ...REUSE_SENTENCES,
  ...SNIPPET_SENTENCES,
  ...VIEW_SENTENCES,
} as const satisfies Record<string, string>;

export type MessageId = keyof typeof ENGLISH;
