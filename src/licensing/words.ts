import type { Prose, ProseLine } from './prose';

/** What stood between a word and the one before it. */
export const MARK = {
  sentence: 1,
  comma: 2,
  slash: 4,
  quote: 8,
  bracket: 16,
  line: 32,
  paragraph: 64,
  colon: 128,
} as const;

/** The words of a text as the SPDX matching guidelines compare them, with where they stand. */
export interface Words {
  /** Lower case, letters and digits only; `+` after a version is one of its own. */
  readonly texts: readonly string[];
  /** The line of each, 1-based, in the file. */
  readonly lines: readonly number[];
  /** The marks before each: bits of MARK. */
  readonly marks: readonly number[];
}

/**
 * Spellings that count as one. The words are those of the SPDX licence list's matching guidelines (annex B, "Varietal
 * word spelling"); what isn't in licence texts is left out.
 */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [
    ['licence', 'license'],
    ['licences', 'licenses'],
    ['licenced', 'licensed'],
    ['licencing', 'licensing'],
    ['licencor', 'licensor'],
    ['sublicence', 'sublicense'],
    ['acknowledgement', 'acknowledgment'],
    ['acknowledgements', 'acknowledgments'],
    ['analogue', 'analog'],
    ['analyse', 'analyze'],
    ['artefact', 'artifact'],
    ['artefacts', 'artifacts'],
    ['authorisation', 'authorization'],
    ['authorise', 'authorize'],
    ['authorised', 'authorized'],
    ['calibre', 'caliber'],
    ['cancelled', 'canceled'],
    ['capitalisations', 'capitalizations'],
    ['catalogue', 'catalog'],
    ['categorise', 'categorize'],
    ['centre', 'center'],
    ['customise', 'customize'],
    ['customised', 'customized'],
    ['defence', 'defense'],
    ['emphasised', 'emphasized'],
    ['favour', 'favor'],
    ['favourite', 'favorite'],
    ['fulfil', 'fulfill'],
    ['fulfilment', 'fulfillment'],
    ['initialise', 'initialize'],
    ['judgement', 'judgment'],
    ['labelling', 'labeling'],
    ['labour', 'labor'],
    ['maximise', 'maximize'],
    ['modelled', 'modeled'],
    ['modelling', 'modeling'],
    ['offence', 'offense'],
    ['optimise', 'optimize'],
    ['organisation', 'organization'],
    ['organisations', 'organizations'],
    ['organise', 'organize'],
    ['practise', 'practice'],
    ['programme', 'program'],
    ['realise', 'realize'],
    ['recognise', 'recognize'],
    ['signalling', 'signaling'],
    ['utilisation', 'utilization'],
    ['whilst', 'while'],
    ['wilful', 'willful'],
    ['https', 'http'],
    ['©', 'copyright'],
    // Seen too often to be lost.
    ...['lisence', 'liscence', 'lincense', 'licens'].map((word) => [word, 'license'] as const),
    ...['lisenced', 'liscensed', 'lisensed', 'licened'].map((word) => [word, 'licensed'] as const),
  ].map(([from, to]) => [from, to] as const),
);

/** What a tag of a page's markup says is how, not what: `<p>`, `</b>`, `<br/>`. */
const TAGS: ReadonlySet<string> = new Set(
  'a b i p u br em hr li ol ul td th tr tt dd dl dt h1 h2 h3 h4 h5 h6 div pre sub sup var code font span table tbody center small strong blockquote'.split(
    ' ',
  ),
);
const LONGEST_TAG = 10;
/** `&quot;`, `&copy;`: of a page's characters those that licences have. */
const ENTITIES: ReadonlySet<string> = new Set(
  'amp copy quot apos lt gt nbsp ldquo rdquo lsquo rsquo ndash mdash middot bull hellip laquo raquo shy'.split(' '),
);
/** A word that says: no less than the version that follows. */
export const AT_LEAST = '>=';

/** Quotes, dashes and spaces beyond Latin-1 are none. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code > 0xbf && (code < 0x2000 || code > 0x206f));
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Collects words line by line. */
class Collector implements Words {
  readonly texts: string[] = [];
  readonly lines: number[] = [];
  readonly marks: number[] = [];
  private pending = 0;

  mark(bits: number): void {
    this.pending |= bits;
  }

  add(text: string, line: number): void {
    this.texts.push(text);
    this.lines.push(line);
    this.marks.push(this.pending);
    this.pending = 0;
  }

  addLine(text: string, line: number): void {
    const { length } = text;
    let at = afterBullet(text);
    while (at < length) {
      const code = text.charCodeAt(at);
      if (isPodCode(text, at, code)) at += 2;
      else if (isLetter(code) || isDigit(code)) {
        const from = at;
        let plain = true;
        for (at++; at < length; at++) {
          const next = text.charCodeAt(at);
          if (next > 0x7f) plain = false;
          if (!isLetter(next) && !isDigit(next)) {
            // A possessive or a contraction is part of its word; the apostrophe itself is not.
            if ((next === 39 || next === 0x2019) && isLetter(text.charCodeAt(at + 1))) {
              plain = false;
              continue;
            }
            break;
          }
        }
        const word = text.slice(from, at);
        const folded = plain ? word.toLowerCase() : word.toLowerCase().replace(/['’]/g, '');
        this.add(SPELLINGS.get(folded) ?? folded, line);
        if (text.charCodeAt(at) === 43) {
          this.add('+', line);
          at++;
        }
      } else {
        at += this.separator(text, at, code, line);
      }
    }
    this.mark(MARK.line);
  }

  private isAbbreviated(text: string, at: number): boolean {
    return ABBREVIATED.has(this.texts.at(-1) ?? '') && /^\.\s{0,2}\d/.test(text.slice(at, at + 4));
  }

  /** Of Texinfo's `@code{text}` the text alone counts. */
  private texinfo(text: string, at: number, line: number): number {
    const open = text.slice(at, at + LONGEST_COMMAND).indexOf('{');
    const name = text.slice(at + 1, at + open);
    if (open < 2 || !/^[a-z]+$/i.test(name)) return 1;
    if (name === 'copyright') this.add(name, line);
    return open;
  }

  /** How many characters it has. */
  private separator(text: string, at: number, code: number, line: number): number {
    switch (code) {
      case 0xa9:
        this.add('copyright', line);
        break;
      case 38: {
        const [name = '', ...after] = text
          .slice(at + 1, at + 1 + LONGEST_TAG)
          .toLowerCase()
          .split(';');
        const isEntity = after.length > 0 && (name.startsWith('#') || ENTITIES.has(name));
        if (!isEntity || name === 'amp') this.add('and', line);
        else if (name === 'copy' || name === '#169') this.add('copyright', line);
        return isEntity ? name.length + 2 : 1;
      }
      case 60: // <
        return tagLength(text, at);
      case 64: // @
        return this.texinfo(text, at, line);
      case 92: // A string's end of line is no word.
        return /^\\[nrt](?![a-z])/.test(text.slice(at, at + 3)) ? 2 : 1;
      case 0xb6:
        this.mark(MARK.paragraph);
        break;
      case 62: // >
        if (text.charCodeAt(at + 1) !== 61) break;
        this.add(AT_LEAST, line);
        return 2;
      case 46: // .
      case 33: // !
      case 63: // ?
        // Within a number or an address it ends nothing, nor in `v. 2.0`.
        if (!(text.charCodeAt(at + 1) > 32) && !this.isAbbreviated(text, at)) this.mark(MARK.sentence);
        break;
      case 58: // :
        this.mark(MARK.colon);
        break;
      case 59: // ;
        this.mark(MARK.sentence);
        break;
      case 44:
        this.mark(MARK.comma);
        break;
      case 47:
      case 124:
        this.mark(MARK.slash);
        break;
      case 34: // "
      case 39: // '
      case 96: // `
      case 0x201c:
      case 0x201d:
        this.mark(MARK.quote);
        break;
      case 40: // (
        // (c) is the sign for copyright.
        if ((text.charCodeAt(at + 1) | 32) === 99 && text.charCodeAt(at + 2) === 41) {
          this.add('copyright', line);
          return 3;
        }
        this.mark(MARK.bracket);
        break;
      case 91:
      case 123:
        this.mark(MARK.bracket);
        break;
      default:
    }
    return 1;
  }
}

/** Before a number. */
const ABBREVIATED: ReadonlySet<string> = new Set(['v', 'ver', 'vers', 'rev', 'no']);
const LONGEST_COMMAND = 16;

/** Perl's documentation marks words as `C<code>` and `I<italic>`. */
function isPodCode(text: string, at: number, code: number): boolean {
  if (text.charCodeAt(at + 1) !== 60 || !(code >= 66 && code <= 90) || !'BCFILSX'.includes(text[at]!)) return false;
  return at === 0 || !isLetter(text.charCodeAt(at - 1));
}

/** Of a tag that is left out, up to its end; of a link, up to its address, which may be a licence's. 1 for no tag. */
function tagLength(text: string, at: number): number {
  let from = at + 1;
  if (text.charCodeAt(from) === 47) from++;
  let to = from;
  while (to - from < LONGEST_TAG + 1 && (isLetter(text.charCodeAt(to)) || isDigit(text.charCodeAt(to)))) to++;
  const name = text.slice(from, to).toLowerCase();
  if (!TAGS.has(name)) return 1;
  const next = text.charCodeAt(to);
  if (next === 62) return to + 1 - at;
  if (next !== 32 && next !== 47) return 1;
  if (name === 'a') {
    const isLink = text.slice(to, to + 6).toLowerCase() === ' href=';
    return isLink ? to + 6 - at : to - at;
  }
  const end = text.slice(to, to + MOST_IN_TAG).indexOf('>');
  return end < 0 ? 1 : to + end + 1 - at;
}

const MOST_IN_TAG = 200;

/** Where a line begins after its bullet or number (`1.`, `a)`, `(ii)`): annex B, "Bullets and numbering". */
function afterBullet(text: string): number {
  const { length } = text;
  let at = 0;
  while (at < length && text.charCodeAt(at) <= 32) at++;
  const from = at;
  const isOpen = text.charCodeAt(at) === 40;
  if (isOpen) at++;
  const begin = at;
  while (at - begin < 4 && isBulletPart(text.charCodeAt(at), at > begin)) at++;
  const end = text.charCodeAt(at);
  const isBullet = at > begin && (end === 41 || (!isOpen && end === 46)) && !(text.charCodeAt(at + 1) > 32);
  // The sign for copyright isn't a third item.
  if (!isBullet || (isOpen && at - begin === 1 && (text.charCodeAt(begin) | 32) === 99)) return from;
  return at + 1;
}

/** Digits, a roman number, or one letter: more letters make a word. */
function isBulletPart(code: number, isLater: boolean): boolean {
  const isRoman = code === 105 || code === 118 || code === 120;
  return isDigit(code) || isRoman || (!isLater && code >= 97 && code <= 104);
}

/** Lines that begin alike tell of a comment's marks where there are so many. */
const LEAST_MARKED = 4;
/** Comments' marks that are words: M4's, BASIC's and batch files', Fortran's, Texinfo's. */
const WORD_MARKS: ReadonlySet<string> = new Set(['dnl', 'rem', 'c', 'echo', 'comment', 'br']);

/** Where a line's text begins behind a mark that is a word, or behind the line's own number. */
type AfterMark = (text: string) => number;

/** What stands before most lines and is none of their words; null where nothing does. */
function commonMark(lines: readonly ProseLine[]): AfterMark | null {
  if (lines.length < LEAST_MARKED) return null;
  const begins = firstWord(lines[0]!.text);
  const isNumber = begins !== '' && isDigit(begins.charCodeAt(0));
  if (!isNumber && !WORD_MARKS.has(begins)) return null;
  const isMark = isNumber
    ? (word: string): boolean => word !== '' && isDigit(word.charCodeAt(0))
    : (word: string): boolean => word === begins;
  const marked = lines.filter(({ text }) => isMark(firstWord(text))).length;
  if (marked < lines.length * (isNumber ? 1 : 0.7)) return null;
  return (text) => (isMark(firstWord(text)) ? firstLetter(text) + firstWord(text).length : 0);
}

function firstLetter(text: string): number {
  let at = 0;
  while (at < text.length && !isLetter(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at))) at++;
  return at;
}

function firstWord(text: string): string {
  const from = firstLetter(text);
  let to = from;
  while (to < text.length && to - from < 8 && (isLetter(text.charCodeAt(to)) || isDigit(text.charCodeAt(to)))) to++;
  return text.slice(from, to).toLowerCase();
}

/** Of a run of prose, whose empty lines may be left out. */
export function wordsOf(prose: Prose): Words {
  const words = new Collector();
  const afterMark = commonMark(prose.lines);
  let next = prose.lines[0]?.line;
  for (const { line, text: whole } of prose.lines) {
    const text = afterMark ? whole.slice(afterMark(whole)) : whole;
    if (line !== next) words.mark(MARK.paragraph);
    next = line + 1;
    if (text.trim() === '') words.mark(MARK.paragraph);
    else words.addLine(text, line);
  }
  return words;
}
