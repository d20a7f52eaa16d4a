import type { Analysis } from '../../analysis/model';
import { html } from './html';
import type { Html } from './html';

/** A fill is a colour (a class of the style sheet) and a texture, so that areas differ without colour, too. */
interface Fill {
  readonly colour: string;
  readonly texture: keyof typeof TEXTURES;
}

/** Strokes on an 8 by 8 tile. */
const TEXTURES = {
  plain: '',
  rising: 'M-2,2l4,-4M0,8l8,-8M6,10l4,-4',
  falling: 'M-2,6l4,4M0,0l8,8M6,-2l4,4',
  dots: 'M2,2h1M6,6h1',
  level: 'M0,4h8',
  upright: 'M4,0v8',
  crossed: 'M0,0l8,8M0,8l8,-8',
  grid: 'M0,4h8M4,0v8',
  dense: 'M0,2h2M4,2h2M2,6h2M6,6h2',
} as const;

const OWNERSHIP_FILLS: Readonly<Record<string, Fill>> = {
  assigned: { colour: 'o-assigned', texture: 'plain' },
  'assigned/conditional': { colour: 'o-conditional', texture: 'rising' },
  'pending/milestone': { colour: 'o-pending', texture: 'rising' },
  'pending/no-milestone': { colour: 'o-pending', texture: 'dots' },
  'pending/after-acquired': { colour: 'o-pending', texture: 'upright' },
  'pending/assignment-not-executed': { colour: 'o-pending', texture: 'crossed' },
  joint: { colour: 'o-joint', texture: 'level' },
  background_ip: { colour: 'o-background', texture: 'falling' },
  licensed: { colour: 'o-licensed', texture: 'upright' },
  unknown: { colour: 'o-unknown', texture: 'dense' },
  retained: { colour: 'o-retained', texture: 'grid' },
  third_party: { colour: 'o-third-party', texture: 'level' },
  none: { colour: 'o-none', texture: 'plain' },
};
const OTHER_OWNERSHIP: Fill = { colour: 'o-none', texture: 'crossed' };

const VENDOR_TEXTURES = ['rising', 'falling', 'dots', 'level', 'upright', 'crossed', 'grid'] as const;
const ORGANISATION: Fill = { colour: 'v-own', texture: 'plain' };
const BOTS: Fill = { colour: 'v-bots', texture: 'plain' };
const UNKNOWN: Fill = { colour: 'v-unknown', texture: 'dense' };
const OTHER_VENDOR: Fill = { colour: 'v-other', texture: 'plain' };
const VENDOR_FILLS = VENDOR_TEXTURES.map((texture, at): Fill => ({ colour: `v-${at + 1}`, texture }));

const idOf = ({ colour, texture }: Fill) => `${colour}-${texture}`;

/** The `fill` of vendors that are summed up. */
export const OTHER_FILL = `url(#${idOf(OTHER_VENDOR)})`;

/** The `fill` of an ownership key's areas. */
export function ownershipFill(key: string): string {
  return `url(#${idOf(OWNERSHIP_FILLS[key] ?? OTHER_OWNERSHIP)})`;
}

/** The `fill` of each vendor's areas: the organisation's is fixed, the seven largest others differ, the rest share one. */
export function vendorFills({ vendors }: Analysis): (vendor: string) => string {
  let next = 0;
  const fills = new Map(
    vendors.map(({ id, kind }) => {
      if (kind === 'organisation') return [id, ORGANISATION];
      if (kind === 'bots') return [id, BOTS];
      if (kind === 'unknown') return [id, UNKNOWN];
      return [id, VENDOR_FILLS[next++] ?? OTHER_VENDOR];
    }),
  );
  return (vendor) => `url(#${idOf(fills.get(vendor) ?? OTHER_VENDOR)})`;
}

/** Every fill as an SVG pattern, once a page. */
export function patterns(): Html {
  const fills = [
    ...Object.values(OWNERSHIP_FILLS),
    OTHER_OWNERSHIP,
    ORGANISATION,
    BOTS,
    UNKNOWN,
    OTHER_VENDOR,
    ...VENDOR_FILLS,
  ];
  const unique = new Map(fills.map((fill) => [idOf(fill), fill]));
  return html`<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      ${[...unique].map(
        ([id, { colour, texture }]) =>
          html`<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse"
            ><rect class="fill ${colour}" width="8" height="8" />${
              TEXTURES[texture] ? html`<path class="texture" d="${TEXTURES[texture]}" />` : null
            }</pattern
          >`,
      )}
    </defs>
  </svg>`;
}

/** A small square of a fill, beside words that say what it stands for. */
export function swatch(fill: string): Html {
  return html`<svg class="swatch" width="14" height="14" aria-hidden="true" focusable="false">
    <rect class="edge" x="0.5" y="0.5" width="13" height="13" rx="2" fill="${fill}" />
  </svg>`;
}
