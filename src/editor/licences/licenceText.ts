import { words } from '../../report/words';
import type { OpenLicence } from './licenceReader';

/** What a file says of its licence, in a few words. Empty where that isn't known, or where it is nobody's to say. */
export function licenceText(licence: OpenLicence | null): string {
  if (!licence) return '';
  const { statement, facts } = licence;
  if (statement?.besides != null)
    return words('editor.licence.beside', { licence: statement.text, path: statement.besides });
  if (statement)
    return statement.inferred ? words('editor.licence.inferred', { licence: statement.text }) : statement.text;
  if (facts.proprietary && !facts.proprietary.weak)
    return words('editor.licence.reserved', { line: facts.proprietary.line });
  return facts.generated || facts.speaks !== 'comments' ? '' : words('editor.licence.none');
}
