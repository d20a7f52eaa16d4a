import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../../src/printing/findBrowser';
import { printPdf } from '../../src/printing/printPdf';
import { UserError } from '../../src/wording/userError';
import { scratchFolder, useScratchHome } from '../history/scratch';

const isUserError = (id: string) => (error: unknown) => error instanceof UserError && error.told.id === id;

/** A program in a browser's place: a shell script. */
function program(folder: string, name: string, script: string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return file;
}

const TARGET = 'for arg; do case "$arg" in --print-to-pdf=*) target="${arg#*=}";; esac; done';

describe('findBrowser', () => {
  useScratchHome();

  it('takes the first name that the search path has, of absolute folders alone', () => {
    const folder = scratchFolder();
    program(folder, 'google-chrome', '');
    const file = program(folder, 'chromium', '');
    assert.equal(findBrowser(undefined, ['', '.', folder].join(path.delimiter)), file);
    const before = process.cwd();
    process.chdir(folder);
    try {
      assert.throws(() => findBrowser('chromium', ['', '.'].join(path.delimiter)), isUserError('error.no-browser-at'));
    } finally {
      process.chdir(before);
    }
  });

  it('takes what is named, by path or name, and nothing else', () => {
    const folder = scratchFolder();
    const file = program(folder, 'mine', '');
    program(folder, 'chromium', '');
    assert.equal(findBrowser('mine', folder), file);
    assert.equal(findBrowser(file, ''), file);
    fs.writeFileSync(path.join(folder, 'text'), '');
    for (const named of [path.join(folder, 'text'), path.join(folder, 'gone'), folder, 'gone'])
      assert.throws(() => findBrowser(named, folder), isUserError('error.no-browser-at'), named);
  });

  if (process.platform === 'linux')
    it('says so where there is none', () => {
      assert.throws(() => findBrowser(undefined, scratchFolder()), isUserError('error.no-browser'));
    });
});

describe('printPdf', () => {
  useScratchHome();

  it('gives what the browser wrote of the page, and leaves nothing behind', async () => {
    const folder = scratchFolder();
    const log = path.join(folder, 'log');
    const script = `${TARGET}; for arg; do page="$arg"; done; printf '%s\\n' "$@" > '${log}'
printf '%%PDF-1.7 ' > "$target"; cat "\${page#file://}" >> "$target"; printf '%%%%EOF' >> "$target"`;
    const browser = program(folder, 'browser', script);
    const bytes = await printPdf('<p>page</p>', { browser });
    assert.equal(bytes.toString(), '%PDF-1.7 <p>page</p>%%EOF');
    const args = fs.readFileSync(log, 'utf8').trim().split('\n');
    for (const wanted of ['--headless', '--disable-extensions', '--proxy-server=127.0.0.1:9'])
      assert.ok(args.includes(wanted), wanted);
    const profile = args.find((arg) => arg.startsWith('--user-data-dir='))!.split('=')[1]!;
    assert.equal(fs.existsSync(path.dirname(profile)), false);
  });

  const failures: readonly (readonly [title: string, script: string, reason: RegExp])[] = [
    ['fails', 'echo first >&2; echo "no display" >&2; exit 1', /no display/],
    ['writes half of it', `${TARGET}; printf '%%PDF-1.7 and no end' > "$target"`, /made no PDF/],
    ['writes something else', `${TARGET}; echo '<html>%%EOF' > "$target"`, /made no PDF/],
  ];
  for (const [title, script, reason] of failures)
    it(`says so where the browser ${title}`, async () => {
      const browser = program(scratchFolder(), 'browser', script);
      await assert.rejects(
        printPdf('x', { browser }),
        (error) => error instanceof UserError && error.told.id === 'error.no-pdf' && reason.test(error.message),
      );
    });

  it('ends a browser that hangs, with all that it started', async () => {
    const folder = scratchFolder();
    const file = path.join(folder, 'child');
    const browser = program(folder, 'browser', `sleep 100 & echo $! > '${file}'; wait`);
    await assert.rejects(printPdf('x', { browser, timeLimit: 500 }), isUserError('error.no-pdf'));
    const child = Number(fs.readFileSync(file, 'utf8'));
    const isThere = (): boolean => {
      try {
        // A process that nobody has waited for is a zombie, which is gone, too.
        return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${child}/status`, 'utf8'));
      } catch {
        return false;
      }
    };
    if (process.platform === 'linux') assert.equal(isThere(), false);
  });

  it('stops when it is told to', async () => {
    const browser = program(scratchFolder(), 'browser', 'sleep 100');
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('enough')), 200);
    await assert.rejects(printPdf('x', { browser, signal: controller.signal }), /enough/);
  });
});
