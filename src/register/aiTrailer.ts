import { knownAgent } from './knownAgents';

/** Names that only a tool has. */
const TOOL =
  /(?:^|[^a-z])(?:chatgpt|gpt-?\d\w*|openai|codex|(?:github )?copilot|cursor(?: agent| ide)?|aider|claude code|windsurf|codeium|tabnine|codewhisperer|amazon q|openhands|opencode|gemini (?:cli|pro|flash|code|\d)|google gemini|code ?llama|deepseek|qwen|coderabbit)(?:$|[^a-z])/;
/** Names that people have too: a tool only where they stand alone or before a model or version. */
const GIVEN_NAME =
  /^(?:claude|devin|jules|gemini|amp|cline|llama|mistral|grok)(?:$|[:/(,[]|[- ](?:ai|cli|code|opus|sonnet|haiku|pro|flash|large|v?\d)(?:$|[^a-z]))/;
const DENIAL = /^(?:no|none|false|0|n\/a|never)$/;

const BY_VALUE: ReadonlySet<string> = new Set([
  'assisted-by',
  'made-with',
  'generated-by',
  'generated-with',
  'co-authored-by',
  'co-developed-by',
]);

/** Whether a trailer says that an AI tool took part. By its value: `Assisted-by` can name a human, `Made-with` love. */
export function namesAiTool(trailer: { readonly key: string; readonly value: string }): boolean {
  const key = trailer.key.toLowerCase();
  const value = trailer.value.slice(0, 300).trim().toLowerCase();
  if (key === 'ai-assisted' || key === 'ai-assisted-by') return value !== '' && !DENIAL.test(value);
  if (!BY_VALUE.has(key)) return false;
  const [, name, email] = /^([^<>]*)<([^<>]*)>/.exec(value) ?? [];
  if (email === undefined) return key !== 'co-authored-by' && (TOOL.test(value) || GIVEN_NAME.test(value));
  // With an address, a name that people have too proves nothing.
  return knownAgent('', email)?.kind === 'ai_tool' || TOOL.test(name ?? '');
}

/** aider signs its human's commits `Name (aider)`: the author stays that person, with a tool's help. */
export function nameShowsAiTool(name: string): boolean {
  return /\(aider\)\s*$/i.test(name.slice(-100));
}
