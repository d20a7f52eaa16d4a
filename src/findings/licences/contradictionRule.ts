import { incompatibleWithin } from '../../licensing/incompatible';
import { expressionText, licenceTerms } from '../../licensing/expressionText';
import { categoryOf } from '../../licensing/licenceCategory';
import { createLicenceLists, mayMeanTerm } from '../../licensing/licenceLists';
import { currentTerm, isWithin, rangeOf } from '../../licensing/licenceRange';
import type { FoundLicence } from '../../licensing/scanFile';
import { parseExpression, type Expression, type LicenceTerm } from '../../licensing/spdxExpression';
import { message } from '../../wording/message';
import type { Finding } from '../model';
import { conflictMessage } from './conflictMessage';
import { NOTICE_LINES, type FileStatement, type LicenceFile } from './licenceFile';
import { besideEvidence, licenceFinding, placeOf } from './licenceFinding';
import type { OthersAsset } from './policyContext';

const MISMATCH = 'licence/header-mismatch';
/** Of words. A text of which more is missing may be another's. */
const CERTAIN = 0.9;
const COPYLEFT: ReadonlySet<string> = new Set(['weak-copyleft', 'strong-copyleft', 'network-copyleft']);

/** A tag, and wording further down or above that puts the file under something that the tag doesn't name. */
export function tagAgainstWords(file: LicenceFile, statement: FileStatement): Finding[] {
  const { facts, path } = file;
  if (!facts || statement.isWorded || statement.besides !== null || facts.speaks !== 'comments') return [];
  const tagged = licenceTerms(statement.expression).map(currentTerm);
  const named = facts.licences.filter((found) => found.kind !== 'tag' && isNamed(found, tagged));
  const other = facts.licences.find(
    (found) => isCertain(found) && !named.includes(found) && !named.some((one) => isBeside(one, found)),
  );
  if (other)
    return [
      licenceFinding({
        ...{ id: MISMATCH, path, at: statement.at, subject: statement.text },
        message: message('finding.licence.mismatch.words', {
          licence: statement.text,
          other: other.id,
          line: other.line,
        }),
        evidence: [`${path}:${other.line}`],
      }),
    ];
  return tagAgainstNotice(file, statement, tagged);
}

/** A tag that anybody may use the file by, and a notice that nobody may. */
function tagAgainstNotice(
  { path, facts }: LicenceFile,
  { text, at }: FileStatement,
  tagged: readonly LicenceTerm[],
): Finding[] {
  const notice = facts?.proprietary;
  const isOpen = tagged.every((term) => !['unknown', 'proprietary'].includes(categoryOf(term)));
  if (!notice || notice.weak || notice.line > NOTICE_LINES || !isOpen) return [];
  return [
    licenceFinding({
      ...{ id: MISMATCH, path, at, subject: text },
      message: message('finding.licence.mismatch.reserved', { licence: text, line: notice.line }),
      evidence: [`${path}:${notice.line}`],
    }),
  ];
}

/** Lines between two licences of which one may have been offered for the other: the tag then says which was taken. */
const MOST_BETWEEN = 8;

const isBeside = (one: FoundLicence, other: FoundLicence): boolean => Math.abs(one.line - other.line) <= MOST_BETWEEN;

const isCertain = ({ kind, confidence }: FoundLicence): boolean =>
  (kind === 'text' || kind === 'notice') && confidence >= CERTAIN;

function isNamed({ id }: FoundLicence, tagged: readonly LicenceTerm[]): boolean {
  const parsed = parseExpression(id);
  if (parsed.kind === 'invalid') return true;
  return licenceTerms(parsed.expression).some((worded) => {
    // A reference's text may be like any other that is as free.
    const isLikeOwn = tagged.some(({ standing }) => standing === 'reference' || standing === 'unlisted');
    if (isLikeOwn && !COPYLEFT.has(categoryOf(worded, true))) return true;
    return tagged.some((term) => isSameLicence(worded, term) || mayMeanTerm(worded, term));
  });
}

function isSameLicence(one: LicenceTerm, other: LicenceTerm): boolean {
  const [a, b] = [rangeOf(currentTerm(one)), rangeOf(other)];
  return isWithin(a, b) && isWithin(b, a);
}

/** What a file of others' work states, where the register says that it is under something else. */
export function againstAsset(file: LicenceFile, statement: FileStatement, asset: OthersAsset): Finding[] {
  if (!asset.expression) return [];
  const allow = [asset.licence, ...licenceTerms(asset.expression).map(expressionText)];
  const { standing } = createLicenceLists({ allow }).judge(statement.expression, { isWorded: statement.isWorded });
  if (standing !== 'unexpected') return [];
  return [
    licenceFinding({
      ...{ id: MISMATCH, path: file.path, at: placeOf(statement), subject: statement.text },
      message: message('finding.licence.mismatch.asset', {
        licence: statement.text,
        asset: asset.id,
        expected: asset.licence,
      }),
      evidence: [asset.id, asset.place, ...besideEvidence(statement)],
    }),
  ];
}

/** Licences that one file states together, and that can't be kept together. */
export function withinFile(file: LicenceFile, statement: FileStatement): Finding[] {
  // Words may have offered a choice in a way that wasn't understood.
  const isGuess = statement.isWorded && statement.inferred;
  const certain: Expression | null = isGuess && !statement.apart ? null : statement.expression;
  const conflict = certain && incompatibleWithin(certain);
  if (!conflict) return [];
  return [
    licenceFinding({
      ...{ id: 'licence/incompatible', path: file.path, at: placeOf(statement), subject: statement.text },
      message: conflictMessage('finding.licence.incompatible.file', conflict),
      ...(isGuess && { severity: 'warning' as const }),
      evidence: [conflict.source, ...besideEvidence(statement)],
    }),
  ];
}
