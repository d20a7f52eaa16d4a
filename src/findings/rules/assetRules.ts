import { addDuration } from '../../register/duration';
import { message } from '../../wording/message';
import type { Finding } from '../model';
import { entryFinding } from './entryFinding';
import type { RegisterFacts } from './registerFacts';

const NOTICE = 'P90D';

/** Models and data sets that nobody owns on the record, and registrations that are to be renewed. */
export function assetRules(facts: RegisterFacts): Finding[] {
  const { register, today } = facts;
  const renewBy = addDuration(today, NOTICE);
  const registrations = (register.records ?? []).filter(({ kind }) => kind === 'registration');
  return (register.assets ?? []).flatMap(({ id, class: kind, owner }) => {
    const found: Finding[] = [];
    if ((kind === 'model' || kind === 'dataset') && !owner) {
      const told = message('finding.asset.ownerless', { asset: id });
      found.push(entryFinding(facts, { id: 'asset/model-ownerless', kind: 'assets', entry: id, message: told }));
    }
    const own = registrations.filter(({ subject, expires }) => subject === id && expires);
    const last = own
      .map(({ expires }) => expires!)
      .sort()
      .at(-1);
    if (last && last <= renewBy) {
      const told = message('finding.asset.registration-due', { asset: id, day: last });
      const evidence = own.filter(({ expires }) => expires === last).map((record) => record.id);
      found.push(
        entryFinding(facts, { id: 'asset/registration-due', kind: 'assets', entry: id, message: told, evidence }),
      );
    }
    return found;
  });
}
