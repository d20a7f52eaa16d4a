import { Location, Uri, WorkspaceEdit } from 'vscode';
import type {
  DefinitionProvider,
  Position,
  Range,
  ReferenceContext,
  ReferenceProvider,
  RenameProvider,
  TextDocument,
} from 'vscode';
import { readUnsaved } from '../analysis/registerInForce';
import type { IdIndex, Located } from '../register/editing/idIndex';
import { visibleText } from '../report/visibleText';
import { words } from '../report/words';
import { message } from '../wording/message';
import { render } from '../wording/render';
import { UserError } from '../wording/userError';
import type { OpenedRepository } from './openedRepository';
import { rangeIn } from './rangeIn';
import type { RegisterTexts } from './registerTexts';
import { judgingSettings } from './settings';
import { unsavedTexts } from './unsavedTexts';

interface Found {
  readonly opened: OpenedRepository;
  readonly index: IdIndex;
  readonly located: Located;
}

/** From an id to its entry, to all that name it, and to another id, over all files of a register. */
export class RegisterReferences implements DefinitionProvider, ReferenceProvider, RenameProvider {
  constructor(private readonly texts: RegisterTexts) {}

  async provideDefinition(document: TextDocument, position: Position): Promise<Location[]> {
    const found = await this.find(document, position);
    const space = found?.index.spaceOf(found.located.mention);
    if (!found || !space) return [];
    return found.index.definitionsOf(space, found.located.mention.id).map(locationOf);
  }

  async provideReferences(
    document: TextDocument,
    position: Position,
    { includeDeclaration }: ReferenceContext,
  ): Promise<Location[]> {
    const found = await this.find(document, position);
    const space = found?.index.spaceOf(found.located.mention);
    if (!found || !space) return [];
    return found.index
      .mentionsOf(space, found.located.mention.id)
      .filter(({ mention }) => includeDeclaration || mention.role === 'reference')
      .map(locationOf);
  }

  async prepareRename(document: TextDocument, position: Position): Promise<{ range: Range; placeholder: string }> {
    const found = await this.find(document, position);
    if (!found) throw new Error(words('editing.rename.nothing'));
    const { file, mention } = found.located;
    if (found.index.spaceOf(mention) === null)
      throw new Error(words('editing.rename.leads-nowhere', { id: mention.id }));
    return { range: rangeIn(file.text, mention.node), placeholder: mention.id };
  }

  async provideRenameEdits(document: TextDocument, position: Position, newName: string): Promise<WorkspaceEdit> {
    const found = await this.find(document, position);
    if (!found) throw new Error(words('editing.rename.nothing'));
    const { renameId } = await import('../register/editing/renameId.js');
    try {
      const edits = renameId(found.index, found.located.mention, newName.trim());
      await mustBeYaml(found);
      const edit = new WorkspaceEdit();
      for (const { file, ...change } of edits)
        edit.replace(Uri.file(file.path), rangeIn(file.text, change), change.text);
      return edit;
    } catch (error) {
      // The editor shows the message of any error beside the name.
      if (error instanceof UserError) throw new Error(visibleText(render(error.told)), { cause: error });
      throw error;
    }
  }

  private async find(document: TextDocument, position: Position): Promise<Found | null> {
    const offset = document.offsetAt(position);
    const register = await this.texts.of(document);
    if (!register) return null;
    const index = await this.texts.indexOf(register);
    const located = index.at(register.file.path, offset);
    return located && { opened: register.opened, index, located };
  }
}

export function locationOf({ file, mention }: Located): Location {
  return new Location(Uri.file(file.path), rangeIn(file.text, mention.node));
}

/** What was found in text that is no YAML is a guess: good enough to show, not to change files by. */
async function mustBeYaml({ opened, index, located: { mention } }: Found): Promise<void> {
  const { register: named } = judgingSettings(opened.root);
  const read = await readUnsaved(opened.repository.root, unsavedTexts(opened), {
    ...(named !== undefined && { named }),
    reader: opened.reader,
  });
  const space = index.spaceOf(mention);
  const [definition] = space ? index.definitionsOf(space, mention.id) : [];
  if (!read || !definition || read.placeOf(definition.mention.kind, mention.id)) return;
  const [problem] = read.problems;
  if (problem) throw new UserError(message('editing.rename.broken', { problem: problem.message }));
}
