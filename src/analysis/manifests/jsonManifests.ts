import type { ManifestReader } from './manifest';
import { manifestOf, tableOf } from './manifestOf';

const OF_NODE = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** npm's, which pnpm, Yarn and Bun read, too. */
export const packageJson: ManifestReader = (text) => {
  const read = parsed(text);
  if (!read) return null;
  const { name, version, license, licenses, homepage, workspaces, bundledDependencies, bundleDependencies } = read;
  const needs = OF_NODE.flatMap((kind) => Object.keys(tableOf(read[kind])));
  const bundled = [bundledDependencies, bundleDependencies].flat();
  return manifestOf('npm', {
    ...{ name, version, home: homepage },
    licences: [license, licenses].flat().map((one) => (typeof one === 'string' ? one : tableOf(one).type)),
    dependencies: [...needs, ...bundled],
    members: Array.isArray(workspaces) ? workspaces : tableOf(workspaces).packages,
  });
};

/** PHP's. */
export const composerJson: ManifestReader = (text) => {
  const read = parsed(text);
  if (!read) return null;
  const needs = ['require', 'require-dev'].flatMap((kind) => Object.keys(tableOf(read[kind])));
  const { name, version, license, homepage } = read;
  return manifestOf('composer', {
    ...{ name, version, licences: license, home: homepage },
    // `php` and `ext-json` are no packages.
    dependencies: needs.filter((need) => need.includes('/')),
  });
};

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? tableOf(value) : null;
  } catch {
    return null;
  }
}
