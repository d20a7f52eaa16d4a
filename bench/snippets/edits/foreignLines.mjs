const ENDS = { py: /[\w)\]'"]$/, go: /[\w)\]"]$/ };
const OTHERS_END = /;$/;
const COMMENT = /^(?:\/\/|\*|\/\*|#|"""|''')/;
const PART = /^(?:def|class|if|for|while|with|func|else|elif|except|try|case)\b|^[\])}]/;

/** Lines that are statements of their own, of functions that have nothing to do with the works. */
export const foreignLines = (queries, language) =>
  queries
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.length > 15 && line.length < 90 && (ENDS[language] ?? OTHERS_END).test(line))
    .filter((line) => !COMMENT.test(line) && !(language in ENDS && PART.test(line)));
