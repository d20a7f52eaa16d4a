interface Shown {
  name?: string;
  email?: string;
}

interface Entry extends Shown {
  readonly byName: Map<string, Shown>;
}

/** By the case-folded address of the commit; there, by its case-folded name. */
export type Mailmap = ReadonlyMap<string, Entry>;

const ENTRY = /^([^<]*)<([^>]+)>([^<]*)(?:<([^>]*)>)?/;

/**
 * All four forms of gitmailmap(5), by git's rules: the last entry for an address or name wins, part by part; lines that
 * aren't entries are passed over.
 */
export function parseMailmap(text: string): Mailmap {
  const mailmap = new Map<string, Entry>();
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue;
    const [, properName = '', firstEmail, commitName = '', secondEmail] = ENTRY.exec(line) ?? [];
    if (firstEmail === undefined) continue;
    const key = (secondEmail ?? firstEmail).toLowerCase();
    let entry = mailmap.get(key);
    if (!entry) mailmap.set(key, (entry = { byName: new Map() }));
    const name = secondEmail === undefined ? '' : commitName.trim();
    const shown: Shown = name ? {} : entry;
    if (properName.trim()) shown.name = properName.trim();
    if (secondEmail !== undefined) shown.email = firstEmail;
    if (name) entry.byName.set(name.toLowerCase(), shown);
  }
  return mailmap;
}
