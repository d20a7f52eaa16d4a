const columns = (line) => /^[ \t]*/.exec(line)[0].length;

/**
 * A piece of a file as if it stood at the left: all lines but the first lose what the least indented of them has, or
 * `own` characters.
 */
export function dedent(text, own) {
  const [first, ...others] = text.split('\n');
  const least = own ?? Math.min(...others.filter((line) => line.trim() !== '').map(columns));
  const cut = (line) => line.slice(Math.min(columns(line), Number.isFinite(least) ? least : 0));
  return [first, ...others.map(cut)].join('\n');
}
