import { message } from '../../wording/message';
import type { ContractRecord, CorporateRecord, IndividualRecord } from '../importers/records';
import type { Agreement } from '../schema';
import type { Desk } from './desk';

type Standing = Pick<
  IndividualRecord | CorporateRecord | ContractRecord,
  'status' | 'signed' | 'terminatedOn' | 'document' | 'line'
>;

/** The agreement that a signature of this type is, between exactly these two; of several, the one of that day. */
export function findSignature(
  { register, papers }: Desk,
  type: Agreement['type'],
  lower: string,
  { signed, document }: Standing,
): Agreement | undefined {
  const between = papers.between(type, lower, register.organisation.id).filter((one) => isSamePaper(one, document));
  return (
    between.find((one) => (one.signed ?? null) === signed) ?? between.find((one) => !one.signed || signed === null)
  );
}

/** Unless one of them names another paper. */
function isSamePaper({ document: known }: Agreement, document: Standing['document']): boolean {
  const agrees = (a: string | null | undefined, b: string | undefined) => a == null || b === undefined || a === b;
  return agrees(known?.version, document.version) && agrees(known?.uri, document.uri);
}

/** What both a new agreement and one that is there say of their standing. */
export function standingFields({
  status,
  signed,
  terminatedOn,
}: Standing): Pick<Agreement, 'status'> & Partial<Agreement> {
  return {
    status,
    ...(signed !== null && { signed }),
    ...(terminatedOn !== null && { terminated_on: terminatedOn }),
  };
}

/** A step back is none: what was signed isn't unsigned by a later export. */
const STEPS: readonly Agreement['status'][] = ['draft', 'sent', 'executed', 'terminated'];

/** Brings an agreement that is there up to what a newer export says; where the register says otherwise, it stands. */
export function updateStanding({ tracker }: Desk, agreement: Agreement, standing: Standing): void {
  const { line } = standing;
  const stands = (field: string, known: string, given: string) =>
    tracker.dropped.part(
      line,
      field,
      message('import.register-stands', { entry: agreement.id, field, stands: known, export: given }),
    );
  if (STEPS.indexOf(standing.status) > STEPS.indexOf(agreement.status)) {
    agreement.status = standing.status;
    tracker.updated('agreements', agreement.id);
  } else if (standing.status !== agreement.status) stands('status', agreement.status, standing.status);
  const days = { signed: standing.signed, terminated_on: standing.terminatedOn } as const;
  for (const [field, day] of Object.entries(days) as [keyof typeof days, string | null][]) {
    if (day === null || agreement[field] === day) continue;
    const from = agreement.effective ?? agreement.signed;
    if (agreement[field] != null) stands(field, agreement[field], day);
    else if (field === 'terminated_on' && from != null && day < from) stands('signed', from, day);
    else {
      agreement[field] = day;
      tracker.updated('agreements', agreement.id);
    }
  }
  for (const field of ['uri', 'version'] as const) {
    const text = standing.document[field];
    if (text === undefined || agreement.document?.[field] != null) continue;
    (agreement.document ??= {})[field] = text;
    tracker.updated('agreements', agreement.id);
  }
}
