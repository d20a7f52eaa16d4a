import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Runs `work` when the script at `address` (import.meta.url) is the one that was started. An Error of ours says what to
 * do in its message; any other class is a fault in the script and keeps its stack.
 */
export async function main(address, work) {
  if (fs.realpathSync(process.argv[1]) !== fileURLToPath(address)) return;
  try {
    await work();
  } catch (error) {
    console.error(error.constructor === Error ? error.message : error);
    process.exitCode = 1;
  }
}
