import { OverviewRulerLane, Range, ThemeColor, window, workspace } from 'vscode';
import type { DecorationOptions, Disposable, TextEditor, TextEditorDecorationType } from 'vscode';
import type { Grounds } from '../analysis/grounds';
import type { OpenFiles } from './openFiles';
import { SECTION, tintsLines } from './settings';
import { vendorLabel } from './vendorNames';
import { vendorRuns } from './vendorRuns';

/** Of the theme's charts, as far apart as can be; with the strokes below, four times as many look different. */
const COLOURS = ['blue', 'orange', 'green', 'purple', 'yellow', 'red'].map((name) => `charts.${name}`);
const STROKES = ['solid', 'dashed', 'dotted', 'double'];
const MOST_PLACES = COLOURS.length * STROKES.length;
/** Vendors on record that the register doesn't list. */
const OTHERS = ['self', 'bot', 'unknown'];

/**
 * A stroke beside each line in its vendor's colour, and the vendor's name behind the first line of each run: for whoever wants to
 * see at a glance whose parts a file has. Off until it is asked for.
 */
export class LineTints implements Disposable {
  private readonly types = new Map<number, TextEditorDecorationType>();
  private readonly listeners: readonly Disposable[];
  /** What the command chose for this window; null: as the settings say. */
  private chosen: boolean | null = null;

  constructor(private readonly files: OpenFiles) {
    this.listeners = [
      files.onDidChange(({ document }) => {
        for (const editor of window.visibleTextEditors) if (editor.document === document) this.show(editor);
      }),
      window.onDidChangeVisibleTextEditors(() => this.showAll()),
      workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration(`${SECTION}.lineTints`)) return;
        this.chosen = null;
        this.showAll();
      }),
    ];
  }

  /** On where it was off in the editor that the user is in, and the other way round; for all editors of the window. */
  toggle(): void {
    const editor = window.activeTextEditor;
    this.chosen = !(this.chosen ?? (editor ? tintsLines(editor.document.uri) : false));
    this.showAll();
  }

  dispose(): void {
    for (const one of [...this.types.values(), ...this.listeners]) one.dispose();
  }

  private showAll(): void {
    for (const editor of window.visibleTextEditors) this.show(editor);
  }

  private show(editor: TextEditor): void {
    const standing = this.files.of(editor.document)?.standing;
    const isWanted = this.chosen ?? tintsLines(editor.document.uri);
    const ranges = new Map<number, DecorationOptions[]>();
    if (isWanted && standing?.kind === 'titled') {
      const { engine, segments } = standing.title;
      for (const { vendor, first, last } of vendorRuns(segments)) {
        const place = placeOf(engine, vendor);
        const { name, tag } = vendorLabel(engine, vendor);
        const label = { after: { contentText: [tag ?? [], name].flat().join(' ') } };
        const some = ranges.get(place) ?? [];
        ranges.set(place, some);
        some.push({ range: lines(first, first), renderOptions: label });
        if (last > first) some.push({ range: lines(first + 1, last) });
      }
    } else if (isWanted && standing?.kind === 'loading') {
      // What is shown stays until there is something else to show.
      return;
    }
    for (const place of ranges.keys()) this.typeOf(place);
    for (const [place, type] of this.types) editor.setDecorations(type, ranges.get(place) ?? []);
  }

  private typeOf(place: number): TextEditorDecorationType {
    let type = this.types.get(place);
    if (!type) {
      const colour = new ThemeColor(COLOURS[place % COLOURS.length]!);
      type = window.createTextEditorDecorationType({
        isWholeLine: true,
        borderWidth: '0 0 0 4px',
        borderStyle: STROKES[Math.floor(place / COLOURS.length) % STROKES.length]!,
        borderColor: colour,
        overviewRulerColor: colour,
        overviewRulerLane: OverviewRulerLane.Left,
        after: { color: new ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 2em', fontStyle: 'italic' },
      });
      this.types.set(place, type);
    }
    return type;
  }
}

const lines = (first: number, last: number): Range => new Range(first - 1, 0, last - 1, Number.MAX_SAFE_INTEGER);

/** The same for a vendor in all files: its place in the register; without one, by its domain's letters. */
function placeOf({ register: read }: Grounds, vendor: string): number {
  const register = read?.register;
  const listed = register ? [register.organisation.id, ...(register.vendors ?? []).map(({ id }) => id), ...OTHERS] : [];
  const place = listed.indexOf(vendor);
  if (place !== -1) return place % MOST_PLACES;
  return Array.from(vendor).reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % MOST_PLACES, 7);
}
