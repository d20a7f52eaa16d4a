import type { ManifestReader } from './manifest';
import { manifestOf } from './manifestOf';

/** The package of a line like `requests[security]>=2.8 ; python_version < "3"`; null where it names none. */
export function requirementName(line: string): string | null {
  return /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:[[(<>=!~;@#,]|$)/.exec(line)?.[1] ?? null;
}

/** pip's lists: a requirement a line; options and addresses are passed over. */
export const requirements: ManifestReader = (text) =>
  manifestOf('pypi', { dependencies: text.split(/\r?\n/).map(requirementName) });
