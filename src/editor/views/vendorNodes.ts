import type { Analysis, VendorAnalysis } from '../../analysis/model';
import type { RegisterIndex } from '../../register/indexed';
import { vendorKindName } from '../../report/stateNames';
import { words } from '../../report/words';
import { counted } from '../../wording/counted';
import { render } from '../../wording/render';
import { coverageState } from './coverageState';
import { fileFacts } from './fileFacts';
import { findingsByRow } from './findingsByRow';
import { folderNodes } from './folderNodes';
import type { CountedPath } from './folderNodes';
import { plainIcon } from './nodeIcon';
import { coverageFacts, foundFact, linesText } from './rowTexts';
import { vendorEntry, vendorName, vendorsInOrder } from './vendorRows';
import { joined, viewNode } from './viewNode';
import type { ViewNode } from './viewNode';

/** Whose lines there are, by the files that they are in: the view “Vendors”. */
export function vendorNodes(analysis: Analysis, index: RegisterIndex | null): ViewNode[] {
  const findings = findingsByRow(analysis, index);
  const filesOf = filesByVendor(analysis);
  const factsOf = fileFacts(analysis);
  const nodeOf = (vendor: VendorAnalysis): ViewNode => {
    const { id, kind, lines, files } = vendor;
    const state = analysis.register && coverageState(vendor.byStatus);
    const upper = index?.vendors.get(id)?.subcontractor_of;
    return viewNode({
      id: `vendor/${id}`,
      kind: 'vendor',
      label: vendorName(vendor),
      description: joined([
        state?.text ?? '',
        linesText(lines, analysis.totals.lines),
        files > 0 ? render(counted('files', files)) : '',
        upper ? words('view.vendor.for', { vendor: index.partyName(upper) }) : '',
      ]),
      icon: state?.icon ?? plainIcon(kind === 'bots' ? 'hubot' : 'organization'),
      target: vendorEntry(vendor),
      children: lines > 0 ? () => folderNodes(`vendor/${id}/files`, filesOf(id), factsOf) : null,
      facts: () => [
        ['report.column.type', vendorKindName(kind)],
        ['view.fact.jurisdiction', vendor.jurisdiction ?? ''],
        ...coverageFacts(analysis, vendor),
        ['editor.people', render(counted('people', vendor.contributors))],
        foundFact(findings.get(id) ?? []),
      ],
    });
  };
  return vendorsInOrder(analysis.vendors, index).map(nodeOf);
}

function filesByVendor({ files }: Analysis): (vendor: string) => readonly CountedPath[] {
  let by: Map<string, CountedPath[]> | null = null;
  return (vendor) => {
    if (!by) {
      by = new Map();
      for (const { path, vendors } of files) {
        for (const { id, lines } of vendors) {
          const known = by.get(id);
          if (known) known.push({ path, lines });
          else by.set(id, [{ path, lines }]);
        }
      }
    }
    return by.get(vendor) ?? [];
  };
}
