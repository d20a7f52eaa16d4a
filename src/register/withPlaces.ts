import { rememberDays } from './daysIn';
import { entryKey } from './entryPlaces';
import type { ReadResult } from './readResult';
import type { ReadRegister } from './registerReader';

/** What was read of a register, with the questions that others ask. @param path as it was asked for */
export function withPlaces(path: string, result: ReadResult): ReadRegister {
  if (result.register) rememberDays(result.register, result.days);
  const placeOf: ReadRegister['placeOf'] = (kind, id) => result.places.get(entryKey(kind, id)) ?? null;
  return { ...result, path, placeOf, lines: (kind, id) => placeOf(kind, id)?.line ?? null };
}
