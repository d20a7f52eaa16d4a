/** Nothing that is worth reading has more, and a tarball that was made to fill memory is stopped. */
const MOST_BYTES = 2 ** 31;
const BLOCK = 512;

const REGULAR = new Set(['0', '\0', '7']);

const textOf = (bytes) => {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
};

/** Octal digits, or, in GNU's way for large numbers, a first byte of 0x80 and the number itself. */
function numberOf(bytes) {
  if (bytes[0] & 0x80) return Number(bytes.readBigUInt64BE(bytes.length - 8));
  return Number.parseInt(textOf(bytes).trim() || '0', 8);
}

/** A pax header's records, `length key=value\n` each; the length counts bytes. */
function paxRecords(bytes) {
  const records = {};
  for (let at = 0; at < bytes.length;) {
    const length = Number.parseInt(bytes.toString('latin1', at, at + 20), 10);
    if (!(length > 0)) break;
    const record = bytes.toString('utf8', at, at + length - 1);
    const equals = record.indexOf('=');
    records[record.slice(record.indexOf(' ') + 1, equals)] = record.slice(equals + 1);
    at += length;
  }
  return records;
}

function headerOf(block) {
  let sum = 256;
  for (let at = 0; at < BLOCK; at += 1) if (at < 148 || at >= 156) sum += block[at];
  if (sum !== numberOf(block.subarray(148, 156))) throw new Error('is not a whole tarball');
  const isUstar = block.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = isUstar ? textOf(block.subarray(345, 500)) : '';
  const name = textOf(block.subarray(0, 100));
  return {
    path: prefix === '' ? name : `${prefix}/${name}`,
    size: numberOf(block.subarray(124, 136)),
    type: String.fromCharCode(block[156]),
  };
}

/** Takes exact numbers of bytes out of a stream of chunks. */
class Chunks {
  #source;
  #rest = Buffer.alloc(0);
  #taken = 0;

  constructor(source) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next bytes, fewer at the end; with `skip` they are passed over, and the answer is empty. */
  async take(count, { skip = false } = {}) {
    const parts = [];
    let wanted = count;
    while (wanted > 0) {
      if (this.#rest.length === 0) {
        const { done, value } = await this.#source.next();
        if (done) break;
        this.#rest = value;
        this.#taken += value.length;
        if (this.#taken > MOST_BYTES) throw new Error('unpacks to more than 2 GB');
        continue;
      }
      const part = this.#rest.subarray(0, wanted);
      if (!skip) parts.push(part);
      wanted -= part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    return Buffer.concat(parts);
  }
}

/**
 * The regular files in a stream of tar bytes (ustar, pax or GNU), one after the other; nothing is written anywhere, and
 * links and devices are passed over. `bytes` is null where `wants` says no.
 * @param {AsyncIterable<Buffer>} stream
 * @param {(path: string, size: number) => boolean} wants
 */
export async function* tarMembers(stream, wants) {
  const chunks = new Chunks(stream);
  let next = {};
  for (;;) {
    const block = await chunks.take(BLOCK);
    if (block.length === 0 || (block.length === BLOCK && block.every((byte) => byte === 0))) return;
    if (block.length < BLOCK) throw new Error('is not a whole tarball');
    const header = headerOf(block);
    const isMeta = 'xgLK'.includes(header.type);
    const size = !isMeta && next.size !== undefined ? Number(next.size) : header.size;
    const path = next.path ?? header.path;
    const isFile = REGULAR.has(header.type) && !path.endsWith('/');
    if (isMeta && size > 2 ** 20) throw new Error('is not a whole tarball');
    const keeps = isMeta || (isFile && wants(path, size));
    const bytes = await chunks.take(size, { skip: !keeps });
    if (keeps && bytes.length < size) throw new Error('is not a whole tarball');
    await chunks.take((BLOCK - (size % BLOCK)) % BLOCK, { skip: true });
    if (header.type === 'x') next = { ...next, ...paxRecords(bytes) };
    else if (header.type === 'L') next = { ...next, path: textOf(bytes) };
    else if (!isMeta) {
      next = {};
      if (isFile) yield { path, bytes: keeps ? bytes : null };
    }
  }
}
