/** The text with each of the places, `[start, end, instead]` in any order, replaced. */
export function replaceAll(text, places) {
  const sorted = [...places].sort(([a], [b]) => a - b);
  let [made, last] = ['', 0];
  for (const [start, end, instead] of sorted) {
    made += text.slice(last, start) + instead;
    last = end;
  }
  return made + text.slice(last);
}
