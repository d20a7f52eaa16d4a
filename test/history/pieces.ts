import fc from 'fast-check';

/** The bytes in pieces, cut anywhere. */
export function pieces(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return places.slice(1).map((end, at) => bytes.subarray(places[at], end));
}

export const cuts = fc.array(fc.nat(), { maxLength: 8 });
