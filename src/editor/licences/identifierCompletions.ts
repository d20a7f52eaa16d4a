import { CompletionItem, CompletionItemKind, CompletionItemTag, MarkdownString, Range } from 'vscode';
import type { CompletionItemProvider, Position, TextDocument } from 'vscode';
import { identifierAt } from '../../licensing/identifierAt';
import type { WrittenIdentifier } from '../../licensing/identifierAt';
import type { ListedId } from '../../licensing/spdxLists';
import type { Repositories } from '../repositories';

const OPERATORS = ['AND', 'OR', 'WITH'];

/** The identifiers of the SPDX list while a tag is written, in any language. */
export class IdentifierCompletions implements CompletionItemProvider {
  constructor(private readonly repositories: Repositories) {}

  async provideCompletionItems(document: TextDocument, position: Position): Promise<CompletionItem[]> {
    const written = identifierAt(document.lineAt(position.line).text, position.character);
    if (!written) return [];
    const { LISTED_EXCEPTIONS, LISTED_LICENCES } = await import('../later.js');
    const lists = { licence: LISTED_LICENCES, exception: LISTED_EXCEPTIONS } as const;
    const range = new Range(position.line, written.start, position.line, written.end);
    const items =
      written.kind === 'operator'
        ? OPERATORS.map((word) => new CompletionItem(word, CompletionItemKind.Operator))
        : [...(await this.wanted(document, written)), ...[...lists[written.kind].values()].map(listedItem)];
    for (const item of items) item.range = range;
    return items;
  }

  /** What the register's policy expects of the file stands first. */
  private async wanted(document: TextDocument, { kind }: WrittenIdentifier): Promise<CompletionItem[]> {
    if (kind !== 'licence') return [];
    const home = await this.repositories.homeOf(document.uri.fsPath);
    const rules = home.kind === 'repository' ? home.opened.current?.licenceRules : null;
    const { createLicencePolicies } = await import('../later.js');
    const expected = createLicencePolicies(rules?.licence_policy ?? [])(
      home.kind === 'repository' ? home.path : '',
    )?.expected;
    if (!expected) return [];
    const item = new CompletionItem(expected, CompletionItemKind.Value);
    item.preselect = true;
    item.sortText = '0';
    return [item];
  }
}

function listedItem({ id, deprecated }: ListedId): CompletionItem {
  const item = new CompletionItem(id, CompletionItemKind.Value);
  item.sortText = `${deprecated ? 2 : 1}${id.toLowerCase()}`;
  if (deprecated) item.tags = [CompletionItemTag.Deprecated];
  item.documentation = new MarkdownString(`<https://spdx.org/licenses/${encodeURIComponent(id)}.html>`);
  return item;
}
