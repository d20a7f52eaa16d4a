import type { Analysis } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import type { CountKey } from '../countedFiles';
import { percentOf } from '../percentOf';
import { topOf } from '../topOf';
import { words } from '../words';
import { swatch, vendorFills } from './fills';
import { html } from './html';
import type { Html } from './html';
import type { Numbers } from './numbers';
import type { Section } from './section';
import { table } from './table';
import { joined, largestVendor, treeOf } from './tree';
import type { TreeNode } from './tree';
import { treemap } from './treemap';
import { vendorName } from '../vendorName';

const FOLDERS_SHOWN = 24;
const LEGEND_SHOWN = 10;

/** Folders of the first level, the large ones split once more: rows that add up to the whole tree. */
function largestFolders(root: TreeNode): TreeNode[] {
  const split = root.children.flatMap((child) =>
    child.lines * 4 > root.lines && child.children.length > 1 ? child.children : [child],
  );
  return split.sort((a, b) => b.lines - a.lines || (a.path < b.path ? -1 : 1));
}

function legend(analysis: Analysis): Html {
  const fillOf = vendorFills(analysis);
  const { shown, rest } = topOf(
    analysis.vendors.filter(({ lines }) => lines > 0),
    LEGEND_SHOWN,
  );
  return html`<ul class="legend" aria-label="${words('report.map.legend')}">
    ${shown.map(
      (vendor) =>
        html`<li>
          ${swatch(fillOf(vendor.id))} <span class="tag">${vendor.tag}</span> <bdi>${vendorName(vendor)}</bdi>
        </li> `,
    )}${rest.length > 0 ? html`<li class="quiet">${words('report.rest.vendors', { vendors: counted('vendors', rest.length) })}</li>` : null}
  </ul> `;
}

function folderTable(analysis: Analysis, root: TreeNode, numbers: Numbers): Html {
  const names = new Map(analysis.vendors.map((vendor) => [vendor.id, vendorName(vendor)]));
  const { shown, rest } = topOf(largestFolders(root), FOLDERS_SHOWN);
  const cells = (name: Html | string, node: TreeNode, key: CountKey | null) => {
    const count = (number: number) => (key === null ? formatCount(number) : numbers.count(number, key));
    const [vendor, lines] = largestVendor(node);
    return [
      name,
      count(node.files),
      count(node.lines),
      percentOf(node.lines, root.lines),
      html`<bdi>${names.get(vendor) ?? vendor}</bdi> ${percentOf(lines, node.lines)}`,
      percentOf(node.assigned, node.lines),
    ];
  };
  const left = words('report.rest.folders', { folders: counted('folders', rest.length) });
  return table({
    caption: words('report.caption.map'),
    columns: [
      { heading: words('report.column.folder') },
      { heading: words('report.column.files'), numeric: true },
      { heading: words('report.column.lines'), numeric: true },
      { heading: words('report.column.share'), numeric: true },
      { heading: words('report.column.most-lines') },
      { heading: words('report.column.assigned'), numeric: true, hidden: !analysis.register },
    ],
    rows: shown.map((node) => {
      const path = `${node.path}${node.children.length > 0 ? '/' : ''}`;
      return cells(html`<code>${path}</code>`, node, `folder:${path}`);
    }),
    foot: [
      ...(rest.length > 0 ? [cells(left, joined('', '', rest), null)] : []),
      cells(words('report.total'), root, 'all:'),
    ],
  });
}

/** The tree by vendor: a treemap for the eye, its largest folders as a table. Null where no file has lines. */
export function mapSection(analysis: Analysis, numbers: Numbers): Section | null {
  const root = treeOf(analysis.files);
  if (root.lines === 0) return null;
  const body = html`<p class="lead">${words('report.map.text')}</p>
    <figure>${treemap(analysis, root)}${legend(analysis)}</figure>
    ${folderTable(analysis, root, numbers)}`;
  return { id: 'map', heading: words('report.section.map'), body };
}
