import assert from 'node:assert/strict';
import { knownAgent } from '../../src/register/knownAgents';

describe('known agents', () => {
  const cases: [name: string, email: string, expected: string | null][] = [
    ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com', 'bot dependabot'],
    ['renovate[bot]', 'renovate[bot]@users.noreply.github.com', 'bot renovate'],
    ['Renovate Bot', 'bot@renovateapp.com', 'bot renovate'],
    ['any', '1+[bot]@users.noreply.github.com', 'bot bot'],
    ['snyk-bot', '19733683+snyk-bot@users.noreply.github.com', 'bot snyk-bot'],
    ['Claude', 'noreply@anthropic.com', 'ai_tool claude'],
    ['Claude', 'NoReply@Anthropic.com', 'ai_tool claude'],
    ['Copilot', '198982749+Copilot@users.noreply.github.com', 'ai_tool copilot'],
    ['copilot', 'copilot@github.com', 'ai_tool copilot'],
    ['Cursor Agent', 'cursoragent@cursor.com', 'ai_tool cursor'],
    ['devin', '158243242+devin-ai-integration[bot]@users.noreply.github.com', 'ai_tool devin'],
    ['aider (gpt)', 'aider@aider.chat', 'ai_tool aider'],
    // A name proves nothing, for a bot's lines are exempt.
    ['evil[bot]', 'evil@gmail.com', null],
    ['dependabot[bot]', 'dependabot[bot]@users.noreply.github.com.evil.com', null],
    ['Claude', 'claude@dupont.fr', null],
    ['x', 'x@anthropic.com.evil.com', null],
    // The merge button's address says nothing of the author.
    ['GitHub', 'noreply@github.com', null],
    ['robotics', 'bot@robotics.com', null],
    ['x', '', null],
  ];
  for (const [name, email, expected] of cases) {
    it(`takes ${name} <${email}> for ${expected ?? 'nobody known'}`, () => {
      const known = knownAgent(name, email);
      assert.equal(known && `${known.kind} ${known.id}`, expected);
    });
  }
});
