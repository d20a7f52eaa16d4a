import assert from 'node:assert/strict';

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  /** Of the element and all under it, entities resolved. */
  text: string;
}

const VOID = new Set(['meta', 'rect', 'path', 'wbr']);
const RAW = new Set(['style', 'script']);
const KNOWN = new Set(
  (
    'html head meta title style script body header main section nav article figure div p span b bdi wbr small code button ' +
    'h1 h2 h3 ul ol li dl dt dd a table caption thead tbody tfoot tr th td details summary svg defs pattern rect path g text'
  ).split(' '),
);
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const resolved = (text: string) =>
  text.replace(/&[^;\s]*;?/g, (entity) => {
    const character = ENTITIES[entity];
    assert.ok(character, `entity ${entity}`);
    return character;
  });

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  let rest = text;
  while (rest.trim() !== '') {
    const match = /^\s+([a-z][a-zA-Z-]*)(?:="([^"<>]*)")?/.exec(rest);
    assert.ok(match, `attributes: ${rest.slice(0, 80)}`);
    const [whole, name = '', value = ''] = match;
    assert.ok(!attributes.has(name), `${name} twice`);
    attributes.set(name, resolved(value));
    rest = rest.slice(whole.length);
  }
  return attributes;
}

/** The page as a tree. Stricter than a browser: every element closed, every attribute quoted, no stray `<` or `&`. */
export function parsedHtml(page: string): Element {
  const root: Element = { name: '#root', attributes: new Map(), children: [], text: '' };
  const open: Element[] = [root];
  const addText = (text: string) => {
    for (const element of open) element.text += text;
  };
  let rest = page;
  assert.ok(rest.startsWith('<!doctype html>'));
  rest = rest.slice('<!doctype html>'.length);
  while (rest !== '') {
    const upTo = rest.indexOf('<');
    addText(resolved(upTo < 0 ? rest : rest.slice(0, upTo)));
    if (upTo < 0) break;
    rest = rest.slice(upTo);
    const tag = /^<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*\/?\s*>/.exec(rest);
    assert.ok(tag, `tag: ${rest.slice(0, 120)}`);
    const [whole, closing, name = '', attributes = ''] = tag;
    rest = rest.slice(whole.length);
    if (closing) {
      assert.equal(open.pop()?.name, name);
      continue;
    }
    assert.ok(KNOWN.has(name), `element ${name}`);
    const element: Element = { name, attributes: attributesOf(attributes), children: [], text: '' };
    open.at(-1)?.children.push(element);
    if (RAW.has(name)) {
      const end = rest.indexOf(`</${name}>`);
      element.text = rest.slice(0, end);
      rest = rest.slice(end + name.length + 3);
    } else if (!VOID.has(name)) open.push(element);
  }
  assert.deepEqual(
    open.map(({ name }) => name),
    ['#root'],
  );
  return root;
}

/** Every element of the name, in document order; all of them without a name. */
export function all(root: Element, name?: string): Element[] {
  return root.children.flatMap((child) => [
    ...(name === undefined || child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

/** The cells of the table with the caption, row by row, trimmed. */
export function tableRows(root: Element, caption: string): string[][] {
  const table = all(root, 'table').find((one) => all(one, 'caption')[0]?.text.trim() === caption);
  assert.ok(table, `table ${caption}`);
  return all(table, 'tr').map((row) => row.children.map(({ text }) => text.trim().replace(/\s+/g, ' ')));
}
