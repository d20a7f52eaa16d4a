import { counted } from '../wording/counted';
import { render } from '../wording/render';
import { words } from './words';

/** How much a finding touches: `762 lines, 7 files`. Nothing is said of files where it is about none. */
export function sizeOf(lines: number, files: number): string {
  if (files > 0)
    return words('report.in-lines-and-files', { lines: counted('lines', lines), files: counted('files', files) });
  return lines > 0 ? render(counted('lines', lines)) : '';
}
