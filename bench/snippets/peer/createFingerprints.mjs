/** SCANOSS's published winnowing: 30 letters and digits a gram, 64 grams a window, CRC-32C. */
const GRAM = 30;
const WINDOW = 64;

const CRC = Uint32Array.from({ length: 256 }, (_, number) => {
  let crc = number;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0x82f63b78 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});
const KEPT = Uint8Array.from({ length: 256 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  return code < 128 && /[0-9a-z]/.test(letter) ? letter.charCodeAt(0) : 0;
});
const after = (crc, steps) => {
  for (let step = 0; step < steps; step++) crc = (crc >>> 8) ^ CRC[crc & 255];
  return crc >>> 0;
};
/** What a byte of `GRAM` steps ago still does to a CRC, which is linear; and what its beginning does. */
const OLDEST = CRC.map((crc) => after(crc, GRAM));
const BEGINNING = (after(0xffffffff, GRAM) ^ 0xffffffff) >>> 0;

function ofHash(hash) {
  let crc = 0xffffffff;
  for (const shift of [0, 8, 16, 24]) crc = (crc >>> 8) ^ CRC[(crc ^ (hash >>> shift)) & 255];
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * The same fingerprints as SCANOSS's package makes, but fast enough to index works with: a CRC that rolls instead of one
 * begun anew for every letter. `npm run bench:snippets` compares both each time.
 * @returns {(bytes: Buffer) => { hashes: number[], lines: number[] }}
 */
export function createFingerprints() {
  let [letters, grams] = [new Uint8Array(0), new Uint32Array(0)];
  return (bytes) => {
    if (letters.length < bytes.length) [letters, grams] = [new Uint8Array(bytes.length), new Uint32Array(bytes.length)];
    const found = { hashes: [], lines: [] };
    let [count, line, crc, made, least, last] = [0, 1, 0, 0, -1, 0xffffffff];
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] === 10) line++;
      const letter = KEPT[bytes[at]];
      if (letter === 0) continue;
      letters[count++] = letter;
      crc = (crc >>> 8) ^ CRC[(crc ^ letter) & 255];
      if (count > GRAM) crc ^= OLDEST[letters[count - GRAM - 1]];
      if (count < GRAM) continue;
      grams[made] = crc ^ BEGINNING;
      const first = made++ - WINDOW + 1;
      if (first < 0) continue;
      if (least < first) {
        least = first;
        for (let next = first + 1; next < made; next++) if (grams[next] < grams[least]) least = next;
      } else if (grams[made - 1] < grams[least]) least = made - 1;
      if (grams[least] === last) continue;
      last = grams[least];
      found.hashes.push(ofHash(last));
      found.lines.push(line);
    }
    return found;
  };
}
