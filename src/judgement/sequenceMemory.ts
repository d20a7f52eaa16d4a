interface Node<Value> {
  readonly next: Map<unknown, Node<Value>>;
  value?: Value;
}

/** Computes a value once for each sequence of keys; objects are the same key when they are the same object. */
export function createSequenceMemory<Value extends object>(): (keys: Iterable<unknown>, compute: () => Value) => Value {
  const root: Node<Value> = { next: new Map() };
  return (keys, compute) => {
    let node = root;
    for (const key of keys) {
      let next = node.next.get(key);
      if (!next) node.next.set(key, (next = { next: new Map() }));
      node = next;
    }
    return (node.value ??= compute());
  };
}
