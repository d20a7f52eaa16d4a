const PARTS = /\d+|[a-z]+|~/gi;

/** A part's rank: "~" and words (alpha, rc) come before the end of a version, numbers after it. */
function rank(part) {
  if (part === undefined) return 1;
  if (/^\d/.test(part)) return 2;
  return 0;
}

/**
 * Which of two versions is newer, well enough for the numbers that npm and Debian's upstreams give: above 0 when `a` is.
 * @param {string} a
 * @param {string} b
 */
export function compareVersions(a, b) {
  const left = a.match(PARTS) ?? [];
  const right = b.match(PARTS) ?? [];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [one, other] = [left[at], right[at]];
    const byRank = rank(one) - rank(other);
    if (byRank !== 0) return byRank;
    if (one === other) continue;
    return rank(one) === 2 ? Number(one) - Number(other) : one < other ? -1 : 1;
  }
  return 0;
}
