import { expressionText } from '../../licensing/expressionText';
import { categoryOf } from '../../licensing/licenceCategory';
import { incompatibleBetween } from '../../licensing/incompatible';
import type { ListVerdict } from '../../licensing/licenceLists';
import { message, type Message } from '../../wording/message';
import type { Finding } from '../model';
import { conflictMessage } from './conflictMessage';
import { withinFile } from './contradictionRule';
import { NOTICE_LINES, snippetStatements, type FileStatement, type LicenceFile } from './licenceFile';
import { besideEvidence, licenceFinding, placeOf } from './licenceFinding';
import type { ReadyPolicy } from './policyContext';

/** What an own file states, compared with what its policy says. */
export function againstPolicy(file: LicenceFile, statement: FileStatement, ready: ReadyPolicy): Finding[] {
  const { expression, text, isWorded } = statement;
  const verdict = ready.lists.judge(expression, { isWorded });
  const found = {
    ...{ path: file.path, at: placeOf(statement), subject: text },
    evidence: [ready.place, ...besideEvidence(statement)],
  };
  if (verdict.standing === 'denied')
    return [licenceFinding({ ...found, id: 'licence/forbidden', message: deniedMessage(text, verdict) })];
  // Who allows it by its id has thought of it.
  const isNamed = verdict.standing === 'allowed' && verdict.entry !== null && !isCategory(verdict, isWorded);
  const conflict = isNamed || !ready.expected ? null : incompatibleBetween(expression, ready.expected);
  if (conflict) {
    const told = conflictMessage('finding.licence.incompatible.work', conflict, {
      licence: text,
      expected: ready.policy.expected!,
    });
    return [
      licenceFinding({
        ...found,
        id: 'licence/incompatible',
        message: told,
        evidence: [conflict.source, ...found.evidence],
      }),
    ];
  }
  if (verdict.standing === 'unexpected')
    return [
      licenceFinding({
        ...found,
        id: 'licence/unexpected',
        message: unexpectedMessage(text, verdict, ready, isWorded),
      }),
    ];
  if (verdict.standing === 'review') {
    const told = message('finding.licence.review', { licence: text, entry: verdict.entry ?? '' });
    return [licenceFinding({ ...found, id: 'licence/unexpected', severity: 'information', message: told })];
  }
  return [];
}

/** What snippets are under: the file is under another licence then by design, so what is `expected` of it isn't of them. */
export function snippetsAgainstPolicy(file: LicenceFile, ready: ReadyPolicy): Finding[] {
  return snippetStatements(file).flatMap((statement) => [
    ...againstPolicy(file, statement, { ...ready, lists: ready.ofSnippets }),
    ...withinFile(file, statement),
  ]);
}

/** A file that says nothing but that it is somebody's. */
export function reservedAgainstPolicy({ path, facts }: LicenceFile, ready: ReadyPolicy): Finding[] {
  const notice = facts?.proprietary;
  // Prose may speak of something else, and "All rights reserved" says little.
  if (!notice || notice.weak || notice.line > NOTICE_LINES || facts.speaks !== 'comments') return [];
  const standing = ready.lists.judgeCategory('proprietary');
  const found = { path, at: notice, subject: 'proprietary', evidence: [ready.place] };
  if (standing === 'denied')
    return [licenceFinding({ ...found, id: 'licence/forbidden', message: message('finding.licence.reserved.denied') })];
  const told = message('finding.licence.reserved');
  if (standing === 'unexpected') return [licenceFinding({ ...found, id: 'licence/unexpected', message: told })];
  return standing === 'review'
    ? [licenceFinding({ ...found, id: 'licence/unexpected', severity: 'information', message: told })]
    : [];
}

function isCategory({ term, entry }: ListVerdict, isWorded: boolean): boolean {
  return term !== null && categoryOf(term, isWorded) === entry;
}

export function deniedMessage(licence: string, { entry }: ListVerdict): Message {
  return message('finding.licence.forbidden', { licence, entry: entry ?? licence });
}

function unexpectedMessage(licence: string, { term }: ListVerdict, ready: ReadyPolicy, isWorded: boolean): Message {
  const { expected, allow } = ready.policy;
  if (!allow) return message('finding.licence.unexpected', { licence, expected: expected ?? '' });
  const named = { licence, term: term ? expressionText(term) : licence, allowed: listed(allow, expected) };
  const category = term ? categoryOf(term, isWorded) : 'unknown';
  return category === 'unknown'
    ? message('finding.licence.not-allowed.unknown', named)
    : message('finding.licence.not-allowed', { ...named, category });
}

const MOST_LISTED = 6;

export function listed(allow: readonly string[], expected?: string | null): string {
  const all = [...(expected == null ? [] : [expected]), ...allow];
  return all.length > MOST_LISTED ? `${all.slice(0, MOST_LISTED).join(', ')}, …` : all.join(', ');
}
