import { window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { today } from '../../analysis/today';
import type { Finding } from '../../findings/model';
import { suppressionEntry } from '../../register/editing/suppressionEntry';
import { visibleText } from '../../report/visibleText';
import { words } from '../../report/words';
import { counted } from '../../wording/counted';
import { render } from '../../wording/render';
import type { OpenedRepository } from '../openedRepository';
import { addEntryToRegister } from '../registerAdditions';
import type { RegisterTexts } from '../registerTexts';
import { askSuppression } from './askSuppression';
import type { SuppressionScope } from './suppressionScopes';

/**
 * Asks where, why, by whom and until when, and writes the suppression into the register's editor; saving it is the user's.
 * @param chosen findings of one kind
 * @param all that are known, to say how many each scope concerns
 */
export async function suppressFindings(
  texts: RegisterTexts,
  opened: OpenedRepository,
  chosen: readonly Finding[],
  all: readonly Finding[],
): Promise<void> {
  const { suppressionScopes } = await import('../later.js');
  const [first] = chosen;
  const scope = await pickScope(suppressionScopes(chosen, all));
  if (!first || !scope) return;
  const { id: rule } = first;
  const answers = await askSuppression(words('suppress.title', { rule, where: scopeText(scope) }), today());
  if (!answers) return;
  await addEntryToRegister(texts, opened, 'suppressions', () =>
    suppressionEntry({ rule, paths: scope.paths, ...answers }),
  );
}

/** Not asked where there is one alone: the title of what is asked next names it. */
async function pickScope(scopes: readonly SuppressionScope[]): Promise<SuppressionScope | undefined> {
  if (scopes.length <= 1) return scopes[0];
  const items = scopes.map((scope): QuickPickItem & { readonly scope: SuppressionScope } => ({
    label: scopeText(scope),
    description: render(counted('findings', scope.findings)),
    scope,
  }));
  const picked = await window.showQuickPick(items, {
    placeHolder: words('suppress.ask.where'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.scope;
}

function scopeText({ where, place }: SuppressionScope): string {
  return words(`suppress.where.${where}`, { place: visibleText(place) });
}
