/** A package URL with its version, where there is one. */
export function purlOf(purl: string, version: string): string {
  return version === '' ? purl : `${purl}@${version}`;
}
