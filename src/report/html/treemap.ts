import { hierarchy, treemap as layout, treemapSquarify } from 'd3-hierarchy';
import type { HierarchyRectangularNode } from 'd3-hierarchy';
import type { Analysis } from '../../analysis/model';
import { displayWidth, cutToWidth } from '../displayWidth';
import { percentOf } from '../percentOf';
import { sizeOf } from '../sizeOf';
import { visibleText } from '../visibleText';
import { words } from '../words';
import { vendorFills } from './fills';
import { html } from './html';
import type { Html } from './html';
import { pruned } from './pruned';
import { largestVendor } from './tree';
import type { TreeNode } from './tree';
import { vendorName } from '../vendorName';

const WIDTH = 1000;
const HEIGHT = 560;
const TILES = 500;
const HEADING = 18;
/** Width of a character of the labels, in the drawing's units; a little more than most fonts take. */
const CHARACTER = 6.8;

type Tile = HierarchyRectangularNode<TreeNode>;

const width = ({ x0, x1 }: Tile) => x1 - x0;
const height = ({ y0, y1 }: Tile) => y1 - y0;
const rounded = (length: number) => Number(length.toFixed(1));

/** Folders of the first two levels show their name, where there is room for it. */
function headed(tile: Tile): boolean {
  return tile.depth >= 1 && tile.depth <= 2 && tile.children !== undefined && width(tile) > 60 && height(tile) > 48;
}

function label(name: string, tile: Tile): Html | null {
  const room = Math.floor((width(tile) - 8) / CHARACTER);
  const text = visibleText(name);
  if (room < 3 || height(tile) < 16 || (displayWidth(text) > room && room < 5)) return null;
  return html`<text x="${rounded(tile.x0 + 4)}" y="${rounded(tile.y0 + 13)}">${cutToWidth(text, room)}</text>`;
}

function rectangle(tile: Tile, attributes: Html): Html {
  return html`<rect
    x="${rounded(tile.x0)}"
    y="${rounded(tile.y0)}"
    width="${rounded(width(tile))}"
    height="${rounded(height(tile))}"
    ${attributes}
  />`;
}

/** A squarified treemap of the tree, coloured by the vendor that most of an area's lines are attributed to. */
export function treemap(analysis: Analysis, root: TreeNode): Html {
  const fillOf = vendorFills(analysis);
  const names = new Map(analysis.vendors.map((vendor) => [vendor.id, vendorName(vendor)]));
  const drawn = hierarchy<TreeNode>(pruned(root, root.lines / TILES), ({ children }) => [...children]).sum((node) =>
    node.children.length > 0 ? 0 : node.lines,
  );
  const tiles = layout<TreeNode>()
    .tile(treemapSquarify)
    .size([WIDTH, HEIGHT])
    .paddingOuter((tile) => (headed(tile) ? 2 : 0))
    .paddingTop((tile) => (headed(tile) ? HEADING : 0))
    .paddingInner(1.5)(drawn);
  const markup = tiles.descendants().map((tile) => {
    if (tile.depth === 0 && tile.children) return null;
    if (tile.children)
      return headed(tile)
        ? html`<g class="folder">${rectangle(tile, html``)}${label(tile.data.name, tile)}</g> `
        : null;
    const [vendor, lines] = largestVendor(tile.data);
    const share = words('report.vendor-share', {
      vendor: names.get(vendor) ?? vendor,
      share: percentOf(lines, tile.data.lines),
    });
    const size = sizeOf(tile.data.lines, tile.data.files);
    const place = tile.data.path.endsWith(tile.data.name) ? tile.data.path : `${tile.data.path}: ${tile.data.name}`;
    return html`<g
      ><title>${place}: ${size}, ${share}</title
      >${rectangle(tile, html`fill="${fillOf(vendor)}"`)}${label(tile.data.name, tile)}</g
    > `;
  });
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words('report.map.label')}">
    ${markup}
  </svg> `;
}
