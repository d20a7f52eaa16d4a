import { idBefore } from '../../licensing/textChanges';
import { counted } from '../../wording/counted';
import { message } from '../../wording/message';
import type { Finding } from '../model';
import type { LicenceFile } from './licenceFile';
import { licenceFinding } from './licenceFinding';

/** Copies of a licence's text with a clause more, or without one: what they grant isn't what their title says. */
export function changedTexts({ path, facts }: LicenceFile): Finding[] {
  return (facts?.licences ?? []).flatMap(({ id, line, changed }) =>
    changed
      ? licenceFinding({
          ...{ id: 'licence/text-changed', path, at: changed, subject: id },
          message: message('finding.licence.text-changed', {
            licence: idBefore(id),
            line,
            added: counted('words', changed.added),
            missing: counted('words', changed.missing),
          }),
        })
      : [],
  );
}
