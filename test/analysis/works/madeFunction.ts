/** A function in JavaScript that has no like but by the same seed: names, numbers and texts are drawn by it. */
export function madeFunction(seed: number): string {
  let state = seed | 0;
  const draw = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return (Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 8) % below;
  };
  const letters = (count: number): string =>
    Array.from({ length: count }, () => String.fromCharCode(97 + draw(26))).join('');
  const word = (): string => `${letters(6)}${letters(1).toUpperCase()}${letters(4)}`;
  const value = (): string => [word, () => `${draw(99_999)}`, () => `'${letters(12)}'`][draw(3)]!();
  const statements = [
    () => `const ${word()} = ${word()}(${value()});`,
    () => `if (${word()}.${word()} > ${value()}) return ${value()};`,
    () => `for (const ${word()} of ${word()}) ${word()} += ${word()}.${word()};`,
    () => `${word()}.push(${value()}, [${value()}]);`,
  ];
  const body = Array.from({ length: 8 + draw(12) }, () => `  ${statements[draw(4)]!()}\n`);
  return `export function ${word()}(${word()}) {\n${body.join('')}}\n`;
}
