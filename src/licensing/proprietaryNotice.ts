import type { Prose, ProseLine } from './prose';
import { PROPRIETARY_RULES } from './proprietaryRules';
import type { ProprietaryKind, ProprietaryRule } from './proprietaryRules';
import { proseText } from './proseText';
import type { ProseText } from './proseText';
import { remembering } from './remembering';
import { withoutIgnored } from './reuseIgnored';
import { runText } from './runText';
import { mayBeProprietary } from './tellingWords';

export interface ProprietaryNotice {
  /** First and last lines of the wording that says it, 1-based. */
  readonly line: number;
  readonly lastLine: number;
  readonly kind: ProprietaryKind;
  /** It only reserves rights, as many do who then grant a licence elsewhere. */
  readonly weak: boolean;
}

/** Wording that grants something: what is reserved next to it is the author's, not a refusal. */
const GRANT =
  /permission is (?:hereby )?granted|permission to (?:use|copy)|redistribution and use|(?:can|may|free to) (?:freely )?redistribute|licen[cs]ed (?:under|to)|spdx-license-identifier|under (?:the|an?|either) (?:terms of the (?:gnu|apache|mit|bsd|mozilla|eclipse|same)|(?:[\w.-]{1,30} ){1,5}licen[cs]e)|general public licen[cs]e|apache licen[cs]e|mozilla public|(?:released|distributed|available|published) (?:under|by)|free software|open source|public domain|mit licen[cs]e|(?:^|[^a-z])bsd(?![a-z])|licen[cs]e file|see (?:the )?(?:file )?(?:licen[cs]e|copying)|governed by an? |granted to|may be (?:freely )?(?:used|copied|distributed)/;

/** Lines between "All rights reserved" and a grant in another comment. */
const NEARBY = 30;
/** A heading is a few words: "Foo Inc. Confidential". */
const MOST_WORDS = 8;

/** A line by itself that says so in capitals, or whose first or last word says so. */
function isHeading(text: string): boolean {
  const bare = text.trim();
  if (bare.length > 100 || !/confidential|vertraulich|confidentiel|confidencial|poufne/i.test(bare)) return false;
  if (/["'`]/.test(bare)) return false;
  const words = bare.match(/[\p{L}\p{N}.&-]+/gu) ?? [];
  if (words.length > MOST_WORDS) return false;
  if (/CONFIDENTIAL|VERTRAULICH|CONFIDENTIEL|CONFIDENCIAL|POUFNE/.test(bare) && bare === bare.toUpperCase())
    return true;
  return /^[^\p{L}\p{N}]*(?:(?:[\p{Lu}][\p{L}\p{N}.,&]* ){1,5}Confidential|(?:Confidential|Vertraulich|Streng vertraulich|Confidentiel|Confidencial|Poufne))(?:[^\p{L}\p{N}]*$| ?[-–—:(©])/u.test(
    bare,
  );
}

function heading(lines: readonly ProseLine[]): ProprietaryNotice | null {
  const found = lines.find(({ text }) => isHeading(text));
  return found ? { line: found.line, lastLine: found.line, kind: 'confidential', weak: false } : null;
}

/** A quoted example isn't the file's own. */
const isQuoted = (text: string, at: number): boolean => at > 0 && /["'`“]/.test(text[at - 1]!);

function applied(
  { kind, pattern, unless, needs, beside }: ProprietaryRule,
  { text, lineAt }: ProseText,
): ProprietaryNotice | null {
  for (const match of text.matchAll(pattern)) {
    if ((unless?.test(match[0]) ?? false) || isQuoted(text, match.index)) continue;
    if ((needs && !needs.test(text)) || (beside && isOfWork(beside, text))) return null;
    const line = lineAt(match.index);
    const lastLine = lineAt(match.index + match[0].length - 1);
    return { line, lastLine, kind, weak: kind === 'all-rights-reserved' };
  }
  return null;
}

/** In a sentence that isn't about what others made, or about another edition. */
const isOfWork = (pattern: RegExp, text: string): boolean =>
  text.split('.').some((sentence) => pattern.test(sentence) && !OF_OTHERS.test(sentence));

const OF_OTHERS = /third[- ]party|components?|libraries|dependencies|community|edition/;

/** Whether a comment's text has the wording of a grant. */
const grantsIn = remembering((_, lines: readonly ProseLine[]): boolean => GRANT.test(proseText(lines).text));

/** The notices that a comment's wording has, the one that counts first; lines are counted from the comment's first. */
const noticesIn = remembering((_, lines: readonly ProseLine[]): readonly ProprietaryNotice[] => {
  const titled = heading(lines);
  const notices = titled ? [titled] : [];
  const text = proseText(lines);
  if (!titled) {
    for (const rule of PROPRIETARY_RULES) {
      const notice = applied(rule, text);
      if (notice && !(rule.yields && GRANT.test(text.text))) notices.push(notice);
    }
  }
  const first = lines[0]!.line;
  return notices.map(({ line, lastLine, ...notice }) => ({
    line: line - first,
    lastLine: lastLine - first,
    ...notice,
  }));
});

/** A comment of a file. */
class Comment {
  readonly first: number;
  readonly last: number;

  constructor(readonly lines: readonly ProseLine[]) {
    this.first = lines[0]?.line ?? 1;
    this.last = lines.at(-1)?.line ?? this.first;
  }

  notices(): readonly ProprietaryNotice[] {
    return mayBeProprietary(this.lines) ? noticesIn(runText(this.lines), this.lines) : [];
  }

  grants(): boolean {
    return grantsIn(runText(this.lines), this.lines);
  }

  isNear(other: Comment): boolean {
    return other.first <= this.last + NEARBY && other.last >= this.first - NEARBY;
  }
}

function noticeIn(
  comment: Comment,
  comments: readonly Comment[],
  { all, isLicence }: { readonly all: () => readonly Comment[]; readonly isLicence: (line: number) => boolean },
): ProprietaryNotice | null {
  const isNear = (other: Comment): boolean => comment.isNear(other) && other.grants();
  const isGranted = (): boolean => comments.some(isNear) || all().some(isNear);
  const notice = comment
    .notices()
    .find(({ weak, line }) => (!weak || !isGranted()) && !isLicence(line + comment.first));
  if (!notice) return null;
  return { ...notice, line: notice.line + comment.first, lastLine: notice.lastLine + comment.first };
}

const STRONGEST: readonly ProprietaryKind[] = ['confidential', 'proprietary', 'all-rights-reserved'];

/** What a notice is looked at beside. */
interface Around {
  /** The file's comments, for what is granted in others. */
  readonly all?: () => readonly Prose[];
  /** Lines of a licence's known text, whose words are its own. */
  readonly isLicence?: (line: number) => boolean;
}

const commentsOf = (prose: readonly Prose[]): Comment[] => withoutIgnored(prose).map(({ lines }) => new Comment(lines));

/**
 * The strongest notice in a file's comments that it is confidential or proprietary, the first of its kind; null without
 * any. What BSD's relatives say of names ("without specific prior written permission"), reserved rights above a licence,
 * and comments on confidential data are no notices.
 * @param prose comments with a word that such a notice has
 */
export function proprietaryNotice(prose: readonly Prose[], around: Around = {}): ProprietaryNotice | null {
  const { all = () => prose, isLicence = () => false } = around;
  const comments = commentsOf(prose);
  const notices = comments
    .map((comment) => noticeIn(comment, comments, { all: () => commentsOf(all()), isLicence }))
    .filter((notice) => notice !== null);
  for (const kind of STRONGEST) {
    const notice = notices.find((each) => each.kind === kind);
    if (notice) return notice;
  }
  return null;
}
