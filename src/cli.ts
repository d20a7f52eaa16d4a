import { main } from './commands/main';

// The code is set, not forced: what was written to a pipe is written whole before the process ends.
void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
