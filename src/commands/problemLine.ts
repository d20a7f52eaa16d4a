import path from 'node:path';
import type { Problem } from '../register/problem';
import { visibleText } from '../report/visibleText';
import { english } from '../wording/render';

/** `file:line:column: severity: message`, as compilers print it. */
export function problemLine({ path: file, line, column, severity, message: told }: Problem): string {
  return visibleText(`${shownPath(file)}:${line}:${column}: ${severity}: ${english(told)}`);
}

/** From the working folder where it lies inside. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') || relative === '' ? file : relative;
}
