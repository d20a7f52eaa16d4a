import { today } from '../../analysis/today';
import type { FindingId } from '../../findings/catalogue';
import { exactGlob } from '../../register/editing/exactGlob';
import { suppressionEntry } from '../../register/editing/suppressionEntry';
import { visibleText } from '../../report/visibleText';
import { words } from '../../report/words';
import type { OpenedRepository } from '../openedRepository';
import { addEntryToRegister } from '../registerAdditions';
import type { RegisterTexts } from '../registerTexts';
import { askSuppression } from '../suppress/askSuppression';

/** Asks why, by whom and until when, and writes the suppression into the register's editor. */
export async function suppressPaste(
  texts: RegisterTexts,
  opened: OpenedRepository,
  path: string,
  rule: FindingId,
): Promise<void> {
  const where = words('suppress.where.file', { place: visibleText(path) });
  const answers = await askSuppression(words('suppress.title', { rule, where }), today());
  if (!answers) return;
  await addEntryToRegister(texts, opened, 'suppressions', () =>
    suppressionEntry({ rule, paths: [exactGlob(path)], ...answers }),
  );
}
