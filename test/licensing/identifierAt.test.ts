import assert from 'node:assert/strict';
import { identifierAt } from '../../src/licensing/identifierAt';

/** The line without its mark, where the mark was. */
function at(withMark: string): ReturnType<typeof identifierAt> {
  const cursor = withMark.indexOf('¦');
  return identifierAt(withMark.replace('¦', ''), cursor);
}

describe('what is being written in a tag', () => {
  for (const [line, kind, word] of [
    ['// SPDX-License-Identifier: ¦', 'licence', ''],
    ['// SPDX-License-Identifier:¦', 'licence', ''],
    ['# SPDX-License-Identifier: MI¦', 'licence', 'MI'],
    ['# SPDX-License-Identifier: GPL-2¦.0-only', 'licence', 'GPL-2.0-only'],
    ['/* SPDX-License-Identifier: ¦ */', 'licence', ''],
    ['<!-- SPDX-License-Identifier: Apache¦ -->', 'licence', 'Apache'],
    ['-- SPDX-License-Identifier: MIT ¦', 'operator', ''],
    ['-- SPDX-License-Identifier: MIT O¦', 'operator', 'O'],
    ['-- SPDX-License-Identifier: MIT OR ¦', 'licence', ''],
    ['-- SPDX-License-Identifier: (MIT and Ap¦', 'licence', 'Ap'],
    ['-- SPDX-License-Identifier: (¦', 'licence', ''],
    ['-- SPDX-License-Identifier: (MIT) ¦', 'operator', ''],
    ['; SPDX-License-Identifier: GPL-2.0-only WITH ¦', 'exception', ''],
    ['; SPDX-License-Identifier: GPL-2.0-only with Class¦', 'exception', 'Class'],
    ['; SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0 ¦', 'operator', ''],
    ['// SPDX-License-Identifier: LicenseRef-A¦', 'licence', 'LicenseRef-A'],
  ] as const) {
    it(`${line}: ${kind} ${word}`, () => {
      const found = at(line);
      assert.equal(found?.kind, kind);
      assert.equal(line.replace('¦', '').slice(found.start, found.end), word);
    });
  }

  for (const line of [
    '// ¦SPDX-License-Identifier: MIT',
    '// SPDX-License-Id¦entifier: MIT',
    '// SPDX-FileCopyrightText: 2026 A¦',
    '/* SPDX-License-Identifier: MIT */ int ¦',
    '"SPDX-License-Identifier: MIT", ¦',
    '',
  ]) {
    it(`${line}: nothing`, () => {
      assert.equal(at(line), null);
    });
  }
});
