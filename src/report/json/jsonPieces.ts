import { jsonText } from './jsonText';

type List = readonly [name: string, values: Iterable<unknown>];

/**
 * The text of an object with lists in pieces, one entry a line, so that it is never held twice. Ends with a newline.
 * @param facts what stands before the lists; an object with a field at least
 */
export function* jsonPieces(facts: object, lists: readonly List[]): Generator<string, void> {
  yield jsonText(facts).slice(0, -1);
  for (const [name, values] of lists) {
    yield `,\n${JSON.stringify(name)}:[`;
    let isFirst = true;
    for (const value of values) {
      yield `${isFirst ? '' : ','}\n${jsonText(value)}`;
      isFirst = false;
    }
    yield ']';
  }
  yield '}\n';
}
