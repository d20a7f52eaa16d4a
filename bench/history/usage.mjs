import { main } from '../../scripts/main.mjs';
import { removeAll } from './temporary.mjs';

/** What whoever started it can mend: told in one line, with exit code 2. */
export class Usage extends Error {}

/** As `main`, for a benchmark: usage ends it with 2, and nothing that it made stays behind. */
export async function start(address, work) {
  await main(address, async () => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Usage)) throw error;
      console.error(error.message);
      process.exitCode = 2;
    } finally {
      removeAll();
    }
  });
}
