import type { Analysis } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { message } from '../../wording/message';
import { english } from '../../wording/render';

/** How much is assigned on the record, in one English sentence. */
export function sbomSummary({ totals, register, today }: Analysis): string {
  if (!register) return english(message('report.headline.unknown'));
  return english(
    message('sbom.assigned', {
      organisation: register.organisation.name,
      assigned: formatCount(totals.byOwnership.assigned ?? 0),
      lines: counted('lines', totals.lines),
      files: counted('textFiles', totals.files),
      date: today,
    }),
  );
}
