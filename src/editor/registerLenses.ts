import { CodeLens, EventEmitter, workspace } from 'vscode';
import type { CodeLensProvider, Command, Disposable, TextDocument } from 'vscode';
import type { Analysis } from '../analysis/model';
import type { IdIndex, IdSpace } from '../register/editing/idIndex';
import { mentionsIn } from '../register/editing/mentions';
import type { Definition, Mention } from '../register/editing/mentions';
import { words } from '../report/words';
import { counted } from '../wording/counted';
import { COMMANDS } from './commandIds';
import { rangeIn } from './rangeIn';
import { locationOf } from './registerReferences';
import type { RegisterTexts } from './registerTexts';
import type { OpenedRepository } from './openedRepository';
import type { Repositories } from './repositories';
import { SECTION, showsLenses } from './settings';
import type { Analyses } from './analyses';

interface Told {
  readonly title: string;
  /** The entries behind it. */
  readonly ids: readonly string[];
  readonly space: IdSpace;
}

/** Above an entry; what it says is looked up for those that are in sight. */
class EntryLens extends CodeLens {
  constructor(
    range: CodeLens['range'],
    readonly uri: TextDocument['uri'],
    readonly entry: CountedEntry,
    readonly analysis: Analysis,
    readonly index: () => Promise<IdIndex>,
  ) {
    super(range);
  }
}

const COUNTED = ['people', 'vendors', 'agreements'] as const;
type CountedEntry = Definition & { readonly kind: (typeof COUNTED)[number] };

const isCounted = (mention: Mention): mention is CountedEntry =>
  mention.role === 'definition' && COUNTED.some((kind) => kind === mention.kind);

/**
 * Above each person, vendor and agreement: how much of the last commit is theirs. From an analysis that was made for
 * something else; where there is none, nothing is shown and none is begun. While one is made anew, those of the last stay:
 * without them all lines below would move up, and down again.
 */
export class RegisterLenses implements CodeLensProvider, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly listeners: readonly { dispose(): unknown }[];

  constructor(
    private readonly texts: RegisterTexts,
    private readonly analyses: Analyses,
    repositories: Repositories,
  ) {
    this.listeners = [
      this.changed,
      analyses.onDidMake(() => this.changed.fire()),
      analyses.onDidGiveUp(() => this.changed.fire()),
      repositories.onDidChange((opened) => this.followLater(opened)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${SECTION}.codeLens`)) this.changed.fire();
      }),
    ];
  }

  async provideCodeLenses(document: TextDocument): Promise<CodeLens[]> {
    if (!showsLenses(document.uri)) return [];
    const register = await this.texts.of(document);
    if (!register) return [];
    const { current } = register.opened;
    const made = current && this.analyses.shown(current);
    if (!made?.analysis.register) return [];
    const { engine, analysis } = made;
    let index: Promise<IdIndex> | null = null;
    const indexOnce = () => (index ??= this.texts.indexOf(register));
    return mentionsIn(register.file.root).flatMap((mention) => {
      // What isn't saved yet wasn't counted.
      if (!isCounted(mention) || !engine.register?.placeOf(mention.kind, mention.id)) return [];
      const { start } = mention.entry;
      const range = rangeIn(register.file.text, { start, end: start });
      return new EntryLens(range, document.uri, mention, analysis, indexOnce);
    });
  }

  async resolveCodeLens(lens: CodeLens): Promise<CodeLens> {
    if (lens instanceof EntryLens) lens.command = await commandOf(lens);
    return lens;
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  /** Where an analysis is begun for what a repository has come to, it is waited for: until then there is nothing new. */
  private followLater(opened: OpenedRepository | null): void {
    setImmediate(() => {
      const engine = opened?.current;
      if (!engine || !this.analyses.isMaking(engine)) this.changed.fire();
    });
  }
}

function toldOf({ kind, id }: CountedEntry, analysis: Analysis): Told {
  const { contributors } = analysis;
  switch (kind) {
    case 'people': {
      const row = contributors.find((each) => each.id === id);
      const title = row?.lines
        ? words('editing.lens.person', { lines: counted('lines', row.lines), files: counted('files', row.files) })
        : words('editing.lens.none');
      return { title, ids: row?.agreements ?? [], space: 'agreement' };
    }
    case 'vendors': {
      const row = analysis.vendors.find((each) => each.id === id);
      const theirs = contributors.filter(({ vendor, lines }) => vendor === id && lines > 0);
      const args = { people: counted('people', row?.contributors ?? 0), lines: counted('lines', row?.lines ?? 0) };
      const title = row?.lines ? words('editing.lens.vendor', args) : words('editing.lens.none');
      return { title, ids: theirs.map((each) => each.id), space: 'party' };
    }
    case 'agreements': {
      const lines = analysis.agreements.find((each) => each.id === id)?.lines ?? 0;
      const theirs = contributors.filter(({ agreements }) => agreements.includes(id));
      const args = { people: counted('people', theirs.length), lines: counted('lines', lines) };
      const title = lines > 0 ? words('editing.lens.covers', args) : words('editing.lens.none');
      return { title, ids: theirs.map((each) => each.id), space: 'party' };
    }
  }
}

/** The entries, where there are any; else the report, which says more. */
async function commandOf({ entry, analysis, index, uri, range }: EntryLens): Promise<Command> {
  const { title, ids, space } = toldOf(entry, analysis);
  const definitions = await index();
  const locations = ids.flatMap((id) => definitions.definitionsOf(space, id)).map(locationOf);
  if (locations.length === 0) return { title, command: COMMANDS.openReport };
  return { title, command: 'editor.action.showReferences', arguments: [uri, range.start, locations] };
}
