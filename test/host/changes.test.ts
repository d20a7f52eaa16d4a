import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { api, closeAll, findingsIn, git, inRoot, openAt, statusText, until, withSetting } from './lib/inEditor';

const register = inRoot('demo', 'ip-register.yaml').fsPath;
const sound = fs.readFileSync(register, 'utf8');
const digest = inRoot('demo', 'src/notifications/digest.ts');

const ROSTERED = sound.replace(
  '\npeople:\n',
  `
people:
  - id: didier
    name: Didier Moreau
    identities: [{ email: d.moreau@portside.example }]
    engagements: [{ id: didier-staff, party: harbourline, type: employee, start: 2022-01-01 }]
`,
);

describe('what changes on disk', () => {
  afterEach(async () => {
    fs.writeFileSync(register, sound);
    await closeAll();
  });

  it('is taken in: a contributor who enters the register', async () => {
    await openAt('demo', 'src/notifications/digest.ts');
    await statusText(/not in the register/);
    await findingsIn(digest, 1);
    assert.notEqual(ROSTERED, sound);
    fs.writeFileSync(register, ROSTERED);
    await statusText(/HF Harbourline/);
    fs.writeFileSync(register, sound);
    await statusText(/not in the register/);
    await findingsIn(digest, 1);
  });

  it('leaves a file that isn’t committed yet as it is, whatever the register says', async () => {
    const file = inRoot('demo', 'fresh.txt').fsPath;
    try {
      fs.writeFileSync(file, 'new\n');
      await openAt('demo', 'src/notifications/digest.ts');
      await findingsIn(digest, 1);
      await openAt('demo', 'fresh.txt');
      await statusText(/\$\(law\) not committed$/);
      fs.writeFileSync(register, ROSTERED);
      await findingsIn(digest, 0);
      await statusText(/\$\(law\) not committed$/);
    } finally {
      fs.rmSync(file);
    }
  });

  it('is taken in: another name for a contributor', async () => {
    const mailmap = inRoot('demo', '.mailmap').fsPath;
    const named = (name: string) =>
      until(
        () => vscode.languages.getDiagnostics(digest),
        (found) => found.some(({ message }) => message.includes(name)),
      );
    await openAt('demo', 'src/notifications/digest.ts');
    await named('d.moreau@portside.example');
    fs.writeFileSync(mailmap, 'Di Moreau <d.moreau@portside.example>\n');
    await named('Di Moreau');
    fs.rmSync(mailmap);
    await until(
      () => vscode.languages.getDiagnostics(digest),
      (found) => found.length > 0 && !found.some(({ message }) => message.includes('Di Moreau')),
    );
  });

  it('leaves the last good register in force while the one on disk has errors, and says so', async () => {
    await openAt('demo', 'src/notifications/digest.ts');
    await statusText(/not in the register/);
    fs.writeFileSync(register, sound.replace('\npeople:\n', '\npeeple:\n'));
    const { status } = await api();
    const shown = await until(status, (now) => now?.tooltip.value.includes('has errors') === true);
    assert.match(shown!.text, /not in the register/);
    assert.equal(shown!.warns, true);
    const problems = await findingsIn(vscode.Uri.file(register), (count) => count > 0);
    assert.match(problems[0]!.message, /peeple/);
    fs.writeFileSync(register, sound);
    await until(status, (now) => now?.tooltip.value.includes('has errors') === false);
    await findingsIn(vscode.Uri.file(register), 0);
  });

  it('is left aside while the settings name another register', async () => {
    const other = inRoot('no-git', 'other-register.yaml').fsPath;
    fs.writeFileSync(other, ROSTERED);
    await openAt('demo', 'src/notifications/digest.ts');
    await statusText(/not in the register/);
    await withSetting('register', other, async () => {
      await statusText(/HF Harbourline/);
      fs.writeFileSync(other, sound);
      await statusText(/not in the register/);
      // As many programs save: beside it, then in its place.
      fs.writeFileSync(`${other}.new`, ROSTERED);
      fs.renameSync(`${other}.new`, other);
      await statusText(/HF Harbourline/);
    });
    await statusText(/not in the register/);
    fs.rmSync(other);
  });

  it('is taken in: a commit, and a reset back from it', async () => {
    const file = inRoot('no-register', 'main.py').fsPath;
    const before = fs.readFileSync(file);
    const editor = await openAt('no-register', 'main.py');
    await statusText(/alpha\.example 100%$/);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'import this\n'));
    // On a busy machine VS Code at times ends a save without having written.
    const onDisk = async (): Promise<string> => {
      await editor.document.save();
      return fs.readFileSync(file, 'utf8');
    };
    await until(onDisk, (text) => text.startsWith('import this'));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await statusText(/alpha\.example 100% · not committed/);
    git('no-register', ['commit', '--quiet', '--all', '--message=More']);
    await statusText(/elsewhere\.example 50%$/);
    git('no-register', ['reset', '--quiet', 'HEAD~1']);
    await statusText(/alpha\.example 100% · not committed/);
    fs.writeFileSync(file, before);
    await statusText(/alpha\.example 100%$/);
  });

  it('is taken in: the first commit of a file', async () => {
    const file = inRoot('no-register', 'new.txt').fsPath;
    fs.writeFileSync(file, 'new\n');
    await openAt('no-register', 'new.txt');
    await statusText(/\$\(law\) not committed$/);
    git('no-register', ['add', 'new.txt']);
    git('no-register', ['commit', '--quiet', '--message=New']);
    await statusText(/elsewhere\.example 100%$/);
  });
});
