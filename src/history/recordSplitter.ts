/**
 * Cuts a stream of bytes into the records that a byte ends (10 for lines, 0 for git's `-z`), without that byte. Linear in
 * the bytes, also for a record that takes many pieces. What no such byte ends is left out.
 */
export function createRecordSplitter(end: number): { push(chunk: Buffer): Buffer[] } {
  let begun: Buffer[] = [];
  return {
    push(chunk) {
      const records: Buffer[] = [];
      let from = 0;
      for (let at = chunk.indexOf(end); at !== -1; at = chunk.indexOf(end, from)) {
        const piece = chunk.subarray(from, at);
        records.push(begun.length ? Buffer.concat([...begun, piece]) : piece);
        begun = [];
        from = at + 1;
      }
      if (from < chunk.length) begun.push(chunk.subarray(from));
      return records;
    },
  };
}
