/** Never read as anything but text, in block and flow style alike. */
const PLAIN = /^\p{L}(?:[\p{L}\p{N} ._@/+'-]*[\p{L}\p{N}])?$/u;
const WORDS_OF_YAML = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text as a YAML scalar: plain where it is harmless, else in double quotes with JSON's escapes, which YAML shares. */
export function yamlText(text: string): string {
  if (PLAIN.test(text) && !WORDS_OF_YAML.test(text)) return text;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** A text that stays within its comment: one line, nothing invisible. */
export function commentText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cf}]+/gu, ' ').slice(0, 200);
}
