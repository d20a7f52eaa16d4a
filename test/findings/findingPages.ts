import { CATALOGUE } from '../../src/findings/catalogue';
import type { FindingId } from '../../src/findings/catalogue';
import { message } from '../../src/wording/message';
import { english } from '../../src/wording/render';
import { isMessageId } from '../../src/wording/isMessageId';

const IDS = Object.keys(CATALOGUE) as FindingId[];

function titleOf(id: FindingId): string {
  const title = `finding-title.${id}`;
  if (!isMessageId(title)) throw new Error(`${id} has no title`);
  return english(message(title));
}

/** `coverage/expired` has its page in coverage/expired.md. */
function page(id: FindingId): string {
  const { severity, why } = CATALOGUE[id];
  return `# ${titleOf(id)}

\`${id}\`, by default of severity **${severity}**.

${english(message(why))}

Where it is known and accepted, a suppression in the register takes it out of the findings and lists it in the report. It
moves no total, and ends on its last day:

\`\`\`yaml
suppressions:
  - rule: ${id}
    reason: why it is accepted
    by: who accepted it
    expires: 2027-12-31
\`\`\`

[All findings](../README.md)
`;
}

function list(): string {
  const rows = IDS.map((id) => `| [\`${id}\`](${id}.md) | ${CATALOGUE[id].severity} | ${titleOf(id)} |`);
  return `# Findings

A finding is one thing that somebody should look at. It says what the record shows and accuses nobody. Severities are the
usual ones; a finding can weigh more or less where its page or the report says so.

| id | severity | |
| --- | --- | --- |
${rows.join('\n')}
`;
}

/** The files of docs/findings/, by path. */
export function findingPages(): ReadonlyMap<string, string> {
  return new Map([['README.md', list()], ...IDS.map((id) => [`${id}.md`, page(id)] as const)]);
}
