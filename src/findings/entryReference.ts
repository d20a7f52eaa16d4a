import type { EntryPlace } from '../register/readResult';

/** `ip-register.yaml:28`, as evidence; nothing where the entry is not in a file. */
export function entryReference(place: EntryPlace | null): string[] {
  return place ? [`${place.path}:${place.line}`] : [];
}
