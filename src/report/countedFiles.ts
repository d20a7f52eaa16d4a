import type { Analysis, AssetLines, FileAnalysis } from '../analysis/model';
import { ownershipName, statusName } from './stateNames';
import { timelineTable, type Timeline } from './timeline';
import { words } from './words';
import { vendorName } from './vendorName';

/**
 * What a number of the report counts, as `kind:key`: `vendor:nimbus`, `year:2024`, `written:2024:nimbus`, `folder:src/`. Of the
 * timeline also what it sums up: the years before its first, `year:earlier` and `written:earlier:nimbus`; and the vendors that have
 * no column of their own, `others:2024`, `others:` where there is no year, `others:earlier`, `others:all`.
 */
export type CountKey = `${CountKind}:${string}`;

const KINDS = [
  'ownership',
  'status',
  'vendor',
  'contributor',
  'agreement',
  'asset',
  'no-asset',
  'licence',
  'year',
  'written',
  'others',
  'folder',
  'ai',
  'signed',
  'all',
] as const;
type CountKind = (typeof KINDS)[number];

export interface CountedFile {
  readonly path: string;
  /** Of its lines those that are counted. */
  readonly lines: number;
}

/** What may come from a page: whether it is one at all. */
export function isCountKey(text: string): text is CountKey {
  return KINDS.some((kind) => text.startsWith(`${kind}:`));
}

const yearKey = (year: number | null): string => (year === null ? '' : String(year));

const EARLIER = 'earlier';
const ALL = 'all';

/** What the timeline sums up. */
interface Summed {
  readonly isEarlier: (year: number | null) => boolean;
  readonly isOther: (vendor: string) => boolean;
}

function summedIn({ earlier, vendors }: Timeline): Summed {
  const years = new Set(earlier.map(({ year }) => year));
  const shown = new Set(vendors.map(({ id }) => id));
  return { isEarlier: (year) => years.has(year), isOther: (vendor) => !shown.has(vendor) };
}

/** A file's lines by when and for whom they were written, as the timeline's cells count them. */
function writtenCounts({ written }: FileAnalysis, { isEarlier, isOther }: Summed): Map<CountKey, number> {
  const counts = new Map<CountKey, number>();
  for (const { year, vendor, lines } of written) {
    const years = [yearKey(year), ...(isEarlier(year) ? [EARLIER] : [])];
    const keys = years.flatMap((key): CountKey[] => [
      `year:${key}`,
      `written:${key}:${vendor}`,
      ...(isOther(vendor) ? [`others:${key}` as const] : []),
    ]);
    if (isOther(vendor)) keys.push(`others:${ALL}`);
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + lines);
  }
  return counts;
}

/** Everything that the file's lines are counted under, but for folders. */
function* countsOf(file: FileAnalysis, summed: Summed): Generator<readonly [key: CountKey, lines: number]> {
  for (const [key, lines] of Object.entries(file.byOwnership)) yield [`ownership:${key}`, lines];
  for (const [key, lines] of Object.entries(file.byStatus)) yield [`status:${key}`, lines];
  for (const { id, lines } of file.vendors) yield [`vendor:${id}`, lines];
  for (const { id, lines } of file.people) yield [`contributor:${id}`, lines];
  for (const { id, lines } of file.agreements) yield [`agreement:${id}`, lines];
  yield* writtenCounts(file, summed);
  yield [`licence:${file.licence ?? ''}`, file.lines];
  yield ['ai:', file.ai];
  yield ['signed:', file.signed];
  yield ['all:', file.lines];
}

/** The folders that a file is in, as keys: each ends in a slash. */
function* foldersOf({ path, lines }: FileAnalysis): Generator<readonly [key: CountKey, lines: number]> {
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
    yield [`folder:${path.slice(0, at + 1)}`, lines];
  yield [`folder:${path}`, lines];
}

/** What of the assets a number counts, by the files that lie there: of an asset, or of what is in none. */
function assetKeys({ assets }: Pick<Analysis, 'assets'>, keys: Iterable<CountKey>): ReadonlyMap<string, CountKey[]> {
  const keysOf = new Map<string, CountKey[]>();
  if (!assets) return keysOf;
  const asked = new Set(keys);
  const take = (key: CountKey, { paths }: AssetLines): void => {
    if (!asked.has(key)) return;
    for (const path of paths) {
      const known = keysOf.get(path);
      if (known) known.push(key);
      else keysOf.set(path, [key]);
    }
  };
  for (const asset of assets.classes.flatMap((group) => group.assets)) take(`asset:${asset.id}`, asset);
  take('no-asset:outside', assets.outside);
  take('no-asset:open', assets.open);
  return keysOf;
}

/** The files that each of the numbers counts, in one pass: most lines first, then by path. */
export function countedFiles(
  analysis: Pick<Analysis, 'files' | 'assets' | 'vendors' | 'timeline'>,
  keys: Iterable<CountKey>,
): ReadonlyMap<CountKey, readonly CountedFile[]> {
  const lists = new Map<CountKey, CountedFile[]>([...keys].map((key) => [key, []]));
  const inFolders = [...lists.keys()].some((key) => key.startsWith('folder:'));
  const ofAssets = assetKeys(analysis, lists.keys());
  const summed = summedIn(timelineTable(analysis));
  for (const file of analysis.files) {
    for (const [key, lines] of countsOf(file, summed)) if (lines > 0) lists.get(key)?.push({ path: file.path, lines });
    for (const key of ofAssets.get(file.path) ?? []) lists.get(key)?.push({ path: file.path, lines: file.lines });
    if (!inFolders || file.lines === 0) continue;
    for (const [key, lines] of foldersOf(file)) lists.get(key)?.push({ path: file.path, lines });
  }
  for (const list of lists.values()) list.sort((a, b) => b.lines - a.lines || (a.path < b.path ? -1 : 1));
  return lists;
}

function yearName(year: string): string {
  return year === EARLIER ? words('report.timeline.before') : year || words('report.timeline.undated');
}

/** In words what is counted: `Vendor: Nimbus Software`. */
export function countTitle({ vendors, contributors }: Analysis, key: CountKey): string {
  const at = key.indexOf(':');
  const kind = key.slice(0, at) as CountKind;
  const id = key.slice(at + 1);
  const nameOf = (vendorId: string) => {
    const vendor = vendors.find((one) => one.id === vendorId);
    return vendor ? vendorName(vendor) : vendorId;
  };
  const titled = (heading: Parameters<typeof words>[0], name: string) =>
    words('report.count', { what: words(heading), name });
  switch (kind) {
    case 'ownership':
      return titled('report.column.ownership', ownershipName(id));
    case 'status':
      return titled('report.column.status', statusName(id));
    case 'vendor':
      return titled('report.column.vendor', nameOf(id));
    case 'contributor':
      return titled('report.column.contributor', contributors.find((one) => one.id === id)?.name ?? id);
    case 'agreement':
      return titled('report.column.agreement', id);
    case 'asset':
      return titled('report.column.asset', id);
    case 'no-asset':
      return words(id === 'open' ? 'view.asset.open' : 'view.asset.outside');
    case 'licence':
      return titled('report.column.licence', id || words('report.licence.none'));
    case 'year':
      return titled('report.column.year', yearName(id));
    case 'written': {
      const end = id.indexOf(':');
      const part = { what: yearName(id.slice(0, end)), name: nameOf(id.slice(end + 1)) };
      return words('report.count', part);
    }
    case 'others': {
      const others = words('report.timeline.others');
      return id === ALL
        ? titled('report.column.vendor', others)
        : words('report.count', { what: yearName(id), name: others });
    }
    case 'folder':
      return titled('report.column.folder', id);
    case 'ai':
      return words('report.basis.ai');
    case 'signed':
      return words('report.basis.signed');
    case 'all':
      return words('report.count.all');
  }
}
