import assert from 'node:assert/strict';
import { withReferences } from '../../src/findings/references';
import { finding, naming } from './build';

describe('withReferences', () => {
  for (const [title, evidence, expected] of [
    ['beside each agreement', ['MSA', 'SOW'], ['MSA', 'ip-register.yaml:20', 'SOW', 'ip-register.yaml:20']],
    ['nowhere, where the register has no entry', [''], ['']],
    ['nothing, where there is no evidence', [], []],
  ] as const) {
    it(`says where entries stand: ${title}`, () => {
      assert.deepEqual(withReferences(naming)(finding({ evidence })).evidence, expected);
    });
  }
});
