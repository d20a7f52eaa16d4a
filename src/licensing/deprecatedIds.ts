import { gnuIds } from './gnuLicences';

/** By the notes that the SPDX list gives with each. Several: the notes leave it to whoever reads the text. */
const REPLACED: ReadonlyMap<string, readonly string[]> = new Map([
  ['BSD-2-Clause-FreeBSD', ['BSD-2-Clause-Views', 'BSD-2-Clause']],
  ['BSD-2-Clause-NetBSD', ['BSD-2-Clause']],
  ['GPL-2.0-with-GCC-exception', ['GPL-2.0-only WITH GCC-exception-2.0']],
  ['GPL-2.0-with-autoconf-exception', ['GPL-2.0-only WITH Autoconf-exception-2.0']],
  ['GPL-2.0-with-bison-exception', ['GPL-2.0-only WITH Bison-exception-2.2']],
  ['GPL-2.0-with-classpath-exception', ['GPL-2.0-only WITH Classpath-exception-2.0']],
  ['GPL-2.0-with-font-exception', ['GPL-2.0-only WITH Font-exception-2.0']],
  ['GPL-3.0-with-GCC-exception', ['GPL-3.0-only WITH GCC-exception-3.1']],
  ['GPL-3.0-with-autoconf-exception', ['GPL-3.0-only WITH Autoconf-exception-3.0']],
  // A stack of texts, most of which are BSD-3-Clause and one HPND: no identifier says the same.
  ['Net-SNMP', []],
  ['Nunit', ['zlib-acknowledgement']],
  ['StandardML-NJ', ['SMLNJ']],
  ['bzip2-1.0.5', ['bzip2-1.0.6']],
  ['eCos-2.0', ['GPL-2.0-or-later WITH eCos-exception-2.0']],
  ['wxWindows', ['LGPL-2.0-or-later WITH WxWindows-exception-3.1']],
]);

/** In the old identifiers `-with-x-exception+` is the licence's `+`, before WITH. */
const laterOf = (expression: string): string => expression.replace('-only', '-or-later');

/**
 * What the SPDX list puts in the place of one of its deprecated licence identifiers, the likeliest first. Empty where
 * nothing says the same. `orLater`: a `+` stood behind it.
 */
export function replacementsOf(id: string, orLater: boolean): readonly string[] {
  const replaced = REPLACED.get(id);
  if (replaced) return orLater ? replaced.map(laterOf) : replaced;
  const dash = id.indexOf('-');
  return gnuIds(id.slice(0, dash), id.slice(dash + 1), orLater ? 'later' : 'silent');
}
