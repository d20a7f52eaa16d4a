import ts from 'typescript';
import { renameScript } from '../edits/renameScript.mjs';
import { renameTokens } from '../edits/renameTokens.mjs';
import { LANGUAGES } from '../languages.mjs';

const script = (kind) => (text, random) => renameScript(text, { kind, random });
const tokens = (language) => (text, random) =>
  renameTokens(text, { language, style: LANGUAGES[language].names, random });

/** By language as sourceKinds.mjs names it. */
const RENAMERS = {
  JavaScript: script(ts.ScriptKind.JSX),
  TypeScript: script(ts.ScriptKind.TS),
  C: tokens('c'),
  'C++': tokens('c'),
  Java: tokens('java'),
  Go: tokens('go'),
  Python: tokens('py'),
};

/** Lines with other names for what is declared in them; null where nothing is, or nobody knows how in the language. */
export function renamedLines(text, kind, random) {
  const renamed = RENAMERS[kind]?.(text, random) ?? text;
  return renamed === text ? null : renamed;
}
