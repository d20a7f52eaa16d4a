import { message } from '../../wording/message';
import type { MessageId } from '../../wording/english';
import { nearestName } from '../nearestName';
import type { EntryPath, Report } from '../problem';
import type { Register } from '../schema';
import { references } from './references';
import type { ReferenceKind } from '../referenceFields';

/** Naming the nearest costs a walk over all ids: a register with more dangling references is broken anyway. */
const MOST_SUGGESTIONS = 50;

const WHAT: Readonly<Record<Exclude<ReferenceKind, 'engagement'>, MessageId>> = {
  party: 'entry.party',
  company: 'entry.company',
  employer: 'entry.employer',
  person: 'entry.person',
  agreement: 'entry.agreement',
  milestone: 'entry.milestone',
  anything: 'entry.anything',
};

/** Every reference leads to an entry of the right kind. */
export function checkReferences(register: Register, report: Report): void {
  const known = idsByKind(register);
  let suggestions = 0;
  const dangling = (to: string, ids: ReadonlySet<string>, path: EntryPath, what: MessageId) => {
    const nearest = suggestions++ < MOST_SUGGESTIONS ? nearestName(to, ids) : null;
    const args = { id: to, what: message(what) };
    report(
      path,
      nearest === null ? message('problem.dangling', args) : message('problem.dangling-nearest', { ...args, nearest }),
    );
  };
  for (const { to, kind, path } of references(register)) {
    if (!known[kind].has(to)) dangling(to, known[kind], path, WHAT[kind]);
  }
  register.people?.forEach((person, at) => {
    const own = new Set((person.engagements ?? []).map(({ id }) => id));
    person.identities?.forEach(({ engagement }, identityAt) => {
      if (engagement == null || own.has(engagement)) return;
      dangling(engagement, own, ['people', at, 'identities', identityAt, 'engagement'], 'entry.engagement');
    });
  });
}

function idsByKind(register: Register): Readonly<Record<Exclude<ReferenceKind, 'engagement'>, ReadonlySet<string>>> {
  const ids = (entries: readonly { readonly id: string }[] | null | undefined) => (entries ?? []).map(({ id }) => id);
  const company = new Set([register.organisation.id, ...ids(register.vendors)]);
  const person = new Set(ids(register.people));
  const party = new Set([...company, ...person]);
  const agreement = new Set(ids(register.agreements));
  const milestone = new Set(ids(register.milestones));
  const employer = new Set([...company, 'self']);
  const anything = new Set([...party, ...agreement, ...milestone, ...ids(register.assets)]);
  return { company, person, party, agreement, milestone, employer, anything };
}
