import assert from 'node:assert/strict';

import { jsonText } from '../../../src/report/json/jsonText';

describe('jsonText', () => {
  it('escapes what a terminal or an editor would obey', () => {
    const text = '\u001b[31m \u009b31m \u202e \u2028 \u007f é 日';
    assert.equal(jsonText(text), String.raw`"\u001b[31m \u009b31m \u202e \u2028 \u007f é 日"`);
    assert.equal(JSON.parse(jsonText(text)), text);
  });
});
