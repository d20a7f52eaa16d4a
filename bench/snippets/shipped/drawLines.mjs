/** So often another place is tried: files have long comments, and tables. */
const TRIES = 20;
/** Characters of code a line, blanks left out: less says nothing. */
const LEAST_CODE = 12;
const COMMENTS = [/\/\*[^]*?(?:\*\/|$)/g, /^[^]*?\*\//, /^\s*(?:\/\/|#|\*|--|;|"""|''').*$/gm];

function codeIn(text) {
  return COMMENTS.reduce((left, pattern) => left.replace(pattern, ''), text).replace(/\s+/g, '').length;
}

/** So many lines from anywhere in one of the files, all left to chance; null where no place of enough code was hit. */
export function drawLines(files, length, random) {
  for (let attempt = 0; attempt < TRIES && files.length > 0; attempt++) {
    const { path, bytes } = files[Math.floor(random() * files.length)];
    const lines = bytes.toString('utf8').split('\n');
    if (lines.length < length) continue;
    const at = Math.floor(random() * (lines.length - length + 1));
    const text = lines.slice(at, at + length).join('\n');
    if (codeIn(text) >= length * LEAST_CODE) return { path, text };
  }
  return null;
}
