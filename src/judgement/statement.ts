import type { CalendarDay } from '../register/calendarDay';
import type { Agreement, Terms } from '../register/schema';
import { overlayTerms } from './overlay';
import { hasDirection } from './parties';

/** What one or several documents say together: an agreement as amended, or an order under its framework agreement. */
export interface Statement {
  /** Ids of the documents that it is put together from, the agreement itself first. */
  readonly documents: readonly string[];
  readonly parties: Agreement['parties'];
  readonly signed: CalendarDay | undefined;
  /** Stated, or by default the day of signature. */
  readonly effective: CalendarDay | undefined;
  readonly end: CalendarDay | undefined;
  readonly terminatedOn: CalendarDay | undefined;
  readonly scope: Agreement['scope'];
  readonly terms: Terms;
  readonly governingLaw: string | undefined;
  readonly schedule: Agreement['schedule'];
  /** The latest signature behind ip_assignment. */
  readonly assignmentSigned: CalendarDay | undefined;
  /** From when rights can pass under it: the latest signature, or effective day where none is on record. */
  readonly assignmentOn: CalendarDay | undefined;
  /** The date of the assignment whose language counts; its duration runs from here. */
  readonly assignedOn: CalendarDay | undefined;
  /** The document whose words of assignment count; the own one where none has any. */
  readonly worded: Agreement;
  /** The ip_assignment's clause and the document that it is in. */
  readonly clause: { readonly agreement: string; readonly clause: string } | undefined;
}

/** The document by itself. */
export function statementOf(agreement: Agreement): Statement {
  const signed = agreement.signed ?? undefined;
  const effective = agreement.effective ?? signed;
  const terms = agreement.terms ?? {};
  const clause = terms.ip_assignment?.clause;
  return {
    documents: [agreement.id],
    parties: agreement.parties,
    signed,
    effective,
    end: agreement.end ?? undefined,
    terminatedOn: agreement.terminated_on ?? undefined,
    scope: agreement.scope,
    terms,
    governingLaw: agreement.governing_law ?? undefined,
    schedule: agreement.schedule,
    assignmentSigned: signed,
    assignmentOn: signed ?? effective,
    assignedOn: signed ?? effective,
    worded: agreement,
    clause: clause ? { agreement: agreement.id, clause } : undefined,
  };
}

/** Fields that an amendment and an order replace alike. Parties only where the list says who gives and who takes. */
function replaced(base: Statement, over: Statement) {
  return {
    documents: [...over.documents, ...base.documents].filter((id, at, all) => all.indexOf(id) === at),
    parties: hasDirection(over.parties) ? over.parties : base.parties,
    end: over.end ?? base.end,
    scope: over.scope ?? base.scope,
    terms: overlayTerms(base.terms, over.terms),
    governingLaw: over.governingLaw ?? base.governingLaw,
    schedule: over.schedule ?? base.schedule,
    assignedOn: over.terms.ip_assignment?.language ? over.assignedOn : base.assignedOn,
    worded: over.terms.ip_assignment?.language || !base.terms.ip_assignment?.language ? over.worded : base.worded,
    clause: over.clause ?? base.clause,
  };
}

/** `amends`: the amendment's own termination doesn't carry over, and its dates say from when it replaces. */
export function amended(base: Statement, over: Statement): Statement {
  const restates = over.terms.ip_assignment !== null && over.terms.ip_assignment !== undefined;
  return {
    ...base,
    ...replaced(base, over),
    documents: [...base.documents, ...over.documents],
    assignmentSigned: restates ? later(base.assignmentSigned, over.assignmentSigned) : base.assignmentSigned,
    assignmentOn: restates ? later(base.assignmentOn, over.assignmentOn) : base.assignmentOn,
  };
}

/** `under`: the order with everything that it doesn't state taken from its parent, dates included. */
export function orderedUnder(parent: Statement, order: Statement): Statement {
  const dated = order.effective !== undefined;
  return {
    ...replaced(dated ? withoutReach(parent) : parent, order),
    signed: order.signed ?? parent.signed,
    effective: order.effective ?? parent.effective,
    terminatedOn: order.terminatedOn ?? parent.terminatedOn,
    assignmentSigned: dated ? order.assignmentSigned : parent.assignmentSigned,
    assignmentOn: dated ? order.assignmentOn : parent.assignmentOn,
  };
}

/** An order with a date of its own doesn't reach back before it because its parent did. */
function withoutReach(parent: Statement): Statement {
  const assignment = parent.terms.ip_assignment;
  if (!assignment) return parent;
  return { ...parent, terms: { ...parent.terms, ip_assignment: { ...assignment, retroactive_from: null } } };
}

function later(a: CalendarDay | undefined, b: CalendarDay | undefined): CalendarDay | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}
