import { tokenise } from '../queries/tokenise.mjs';

const lineAt = (text, at) => text.slice(0, at).split('\n').length - 1;

/** Lines on which a long string or comment begins or ends: without them the rest would be something else. */
function heldLines(text, language) {
  const long = tokenise(text, language).filter((token) => token.kind !== 'sign' && token.text.includes('\n'));
  return new Set(long.flatMap(({ start, end }) => [lineAt(text, start), lineAt(text, end)]));
}

/** The text without `share` of its lines; the first and the last one stay, and what long strings and comments are held by. */
export function deleteLines(text, share, { language, random }) {
  const held = heldLines(text, language);
  const lines = text.split('\n').map((line, at) => ({ line, free: !held.has(at) }));
  for (let left = Math.max(1, Math.round(lines.length * share)); left > 0; left--) {
    const free = [...lines.keys()].slice(1, -1).filter((at) => lines[at].free);
    if (free.length === 0) break;
    lines.splice(free[Math.floor(random() * free.length)], 1);
  }
  return lines.map(({ line }) => line).join('\n');
}
