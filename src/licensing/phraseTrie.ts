/** Sequences of words, each with a value, found at a place of a text: the longest that stands there. */
export class PhraseTrie<Value> {
  private readonly root: Node<Value> = { next: new Map() };

  add(phrase: string, value: Value): void {
    let node = this.root;
    for (const word of phrase.split(' ')) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map() }));
      node = next;
    }
    node.value ??= value;
  }

  /** The value and the place after its last word. */
  at(words: readonly string[], from: number): { readonly value: Value; readonly to: number } | null {
    let node = this.root;
    let found: { value: Value; to: number } | null = null;
    for (let at = from; at < words.length; at++) {
      const next = node.next.get(words[at]!);
      if (!next) break;
      node = next;
      if (node.value !== undefined) found = { value: node.value, to: at + 1 };
    }
    return found;
  }
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  value?: Value;
}
