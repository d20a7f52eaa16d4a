/** Words of copies' additions, lower case, as words.ts makes them. */
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Fields of use: of these one is enough. */
const FIELDS = setOf('commercial commercially competing evaluation noncommercial nonprofit');
/** The same, but in holders' names, too. */
const FIELDS_OR_NAMES = setOf('academic educational internal military personal research');
/** What goes before a limit, as `may not` and its like do. */
const LIMITS = setOf('evil except excluding exclusively forbidden only prohibited prohibits unless');
const MODALS = setOf('may must shall can');
/** Limits on names and marks take nothing of the licence away: X11's and MIT's copies have many. */
const ON_NAMES = setOf('advertising endorse promote publicity trademark trademarks');

/**
 * How words of fields of use begin in German, French, Spanish, Portuguese, Italian, Dutch, Swedish and Norwegian, Polish and
 * Russian: what may be done commercially, for profit, in private, for teaching and research.
 */
const FIELD_STEMS = [
  ...'kommerziel nichtkommerziel gewerblich nichtgewerblich privatgebrauch'.split(' '),
  ...'commercia noncommercia lucrati lucro pédagogiqu educativ educaciona didattic acadêmic académic accademic'.split(
    ' ',
  ),
  ...'commerciël commercieel nietcommerci kommersiel ikkekommersi ickekommersi'.split(' '),
  ...'komercyjn niekomercyjn zarobkow edukacyjn'.split(' '),
  ...'коммерческ некоммерческ учебн'.split(' '),
];
/** What goes before a limit in these languages. */
const FOREIGN_LIMITS = setOf(
  `nur ausschließlich ausschliesslich untersagt verboten außer ausser uniquement exclusivement seulement interdit interdite
  interdits interdites sauf solamente únicamente exclusivamente prohibido prohibida prohibe excepto salvo apenas somente
  unicamente proibido proibida exceto soltanto esclusivamente vietato vietata vietati eccetto tranne alleen uitsluitend
  verboden behalve endast uteslutande förbjudet kun utelukkende forbudt wyłącznie tylko zabronione zabrania oprócz только
  исключительно запрещено запрещается кроме`,
);
/** Chinese, Japanese and Korean don't part words: fields of use, and limits. */
const UNPARTED = /商业|商業|商用|营利|營利|禁止|不得|仅|僅|只能|限り|のみ|상업|영리|금지/;
const IS_UNPARTED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** A statement of copyright has the word so near to where it begins, behind a name or a line's mark. */
const BEFORE_HOLDER = 6;

/** Whether words name the holder of a copyright. */
export const isHolder = (added: readonly string[]): boolean => added.slice(0, BEFORE_HOLDER).includes('copyright');

/** Whether words that were added to a licence's text take away what it permits: `for non-commercial use only`. */
export function isRestriction(added: readonly string[]): boolean {
  const isOfHolder = isHolder(added);
  // `For any purpose, including commercial ones` rules nothing out.
  const isField = (word: string, at: number): boolean =>
    added[at - 1] !== 'including' && (FIELDS.has(word) || (!isOfHolder && FIELDS_OR_NAMES.has(word)));
  if (added.some(isField) || (!isOfHolder && added.some(isForeign))) return true;
  const isLimit = (word: string, at: number): boolean =>
    LIMITS.has(word) || (MODALS.has(word) && added[at + 1] === 'not');
  return added.some(isLimit) && !added.some((word) => ON_NAMES.has(word));
}

/** `Comercial` is part of many a firm's name, which a text has without a statement of copyright, too: a limit goes with it. */
function isForeign(word: string, at: number, added: readonly string[]): boolean {
  if (IS_UNPARTED.test(word)) return UNPARTED.test(word);
  if (FOREIGN_LIMITS.has(word)) return added.length > SHORTEST_LIMIT;
  const isField = FIELD_STEMS.some((stem) => word.startsWith(stem));
  return isField && added.some((other, place) => place !== at && (NEGATIONS.has(other) || FOREIGN_LIMITS.has(other)));
}

/** Fewer words beside a limit are a name: a band's, a town's. */
const SHORTEST_LIMIT = 3;
const NEGATIONS = setOf(
  'nicht kein keine keinen keiner nichtkommerziell non pas ne aucun aucune sans no ni sin não nem sem nessun nessuna senza niet geen inte ej icke ikke nie bez не нет без',
);
