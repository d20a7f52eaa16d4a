import { visibleText } from '../visibleText';

/** Text that is markup already. Only `html` and `trusted` make it. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | false | null | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute; what can't be seen is made visible. */
function escaped(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function markup(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return part ? part.map(markup).join('') : '';
}

const unindented = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The template's own text without the indentation that it has in the source. */
function literals(strings: TemplateStringsArray): readonly string[] {
  let known = unindented.get(strings);
  if (!known) {
    known = strings.map((string) => string.replace(/\n\s+/g, '\n'));
    unindented.set(strings, known);
  }
  return known;
}

/** A template of markup: everything put into it is escaped unless it is markup itself; lists are joined. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(literals(strings).reduce((text, string, at) => text + markup(parts[at - 1]) + string));
}

/** For the page's own style and script, which come from no repository. */
export function trusted(text: string): Html {
  return new Html(text);
}
