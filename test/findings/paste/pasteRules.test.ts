import assert from 'node:assert/strict';
import { sharedFileScanner } from '../../../src/analysis/licenceTexts';
import { createPolicyContext, type ReadyPolicy } from '../../../src/findings/licences/policyContext';
import type { Finding } from '../../../src/findings/model';
import { foreignNotices, type OwnNotices } from '../../../src/findings/paste/foreignNotices';
import { licensedText } from '../../../src/findings/paste/licensedTextRule';
import type { PastedLines, PasteOrigin } from '../../../src/findings/paste/pastedLines';
import { unlicensed } from '../../../src/findings/paste/unlicensedRule';
import { proseOf } from '../../../src/licensing/readProse';
import { english } from '../../../src/wording/render';

const OWN: OwnNotices = { names: ['Acme, Inc.', 'Ada Lovelace'], expected: 'Apache-2.0' };
const CODE = 'export const value = read();\n';

async function pastedIn(
  text: string,
  lines: readonly [number, number],
  origin: PasteOrigin = 'clipboard',
  path = 'a.ts',
): Promise<PastedLines> {
  const scanned = (await sharedFileScanner())(path, Buffer.from(text));
  assert.ok(scanned !== 'binary');
  return { path, lines, origin, scanned };
}

function policy(lists: { readonly deny?: string[]; readonly allow?: string[] }): ReadyPolicy {
  const context = createPolicyContext({ licence_policy: [{ paths: ['**'], ...lists }] }, () => null);
  return context!.policyOf('a.ts')!;
}

/** What is said of the text as a paste of all of it. */
async function told(text: string, ready: ReadyPolicy | null = null, origin?: PasteOrigin): Promise<Finding | null> {
  const pasted = await pastedIn(text, [1, text.split('\n').length], origin);
  const notices = foreignNotices(pasted, OWN);
  return notices && licensedText(pasted, notices, ready);
}

const wordsOf = (finding: Finding | null): string | null => finding && english(finding.message);

describe('notices in pasted lines', () => {
  for (const [what, text, expected] of [
    [
      'a licence and a holder',
      '// Copyright 2020 Ann Alder\n// SPDX-License-Identifier: MIT\n',
      'state MIT, copyright Ann Alder.',
    ],
    ['a licence by a tag', '// SPDX-License-Identifier: MIT\n', 'state MIT.'],
    [
      'a licence in words',
      '// This file is licensed under the GNU General Public License version 2.\n',
      'state GPL-2.0-only.',
    ],
    ['a holder', '/* Copyright (c) 2020 Ann Alder */\n', 'name Ann Alder as the holder of copyright, and no licence.'],
    ['a reservation', '// CONFIDENTIAL AND PROPRIETARY\n', 'have a notice that they are confidential or proprietary.'],
    ['two licences', '// SPDX-License-Identifier: MIT\n// SPDX-License-Identifier: ISC\n', 'state MIT AND ISC.'],
    ['the organisation’s own', '// Copyright 2020 ACME Inc\n// SPDX-License-Identifier: MIT\n', null],
    ['the licence that is expected', '// SPDX-License-Identifier: Apache-2.0\n', null],
    ['a mention of a licence', '// Unlike MIT, this has no name.\n', null],
    ['marks of a snippet', '// SPDX-SnippetBegin\n// SPDX-License-Identifier: MIT\nrun();\n// SPDX-SnippetEnd\n', null],
    ['nothing', CODE, null],
  ] as const) {
    it(`are ${expected === null ? 'passed over' : 'told'} of ${what}`, async () => {
      const finding = await told(text + CODE);
      assert.equal(wordsOf(finding), expected && `The pasted lines ${expected}`);
      assert.equal(finding?.severity ?? 'warning', 'warning');
    });
  }

  it('are passed over where the rest of the file has them, too', async () => {
    const header = '// Copyright 2020 Ann Alder\n// SPDX-License-Identifier: MIT\n\n';
    const pasted = await pastedIn(`${header}${CODE}${header}${CODE}`, [5, 8]);
    assert.equal(foreignNotices(pasted, OWN), null);
  });

  it('are an error where the policy rules out what they say', async () => {
    const denied = await told('// SPDX-License-Identifier: GPL-3.0-or-later\n', policy({ deny: ['GPL-3.0-or-later'] }));
    assert.equal(denied?.severity, 'error');
    assert.match(wordsOf(denied)!, /^The pasted lines state GPL-3\.0-or-later\. .*here \(GPL-3\.0-or-later\)\.$/);
    const reserved = await told('// CONFIDENTIAL AND PROPRIETARY\n', policy({ deny: ['proprietary'] }));
    assert.equal(reserved?.severity, 'error');
  });

  it('are those of lines that a tool put in, too', async () => {
    const found = await told('// SPDX-License-Identifier: MIT\n', null, 'unknown');
    assert.equal(wordsOf(found), 'The lines, inserted at once, state MIT.');
  });
});

describe('pasted lines without an origin', () => {
  async function asked(text: string, origin?: PasteOrigin, path = 'a.ts'): Promise<Finding | null> {
    const pasted = await pastedIn(text, [1, text.split('\n').length], origin, path);
    const comments = proseOf(path, text).flatMap(({ lines }) => lines);
    return unlicensed(pasted, { policy: policy({ allow: ['MIT'] }), count: 12, comments });
  }

  it('are asked about', async () => {
    const ending = 'nothing in them says where they come from, or under which terms.';
    assert.equal(wordsOf(await asked(CODE)), `12 lines pasted: ${ending}`);
    assert.equal(wordsOf(await asked(CODE, 'unknown')), `12 lines inserted at once, origin unknown: ${ending}`);
  });

  for (const [why, text, origin, path] of [
    ['they were in the workspace', CODE, 'workspace', 'a.ts'],
    ['an address says where they are from', `// see https://pool.example/answers/1\n${CODE}`, 'clipboard', 'a.ts'],
    ['they have a licence', `// SPDX-License-Identifier: MIT\n${CODE}`, 'clipboard', 'a.ts'],
    ['they have a holder', `// Copyright 2020 Acme\n${CODE}`, 'clipboard', 'a.ts'],
    ['they are prose', 'Words.\n', 'clipboard', 'a.md'],
    ['the format has no comments', '{}\n', 'clipboard', 'a.json'],
  ] as const) {
    it(`aren’t where ${why}`, async () => assert.equal(await asked(text, origin, path), null));
  }
});
