import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { api, closeAll, findingsIn, inRoot, openAt, replaceAll, statusText, until } from './lib/inEditor';

const register = inRoot('demo', 'ip-register.yaml');
const sound = fs.readFileSync(register.fsPath, 'utf8');
const half = sound.length >> 1;

const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]!},`.repeat(9)}]`),
].join('\n');

/** What was written, and what the first problem says. */
const DAMAGES: readonly (readonly [what: string, content: string | Buffer, says: RegExp])[] = [
  ['a bracket left open', sound.replace('\npeople:\n', '\nx: [\npeople:\n'), /not well-formed/],
  ['half of a file', sound.slice(0, half).replace(/[^\n]*$/, '  - {id: "'), /not well-formed/],
  ['a key twice', sound.replace('\npeople:\n', '\nvendors: []\npeople:\n'), /twice|already/],
  ['an id twice', sound.replace('- id: tidemark\n', '- id: nordhaven\n'), /nordhaven/],
  ['other types', sound.replace(/\npeople:\n[^]*?\n(?=\w)/, '\npeople: {a: 1}\n'), /list/],
  ['a bomb of aliases', bomb, /[Aa]nchor|[Aa]lias/],
  ['itself', `extends: ip-register.yaml\n${sound}`, /ip-register\.yaml/],
  ['a NUL', `${sound.slice(0, half)}\0${sound.slice(half)}`, /U\+0000/],
  ['UTF-16', Buffer.from(`\ufeff${sound}`, 'utf16le'), /UTF-8/],
  ['half a character', Buffer.concat([Buffer.from(sound), Buffer.from([0xed, 0xa0, 0x80])]), /UTF-8/],
  ['a carriage return alone', sound.replace('\npeople:\n', '\n# \rpeople:\n'), /carriage return/],
  ['10 MB', `${sound}# ${'x'.repeat(10 * 1024 * 1024)}\n`, /2 MB/],
  ['nothing', '', /empty/i],
];

describe('a register that is damaged on disk', () => {
  before(async () => {
    await openAt('demo', 'src/notifications/digest.ts');
    await statusText(/100%.*not in the register/);
  });

  after(async () => {
    fs.writeFileSync(register.fsPath, sound);
    await findingsIn(register, 0);
    await closeAll();
  });

  for (const [what, content, says] of DAMAGES) {
    it(`leaves the last good one in force, and is told of where it is wrong: ${what}`, async () => {
      const { status } = await api();
      const before = await statusText(/./);
      fs.writeFileSync(register.fsPath, content);
      const shown = await until(status, (now) => now?.tooltip.value.includes('has errors') === true);
      assert.equal(shown?.text, before);
      assert.equal(shown.warns, true);
      const problems = await findingsIn(register, (count) => count > 0);
      assert.ok(
        problems.some(({ message }) => says.test(message)),
        problems.map(({ message }) => message).join('\n'),
      );
      const lines = content.toString().split('\n').length;
      for (const { range } of problems) assert.ok(range.start.line < lines, `${range.start.line} of ${lines}`);
      fs.writeFileSync(register.fsPath, sound);
      await until(status, (now) => now?.tooltip.value.includes('has errors') === false);
      await findingsIn(register, 0);
      assert.equal(await statusText(/./), before);
    });
  }

  it('is no damage: a mark of the byte order', async () => {
    const { status } = await api();
    fs.writeFileSync(register.fsPath, `\ufeff${sound.replace('people:\n', 'people: # marked\n')}`);
    await vscode.commands.executeCommand('chainOfTitle.refresh');
    await statusText(/not in the register/);
    assert.doesNotMatch(status()?.tooltip.value ?? '', /has errors/);
    await findingsIn(register, 0);
    fs.writeFileSync(register.fsPath, sound);
  });

  it('is judged by as it was saved last, whatever its editor holds', async () => {
    const { status } = await api();
    const before = await statusText(/not in the register/);
    const editor = await openAt('demo', 'ip-register.yaml');
    for (const text of [bomb, `${sound}\ud800: [`, '\0'.repeat(1000), `${sound}${'- '.repeat(3000)}`]) {
      await replaceAll(editor, text);
      await until(
        () => findingsIn(register, (count) => count > 0),
        (problems) => problems.every(({ range }) => range.start.line < editor.document.lineCount),
      );
    }
    // It may have saved by itself.
    await replaceAll(editor, sound);
    await editor.document.save();
    await findingsIn(register, 0);
    await openAt('demo', 'src/notifications/digest.ts');
    await until(
      () => status()?.text,
      (text) => text === before,
    );
  });
});
