const TELLING =
  /li[cs]{1,3}en[cs]|copyright|copyleft|public domain|permission|redistribut|warrant|\b(?:a|l)?gpl|\bmpl\b|perl itself|creativecommons|\bbsd|zlib\.h|jpeg group/i;

/** Whether a text has any word without which it can't say anything of licences. One look, before it is read. */
export const isTelling = (text: string): boolean => TELLING.test(text);
