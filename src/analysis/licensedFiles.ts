import { createBreather } from '../history/breather';
import type { Repository } from '../history/repository';
import { isTaken } from '../licensing/reuse/associate';
import { namesHolder } from '../licensing/reuse/copyrightNotice';
import { jointExpression } from '../licensing/reuse/jointExpression';
import type { FileScanner } from '../licensing/scanFile';
import { openFileScanner } from './licenceTexts';
import { readReuseTree, type CoveredFile, type ReuseTreeOptions } from './reuseTree';

/** What is known of a covered file's licence and copyright. */
export interface LicensedFile {
  readonly path: string;
  /** SPDX: what is declared, else what the file says in words without a doubt. */
  readonly licence: string | null;
  /** Statements as written, without SPDX's tag, each once. */
  readonly copyrights: readonly string[];
  /** Whether the file, or its sidecar, says so in REUSE's way by itself. */
  readonly ownLicence: boolean;
  readonly ownCopyright: boolean;
  /** Another file has the say whatever this one says. */
  readonly isTaken: boolean;
}

/** The covered files of a commit with what is known of each, by path as git sorts them. Contents aren't kept. */
export async function licensedFiles(
  repository: Repository,
  commit: string,
  options: ReuseTreeOptions = {},
): Promise<LicensedFile[]> {
  const scanFile = await openFileScanner();
  const { covered } = await readReuseTree(repository, commit, options);
  const breathe = createBreather(options.signal);
  const files: LicensedFile[] = [];
  for await (const file of covered()) {
    files.push(licensedFile(file, scanFile));
    await breathe();
  }
  return files;
}

function licensedFile({ path, association, own, tables, bytes }: CoveredFile, scanFile: FileScanner): LicensedFile {
  const declared = association ? jointExpression(association.licences) : null;
  const notices = association?.copyrights ?? [];
  const isWhole = declared !== null && notices.length > 0;
  const scanned = isWhole || !bytes ? 'binary' : scanFile(path, bytes);
  const words = scanned === 'binary' ? null : scanned;
  const statements = words?.copyrights.filter(({ holders }) => holders.length > 0).map(({ text }) => text) ?? [];
  // A tag that can't be read isn't mended by guessing.
  const licence = declared ?? (association?.licences.length === 0 && words ? inWords(words) : null);
  return {
    path,
    licence,
    copyrights: [...new Set((notices.length > 0 ? notices : statements).map(withoutTag))].filter(namesHolder),
    ownLicence: (own?.information.licences.length ?? 0) > 0,
    ownCopyright: (own?.information.copyrights.length ?? 0) > 0,
    isTaken: isTaken(tables),
  };
}

/** So much of a text, or so sure of a notice. */
const SURE = 0.9;

/** What words say without a doubt; null where it is only referred to, put together from several, or named without its version. */
export function inWords({ licence, licences }: Exclude<ReturnType<FileScanner>, 'binary'>): string | null {
  const { expression, source, inferred } = licence;
  if (expression === null || inferred || (source !== 'text' && source !== 'notice')) return null;
  const isSure = licences.some(({ id, confidence, changed }) => id === expression && confidence >= SURE && !changed);
  return isSure && !expression.includes('LicenseRef-') ? expression : null;
}

const withoutTag = (text: string): string => text.replace(/^SPDX-(?:File|Snippet)CopyrightText[ \t]*:\s*/, '').trim();
