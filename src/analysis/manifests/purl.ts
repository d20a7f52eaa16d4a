/** A package's address without version, as package URLs are written: `pkg:npm/%40scope/name`. */
export function purlOf(type: string, name: string): string {
  const [group, artifact] = type === 'maven' ? name.split(':', 2) : [];
  const parts = group !== undefined && artifact !== undefined ? [group, artifact] : name.split('/');
  return `pkg:${type}/${parts.map((part) => encodeURIComponent(part)).join('/')}`;
}

/** What `purlOf` was given; a version, qualifiers and a path within are left out. Null for what is no package URL. */
export function readPurl(purl: string): { readonly type: string; readonly name: string } | null {
  const [, type, path] = /^pkg:([a-z][a-z0-9.+-]*)\/+([^?#]+)/i.exec(purl) ?? [];
  if (type === undefined || path === undefined) return null;
  try {
    const parts = path
      .replace(/(?<=[^/])@[^/]*$/, '')
      .split('/')
      .map(decodeURIComponent);
    return { type: type.toLowerCase(), name: parts.join(type.toLowerCase() === 'maven' ? ':' : '/') };
  } catch {
    return null;
  }
}
