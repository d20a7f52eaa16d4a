import vm from 'node:vm';
import { openTarball } from '../../../corpus/openTarball.mjs';
import { downloadWork } from '../../../corpus/downloadWork.mjs';
import { peerEntry } from '../openWorks.mjs';

const FILE = 'build/main/sdk/scanner/WfpProvider/WfpCalculator/WfpCalculator.js';
const WORKER = /const stringWorker = (`(?:[^`\\]|\\[^])*`);/;
/** Larger than any output, so that nothing is cut off. */
const UNLIMITED = 2 ** 30;

/**
 * The fingerprinting of SCANOSS's own package, as its worker has it. Nothing of the package's many dependencies takes part:
 * the worker is a text in one of its files.
 * @returns {Promise<(bytes: Buffer) => string>} lines of `line=hash,hash`
 */
export async function loadPeer() {
  const entry = peerEntry();
  const files = await openTarball(await downloadWork(entry, entry.versions[0]), (path) => path.endsWith(FILE));
  const source = files.find(({ path }) => path.endsWith(FILE))?.bytes.toString('utf8');
  const worker = WORKER.exec(source)?.[1];
  if (worker === undefined) throw new Error(`${entry.package} has no worker where it had one.`);
  const context = vm.createContext({
    require: (name) => (name === 'worker_threads' ? { parentPort: { on() {} } } : {}),
    process: { platform: 'linux' },
  });
  vm.runInContext(`${vm.runInContext(worker, context)}\nthis.calculate = calc_wfp;`, context);
  return (bytes) => context.calculate(bytes, UNLIMITED);
}
