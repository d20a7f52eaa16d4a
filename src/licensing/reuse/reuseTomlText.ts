import type { Precedence } from './annotation';
import { patternOfPath } from './pathPattern';

/** A table to write: of these paths, from the root, and no others. */
export interface WrittenTable {
  readonly paths: readonly string[];
  readonly precedence: Precedence;
  /** SPDX expressions. */
  readonly licences: readonly string[];
  readonly copyrights: readonly string[];
}

/** What JSON lets stand and TOML doesn't, or a terminal or an editor would obey. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A basic string of TOML: JSON's, but for half characters, which TOML has no way to write. */
export function tomlString(text: string): string {
  return JSON.stringify(text.replace(/\p{Cs}/gu, '\ufffd')).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function assignment(key: string, values: readonly string[]): string {
  const [only] = values;
  if (only === undefined) return '';
  if (values.length === 1) return `${key} = ${tomlString(only)}\n`;
  return `${key} = [\n${values.map((value) => `  ${tomlString(value)},\n`).join('')}]\n`;
}

/** @param comment lines that begin the file */
export function* reuseTomlText(comment: readonly string[], tables: Iterable<WrittenTable>): Generator<string, void> {
  yield comment.map((line) => `${`# ${line}`.trimEnd()}\n`).join('');
  yield `${comment.length > 0 ? '\n' : ''}version = 1\n`;
  for (const table of tables) yield* tableText(table);
}

/** A table alone, to be put behind others. */
export function* tableText({ paths, precedence, licences, copyrights }: WrittenTable): Generator<string, void> {
  yield '\n[[annotations]]\n';
  yield assignment('path', paths.map(patternOfPath));
  yield assignment('precedence', [precedence]);
  yield assignment('SPDX-FileCopyrightText', copyrights);
  yield assignment('SPDX-License-Identifier', licences);
}
