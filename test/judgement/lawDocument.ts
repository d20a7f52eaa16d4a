import type { Jurisdiction, LawRule, LawRules, LawTable } from '../../src/judgement/lawRules';

/** The questions, in the order of docs/law.md. */
const QUESTIONS: readonly (readonly [key: keyof LawRules, question: string])[] = [
  ['employeeWork', 'An employee’s work'],
  ['commissionedWork', 'A contractor’s work'],
  ['transfer', 'Transfer'],
  ['form', 'Form of an assignment'],
  ['unstatedDuration', 'No duration stated'],
  ['unstatedTerritory', 'No territory stated'],
  ['unstatedUse', 'Modes of use not stated'],
  ['lapse', 'Rights not used'],
  ['workForHire', 'The label “work made for hire”'],
  ['moralRights', 'Moral rights in software'],
  ['inventionLimits', 'Assigning employees’ inventions'],
];

const WORDS: Readonly<Record<string, string>> = {
  'employeeWork employer': 'the employer’s',
  'employeeWork employee': 'the employee’s',
  'commissionedWork author': 'the contractor’s',
  'commissionedWork client': 'the client’s',
  'transfer grant_only': 'none; exclusive rights are granted',
  'form none': 'none',
  'form written': 'in writing',
  'form written_signed': 'in writing and signed',
  'unstatedDuration must_be_stated': 'has to be stated',
  'unstatedTerritory home': 'one country only',
  'unstatedTerritory must_be_stated': 'has to be stated',
  'unstatedUse not_assigned': 'not assigned',
  'unstatedUse by_purpose': 'as far as the contract’s purpose wants them',
  'unstatedUse narrowly': 'read narrowly',
  'workForHire listed_works_only': 'of a contractor’s work only for what the statute lists',
  'moralRights none': 'none',
  'moralRights waivable': 'can be waived',
  'moralRights unwaivable': 'can’t be waived',
  'moralRights survive': 'stay with the author; whether they can be waived is not on record',
  'inventionLimits limited': 'limited',
};

/** The part of docs/law.md that repeats the table of laws. */
export function lawDocument({ reviewed, reviewBy, jurisdictions }: LawTable): string {
  const sections = Object.entries(jurisdictions)
    .sort(([, a], [, b]) => (a.name < b.name ? -1 : 1))
    .map(([id, jurisdiction]) => sectionOf(id, jurisdiction));
  return [`Reviewed: ${reviewed}. To be reviewed by: ${reviewBy}.`, ...sections].join('\n\n');
}

function sectionOf(id: string, jurisdiction: Jurisdiction): string {
  const known = QUESTIONS.filter(([key]) => jurisdiction[key]);
  const unknown = QUESTIONS.filter(([key]) => !jurisdiction[key]).map(([, question]) => question);
  const rows = known.map(([key, question]) => rowOf(key, question, jurisdiction[key]!));
  const rest = id.includes('-')
    ? `Everything else: as in ${id.slice(0, 2)}.`
    : `Not on record: ${unknown.map(small).join('; ')}.`;
  return [
    `### ${jurisdiction.name} (\`${id}\`)`,
    ['| question | the law | source |', '| --- | --- | --- |', ...rows].join('\n'),
    rest,
  ].join('\n\n');
}

function rowOf(key: string, question: string, { says, source, since, unsettled, note }: LawRule<string>): string {
  const years = /^P(\d+)Y$/.exec(says)?.[1];
  const duration = years === '1' ? '1 year' : `${years ?? ''} years`;
  const word = years === undefined ? WORDS[`${key} ${says}`] : key === 'lapse' ? `lapse after ${duration}` : duration;
  if (word === undefined) throw new Error(`No words for ${key} ${says}`);
  const when = since === undefined ? '' : `, since ${since}`;
  const doubt = unsettled ? ' (open)' : '';
  return `| ${question} | ${word}${doubt}${when}${note === undefined ? '' : `. ${note}`} | ${source} |`;
}

function small(question: string): string {
  return question.charAt(0).toLowerCase() + question.slice(1);
}
