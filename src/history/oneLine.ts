/** Text from a repository, made fit for one line of an error: control characters as escapes, at most 300 characters. */
export function oneLine(text: string): string {
  const shown = text
    .trim()
    .replace(
      /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return shown.length > 300 ? `${shown.slice(0, 299)}…` : shown;
}
