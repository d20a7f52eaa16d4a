/**
 * Text that changes over time, as one readable template. A line may carry a gutter, ended by `¦`:
 * `+2¦` from revision 2 on; `-2¦` until before revision 2; `@¦` once for each field, `@number¦` once for each number.
 * `{{Entity}}`, `{{field}}` and the like are replaced by names.
 */

export type Names = Readonly<Record<string, string>>;

/** A field of an entity; `since` is the revision that adds it. */
export interface FieldNames {
  readonly kind: string;
  readonly since: number;
  readonly names: Names;
}

const GUTTER = /^(?:\+(\d+))?(?:-(\d+))?(@[a-z]*)?¦(.*)$/;

function fill(line: string, names: Names): string {
  return line.replace(/(\b[Aa] )?\{\{([\w:.-]+)\}\}/g, (_, article: string | undefined, name: string) => {
    const value = names[name];
    if (value === undefined) throw new Error(`no name for {{${name}}} in: ${line}`);
    if (article === undefined) return value;
    return /^[aeiou]/i.test(value) ? `${article.trim()}n ${value}` : article + value;
  });
}

interface Passage {
  readonly gutter: string;
  readonly from: number;
  readonly before: number;
  /** The kind of field that the lines are repeated for, empty for all; undefined where they stand once. */
  readonly each: string | undefined;
  readonly lines: string[];
}

/** Neighbouring lines with the same gutter are one passage: they are repeated together. */
function passages(template: string): Passage[] {
  const found: Passage[] = [];
  for (const line of template.split('\n')) {
    const [, from = '0', before = 'Infinity', each, text = line] = GUTTER.exec(line) ?? [];
    const gutter = `${from}-${before}${each ?? ''}`;
    const last = found.at(-1);
    if (last?.gutter === gutter) last.lines.push(text);
    else found.push({ gutter, from: Number(from), before: Number(before), each: each?.slice(1), lines: [text] });
  }
  return found;
}

/** The template's lines at `revision`. */
export function renderText(template: string, revision: number, names: Names, fields: readonly FieldNames[]): string[] {
  return passages(template)
    .filter(({ from, before }) => from <= revision && revision < before)
    .flatMap(({ each, lines }) => {
      if (each === undefined) return lines.map((line) => fill(line, names));
      return fields
        .filter((field) => field.since <= revision && (each === '' || field.kind === each))
        .flatMap((field) => lines.map((line) => fill(line, { ...names, ...field.names })));
    });
}

/** The last revision at which anything in the template changes. */
export function lastRevision(template: string, fields: readonly FieldNames[]): number {
  const all = passages(template);
  const own = all.flatMap(({ from, before }) => [from, Number.isFinite(before) ? before : 0]);
  const repeats = all.some(({ each }) => each !== undefined);
  return Math.max(0, ...own, ...(repeats ? fields.map((field) => field.since) : []));
}
