/** The line of a place, 1-based; places are asked for in order. */
export function lineCounter(text: string): (place: number) => number {
  const ends = /\r\n|[\r\n]/g;
  let line = 1;
  let next = ends.exec(text);
  return (place) => {
    for (; next && next.index < place; next = ends.exec(text)) line++;
    return line;
  };
}
