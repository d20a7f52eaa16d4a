/** A copy in an order of chance: `random` is one of `randomNumbers`. */
export function shuffled(values, random) {
  const all = [...values];
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [all[at], all[other]] = [all[other], all[at]];
  }
  return all;
}
