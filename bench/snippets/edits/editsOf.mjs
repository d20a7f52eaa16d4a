import ts from 'typescript';
import { LANGUAGES } from '../languages.mjs';
import { deleteLines } from './deleteLines.mjs';
import { formatScript } from './formatScript.mjs';
import { insertLines } from './insertLines.mjs';
import { renameScript } from './renameScript.mjs';
import { renameTokens } from './renameTokens.mjs';
import { reprintBraces } from './reprintBraces.mjs';
import { reprintPython } from './reprintPython.mjs';
import { stripScript } from './stripScript.mjs';
import { stripTokens } from './stripTokens.mjs';

const script = (kind, parser) => ({
  rename: (text, random) => renameScript(text, { kind, random }),
  strip: (text) => stripScript(text, kind),
  format: (text) => formatScript(text, parser),
});
const tokens = (language, reprint) => ({
  rename: (text, random) => renameTokens(text, { language, style: LANGUAGES[language].names, random }),
  strip: (text) => stripTokens(text, language),
  format: (text) => reprint(text, language),
});
const TOOLS = {
  js: script(ts.ScriptKind.JSX, 'babel'),
  ts: script(ts.ScriptKind.TS, 'typescript'),
  py: tokens('py', reprintPython),
  java: tokens('java', reprintBraces),
  c: tokens('c', reprintBraces),
  go: tokens('go', reprintBraces),
};

/**
 * Each edit of a function, by name. `foreign` are lines of others; `random` decides where lines come and go. Throws where
 * a formatter can't read the function.
 */
export async function editsOf(text, language, { foreign, random }) {
  const { rename, strip, format } = TOOLS[language];
  const renamed = rename(text, random);
  const altered = (await format(strip(renamed))).trimEnd();
  return {
    exact: text,
    format: (await format(text)).trimEnd(),
    rename: renamed,
    insert: insertLines(text, 0.3, { foreign, random }),
    delete: deleteLines(text, 0.3, { language, random }),
    all: deleteLines(insertLines(altered, 0.1, { foreign, random }), 0.1, { language, random }),
  };
}
