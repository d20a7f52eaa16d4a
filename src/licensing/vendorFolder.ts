/** What folders are called that hold works of others. */
const NAMES: ReadonlySet<string> = new Set(
  '3rdparty _vendor bower_components deps extern external externals third-party third_party thirdparty vendor vendored'.split(
    ' ',
  ),
);

export function isVendorName(name: string): boolean {
  return NAMES.has(name.toLowerCase());
}
