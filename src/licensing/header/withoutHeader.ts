import { copyrightStatements } from '../copyrightStatements';
import { decodeText } from '../decodeText';
import { proseOf } from '../readProse';
import { encodeLike } from './encodeText';
import type { HeaderWish } from './headerPlan';
import { findOwnHeader, removeHeader } from './insertHeader';
import { isSameHolder } from './sameHolder';
import { saysSameLicence } from './sameLicence';
import { readTemplate } from './template';
import type { HeaderTemplate, HeaderValues } from './template';
import { withEdits } from './textEdit';

type Whose = Pick<HeaderWish, 'licence' | 'owner'>;

function isWished({ spdx, owner }: Partial<HeaderValues>, wish: Whose): boolean {
  if (spdx !== undefined && (wish.licence === null || !saysSameLicence(spdx, wish.licence))) return false;
  return owner === undefined || (wish.owner !== null && isSameHolder(owner, wish.owner));
}

/** A lone tag is the owner's where the file names the owner otherwise, as it was when the tag was added. */
function isNamed(path: string, text: string, { owner }: Whose): boolean {
  return (
    owner === null ||
    copyrightStatements(proseOf(path, text)).some(({ holders }) => holders.some((name) => isSameHolder(name, owner)))
  );
}

/**
 * A file's bytes without the header that the template wrote for this owner and licence; null where there is none. What
 * others wrote stays.
 */
export function withoutHeader(path: string, bytes: Buffer, template: HeaderTemplate, wish: Whose): Buffer | null {
  const text = decodeText(bytes)?.text;
  if (text === undefined) return null;
  const own = findOwnHeader(path, text, template);
  if (!own || !isWished(own.values, wish)) return null;
  const edit = removeHeader(path, text, template);
  const without = edit && withEdits(text, [edit]);
  if (without === null || (own.values.owner === undefined && !isNamed(path, without, wish))) return null;
  return encodeLike(bytes, without, '');
}

/** Whether a sidecar says what the template says for this owner and licence, and nothing else. */
export function isOwnSidecar(bytes: Buffer, template: HeaderTemplate, wish: Whose): boolean {
  const lines =
    decodeText(bytes)
      ?.text.trimEnd()
      .split(/\r\n|\r|\n/) ?? [];
  const read = readTemplate(template, lines);
  return read?.count === lines.length && isWished(read.values, wish);
}
