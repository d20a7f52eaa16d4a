import { createHash } from 'node:crypto';
import { version } from '../../../package.json';
import { packStore } from '../../snippets/packStore';
import { readTokens } from '../../snippets/readTokens';
import { TokenBuffer } from '../../snippets/tokenStream';
import { PACKING } from './sourceWorks';

/** Raised when works are found, or their files chosen, in another way. */
const FINDING = 1;

/** One text for each family of languages, with what their lexers differ in. */
const SAMPLES: Readonly<Record<string, string>> = {
  'a.ts':
    'export function join<T>(parts: readonly T[], by = `,${1}`): string {\n  let text = "";\n  for (const [at, part] of parts.entries()) text += (at > 0 ? by : \'\') + /a+b/.test(String(part)) + 0x1f;\n  gather(text, at => settle(at)); return text; // done\n}\n',
  'a.c':
    '#include <stdio.h>\nstatic int total(const int *from, size_t count) {\n  int sum = 0;\n  for (size_t at = 0; at < count; at++) sum += scaled(from[at], 2);\n  printf("%d\\n", sum);\n  return sum;\n}\n',
  'a.py':
    'def walk(tree, seen=None):\n    """Every node."""\n    seen = seen or set()\n    for node in tree.children:\n        if node not in seen:\n            seen.add(visited(node))\n            yield from walk(node, seen)\n',
  'a.go':
    'package a\n\nfunc Keys(of map[string]int) []string {\n\tkeys := make([]string, 0, len(of))\n\tfor key := range of {\n\t\tkeys = append(keys, shorten(key))\n\t}\n\treturn keys\n}\n',
  'a.rb':
    "def titled(words)\n  words.map { |word| word.capitalize }.join(' ') unless words.nil? || words.empty?\nend\n",
  'a.sh': 'for file in "$@"; do\n  if [ -f "$file" ]; then echo "${file%.txt}: $(wc -l < "$file")" >> out; fi\ndone\n',
  'a.sql':
    "SELECT a.id, count(*) FROM a JOIN b ON b.a = a.id WHERE b.name LIKE 'x%' GROUP BY a.id HAVING count(*) > 3;\n",
  'a.css': '.a > .b:hover { color: #fff; margin: 0 auto; } @media (min-width: 40em) { .a { display: flex; } }\n',
};

let print: string | undefined;

/**
 * Differs where a store of the same works may come out otherwise: of an older one's fingerprints nothing would be found. Each
 * version has its own; within one, changes of the engine are noticed while it is being worked on.
 */
export function enginePrint(): string {
  print ??= ofEngine();
  return print;
}

function ofEngine(): string {
  const sum = createHash('sha256').update(JSON.stringify([version, FINDING]));
  const tokens = new TokenBuffer();
  const files = Object.entries(SAMPLES).map(([path, text]) => ({ path, bytes: Buffer.from(text), licence: null }));
  for (const { path, bytes } of files) {
    readTokens(path, bytes, tokens);
    for (const row of [tokens.exact, tokens.abstracted, tokens.lines]) sum.update(row.subarray(0, tokens.count));
  }
  const work = { name: 'a', purl: 'pkg:generic/a', licence: 'MIT', home: null, role: 'work' } as const;
  return sum.update(packStore([{ work, versions: [{ version: '1', files }], ...PACKING }])).digest('hex');
}
