import { eachToken } from './tokenise.mjs';

/** Tokens in a row that count as the same. */
const GRAM = 8;
const DROPPED = new Set([';', ',', '(', ')']);
const FACTOR = 0x2c1b3c6d;
const OLDEST = Array.from({ length: GRAM - 1 }).reduce((power) => Math.imul(power, FACTOR), 1);

function hashOf(text, start, end) {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** Hashes of the tokens: without comments and the signs that formatters add, strings without their quotes. */
function tokenHashes(text, language) {
  const hashes = [];
  eachToken(text, language, (kind, start, end) => {
    if (kind === 'comment' || (kind === 'sign' && end - start === 1 && DROPPED.has(text[start]))) return;
    const inner = kind === 'string' ? 1 : 0;
    hashes.push(hashOf(text, start + inner, Math.max(start + inner, end - inner)));
  });
  return hashes;
}

function eachGram(hashes, tell) {
  let rolling = 0;
  for (const [at, hash] of hashes.entries()) {
    if (at >= GRAM) rolling = (rolling - Math.imul(hashes[at - GRAM], OLDEST)) | 0;
    rolling = (Math.imul(rolling, FACTOR) + hash) | 0;
    if (at >= GRAM - 1) tell(rolling, at - GRAM + 1);
  }
}

/**
 * For each text the largest share of its tokens that stand in one of the files, eight and more in a row. A text of fewer
 * tokens has none.
 */
export function verbatimShares(texts, files, language) {
  const places = new Map();
  const sizes = texts.map((text, number) => {
    const hashes = tokenHashes(text, language);
    eachGram(hashes, (gram, at) => {
      if (!places.has(gram)) places.set(gram, []);
      places.get(gram).push([number, at]);
    });
    return hashes.length;
  });
  const best = new Float64Array(texts.length);
  for (const { bytes } of files) {
    const covered = new Map();
    eachGram(tokenHashes(bytes.toString('utf8'), language), (gram) => {
      for (const [number, at] of places.get(gram) ?? []) {
        let marks = covered.get(number);
        if (!marks) covered.set(number, (marks = new Uint8Array(sizes[number])));
        marks.fill(1, at, at + GRAM);
      }
    });
    for (const [number, marks] of covered) {
      const share = marks.reduce((sum, mark) => sum + mark, 0) / sizes[number];
      if (share > best[number]) best[number] = share;
    }
  }
  return best;
}
