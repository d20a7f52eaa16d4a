import type { FileExpression } from '../fileExpression';
import type { ScannedFile } from '../scanFile';
import { associate, isOverridden, type MatchedTable } from './associate';
import { DEP5 } from './annotationFiles';
import { hasPrefix } from './copyrightNotice';
import { sidecarInformation, type FileInformation } from './fileInformation';
import { jointExpression } from './jointExpression';
import { namedLicence } from './namedLicence';

/** What stands beside a file and speaks for it. */
export interface Beside {
  /** A `.license` file's path and bytes. */
  readonly sidecar: { readonly path: string; readonly bytes: Buffer } | null;
  /** One of each REUSE.toml that covers the file, the outermost first, and of .reuse/dep5. */
  readonly tables: readonly MatchedTable[];
}

/** The licence of a file together with what stands beside it. */
export interface WholeLicence extends Pick<FileExpression, 'expression' | 'inferred'> {
  /** Of several that are added up, the one that is farthest from the file. */
  readonly source: FileExpression['source'] | 'sidecar' | 'reuse-toml' | 'dep5';
}

export interface WholeFile {
  readonly licence: WholeLicence;
  /** Of what stands beside the file, the files whose word counts. */
  readonly sources: readonly string[];
  /** Copyright notices that hold for the file. */
  readonly copyrights: readonly string[];
}

/** A source that no path is. */
const ITSELF = '';

const NO_LICENCE: FileExpression = { expression: null, source: null, inferred: false };

/**
 * A file's licence where something stands beside it, by the order of precedence of REUSE 3.3; null where nothing there
 * changes what the file says. Words in the file, which REUSE doesn't read, count where nothing else says anything.
 * @param scanned null for a file without text
 */
export function besideFile(scanned: ScannedFile | null, { sidecar, tables }: Beside): WholeFile | null {
  if (!sidecar && tables.length === 0) return null;
  const own = sidecar
    ? { source: sidecar.path, information: sidecarInformation(sidecar.bytes) }
    : { source: ITSELF, information: informationOf(scanned) };
  const { licences, copyrights, sources: all } = associate(own, tables);
  const sources = all.filter((source) => source !== ITSELF);
  const [first] = sources;
  if (first === undefined) return null;
  const said = licences.filter(({ source }) => source !== ITSELF);
  const isTakenOver = sidecar !== null || isOverridden(tables);
  // What stands beside it speaks of copyright alone.
  if (said.length === 0 && !isTakenOver) return { licence: scanned?.licence ?? NO_LICENCE, sources, copyrights };
  const farthest = sources.find((source) => said.some((one) => one.source === source)) ?? first;
  const isTable = tables.some(({ source }) => source === farthest);
  const expression = jointExpression(licences);
  const source = !isTable ? 'sidecar' : farthest === DEP5 ? 'dep5' : 'reuse-toml';
  return { licence: { expression, source, inferred: false }, sources, copyrights };
}

function informationOf(scanned: ScannedFile | null): FileInformation {
  const tags = scanned?.licences.filter(({ kind }) => kind === 'tag') ?? [];
  const notices = scanned?.copyrights.filter(({ holders, text }) => holders.length > 0 && hasPrefix(text)) ?? [];
  return {
    licences: tags.map(({ id, line }) => namedLicence(id, line)),
    copyrights: notices.map(({ text }) => text),
    snippetLicences: [],
  };
}
