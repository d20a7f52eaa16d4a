import { isPlaceholder } from './copyrightPlaceholder';
import { readYears } from './copyrightYears';

/** The words or signs with which a statement may begin. */
export interface CopyrightMarker {
  /** Offset of the first of them. */
  readonly at: number;
  /** Offset behind the last, where years or names begin. */
  readonly end: number;
  /** `word`: "Copyright" or a tag stands there; `sign`: "©" only; `letter`: "(c)" only. */
  readonly kind: 'tag' | 'word' | 'sign' | 'letter';
  /** Both a word and a sign: "Copyright (c)". */
  readonly double: boolean;
}

const MARK =
  /SPDX-(?:File|Snippet)CopyrightText *:|[@\\]?copyright(?:ed(?= (?:19|20|\(c\))))?(?:\{\})?(?![a-z])|copr\.|\(c\)|©|&copy;|&#169;|\\\(co/giy;
const FIRST = /SPDX-(?:File|Snippet)CopyrightText|[@\\]?copyright|copr\.|\(c\)|©|&copy;|&#169;|\\\(co/gi;
const BETWEEN = /[ \t:,.*–—-]/;

function kindOf(mark: string): CopyrightMarker['kind'] {
  if (mark.startsWith('SPDX-')) return 'tag';
  if (/cop(?:yright|r)/i.test(mark)) return 'word';
  return mark.toLowerCase() === '(c)' ? 'letter' : 'sign';
}

const STRENGTH = ['letter', 'sign', 'word', 'tag'] as const;

/** Marks that follow each other are one marker: "Copyright (c) ©". */
export function copyrightMarkers(text: string): readonly CopyrightMarker[] {
  const markers: CopyrightMarker[] = [];
  FIRST.lastIndex = 0;
  for (let first = FIRST.exec(text); first; first = FIRST.exec(text)) {
    const at = first.index;
    let end = at;
    let next = at;
    let kind: CopyrightMarker['kind'] = 'letter';
    let marks = 0;
    for (;;) {
      MARK.lastIndex = next;
      const mark = MARK.exec(text)?.[0];
      if (mark === undefined) break;
      const found = kindOf(mark);
      marks += 1;
      if (STRENGTH.indexOf(found) > STRENGTH.indexOf(kind)) kind = found;
      end = next + mark.length;
      next = end;
      while (next < text.length && BETWEEN.test(text[next]!)) next += 1;
    }
    if (end > at && !isInsideWord(text, at)) markers.push({ at, end, kind, double: marks > 1 });
    FIRST.lastIndex = Math.max(end, FIRST.lastIndex);
  }
  return markers;
}

/** `no_copyright`, `f(c)`, `getCopyright`, an address. */
const isInsideWord = (text: string, at: number): boolean => at > 0 && /[\p{L}\p{N}_$./@-]/u.test(text[at - 1]!);

/** Words that go on with "copyright" as law, a notice or a field, or as an ordinary sentence. */
const TALK = new Set(
  `act acts all an and any applies apply are as assertion assignee assignment assignments at authors' be belongs but by-line
  can cannot check checker checks claim claims clause code comment comments content control data date dates declaration
  detection disclaimer does entry expires field file files for from grant grants has have header headers holder holders
  holder's holder(s) if image images in info information infringement infringements interest interests into is issue issues
  it its law laws legend license licensed licence licenses line lines management mark material materials may message
  messages must not note notes notice notices notice(s) of office on or owned owner owners owner's owner(s) ownership page
  permission plate policy protect protected protection regex registration regulations relating restrictions right rights
  scan scanner section shall should sign so statement statements status string strings subsists symbol tag tags template
  term terms text than that their there this those to treaties treaty under update updater violation violations was we
  were when where which will with within without work works would year years you your`.split(/\s+/),
);

/** Some of those words are names, too, before another one: "Mark Alder". */
const GIVEN_NAME = /^(?:Grant|Mark|May|Will) \p{Lu}\p{Ll}/u;

const firstWord = (body: string): string => (/^[^\s,;:]+/.exec(body)?.[0] ?? '').toLowerCase().replace(/[.)]+$/, '');

/** Before a statement that names its part of the work. */
const LEAD_IN =
  /^(?:(?:some |small |large |certain |these |other |the |most )?(?:portions?|parts?|modifications?|changes?|additions?|extensions?|enhancements?|contributions?|rewrite|port|design|documentation|code|implementation|derivative|original|modified|initial|additional|adapted|based|this|all|software|library|program|file|module|version|work|works|data|fonts?|images?|icons?|artwork)(?![a-z]))/i;

const COMPANY =
  /(?:inc|ltd|llc|corp|corporation|gmbh|ag|b\.v|s\.a|contributors|authors|project|foundation|team)(?![a-z])/i;

const startsWithName = (body: string): boolean => /^(?:(?:by|the) )?["'<[]?[\p{Lu}\p{Lo}]/u.test(body);

/** Who is named by what they did: "contributors", "the Foo project authors". */
const GROUP = /^(?:the )?(?:[\p{L}\p{N}.-]{1,40} ){0,3}(?:contributors|authors)(?:[.,]?$| to | of the )/u;

/** "The" before a lower-case word is a sentence: "Copyright the law". */
const isName = (body: string): boolean => {
  const bare = body.replace(/^by /i, '');
  if (GROUP.test(bare) && !TALK.has(firstWord(bare))) return true;
  if (GIVEN_NAME.test(bare)) return true;
  return startsWithName(bare) && !TALK.has(firstWord(bare.replace(/^the /i, '')));
};

/** Nothing but decoration, or a key of front matter: "c: Copyright …". */
const isBare = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text.replace(/^[ \t]{0,20}[a-z_-]{1,20}: $/i, ''));

/** Years in front of a marker, and nothing else. */
export const YEARS_BEFORE = /^[^\p{L}\p{N}]*((?:19|20)[0-9]{2}(?: ?[,–-] ?(?:19|20)[0-9]{2}){0,20}),? ?$/u;

/** READMEs' last line: "MIT © Foo", "MIT License & © Foo". */
const isLicenceName = ({ kind }: CopyrightMarker, before: string): boolean =>
  kind === 'sign' &&
  before.length <= 60 &&
  /(?:licen[cs]ed?|(?:MIT|ISC|BSD|Apache|A?L?GPL|MPL|CC)[\w.-]{0,20}(?: [0-9.]{1,5})?)\W{0,10}$/i.test(before);

const isYearFirst = (body: string): boolean => /^(?:19|20)[0-9]{2}(?![0-9])/.test(body);

/**
 * Whether a marker begins a statement. With a year behind it, it may stand in a line; without, it has to begin the
 * line (or "Portions" and the like do), and a name has to follow. `before` and `body`: the line on both sides of it.
 */
export function isStatement(marker: CopyrightMarker, before: string, body: string): boolean {
  if (isPlaceholder(body.slice(0, 200))) return false;
  if (marker.kind === 'tag') return isBare(before) && !/["'`]$/.test(before) && body !== '';
  // An example in quotes.
  if (/["'`“‘]$/.test(before)) return false;
  // "2005 (c) Foo": the year may stand before the sign.
  if (YEARS_BEFORE.test(before) && isName(body)) return true;
  if (isYearFirst(body)) return isYearStatement(marker, before, body);
  const isLed =
    isLicenceName(marker, before) || (LEAD_IN.test(before.replace(/^[^\p{L}]+/u, '')) && before.length <= 60);
  // "based on code that is Copyright (c) Foo": both marks and a name are enough within a line.
  if (!isBare(before) && !isLed && !(marker.double && marker.kind === 'word' && body.length <= 80)) return false;
  if (!isName(body)) return false;
  return marker.kind !== 'letter' || (body.length <= 120 && COMPANY.test(body));
}

function isYearStatement(marker: CopyrightMarker, before: string, body: string): boolean {
  const rest = body.slice(readYears(body, 0)?.end ?? 0).replace(/^[\s,;–—-]{1,20}/, '');
  const talks = /^\p{Ll}/u.test(rest) && TALK.has(firstWord(rest));
  const named = /^(?:all rights?|and later|or later|licensed|under|protected|to present)(?![a-z])|^for \p{Lu}/u.test(
    rest,
  );
  if (talks && !named) return false;
  return marker.kind !== 'letter' || isBare(before) || /[.,;:)>-]\s*$|\s$/.test(before);
}
