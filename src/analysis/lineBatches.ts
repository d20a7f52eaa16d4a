import type { FileLines } from '../history/model';

/** Runs of lines: some ten megabytes. */
const MOST_RUNS = 65_536;

/** Files' lines in the order in which they come, as many at a time as memory should hold. */
export async function* lineBatches(files: AsyncIterable<FileLines>): AsyncGenerator<readonly FileLines[], void> {
  let batch: FileLines[] = [];
  let runs = 0;
  for await (const file of files) {
    batch.push(file);
    runs += file.segments.length;
    if (runs < MOST_RUNS) continue;
    yield batch;
    [batch, runs] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
