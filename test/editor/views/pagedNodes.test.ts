import assert from 'node:assert/strict';
import { pagedNodes } from '../../../src/editor/views/pagedNodes';
import { viewNode } from '../../../src/editor/views/viewNode';
import type { ViewNode } from '../../../src/editor/views/viewNode';

const nodeOf = (at: number): ViewNode => viewNode({ id: `p/${at}`, kind: 'file', label: String(at) });
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('rows in pages', () => {
  for (const [count, shown] of [
    [0, 0],
    [500, 500],
    [501, 501],
    [502, 501],
    [2600, 501],
  ] as const) {
    it(`show ${shown} of ${count} at first, and all of them in the end`, () => {
      const made: number[] = [];
      let rows = pagedNodes('p', numbers(count), (at) => (made.push(at), nodeOf(at)));
      assert.equal(rows.length, shown);
      assert.ok(made.length <= 501, 'the rest is made when it is opened');
      const seen: string[] = [];
      const ids = new Set<string>();
      for (;;) {
        for (const { id } of rows) assert.ok(ids.size < ids.add(id).size, id);
        const last = rows.at(-1);
        seen.push(...rows.filter(({ kind }) => kind === 'file').map(({ label }) => label));
        if (last?.kind !== 'group') break;
        assert.equal(last.label, `${(count - seen.length).toLocaleString('en-US')} more`);
        rows = [...last.children!()];
      }
      assert.deepEqual(seen.map(Number), numbers(count));
    });
  }
});
