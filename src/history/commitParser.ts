import { isUtf8 } from 'node:buffer';
import { decodeText } from './decodeText';
import { parseSignatory, parseStamp } from './identParser';
import type { Commit, Signatory, SignatureFormat, Trailer } from './model';
import { ownCopy } from './ownCopy';
import { parseTrailers } from './trailerParser';

const LONGEST_SUBJECT = 500;

interface Headers {
  readonly parents: string[];
  author: string | null;
  committer: string | null;
  encoding: string | null;
  signature: SignatureFormat | null;
}

/** By the first line, as git tells them. */
function signatureFormat(begin: string): SignatureFormat {
  const [, what] = /^-----BEGIN (PGP SIGNATURE|PGP MESSAGE|SIGNED MESSAGE|SSH SIGNATURE)-----/.exec(begin) ?? [];
  if (what === undefined) return 'unknown';
  return what === 'SSH SIGNATURE' ? 'ssh' : what === 'SIGNED MESSAGE' ? 'x509' : 'openpgp';
}

/**
 * The headers before `end`. They are looked at in place, and only what is needed of them becomes text of its own: a history has
 * hundreds of thousands.
 */
function parseHeaders(raw: Buffer, end: number): Headers {
  const headers: Headers = { parents: [], author: null, committer: null, encoding: null, signature: null };
  // A character a byte.
  const text = raw.toString('latin1', 0, end);
  let [author, committer]: (readonly [number, number] | null)[] = [null, null];
  for (let from = 0; from < end;) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? end : newline;
    const space = text.indexOf(' ', from);
    const value = [space + 1, to] as const;
    // The first of a kind counts, as in git. Lines that begin with a space go on with the header before: signatures and merged tags, which aren't read.
    switch (space === -1 || space > to ? '' : text.slice(from, space)) {
      case 'parent':
        headers.parents.push(raw.toString('latin1', ...value));
        break;
      case 'author':
        author ??= value;
        break;
      case 'committer':
        committer ??= value;
        break;
      case 'encoding':
        headers.encoding ??= text.slice(...value).trim();
        break;
      case 'gpgsig':
      case 'gpgsig-sha256':
        headers.signature ??= signatureFormat(text.slice(...value));
        break;
    }
    from = to + 1;
  }
  // What they are written in may be said after them.
  const { encoding } = headers;
  if (author) headers.author = decodeText(raw.subarray(...author), encoding);
  if (committer) headers.committer = decodeText(raw.subarray(...committer), encoding);
  return headers;
}

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    lines.push(bytes.subarray(from, end === -1 ? bytes.length : end));
    from = end === -1 ? bytes.length : end + 1;
  }
  return lines;
}

/** Line by line where the whole isn't UTF-8: a trailer can be UTF-8 under a Latin-1 subject. */
function decodeMessage(bytes: Buffer, encoding: string | null): string {
  if (encoding !== null || isUtf8(bytes)) return decodeText(bytes, encoding);
  return splitLines(bytes)
    .map((line) => decodeText(line))
    .join('\n');
}

/** That is a paragraph of its own: a subject as nearly all are. */
const FIRST_LINE = /^\S[^\n]*(?=\n(?:\n|$)|$(?!\n))/;

/** As git's `%s`: the first paragraph on one line. */
function subjectOf(body: string): string {
  const line = FIRST_LINE.exec(body)?.[0];
  if (line !== undefined && line.length <= LONGEST_SUBJECT) return ownCopy(line.trimEnd());
  const [paragraph = ''] = body.replace(/^(?:[ \t\r]*\n)+/, '').split(/\n[ \t\r]*(?:\n|$)/, 1);
  const subject = paragraph
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
  return ownCopy(subject.length > LONGEST_SUBJECT ? `${subject.slice(0, LONGEST_SUBJECT - 1)}…` : subject);
}

function signatories(trailers: readonly Trailer[], key: string): readonly Signatory[] {
  const found = new Map<string, Signatory>();
  for (const trailer of trailers) {
    if (trailer.key.toLowerCase() !== key || trailer.value === '') continue;
    const signatory = parseSignatory(trailer.value);
    const address = signatory.email.toLowerCase() || ` ${signatory.name}`;
    if (!found.has(address)) found.set(address, signatory);
  }
  return found.size === 0 ? NOBODY : [...found.values()];
}

const NOBODY: readonly Signatory[] = [];

/** A commit object's bytes. Never fails: what isn't there or can't be is empty. */
export function parseCommit(id: string, raw: Buffer): Commit {
  const end = raw.indexOf('\n\n');
  const { parents, author, committer, encoding, signature } = parseHeaders(raw, end === -1 ? raw.length : end);
  const body = end === -1 ? '' : decodeMessage(raw.subarray(end + 2), encoding);
  const trailers = parseTrailers(body);
  return {
    id: ownCopy(id),
    // Grown one by one, a list has room for more than a dozen.
    parents: parents.slice(),
    author: parseStamp(author ?? ''),
    committer: parseStamp(committer ?? ''),
    subject: subjectOf(body),
    trailers,
    coAuthors: signatories(trailers, 'co-authored-by'),
    signedOffBy: signatories(trailers, 'signed-off-by'),
    signature,
  };
}
