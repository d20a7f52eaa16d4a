import { OverviewRulerLane, Range, ThemeColor, Uri, window, workspace } from 'vscode';
import type { DecorationOptions, Disposable, TextEditor, TextEditorDecorationType } from 'vscode';
import type { Grounds } from '../analysis/grounds';
import type { OpenFiles } from './openFiles';
import { SECTION, tintsLines } from './settings';
import { vendorLabel } from './vendorNames';
import { vendorRuns } from './vendorRuns';

/** Of the theme's charts, as far apart as can be: for the overview, and for the gutter, whose pictures know no theme. */
const COLOURS = [
  { name: 'charts.blue', dark: '#3794ff', light: '#1a85ff' },
  { name: 'charts.orange', dark: '#d18616', light: '#b5700b' },
  { name: 'charts.green', dark: '#89d185', light: '#388a34' },
  { name: 'charts.purple', dark: '#b180d7', light: '#652d90' },
  { name: 'charts.yellow', dark: '#cca700', light: '#8a6500' },
  { name: 'charts.red', dark: '#f14c4c', light: '#c7222d' },
] as const;
/** With these, four times as many look different, also to whoever sees no colours. */
const STROKES = [
  'd="M8 0v16" stroke-width="5"',
  'd="M8 0v16" stroke-width="5" stroke-dasharray="5 3"',
  'd="M8 0v16" stroke-width="5" stroke-dasharray="1.5 2.5"',
  'd="M5.5 0v16M10.5 0v16" stroke-width="2"',
];
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
      const { name, dark, light } = COLOURS[place % COLOURS.length]!;
      const stroke = STROKES[Math.floor(place / COLOURS.length) % STROKES.length]!;
      type = window.createTextEditorDecorationType({
        isWholeLine: true,
        dark: { gutterIconPath: picture(stroke, dark) },
        light: { gutterIconPath: picture(stroke, light) },
        gutterIconSize: 'contain',
        overviewRulerColor: new ThemeColor(name),
        overviewRulerLane: OverviewRulerLane.Left,
        after: { color: new ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 2em', fontStyle: 'italic' },
      });
      this.types.set(place, type);
    }
    return type;
  }
}

function picture(stroke: string, colour: string): Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path ${stroke} stroke="${colour}" fill="none"/></svg>`;
  return Uri.parse(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
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
