import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildRegister } from '../../src/register/buildRegister';
import type { ReadResult } from '../../src/register/readResult';

/** Writes files to a folder of its own, hands it over and removes it. */
export function withFolder<Result>(
  files: Readonly<Record<string, string | Buffer>>,
  use: (folder: string) => Result,
): Result {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'register-'));
  const clean = () => fs.rmSync(folder, { recursive: true, force: true });
  let result: Result;
  try {
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), content);
    }
    result = use(folder);
  } catch (error) {
    clean();
    throw error;
  }
  if (result instanceof Promise) return result.finally(clean) as Result;
  clean();
  return result;
}

export function built(text: string): ReadResult {
  return withFolder({ 'ip-register.yaml': text }, (folder) =>
    buildRegister(path.join(folder, 'ip-register.yaml'), folder),
  );
}

/** The smallest register, for others to add to. */
export const SMALLEST = 'register_version: 1\norganisation: {id: acme, name: Acme}\n';

/** `line:column id`, of warnings with `(warning)`. */
export function problemsOf(text: string): string[] {
  return built(text).problems.map(({ line, column, message, severity }) => {
    return `${line}:${column} ${message.id}${severity === 'warning' ? ' (warning)' : ''}`;
  });
}

/**
 * The problems of a text, and none but these, each at its mark `¦`; a text with problems but warnings is no register.
 * @param ids in the order of the marks
 */
export function assertProblems(markedText: string, ids: readonly string[]): void {
  const { text, places } = withoutMarks(markedText);
  assert.equal(places.length, ids.length, 'a mark for each problem');
  assert.deepEqual(
    problemsOf(text),
    ids.map((id, at) => `${places[at]} ${id}`),
  );
  assert.equal(
    built(text).register === null,
    ids.some((id) => !id.endsWith('(warning)')),
  );
}

function withoutMarks(markedText: string): { text: string; places: string[] } {
  const parts = markedText.split('¦');
  // As the editor counts: a carriage return of its own ends a line, too.
  const places = parts.slice(0, -1).map((_, at) => {
    const lines = parts
      .slice(0, at + 1)
      .join('')
      .split(/\r\n|\r|\n/);
    return `${lines.length}:${lines.at(-1)!.length + 1}`;
  });
  return { text: parts.join(''), places };
}
