import type { FileScanner } from '../../licensing/scanFile';
import { saysLess } from '../../snippets/licencesAgree';
import type { SourceVersion, SourceWork } from '../../snippets/works';
import { purlOf } from '../manifests/purl';
import { newestFirst } from './compareVersions';
import { fileLicence } from './fileLicence';
import type { FoundWork } from './foundWork';
import { roleOf } from './helperPackages';
import { filesOf } from './filesOf';
import { workTerms } from './workTerms';
import { WorkFiles } from './workFiles';

/** A work whose files are on disk. */
export interface DiskWork extends SourceWork {
  readonly versions: readonly (SourceVersion & { readonly files: WorkFiles })[];
}

/** Fingerprints of one work: beside a compiler of nine megabytes the others are to have room, too. */
const MOST_POSTINGS = 50_000;
/** How a work's grams are chosen; a store that was built otherwise is built anew (enginePrint.ts). */
export const PACKING = { postings: MOST_POSTINGS, dense: true } as const;
/** Bytes of one version's files. */
const MOST_BYTES = 32_000_000;
/** A store holds 255. */
const MOST_VERSIONS = 20;

/** Works with all versions that were found, by address, those with code in them. @param onRead told of each file that is read */
export function sourceWorks(
  found: Iterable<FoundWork>,
  scan: FileScanner,
  onRead: () => void = () => undefined,
): DiskWork[] {
  const byPurl = new Map<string, Map<string, FoundWork>>();
  for (const one of found) {
    const purl = purlOf(one.ecosystem, one.name);
    const versions = byPurl.get(purl) ?? new Map<string, FoundWork>();
    if (!versions.has(one.version)) versions.set(one.version, one);
    byPurl.set(purl, versions);
  }
  return [...byPurl]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([purl, versions]) => workOf(purl, [...versions.values()], scan, onRead))
    .filter(({ versions }) => versions.length > 0);
}

function workOf(purl: string, found: readonly FoundWork[], scan: FileScanner, onRead: () => void): DiskWork {
  const ordered = [...found].sort((a, b) => newestFirst(a.version, b.version)).slice(0, MOST_VERSIONS);
  const newest = ordered[0]!;
  const { licence, holders } = workTerms(newest, scan);
  const versions = ordered.map((one) => {
    // Works change their licences.
    const own = one === newest ? licence : workTerms(one, scan).licence;
    const licenceOf = (path: string, bytes: Buffer) => {
      const stated = fileLicence(path, bytes, scan);
      return stated === null || saysLess(stated, own) ? (own === licence ? null : own) : stated;
    };
    return { version: one.version, files: new WorkFiles(one.folder, filesOf(one, MOST_BYTES), licenceOf, onRead) };
  });
  return {
    work: { name: newest.name, purl, licence, home: newest.home, role: roleOf(newest), holders },
    versions: versions.filter(({ files }) => files.size > 0),
    ...PACKING,
  };
}
