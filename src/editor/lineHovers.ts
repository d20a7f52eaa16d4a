import { Hover, MarkdownString } from 'vscode';
import type { HoverProvider, Position, TextDocument } from 'vscode';
import { OPEN_ENTRY } from './commandIds';
import { isUncommitted, segmentAt } from './fileTitle';
import { words } from '../report/words';
import { licenceText } from './licences/licenceText';
import type { OpenLicences } from './licences/openLicences';
import { lineHover } from './lineHover';
import { plain } from './markdown';
import type { OpenFiles } from './openFiles';
import type { RegisterTexts } from './registerTexts';
import { chosenHover } from './settings';
import { shownFindings } from './shownFindings';

/** Whose the line is that the pointer rests on. From what is known of the open file: nothing is begun for it. */
export class LineHovers implements HoverProvider {
  constructor(
    private readonly files: OpenFiles,
    private readonly texts: RegisterTexts,
    private readonly licences: OpenLicences,
  ) {}

  provideHover(document: TextDocument, position: Position): Hover | null {
    const choice = chosenHover(document.uri);
    // In a register, words have a meaning of their own to tell.
    if (choice === 'off' || this.texts.ownerOf(document.uri.fsPath)) return null;
    const lines = this.linesAt(document, position.line + 1, choice === 'findings');
    if (lines.length === 0) return null;
    const licence = licenceText(this.licences.of(document));
    if (licence !== '') lines.push(`${plain(words('editor.licence'))}: ${plain(licence)}`);
    const markdown = new MarkdownString(lines.join('  \n'), true);
    markdown.isTrusted = { enabledCommands: [OPEN_ENTRY] };
    return new Hover(markdown, document.lineAt(position.line).range);
  }

  private linesAt(document: TextDocument, number: number, needsFinding: boolean): string[] {
    const standing = this.files.of(document)?.standing;
    if (standing?.kind === 'loading') {
      const found = needsFinding ? null : standing.found?.at(number);
      return found ? lineHover(found.grounds, found.judged) : [];
    }
    if (standing?.kind !== 'titled') return [];
    const { title, opened } = standing;
    const line = segmentAt(title, number);
    const found = shownFindings(title, opened.baseline);
    const isFound = found.some(({ range }) => range && range[0] <= number && number <= range[1]);
    if (!line || (needsFinding && !isFound)) return [];
    return lineHover(title.engine, line, isUncommitted(line));
  }
}
