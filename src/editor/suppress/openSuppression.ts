import { Uri } from 'vscode';
import { itemsOf, textOf, valueOf } from '../../register/editing/outline';
import type { OutlineNode } from '../../register/editing/outline';
import { linePosition } from '../../register/editing/linePosition';
import { message } from '../../wording/message';
import { UserError } from '../../wording/userError';
import type { RegisterTexts } from '../registerTexts';
import type { Repositories } from '../repositories';
import { showPlace } from '../showPlace';
import type { SuppressionFacts } from '../views/viewNode';
import { workspaceRepository } from '../workspaceRepositories';

const FIELDS = ['rule', 'reason', 'by', 'expires'] as const satisfies readonly (keyof SuppressionFacts)[];

/** Opens the register at a suppression. It has no id: the first that says the same is shown. */
export async function openSuppression(
  repositories: Repositories,
  texts: RegisterTexts,
  root: unknown,
  wanted: unknown,
): Promise<void> {
  const opened = await workspaceRepository(repositories, root);
  const facts = (wanted ?? {}) as Partial<SuppressionFacts>;
  const isIt = (entry: OutlineNode | null): boolean =>
    FIELDS.every((field) => facts[field] !== undefined && textOf(valueOf(entry, field)) === facts[field]);
  for (const { path, text, root: outline } of opened ? await texts.filesOf(opened) : []) {
    const found = itemsOf(valueOf(outline, 'suppressions')).find(({ value }) => isIt(value));
    if (found) return showPlace(Uri.file(path), linePosition(text, found.start).line + 1);
  }
  throw new UserError(message('editing.fix.gone'));
}
