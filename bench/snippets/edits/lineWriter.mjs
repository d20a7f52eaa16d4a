/** Puts tokens on lines of at most `width` columns where that can be: `breaks` tells whether a line may end before one. */
export function lineWriter({ width, indent }) {
  const lines = [];
  let line = '';
  let going = false;
  const writer = {
    depth: 0,
    isEmpty: () => line === '',
    raw(text) {
      writer.end();
      lines.push(text);
    },
    add(text, { space, breaks }) {
      const between = line === '' || !space ? '' : ' ';
      if (line !== '' && breaks && line.length + between.length + text.length > width) {
        lines.push(line);
        [line, going] = ['', true];
      }
      if (line === '') line = ' '.repeat(indent * Math.max(0, writer.depth + (going ? 2 : 0))) + text;
      else line += between + text;
    },
    end() {
      if (line !== '') lines.push(line);
      [line, going] = ['', false];
    },
    text() {
      writer.end();
      return `${lines.join('\n')}\n`;
    },
  };
  return writer;
}
