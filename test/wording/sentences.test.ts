import assert from 'node:assert/strict';
import { CATALOGUE } from '../../src/findings/catalogue';
import { OWNERSHIP_STATES, STATUSES, WAITS } from '../../src/judgement/model';
import { counted } from '../../src/wording/counted';
import { allSentences, sentenceOf } from '../../src/wording/english';
import { formatCount } from '../../src/wording/formatCount';
import { groupDigits } from '../../src/wording/groupDigits';
import { isMessageId } from '../../src/wording/isMessageId';
import { message } from '../../src/wording/message';
import { english, render } from '../../src/wording/render';

describe('sentences', () => {
  const all = allSentences();

  it('have an id each, and are found by it', () => {
    for (const [id, text] of all) assert.equal(sentenceOf(id), text);
    for (const id of ['no such id', 'toString', '']) assert.equal(sentenceOf(id), null);
  });

  it('are there for every state, finding and kind that a report names', () => {
    const ids = [
      ...STATUSES.map((status) => `status.${status}`),
      ...OWNERSHIP_STATES.filter((state) => state !== 'pending').map((state) => `ownership.${state}`),
      ...WAITS.map((wait) => `ownership.pending/${wait}`),
      ...Object.keys(CATALOGUE).map((id) => `finding-title.${id}`),
      ...['error', 'warning', 'information'].map((severity) => `severity.${severity}`),
      ...['organisation', 'vendor', 'individuals', 'bots', 'domain', 'unknown'].map((kind) => `vendor-kind.${kind}`),
    ];
    assert.deepEqual(
      ids.filter((id) => !isMessageId(id)),
      [],
    );
  });

  it('hold no invisible characters and no empty text', () => {
    for (const [id, text] of all) assert.match(text, /^(?:[^\p{C}]|\n)+$/u, id);
  });

  it('say of nobody by name that they wrote or copied anything', () => {
    const naming = all.filter(([, text]) => text.includes('{name}'));
    assert.ok(naming.length > 5);
    for (const [id, text] of naming) assert.doesNotMatch(text, /\b(wrote|stole|copied|took|guilty)\b/i, id);
  });
});

describe('render', () => {
  it('fills arguments, messages among them, in either way of rendering', () => {
    const told = message('report.in-lines-and-files', { lines: counted('lines', 1), files: counted('files', 1200) });
    assert.equal(render(told), '1 line, 1,200 files');
    assert.equal(english(told), '1 line, 1,200 files');
  });

  it('fills an argument as it is, braces and all, once', () => {
    const told = message('report.at', { repository: '{head} $& {x}', head: 'abc' });
    assert.equal(render(told), '{head} $& {x} at abc');
    assert.equal(english(told), '{head} $& {x} at abc');
  });

  it('leaves what has no argument visible', () => {
    assert.equal(english(message('report.at', { head: 'abc' })), '{repository} at abc');
  });
});

describe('groupDigits', () => {
  for (const [count, example, text] of [
    [1234, '1.234', '1.234'],
    [1_234_567, '1\u202f234', '1\u202f234\u202f567'],
    [12_345, '1234', '12345'],
    [999.6, '1,234', '1,000'],
    [100, '1.234', '100'],
  ] as const) {
    it(`writes ${text} as ${example} is written`, () => {
      assert.equal(groupDigits(count, example), text);
    });
  }
});

describe('formatCount', () => {
  for (const [count, text] of [
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1_234_567, '1,234,567'],
  ] as const) {
    it(`writes ${text}`, () => {
      assert.equal(formatCount(count), text);
    });
  }
});
