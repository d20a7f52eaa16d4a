import os from 'node:os';
import { AnalysisServer } from './analysisServer';
import type { Request } from './requests';

/** The program of the process that startProcess.ts starts. */
const server = new AnalysisServer((answer) => {
  // Nobody is told any more once the other side is gone.
  process.send?.(answer, undefined, undefined, () => undefined);
});
process.on('message', (request) => server.handle(request as Request));
process.on('disconnect', () => process.exit());
try {
  // What the user does in the editor comes first, for git too, which is started from here.
  os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
} catch {
  // Where that isn't allowed the machine's own order holds.
}
