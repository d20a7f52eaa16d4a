import assert from 'node:assert/strict';
import { snippetEdits } from '../../../src/licensing/header/snippetTags';
import { withEdits } from '../../../src/licensing/header/textEdit';

const ORIGIN = { licence: 'GPL-2.0-only', copyrights: ['2020 Ada'], origin: ['From pkg:npm/tidepool 1.0.0'] };

function wrapped(path: string, text: string, lines: readonly [number, number], origin = ORIGIN): string | null {
  const edits = snippetEdits(path, text, lines, origin);
  return edits && withEdits(text, edits);
}

describe('marks of a snippet', () => {
  it('stand around the lines as comments of their language, as far in', () => {
    const text = 'class A {\n  one();\n  two();\n}\n';
    const expected = `class A {
  // SPDX-SnippetBegin
  // SPDX-License-Identifier: GPL-2.0-only
  // SPDX-SnippetCopyrightText: 2020 Ada
  // From pkg:npm/tidepool 1.0.0
  one();
  two();
  // SPDX-SnippetEnd
}
`;
    assert.equal(wrapped('a.ts', text, [2, 3]), expected);
  });

  for (const [path, text, lines, marks] of [
    ['a.py', 'x = 1\ny = 2\n', [2, 2], '# SPDX-SnippetBegin'],
    ['a.css', 'a { color: red; }\n', [1, 1], '/*'],
    ['a.sql', 'select 1;\nselect 2;', [2, 2], '-- SPDX-SnippetBegin'],
    ['a.vue', '<template>\n<b/>\n</template>\n<script>\none();\n</script>\n', [5, 5], '/*'],
    ['a.vue', '<template>\n<b/>\n</template>\n<script>\none();\n</script>\n', [2, 2], '<!--'],
    ['a.html', '<style>\na { color: red; }\n</style>\n', [2, 2], '/*'],
    ['a.php', '<p></p>\n<?php\n$a = 1;\n?>\n', [3, 3], '/*'],
  ] as const) {
    it(`are written as ${marks} in ${path}, line ${lines[0]}`, () => {
      const after = wrapped(path, text, lines);
      assert.ok(
        after?.split('\n').some((line) => line === marks || line.trim().startsWith(marks)),
        String(after),
      );
    });
  }

  it('keep the ends of lines that the file has', () => {
    const after = wrapped('a.ts', 'one();\r\ntwo();\r\n', [1, 2])!;
    assert.ok(!/[^\r]\n/.test(after));
  });

  for (const [why, path, text, lines] of [
    ['the format has no comments', 'a.json', '{\n"a": 1\n}\n', [2, 2]],
    ['they would be part of a string', 'a.ts', 'const a = `\none\ntwo\n`;\n', [2, 3]],
    ['there is no such line', 'a.ts', 'one();\n', [2, 5]],
  ] as const) {
    it(`are left out where ${why}`, () => assert.equal(wrapped(path, text, lines), null));
  }

  it('are left out where what they say would end the comment', () => {
    const origin = { ...ORIGIN, origin: ['*/ alert(1) /*'] };
    assert.equal(wrapped('a.css', 'a { color: red; }\n', [1, 1], origin), null);
    assert.equal(wrapped('a.ts', 'one();\n', [1, 1], { ...ORIGIN, origin: ['a\nalert(1)'] }), null);
  });
});
