/** The text without `share` of its lines; the first and the last one stay. */
export function deleteLines(text, share, random) {
  const lines = text.split('\n');
  for (let left = Math.max(1, Math.round(lines.length * share)); left > 0 && lines.length > 2; left--)
    lines.splice(1 + Math.floor(random() * (lines.length - 2)), 1);
  return lines.join('\n');
}
