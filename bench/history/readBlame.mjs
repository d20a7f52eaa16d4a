const ESCAPES = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };

/** git quotes a path that has a quote, a backslash or a control character. `text` is bytes as latin1. */
function unquote(text) {
  const plain = text.startsWith('"')
    ? text
        .slice(1, -1)
        .replace(/\\([0-7]{3}|.)/g, (_, code) =>
          code.length === 3 ? String.fromCharCode(parseInt(code, 8)) : (ESCAPES[code] ?? code),
        )
    : text;
  return Buffer.from(plain, 'latin1').toString('utf8');
}

/** What `git blame --incremental` wrote: for each line of the file, from 0, its commit, line and path of origin. */
export function readBlame(bytes) {
  const origins = [];
  let entry;
  for (const line of bytes.toString('latin1').split('\n')) {
    const [, commit, from, to, count] = /^([0-9a-f]{40,64}) (\d+) (\d+) (\d+)$/.exec(line) ?? [];
    if (!entry && commit) entry = { commit, from: Number(from), to: Number(to), count: Number(count) };
    if (!entry || !line.startsWith('filename ')) continue;
    const path = unquote(line.slice('filename '.length));
    for (let i = 0; i < entry.count; i++) origins[entry.to - 1 + i] = `${entry.commit} ${entry.from + i} ${path}`;
    entry = undefined;
  }
  return origins;
}

/** The same of our own segments. */
export function readSegments(segments) {
  const origins = [];
  for (const [line, count, commit, from, path] of segments)
    for (let i = 0; i < count; i++) origins[line - 1 + i] = `${commit} ${from + i} ${path}`;
  return origins;
}
