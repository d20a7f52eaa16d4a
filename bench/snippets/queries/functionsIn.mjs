import { dedent } from './dedent.mjs';
import { functionsInBraces } from './functionsInBraces.mjs';
import { functionsInPython } from './functionsInPython.mjs';
import { functionsInScript } from './functionsInScript.mjs';

const READERS = { js: functionsInScript, ts: functionsInScript, py: functionsInPython };

/** The functions of a file that somebody could copy: how many lines each had, and its text at the left margin. */
export function functionsIn(text, language) {
  const found = (READERS[language] ?? functionsInBraces)(text.replaceAll('\r\n', '\n'), language);
  return found.map(({ lines, text: source, own }) => ({ lines, text: dedent(source, own) }));
}
