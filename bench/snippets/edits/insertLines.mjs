const indentation = (line) => /^[ \t]*/.exec(line)[0];

/** The text with foreign lines in it, as many as `share` of its own, each as far in as the line that it comes before. */
export function insertLines(text, share, { foreign, random }) {
  const lines = text.split('\n');
  for (let left = Math.max(1, Math.round(lines.length * share)); left > 0; left--) {
    const at = 1 + Math.floor(random() * (lines.length - 1));
    const beside = lines.slice(at).find((line) => line.trim() !== '' && !/^\s*[})\]]/.test(line)) ?? lines[at - 1];
    lines.splice(at, 0, indentation(beside) + foreign[Math.floor(random() * foreign.length)]);
  }
  return lines.join('\n');
}
