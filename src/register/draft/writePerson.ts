import { message } from '../../wording/message';
import { english } from '../../wording/render';
import type { DraftEngagement, DraftIdentity, DraftPerson } from './draftPeople';
import { looksAutomated } from './looksAutomated';
import { yamlText } from './yamlText';

/** One person's entry of `people`, as a block or on one line. */
export function writePerson(person: DraftPerson, onOneLine: boolean): string {
  const { id, name, identities, engagements } = person;
  const bound = engagements.length > 1;
  const addresses = identities.map((identity) => writeIdentity(identity, bound));
  const engaged = engagements.map(writeEngagement);
  const remark = remarkOf(person);
  if (onOneLine) return `  - ${personInBraces(person)} # ${remark}`;
  return [
    `  - id: ${yamlText(id)} # ${remark}`,
    `    name: ${yamlText(name)}`,
    '    draft: true',
    '    identities:',
    ...addresses.map((text) => `      - ${text}`),
    '    engagements:',
    ...engaged.map((text) => `      - ${text}`),
  ].join('\n');
}

/** The same entry without its remark, for lists in brackets. */
export function personInBraces({ id, name, identities, engagements }: DraftPerson): string {
  const fields = [
    `id: ${yamlText(id)}`,
    `name: ${yamlText(name)}`,
    'draft: true',
    `identities: [${identities.map((identity) => writeIdentity(identity, engagements.length > 1)).join(', ')}]`,
    `engagements: [${engagements.map(writeEngagement).join(', ')}]`,
  ];
  return `{${fields.join(', ')}}`;
}

function writeIdentity({ email, engagement, github, githubId }: DraftIdentity, bound: boolean): string {
  const fields = [
    `email: ${yamlText(email)}`,
    ...(bound ? [`engagement: ${yamlText(engagement)}`] : []),
    ...(github === null ? [] : [`github: ${yamlText(github)}`]),
    ...(githubId === null ? [] : [`github_id: "${githubId}"`]),
  ];
  return `{${fields.join(', ')}}`;
}

/**
 * A company's people are drafted as contractors, the others as individuals: types whose work no statute moves, so that a
 * draft doesn't claim rights that nobody confirmed.
 */
function writeEngagement({ id, party, start, end }: DraftEngagement): string {
  const fields = [
    `id: ${yamlText(id)}`,
    `party: ${yamlText(party)}`,
    `type: ${party === 'self' ? 'individual' : 'contractor'}`,
    ...(start === null ? [] : [`start: ${start}`]),
    ...(end === null ? [] : [`end: ${end}`]),
    'draft: true',
  ];
  return `{${fields.join(', ')}}`;
}

const MOST_NAMESAKES = 3;

function remarkOf({ name, identities, commits, namesakes }: DraftPerson): string {
  const told = commits === 0 ? 'draft.co-author' : commits === 1 ? 'draft.person-of-one' : 'draft.person';
  const others = namesakes.slice(0, MOST_NAMESAKES).join(', ');
  const isMachine = looksAutomated(
    name,
    identities.map(({ email }) => email),
  );
  return [
    english(message(told, { commits })),
    ...(isMachine ? [english(message('draft.automated'))] : []),
    ...(namesakes.length > 0 ? [english(message('draft.namesakes', { others }))] : []),
  ].join(' ');
}
