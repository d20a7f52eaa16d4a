import { isPlaceholder } from './copyrightPlaceholder';
import { readYears } from './copyrightYears';

export const oneBlank = (text: string): string => text.trim().split(/\s+/).join(' ');

/** Begins what isn't the statement any more. */
const TAIL =
  /[\s,;(]*(?<![A-Za-z])(?:all rights? reserved|some rights reserved|no rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|wszelkie prawa zastrzeżone|licen[cs]ed (?:under|to)|(?:released|distributed|available|published|provided|covered) under|under the (?:terms|[A-Z])|see (?:the |file |also |LICEN|COPYING|https?:)|use of this|this (?:file|program|software|code|work|library|source|product|document|module|script)|permission (?:is|to)|redistribution|SPDX-|licen[cs]e:|@license|\*\/|-->|<\/|contributed by|subject to|you may|please |and (?:it )?is |it is |hereby )/i;

/** Behind these a full stop doesn't end a sentence, nor behind an initial. */
const ABBREVIATION =
  /(?:^|[\s.,(-])(?:\p{L}|inc|ltd|co|corp|bros|jr|sr|st|dr|mr|mrs|ms|prof|dept|univ|al|no|intl|cie|s\.a|b\.v|e\.v|n\.v)$/iu;

/** Where the first sentence ends; -1 if it goes to the end. Until a name came there is none. */
function sentenceEnd(text: string): number {
  for (let at = text.indexOf('. '); at !== -1; at = text.indexOf('. ', at + 1)) {
    const before = text.slice(Math.max(0, at - 12), at);
    const named = /\p{L}/u.test(text.slice(0, at));
    if (named && /^[\p{Lu}\p{Lo}]/u.test(text.slice(at + 2)) && !ABBREVIATION.test(before)) return at;
  }
  return -1;
}

/** Minified files divide what they say by strokes: `lib 1.2 | (c) 2020 Ann Alder | MIT`. One before a name is decoration. */
function beforeStroke(text: string): string {
  const at = text.indexOf(' | ');
  return at !== -1 && /\p{L}{2}/u.test(text.slice(0, at)) ? text.slice(0, at) : text;
}

/** A statement's text without what follows it, and without decoration at its end. */
export function withoutTail(body: string): string {
  const tail = TAIL.exec(body);
  const short = beforeStroke(tail ? body.slice(0, tail.index) : body);
  const end = sentenceEnd(short);
  return (end === -1 ? short : short.slice(0, end)).replace(/[\s*#/|;=~-]{1,80}$/, '').trim();
}

const FUNCTION_WORD = /(?:^|[\s,])(?:of|the|for|and|by|de|der|die|von|van|du|des|in|to|at|many|other|&|\(c\)|©)$/i;

function endsOpen(body: string): boolean {
  if (/[,&(<–-]$/.test(body) || FUNCTION_WORD.test(body)) return true;
  if (body.lastIndexOf('<') > body.lastIndexOf('>') || body.lastIndexOf('(') > body.lastIndexOf(')')) return true;
  const years = readYears(body, 0);
  return body === '' || (years !== null && /^[\s,;.]*$/.test(body.slice(years.end)));
}

/** Whether a line begins with what is no statement any more. */
export const isTail = (text: string): boolean => {
  const tail = TAIL.exec(text);
  return tail !== null && tail.index === 0;
};

/** A line that may go on with an open statement: not blank, not a rule, not a sentence of its own, no list's number. */
export function goesOn(body: string, next: string): boolean {
  if (next === '' || !/[\p{L}\p{N}]/u.test(next) || isTail(next) || isPlaceholder(next)) return false;
  if (/^(?:[0-9]{1,3}[.)]? |[0-9]{3,5} [A-Z]|[-*•] |@|https?:)/.test(next) && !/^(?:19|20)[0-9]{2}[,; -]/.test(next))
    return false;
  if (
    /^(?:licen[cs]e|author|written|contact|version|created|maintainer|e-?mail|web|url|name|file|description)s?(?: by |\s?:)/i.test(
      next,
    )
  )
    return false;
  return body !== '' || /^(?:\([cC]\)|©|\p{Lu}|(?:19|20)[0-9]{2})/u.test(next);
}

/** Whether a statement can't end here: a comma, a word like "of", or years without a name. What has a tail has ended. */
export function isOpen(body: string): boolean {
  const tail = TAIL.exec(body);
  return tail ? endsOpen(`${body.slice(0, tail.index)} .`) : endsOpen(body);
}
