/** Words that accounts of machines have in their names. */
const WORDS: ReadonlySet<string> = new Set(['automation', 'bot', 'buildbot', 'ci', 'robot']);
/** Where nobody reads answers. */
const UNREAD = /^(?:no|do-?not)-?reply$/;

/** Whether an account is rather a machine's by its name or an address. A hint: anybody may be called so. */
export function looksAutomated(name: string, emails: readonly string[]): boolean {
  const locals = emails.map((email) => email.slice(0, Math.max(0, email.lastIndexOf('@'))).toLowerCase());
  if (locals.some((local) => UNREAD.test(local))) return true;
  return [name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase(), ...locals].some((text) =>
    text.split(/[^\p{L}]+/u).some((word) => WORDS.has(word)),
  );
}
