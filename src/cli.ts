import { main } from './commands/main';

// A reader that went away (`| head`) is no fault of ours, and nobody is left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
// The code is set, not forced: what was written to a pipe is written whole before the process ends.
void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
