import type { OutlineEntry, OutlineItem, OutlineNode, OutlineScalar } from './outline';
import { closesBlock, readBlockText, readPlain, readQuoted } from './readScalar';
import { TextScanner } from './textScanner';

/** No register is nested like this; a crafted text must not exhaust the stack. */
const DEEPEST = 60;

/**
 * What a register's text holds, in one pass, however broken it is: the indentation says where a thing ends whose bracket or
 * quote is missing. For text that is YAML it tells the same as the YAML library, which needs seconds for a large register
 * and gives up on a broken one: whether a register is sound is the library's to say (parseYaml.ts).
 * @returns null for a text without content
 */
export function readOutline(text: string): OutlineNode | null {
  const scan = new TextScanner(text);
  if (scan.char === '\ufeff') scan.at++;
  skipMarker(scan);
  return readBlock(scan, -1, 0);
}

/** Directives, and the line that begins a document. */
function skipMarker(scan: TextScanner): void {
  for (;;) {
    scan.skipToContent();
    const isMarker = scan.column() === 0 && (scan.char === '%' || /^---\s/.test(scan.text.slice(scan.at, scan.at + 4)));
    if (!isMarker) return;
    scan.at = scan.char === '%' ? scan.lineEnd() : scan.at + 3;
  }
}

/** The block at the next content, if it is indented by more than `indent`. */
function readBlock(scan: TextScanner, indent: number, depth: number): OutlineNode | null {
  scan.skipToContent();
  if (isOver(scan) || scan.column() <= indent) return null;
  return readNode(scan, indent, depth);
}

function isOver(scan: TextScanner): boolean {
  return scan.isAtEnd || (scan.column() === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(scan.text.slice(scan.at, scan.at + 4)));
}

/** The node that begins here: what is behind a dash, or on a line of its own. */
function readNode(scan: TextScanner, indent: number, depth: number): OutlineNode {
  if (depth > DEEPEST) return skipLine(scan);
  if (isDash(scan)) return readBlockList(scan, depth);
  if (isBlockKey(scan) || isKeyBeingTyped(scan)) return readBlockMap(scan, depth);
  return readValue(scan, indent, depth);
}

/** A word, and below it a key at the same column. */
function isKeyBeingTyped(scan: TextScanner): boolean {
  if (!/[\p{L}\p{N}_\p{Co}]/u.test(scan.char)) return false;
  const { at } = scan;
  const column = scan.column();
  scan.at = scan.lineEnd();
  scan.skipToContent();
  const isKey = !isOver(scan) && scan.column() === column && isBlockKey(scan);
  scan.at = at;
  return isKey;
}

function readBlockList(scan: TextScanner, depth: number): OutlineNode {
  const start = scan.at;
  const column = scan.column();
  const items: OutlineItem[] = [];
  let end = start;
  for (;;) {
    scan.skipToContent();
    if (isOver(scan) || scan.column() < column || (column === 0 && !isDash(scan))) break;
    const item = scan.at;
    if (isDash(scan)) {
      scan.at++;
      scan.skipSpaces();
      const value = scan.isLineOver() ? readBlock(scan, column, depth + 1) : readNode(scan, column, depth + 1);
      items.push({ start: item, value });
      end = Math.max(value?.end ?? item + 1, end);
    } else if (scan.column() > column || isBlockKey(scan)) {
      // Of no item, or a key where the list should have ended: broken, and passed over.
      if (scan.column() === column) break;
      skipLine(scan);
    } else {
      // An item whose dash is still missing.
      const value = readValue(scan, column, depth + 1);
      items.push({ start: item, value });
      end = value.end;
    }
  }
  return { kind: 'list', flow: false, column, start, end, items };
}

function readBlockMap(scan: TextScanner, depth: number): OutlineNode {
  const start = scan.at;
  const column = scan.column();
  const entries: OutlineEntry[] = [];
  let end = start;
  for (;;) {
    scan.skipToContent();
    if (isOver(scan) || scan.column() < column) break;
    if (scan.column() > column) skipLine(scan);
    else if (isDash(scan)) break;
    else {
      const entry = readEntry(scan, column, depth);
      entries.push(entry);
      end = Math.max(entry.value?.end ?? entry.key.end + (entry.colon ? 1 : 0), end);
    }
  }
  return { kind: 'map', flow: false, column, start, end, entries };
}

function readEntry(scan: TextScanner, column: number, depth: number): OutlineEntry {
  const key = readKey(scan);
  scan.skipSpaces();
  if (scan.char !== ':' || !scan.isSpaceAt(scan.at + 1)) {
    scan.at = scan.lineEnd();
    return { key, colon: false, value: null };
  }
  scan.at++;
  scan.skipSpaces();
  if (!scan.isLineOver()) return { key, colon: true, value: readValue(scan, column, depth + 1) };
  scan.skipToContent();
  // A list may stand at the column of its key.
  const isList = !isOver(scan) && scan.column() === column && isDash(scan);
  return {
    key,
    colon: true,
    value: isList ? readNode(scan, column - 1, depth + 1) : readBlock(scan, column, depth + 1),
  };
}

function readValue(scan: TextScanner, indent: number, depth: number): OutlineNode {
  const { char } = scan;
  if (char === '{' || char === '[') return readFlow(scan, indent, depth);
  if (char === '"' || char === "'") {
    const quoted = readQuoted(scan, indent);
    scan.at = scan.lineEnd();
    return quoted;
  }
  if (char === '|' || char === '>') return readBlockText(scan, indent);
  const plain = readPlain(scan, indent, (at, stop) => at.text[stop] === ':' && at.isSpaceAt(stop + 1));
  scan.at = scan.lineEnd();
  return plain;
}

function isDash(scan: TextScanner): boolean {
  return scan.char === '-' && scan.isSpaceAt(scan.at + 1);
}

/** Whether a key with its colon begins here, on this line. */
function isBlockKey(scan: TextScanner): boolean {
  const { at, char } = scan;
  if (char === '{' || char === '[' || char === '|' || char === '>') return false;
  readKey(scan);
  scan.skipSpaces();
  const isKey = scan.char === ':' && scan.isSpaceAt(scan.at + 1);
  scan.at = at;
  return isKey;
}

/** A key, within its line. */
function readKey(scan: TextScanner): OutlineScalar {
  const { text, at: start, char } = scan;
  const lineEnd = scan.lineEnd();
  // Of a quoted text over several lines, this line alone.
  if (char === '"' || char === "'") return readQuoted(scan, Number.MAX_SAFE_INTEGER);
  let at = start;
  while (at < lineEnd && !(text[at] === ':' && scan.isSpaceAt(at + 1)) && !(text[at] === '#' && scan.isSpaceAt(at - 1)))
    at++;
  const key = text.slice(start, at).trimEnd();
  scan.at = start + key.length;
  return { kind: 'scalar', style: 'plain', start, end: scan.at, text: key };
}

function skipLine(scan: TextScanner): OutlineScalar {
  const { at: start } = scan;
  const end = scan.lineEnd();
  scan.at = end;
  return { kind: 'scalar', style: 'plain', start, end, text: scan.text.slice(start, end).trimEnd() };
}

const FLOW_SIGNS = ',[]{}';

/** A list in brackets or a mapping in braces. */
function readFlow(scan: TextScanner, indent: number, depth: number): OutlineNode {
  if (depth > DEEPEST) return skipLine(scan);
  const start = scan.at;
  const column = scan.column();
  const isMap = scan.char === '{';
  const close = isMap ? '}' : ']';
  const entries: OutlineEntry[] = [];
  const items: OutlineItem[] = [];
  let end = ++scan.at;
  while (skipInFlow(scan, indent)) {
    if (scan.char === ',') scan.at++;
    else if (scan.char === '}' || scan.char === ']') {
      // Of two brackets that don't match, the inner one was forgotten.
      if (scan.char === close) scan.at++;
      end = scan.at;
      break;
    } else if (isMap) {
      const entry = readFlowEntry(scan, indent, depth);
      entries.push(entry);
    } else {
      const item = scan.at;
      items.push({ start: item, value: readFlowItem(scan, indent, depth) });
    }
    end = scan.at;
  }
  return isMap
    ? { kind: 'map', flow: true, column, start, end, entries }
    : { kind: 'list', flow: true, column, start, end, items };
}

/** To the next sign of the collection; false where its closing bracket must be missing. */
function skipInFlow(scan: TextScanner, indent: number): boolean {
  const before = scan.at;
  scan.skipToContent();
  const line = scan.lineStart();
  const isClosing = scan.char === '}' || scan.char === ']';
  if (!isOver(scan) && !(line > before && !isClosing && closesBlock(scan, line, indent))) return true;
  scan.at = before;
  return false;
}

function readFlowEntry(scan: TextScanner, indent: number, depth: number): OutlineEntry {
  const key = readFlowScalar(scan, indent);
  scan.skipSpaces();
  if (scan.char !== ':') return { key, colon: false, value: null };
  scan.at++;
  return { key, colon: true, value: readFlowValue(scan, indent, depth) };
}

function readFlowValue(scan: TextScanner, indent: number, depth: number): OutlineNode | null {
  const before = scan.at;
  if (!skipInFlow(scan, indent) || scan.char === ',' || scan.char === '}' || scan.char === ']') {
    scan.at = before;
    return null;
  }
  return scan.char === '{' || scan.char === '[' ? readFlow(scan, indent, depth + 1) : readFlowScalar(scan, indent);
}

/** `[a: b]` is a list of a mapping. */
function readFlowItem(scan: TextScanner, indent: number, depth: number): OutlineNode {
  if (scan.char === '{' || scan.char === '[') return readFlow(scan, indent, depth + 1);
  const start = scan.at;
  const column = scan.column();
  const key = readFlowScalar(scan, indent);
  scan.skipSpaces();
  if (scan.char !== ':') return key;
  scan.at++;
  const value = readFlowValue(scan, indent, depth);
  return { kind: 'map', flow: true, column, start, end: value?.end ?? scan.at, entries: [{ key, colon: true, value }] };
}

function readFlowScalar(scan: TextScanner, indent: number): OutlineScalar {
  if (scan.char === '"' || scan.char === "'") return readQuoted(scan, indent);
  const { at } = scan;
  const { text } = scan;
  const scalar = readPlain(scan, indent, (_, stop) => {
    if (FLOW_SIGNS.includes(text[stop]!)) return true;
    return text[stop] === ':' && (scan.isSpaceAt(stop + 1) || FLOW_SIGNS.includes(text[stop + 1]!));
  });
  // A sign that begins nothing must not stop the reading for ever.
  if (scan.at === at && scan.char !== ':') scan.at++;
  return scalar;
}
