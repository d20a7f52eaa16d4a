import exceptionIds from 'spdx-exceptions/index.json';
import deprecatedExceptionIds from 'spdx-exceptions/deprecated.json';
import licenceIds from 'spdx-license-ids/index.json';
import deprecatedLicenceIds from 'spdx-license-ids/deprecated.json';

/** Whether the SPDX list has an identifier. `unlisted`: it has the form of one, and may be newer than the list. */
export type Standing = 'listed' | 'deprecated' | 'reference' | 'unlisted';

export interface ListedId {
  /** In the list's own casing. */
  readonly id: string;
  readonly deprecated: boolean;
}

function byLowerCase(current: readonly string[], deprecated: readonly string[]): ReadonlyMap<string, ListedId> {
  const ids = new Map<string, ListedId>();
  for (const id of deprecated) ids.set(id.toLowerCase(), { id, deprecated: true });
  for (const id of current) ids.set(id.toLowerCase(), { id, deprecated: false });
  return ids;
}

/** All licences of the SPDX list by their identifier in lower case: SPDX compares without regard to case. */
export const LISTED_LICENCES = byLowerCase(licenceIds, deprecatedLicenceIds);

/** All exceptions of the SPDX list by their identifier in lower case. */
export const LISTED_EXCEPTIONS = byLowerCase(exceptionIds, deprecatedExceptionIds);
