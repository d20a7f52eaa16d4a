const FIRST = 'current next base raw local total first last other old temp main inner extra final'.split(' ');
const SECOND = [
  'item value entry node index count result data options target source key list name size offset',
  'state handle buffer record parts limit owner group field',
]
  .join(' ')
  .split(' ');
const POOL = [...SECOND, ...FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}`))];

/** Without a common factor with the pool's size: names that are given one after another are unlike. */
const STEP = 101;

const WRITTEN = {
  camel: (name) => name.replace(/ (.)/, (_, letter) => letter.toUpperCase()),
  snake: (name) => name.replace(' ', '_'),
};

/**
 * Names as people choose them, one for each of `names`; none of them is a word of `text`. Where they begin in the pool is
 * left to chance.
 */
export function namesFor(names, { text, style, random }) {
  const taken = new Set(text.match(/[\p{L}\w$]+/gu));
  const begin = Math.floor(random() * POOL.length);
  const free = POOL.map((_, at) => WRITTEN[style](POOL[(begin + at * STEP) % POOL.length])).filter(
    (name) => !taken.has(name),
  );
  return new Map([...names].map((name, at) => [name, free[at] ?? `${free[at % free.length]}${at}`]));
}
