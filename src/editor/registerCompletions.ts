import { CompletionItem, CompletionItemKind, MarkdownString, Range, SnippetString } from 'vscode';
import type { CompletionItemProvider, Position, TextDocument } from 'vscode';
import { today } from '../analysis/today';
import { aboutKey, aboutWord } from '../register/editing/aboutKey';
import type { Completion } from '../register/editing/completionsAt';
import { entryFacts } from '../register/editing/entryFacts';
import { visibleText } from '../report/visibleText';
import { words } from '../report/words';
import { render } from '../wording/render';
import type { RegisterTexts } from './registerTexts';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  id: CompletionItemKind.Reference,
  day: CompletionItemKind.Constant,
  duration: CompletionItemKind.Constant,
};

/** What may be written at the cursor of a register, by its schema and the ids that it has. */
export class RegisterCompletions implements CompletionItemProvider {
  constructor(private readonly texts: RegisterTexts) {}

  async provideCompletionItems(document: TextDocument, position: Position): Promise<CompletionItem[]> {
    const offset = document.offsetAt(position);
    const register = await this.texts.of(document);
    if (!register) return [];
    const index = await this.texts.indexOf(register);
    // Knows the register's whole schema.
    const { completionsAt } = await import('../register/editing/completionsAt.js');
    const found = completionsAt(register.file.text, offset, { file: register.file.path, index, today: today() });
    return found.map((completion, at) => itemOf(document, completion, at));
  }
}

function itemOf(document: TextDocument, completion: Completion, at: number): CompletionItem {
  const { label, kind, required, edit, cursor, asksMore, path, entry } = completion;
  const item = new CompletionItem(required ? { label, description: words('editing.required') } : label, KINDS[kind]);
  item.range = new Range(document.positionAt(edit.start), document.positionAt(edit.end));
  item.insertText = new SnippetString()
    .appendText(edit.text.slice(0, cursor))
    .appendTabstop(0)
    .appendText(edit.text.slice(cursor));
  // The text has the indentation that it needs.
  item.keepWhitespace = true;
  item.filterText = label;
  item.sortText = String(at).padStart(5, '0');
  const about = kind === 'key' ? aboutKey(path) : aboutWord(path, label);
  if (about) item.documentation = new MarkdownString().appendText(render(about));
  if (entry) item.detail = visibleText(entryFacts(entry).name ?? words(`editing.entry.${entry.kind}`));
  if (asksMore) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
