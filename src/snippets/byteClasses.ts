import {
  DOLLAR,
  HASH,
  LESS,
  LINE,
  MINUS,
  PERCENT,
  RETURN,
  SEMICOLON,
  SLASH,
  SPACE,
  TAB,
  UNDERSCORE,
} from './byteCodes';
import type { Dialect, StringRule } from './dialect';

/** What a byte begins; 0 is a mark. */
export const IS_BLANK = 1;
export const IS_WORD = 2;
export const IS_DIGIT = 3;
export const IS_QUOTE = 4;
export const IS_LINE_END = 5;
/** A comment, or a regular expression. */
export const IS_COMMENT = 6;

/** A byte's class, and the rule of the string that it begins. */
interface ByteClasses {
  readonly classes: Uint8Array;
  readonly strings: readonly (StringRule | undefined)[];
}

const known = new WeakMap<Dialect, ByteClasses>();

export function byteClassesOf(dialect: Dialect): ByteClasses {
  let tables = known.get(dialect);
  if (!tables) known.set(dialect, (tables = tablesFor(dialect)));
  return tables;
}

function tablesFor(dialect: Dialect): ByteClasses {
  const classes = new Uint8Array(256);
  for (let code = 0; code < 256; code++) {
    if ((code | 32) >= 97 && (code | 32) <= 122) classes[code] = IS_WORD;
    if (code >= 128 || code === UNDERSCORE || code === DOLLAR) classes[code] = IS_WORD;
    if (code >= 48 && code <= 57) classes[code] = IS_DIGIT;
  }
  for (const code of Buffer.from(dialect.wordMarks)) classes[code] = IS_WORD;
  for (const code of [0, TAB, 11, 12, RETURN, SPACE]) classes[code] = IS_BLANK;
  classes[LINE] = IS_LINE_END;
  const strings: (StringRule | undefined)[] = [];
  for (const rule of dialect.strings) {
    classes[rule.quote] = IS_QUOTE;
    strings[rule.quote] = rule;
  }
  if (dialect.slashes || dialect.stars || dialect.regexes) classes[SLASH] = IS_COMMENT;
  if (dialect.hash !== 'never') classes[HASH] = IS_COMMENT;
  if (dialect.dashes) classes[MINUS] = IS_COMMENT;
  if (dialect.semicolons) classes[SEMICOLON] = IS_COMMENT;
  if (dialect.percents) classes[PERCENT] = IS_COMMENT;
  if (dialect.arrows) classes[LESS] = IS_COMMENT;
  return { classes, strings };
}
