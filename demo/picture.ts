const SIZE = 48;

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function adler32(bytes: Buffer): number {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return high * 65536 + low;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  return Buffer.concat([uint32(body.length), typed, uint32(crc32(typed))]);
}

/** 0 to 255: waves below a sail. */
function shade(x: number, y: number): number {
  if (y > SIZE * 0.7) return 90 + Math.round(40 * Math.abs(((x + y * 2) % 16) - 8)) / 2;
  return Math.abs(x - SIZE / 2) < (y - 6) / 2 && y > 6 ? 40 : 245;
}

/**
 * A small grey PNG. Its pixels are stored uncompressed: what zlib makes of the same bytes differs between versions and
 * processors, and the ids of the commits must not.
 */
export function drawPicture(): Buffer {
  const rows = Array.from({ length: SIZE }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: SIZE }, (_unused, x) => Math.floor(shade(x, y)))]),
  );
  const pixels = Buffer.concat(rows);
  const sizes = Buffer.alloc(4);
  sizes.writeUInt16LE(pixels.length, 0);
  sizes.writeUInt16LE(pixels.length ^ 0xffff, 2);
  const stored = Buffer.concat([Buffer.from([0x78, 0x01, 0x01]), sizes, pixels, uint32(adler32(pixels))]);
  const header = Buffer.concat([uint32(SIZE), uint32(SIZE), Buffer.from([8, 0, 0, 0, 0])]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', stored), chunk('IEND', Buffer.alloc(0))]);
}
