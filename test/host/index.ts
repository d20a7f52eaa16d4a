import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/**
 * VS Code calls this inside the extension host (it is what extensionTestsPath names). HOST_RESULT names the file for
 * mocha's JSON, HOST_GREP picks tests by title, HOST_WITHOUT names files that are left out. A promise that rejects ends the host with code 1.
 */
export function run(): Promise<void> {
  const output = process.env.HOST_RESULT;
  const reporter = output === undefined ? {} : { reporter: 'json', reporterOptions: { output } };
  // What fails is run once more: see story.ts.
  const mocha = new Mocha({ ui: 'bdd', timeout: 180_000, retries: 1, color: false, ...reporter });
  const grep = process.env.HOST_GREP;
  if (grep !== undefined && grep !== '') mocha.grep(grep);
  const without = process.env.HOST_WITHOUT?.split(' ').map((name) => `${name}.test.js`) ?? [];
  const tests = fs.readdirSync(__dirname).filter((file) => file.endsWith('.test.js') && !without.includes(file));
  for (const file of tests.sort()) mocha.addFile(path.join(__dirname, file));
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}
