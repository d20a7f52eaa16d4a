import type { ProseLine } from './prose';
import { runText } from './runText';

const TELLING =
  /li[cs]{1,3}en[cs]|copyleft|public domain|permission|redistribut|warrant|\b(?:a|l)?gpl|\bmpl\b|perl itself|creativecommons|\bbsd|zlib\.h|jpeg group/i;
const COPYRIGHT = /copyright/i;
/** The short texts that speak of nothing but copyright, and names, have one of these besides. */
const BESIDE_COPYRIGHT =
  /distribut|freely|intact|preserved|retained|maintained|reproduc|permitted|hereby|welcome|disclaims|for any (?:purpose|reason)|in any (?:manner|way|form)|you can use|use of the code|verwenden|under (?:the|an?|terms|this|[\w.-]{1,20} (?:v(?:ersion)? ?)?\d)|apache|mozilla|eclipse|creative commons|\bcc0|\bcc[- ]by|unlicense|wtfpl|\b(?:mit|isc|zlib|artistic|boost|perl|ruby)\b/i;

const COPYRIGHT_MARK = /copyright|copr\.|\(c\)|©|&copy;|&#169;|\\\(co/i;
/** Each of forty patterns (proprietaryRules.ts) needs one of these. */
const PROPRIETARY =
  /confiden|propriet|commercial|eula|end[- ]user|not sold|purchase|buy a|valid licen|paid licen|licen[cs]e agreement|secret|internal use|disclos|(?<![a-z])nda(?![a-z])|permission|consent|approval|authori[sz]|agreement|unpublished|property of|prohibited|forbidden|not permitted|not allowed|reserv|vertraulich|vorbehalten|gebrauch|geheimnis|untersagt|verboten|gestattet|genehmigung|zustimmung|erlaubnis|einwilligung|interne|interdit|autorisation|réserv|propriét|propieta|secreto|uso interno|prohibid|permiso|autorización|consent|pouf|tajemnic|użytku|zastrzeż|bronione|zgody|zezwolenia/i;

/** Of all readers of comments: who reads none without a match needs to be handed none without a signal (signalWords.ts). */
export const FIRST_LOOKS: readonly RegExp[] = [TELLING, COPYRIGHT, COPYRIGHT_MARK, PROPRIETARY];

/** Whether a text has the words without which it can't say anything of licences. One look, before it is read. */
export const isTelling = (text: string): boolean => TELLING.test(text) || permitsByCopyright(text);

/** Characters around a mention of copyright that a short text has at most: the longest has some 900. */
const [BEFORE, BEHIND] = [500, 1500];

function permitsByCopyright(text: string): boolean {
  for (let at = text.search(COPYRIGHT); at !== -1;) {
    if (BESIDE_COPYRIGHT.test(text.slice(Math.max(0, at - BEFORE), at + BEHIND))) return true;
    const next = text.slice(at + BEHIND).search(COPYRIGHT);
    at = next === -1 ? -1 : at + BEHIND + next;
  }
  return false;
}

/** The same of a run of prose. */
export const mayStateLicence = (lines: readonly ProseLine[]): boolean => isTelling(runText(lines));

/** Whether a line has a word that makes it worth while to read those around it. */
export const hasTellingWord = (line: string): boolean => TELLING.test(line) || COPYRIGHT.test(line);

/** Whether a run of prose has what a copyright statement begins with. */
export const mayStateCopyright = (lines: readonly ProseLine[]): boolean => hasCopyrightMark(runText(lines));

export const hasCopyrightMark = (text: string): boolean => COPYRIGHT_MARK.test(text);

/** Whether a run of prose has a word of notices that a work is confidential, proprietary, or all rights reserved. */
export const mayBeProprietary = (lines: readonly ProseLine[]): boolean => PROPRIETARY.test(runText(lines));
