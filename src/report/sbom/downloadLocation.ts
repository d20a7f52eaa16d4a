/** Where a commit can be had, as SPDX writes it (2.3, 7.7); null where nothing says. */
export function downloadLocation(origin: string | null, head: string): string | null {
  if (origin === null) return null;
  return `${origin.startsWith('git:') ? '' : 'git+'}${origin}@${head}`;
}
