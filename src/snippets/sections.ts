import type { CommentSyntax, Embedded } from '../licensing/commentSyntax';
import type { Dialect } from './dialect';
import { dialectOf } from './dialectOf';

/** A stretch of a file that is written in one language, in bytes. */
export interface Section {
  readonly dialect: Dialect;
  readonly from: number;
  readonly to: number;
}

/** The languages of a file, in order: a page has scripts and styles in it, a template code. */
export function sectionsOf(syntax: CommentSyntax, bytes: Buffer): readonly Section[] {
  const dialect = dialectOf(syntax);
  const searches = syntax.skips.filter((skip) => skip.kind === 'embedded').map((rule) => ({ rule, next: -1 }));
  const sections: Section[] = [];
  let at = 0;
  while (at < bytes.length) {
    const found = first(searches, bytes, at);
    const end = found?.next ?? bytes.length;
    if (end > at) sections.push({ dialect, from: at, to: end });
    if (!found) break;
    const { rule } = found;
    const begin = rule.tag === true ? bytes.indexOf('>', end) + 1 || bytes.length : end + rule.open.length;
    const close = bytes.indexOf(rule.close, begin);
    const to = close === -1 ? bytes.length : close;
    if (to > begin) sections.push({ dialect: dialectOf(rule.syntax()), from: begin, to });
    at = close === -1 ? bytes.length : close + rule.close.length;
  }
  return sections;
}

interface Search {
  readonly rule: Embedded;
  /** Where its mark stands next; -1 before the first look, and the end of the file where there is none any more. */
  next: number;
}

/** Each mark is looked for once from where it was found last: a file of many marks takes no longer than one of few. */
function first(searches: readonly Search[], bytes: Buffer, at: number): Search | null {
  let earliest: Search | null = null;
  for (const search of searches) {
    if (search.next < at) {
      const next = bytes.indexOf(search.rule.open, at);
      search.next = next === -1 ? bytes.length : next;
    }
    if (search.next < bytes.length && (earliest === null || search.next < earliest.next)) earliest = search;
  }
  return earliest;
}
