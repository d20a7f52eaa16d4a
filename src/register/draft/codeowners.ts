export interface Owners {
  /** Accounts, without `@`, each once. */
  readonly logins: readonly string[];
  /** The organisation whose teams are named most. */
  readonly organisation: string | null;
}

const MOST_LINES = 5000;

/** Accounts and teams that a CODEOWNERS file names. Its patterns don't matter here. */
export function readOwners(text: string | null): Owners {
  const logins = new Set<string>();
  const organisations = new Map<string, number>();
  for (const line of (text ?? '').split('\n', MOST_LINES)) {
    const [, ...owners] = line.replace(/#.*/, '').trim().split(/\s+/);
    for (const owner of owners) {
      const [, login, team] = /^@([A-Za-z0-9-]{1,39})(\/[\w.-]+)?$/.exec(owner) ?? [];
      if (login === undefined) continue;
      if (team === undefined) logins.add(login);
      else organisations.set(login, (organisations.get(login) ?? 0) + 1);
    }
  }
  const [most] = [...organisations].sort((a, b) => b[1] - a[1]);
  return { logins: [...logins], organisation: most?.[0] ?? null };
}
