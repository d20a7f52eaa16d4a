import { LANGUAGES } from '../languages.mjs';

/** Works that one match may name side by side. */
const same = (one, other) => one.tokens === other.tokens && one.tier === other.tier;

/**
 * Our engine as the bench asks it: for a text the levels at which it finds something, and the works that it names at each.
 */
export function createOurs(matcher, language) {
  return {
    name: 'ours',
    find(text) {
      const all = matcher.match(LANGUAGES[language].query, Buffer.from(text)).filter(({ level }) => level !== 'helper');
      const strict = all.filter(({ level }) => level === 'strict');
      const [first] = [...all].sort((a, b) => b.tokens - a.tokens);
      return {
        balanced: new Set(all.map(({ work }) => work.name)),
        strict: new Set(strict.map(({ work }) => work.name)),
        said: first && { ...first, works: all.filter((one) => same(one, first)).map(({ work }) => work.name) },
      };
    },
  };
}
