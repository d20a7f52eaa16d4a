import { readYears } from '../copyrightYears';

/** With what a notice begins (REUSE 3.3, "Format of Copyright Notices"), and what may follow it. */
const PREFIX = /^(?:SPDX-(?:File|Snippet)CopyrightText\s?:|[@\\]?copyright\b:?|©|&copy;)/i;
const SIGN = /^[\s,:]{0,20}(?:\(c\)|©|copyright\b)/i;

/** What is left of a notice without its prefixes and years: its holder, mostly. */
function withoutPrefix(text: string): string {
  let rest = text.trim().replace(PREFIX, '');
  for (let sign = SIGN.exec(rest); sign; sign = SIGN.exec(rest)) rest = rest.slice(sign[0].length);
  rest = rest.replace(/^[\s,:]+/, '');
  const years = readYears(rest, 0);
  return years ? rest.slice(years.end) : rest;
}

/** Whether a text names who holds the copyright, as a notice has to; its prefix may be missing. */
export const namesHolder = (text: string): boolean => /\p{L}/u.test(withoutPrefix(text));

/** Whether a statement begins as a notice does. `(c)` alone isn't among the specification's prefixes. */
export const hasPrefix = (text: string): boolean => PREFIX.test(text);
