import { foldEmail } from './foldEmail';
import { githubNoreply } from './githubNoreply';

export interface KnownAgent {
  readonly id: string;
  readonly kind: 'bot' | 'ai_tool';
}

/** By address, exact. A name alone makes nobody a bot: anyone can write `x[bot]` there, and a bot's lines are exempt. */
const BY_ADDRESS: ReadonlyMap<string, KnownAgent> = new Map(
  Object.entries({
    'claude@ai_tool': ['noreply@anthropic.com', 'claude@anthropic.com'],
    'codex@ai_tool': ['noreply@openai.com', 'codex@openai.com'],
    'cursor@ai_tool': ['cursoragent@cursor.com'],
    'copilot@ai_tool': ['copilot@github.com'],
    'aider@ai_tool': ['aider@aider.chat', 'noreply@aider.chat'],
    'amp@ai_tool': ['amp@ampcode.com'],
    'opencode@ai_tool': ['noreply@opencode.ai'],
    'openhands@ai_tool': ['openhands@all-hands.dev'],
    'dependabot@bot': ['support@dependabot.com'],
    'depfu@bot': ['bot@depfu.com'],
    'github-actions@bot': ['actions@github.com', 'action@github.com', 'github-actions@github.com'],
    'greenkeeper@bot': ['support@greenkeeper.io'],
    'gitlab-bot@bot': ['gitlab-bot@gitlab.com'],
    'imgbot@bot': ['imgbothelp@gmail.com'],
    'renovate@bot': ['bot@renovateapp.com', 'renovate@whitesourcesoftware.com'],
    'semantic-release-bot@bot': ['semantic-release-bot@martynus.net'],
    'snyk-bot@bot': ['snyk-bot@snyk.io'],
    'styleci@bot': ['bot@styleci.io'],
    'travis@bot': ['travis@travis-ci.org', 'builds@travis-ci.org'],
  }).flatMap(([key, addresses]) => {
    const [id = '', kind = ''] = key.split('@');
    return addresses.map((address) => [address, { id, kind: kind as KnownAgent['kind'] }] as const);
  }),
);

/** Logins at GitHub, of noreply addresses, that are AI tools. Any other login ending in `[bot]` is a bot: users can't have brackets. */
const AI_LOGINS: ReadonlyMap<string, string> = new Map([
  ['copilot', 'copilot'],
  ['copilot-swe-agent[bot]', 'copilot'],
  ['github-copilot[bot]', 'copilot'],
  ['claude[bot]', 'claude'],
  ['chatgpt-codex-connector[bot]', 'codex'],
  ['cursor[bot]', 'cursor'],
  ['devin-ai-integration[bot]', 'devin'],
  ['gemini-code-assist[bot]', 'gemini'],
  ['google-labs-jules[bot]', 'jules'],
  ['amazon-q-developer[bot]', 'amazon-q'],
  ['coderabbitai[bot]', 'coderabbit'],
  ['sweep-ai[bot]', 'sweep'],
]);

/** Bots whose GitHub account is an ordinary user's. */
const BOT_LOGINS: ReadonlySet<string> = new Set([
  'greenkeeperio-bot',
  'renovate-bot',
  'snyk-bot',
  'semantic-release-bot',
  'mergify-bot',
]);

/**
 * The bot or AI tool that an address is known to be, without any register.
 * @param _name as the commit states it; decides nothing, see above
 */
export function knownAgent(_name: string, email: string): KnownAgent | null {
  const exact = BY_ADDRESS.get(foldEmail(email));
  if (exact) return exact;
  const account = githubNoreply(email);
  if (!account) return null;
  const tool = AI_LOGINS.get(account.login);
  if (tool !== undefined) return { id: tool, kind: 'ai_tool' };
  if (account.login.endsWith('[bot]')) return { id: account.login.slice(0, -'[bot]'.length) || 'bot', kind: 'bot' };
  return BOT_LOGINS.has(account.login) ? { id: account.login, kind: 'bot' } : null;
}
