const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };

/** git's C-style quoting undone: bytes in, bytes out; what isn't quoted stays as it is. */
export function unquotePath(quoted: Buffer): Buffer {
  const text = quoted.toString('latin1');
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return quoted;
  const plain = text
    .slice(1, -1)
    .replace(/\\(?:([0-3][0-7]{2})|(.))/gs, (whole, octal: string | undefined, letter: string | undefined) =>
      octal === undefined
        ? String.fromCharCode(ESCAPES[letter!] ?? whole.charCodeAt(1))
        : String.fromCharCode(parseInt(octal, 8)),
    );
  return Buffer.from(plain, 'latin1');
}
