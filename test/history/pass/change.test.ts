import assert from 'node:assert/strict';
import { isRegular, statusOf } from '../../../src/history/pass/change';

describe('statusOf', () => {
  it('tells a new path, a lost one, other contents and another kind of file', () => {
    for (const [oldMode, newMode, status] of [
      ['000000', '100644', 'A'],
      ['000000', '160000', 'A'],
      ['120000', '000000', 'D'],
      ['100644', '100644', 'M'],
      ['100644', '100755', 'M'],
      // Old repositories have files that their group may write.
      ['100664', '100755', 'M'],
      ['120000', '120000', 'M'],
      ['100644', '120000', 'T'],
      ['160000', '100644', 'T'],
      ['120000', '160000', 'T'],
    ] as const) {
      assert.equal(statusOf(oldMode, newMode), status, `${oldMode} ${newMode}`);
    }
  });
});

describe('isRegular', () => {
  it('takes files of any permissions, and nothing else', () => {
    const modes = ['100644', '100755', '100664', '120000', '160000', '040000', '000000'];
    assert.deepEqual(modes.filter(isRegular), ['100644', '100755', '100664']);
  });
});
