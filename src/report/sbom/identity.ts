import { createHash } from 'node:crypto';

/** Hexadecimal digits that stand for a text, the same each time. */
export function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20);
}

/** A UUID made of what a document says, so that the same document has the same one (RFC 9562, version 8). */
export function uuidOf(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  const hex = hash.digest('hex');
  const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** When a document counts as made: as of the commit, in UTC and whole seconds, for equal input gives equal bytes. */
export function createdAt(headDate: string): string {
  return `${new Date(headDate).toISOString().slice(0, 19)}Z`;
}

/** Where SPDX documents without a home are said to be; nothing has to be there (SPDX 2.3, 6.5). */
export function documentNamespace(repository: string, uuid: string): string {
  const name = repository.replace(/[^\w.-]+/g, '-').slice(0, 80);
  return `https://spdx.org/spdxdocs/${name || 'repository'}-${uuid}`;
}
