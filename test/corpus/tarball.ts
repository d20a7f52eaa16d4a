import { gzipSync } from 'node:zlib';

export interface Member {
  readonly path: string;
  readonly text?: string;
  /** As in the header; a regular file's is 0. */
  readonly type?: string;
  readonly link?: string;
}

const BLOCK = 512;

function header({ path, text = '', type = '0', link = '' }: Member): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(path, 0, 100);
  block.write('0000644\0', 100);
  block.write(`${Buffer.byteLength(text).toString(8).padStart(11, '0')}\0`, 124);
  block.write('        ', 148);
  block.write(type, 156);
  block.write(link, 157, 100);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function packed(member: Member): Buffer {
  const bytes = Buffer.from(member.text ?? '');
  return Buffer.concat([header(member), bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);
}

/** A gzipped tarball of what is given, as hostile as it is: a tar program would refuse to make some. */
export function tarball(members: readonly Member[]): Buffer {
  return gzipSync(Buffer.concat([...members.map(packed), Buffer.alloc(2 * BLOCK)]));
}

/** A pax header that tells the path of the member after it. */
export function paxPath(path: string): Member {
  const record = ` path=${path}\n`;
  const digits = String(Buffer.byteLength(record) + 2).length;
  return { path: 'pax', type: 'x', text: `${Buffer.byteLength(record) + digits}${record}` };
}
