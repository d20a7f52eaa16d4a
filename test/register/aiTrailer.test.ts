import assert from 'node:assert/strict';
import { nameShowsAiTool, namesAiTool } from '../../src/register/aiTrailer';

describe('AI tools in trailers', () => {
  const cases: [key: string, value: string, named: boolean][] = [
    ['Co-Authored-By', 'Claude <noreply@anthropic.com>', true],
    ['Co-authored-by', 'Claude Dupont <claude@dupont.fr>', false],
    ['Co-authored-by', 'aider (gpt-4o) <aider@aider.chat>', true],
    ['Co-authored-by', 'Copilot', false],
    ['Assisted-by', 'Claude:claude-3-opus coccinelle', true],
    ['Assisted-by', 'Claude Opus 4.5', true],
    ['Assisted-by', 'Claude Code', true],
    ['Assisted-by', 'Claude Dupont', false],
    ['Assisted-by', 'Claude Dupont <claude@dupont.fr>', false],
    ['Assisted-by', 'Devin', true],
    ['Assisted-by', 'Devin Townsend', false],
    ['Assisted-by', 'Jules Verne <jules@verne.fr>', false],
    ['Assisted-by', 'ChatGPT', true],
    ['Assisted-by', 'GitHub Copilot <me@example.com>', true],
    ['Assisted-by', 'gpt-4o', true],
    ['Assisted-by', 'Precursor Ltd', false],
    ['assisted-by', '', false],
    ['Made-with', 'Cursor', true],
    ['Made-with', 'love', false],
    ['Generated-by', 'protoc', false],
    ['AI-assisted', 'yes', true],
    ['AI-assisted', 'no', false],
    ['AI-Assisted', ' False ', false],
    ['AI-assisted', '', false],
    ['Reviewed-by', 'Claude <noreply@anthropic.com>', false],
    ['Signed-off-by', 'ChatGPT <x@openai.com>', false],
  ];
  for (const [key, value, named] of cases) {
    it(`${key}: ${value} ${named ? 'does' : "doesn't"}`, () => assert.equal(namesAiTool({ key, value }), named));
  }

  it('reads no more of a value than matters', () => {
    assert.equal(
      namesAiTool({ key: 'Assisted-by', value: `${' '.repeat(1_000_000)}<${'a'.repeat(1_000_000)}` }),
      false,
    );
  });

  it('knows how aider signs a human’s commit', () => {
    assert.equal(nameShowsAiTool('Paul Gauthier (aider)'), true);
    assert.equal(nameShowsAiTool('Paul (AIDER) '), true);
    assert.equal(nameShowsAiTool('aider'), false);
  });
});
