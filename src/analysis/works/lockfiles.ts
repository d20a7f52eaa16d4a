/** What package managers write down of the versions that they chose; and what they leave of what they put there. */
const LOCKFILES: ReadonlySet<string> = new Set([
  ...['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb', 'deno.lock'],
  ...['go.sum', 'composer.lock', 'poetry.lock', 'uv.lock', 'pdm.lock', 'Pipfile.lock', 'requirements.txt'],
  ...['Cargo.lock', 'Gemfile.lock', 'gems.locked'],
]);

export function isLockfile(name: string): boolean {
  return LOCKFILES.has(name);
}

/** In a `node_modules`, by the package manager that filled it. */
export const INSTALLED = ['.package-lock.json', '.modules.yaml', '.yarn-integrity', '.yarn-state.yml'] as const;

/** Any of these written or gone: works may be others now. */
export const WATCHED: readonly string[] = [...LOCKFILES, ...INSTALLED];
