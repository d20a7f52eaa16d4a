/** The newer of two versions first: by numbers, `1.10` before `1.9`, and `2.0.0` before `2.0.0-rc.1`. */
export function newestFirst(a: string, b: string): number {
  const [ours, theirs] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
    const order = weight(theirs[at]) - weight(ours[at]) || textOrder(theirs[at], ours[at]);
    if (order !== 0) return order;
  }
  return a < b ? 1 : a > b ? -1 : 0;
}

const partsOf = (version: string): readonly string[] =>
  version.replace(/^v|\+.*$/g, '').split(/[.\-_~]|(?<=\d)(?=[a-z])/i);

/** A number counts by itself, what is missing as nothing, and a word makes it a version before that. */
function weight(part: string | undefined): number {
  if (part === undefined) return 0;
  return /^\d+$/.test(part) ? Number(part) : -1;
}

function textOrder(a = '', b = ''): number {
  return weight(a) === -1 && weight(b) === -1 ? (a < b ? -1 : a > b ? 1 : 0) : 0;
}
