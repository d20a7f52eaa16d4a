import path from 'node:path';
import { readCommits } from '../history/commits';
import { openRepository, resolveRevision } from '../history/repository';
import { importInto } from '../register/importInto';
import type { ImportIntoOptions } from '../register/importInto';
import type { Dropped } from '../register/importers/dropped';
import { ExportError } from '../register/importers/exportError';
import type { ParsedExport } from '../register/importers/parsedExport';
import { signOffs } from '../register/importers/signOffs';
import type { Agreement } from '../register/schema';
import { message } from '../wording/message';
import { english } from '../wording/render';
import { UserError } from '../wording/userError';
import type { CommandContext } from './commandContext';
import { folderOf } from './commandContext';
import { IMPORT_KINDS } from './importKindNames';
import type { FileKind } from './importKindNames';
import { checkWords, readerOf } from './importKinds';
import { importTarget, refuseIfChanged } from './importTarget';
import { printJson, writeWhole } from './output';
import { printImport } from './printImport';
import { createProgressLine } from './progressLine';
import { readExport } from './readExport';
import { registerRoot } from './registerRoot';

interface ImportOptions {
  readonly into?: string;
  readonly organisation?: string;
  readonly licence?: string;
  readonly company?: string;
  readonly signed?: string;
  readonly map?: string;
  readonly column?: readonly string[];
  readonly type?: Agreement['type'];
  readonly dryRun?: boolean;
}

/** Takes another system's export, or a history's sign-offs, into the register. */
export async function importRecords(
  context: CommandContext<ImportOptions>,
  kind: string,
  file: string | undefined,
): Promise<void> {
  const { options, signal } = context;
  const { company, signed, map, column, type, licence, organisation } = options;
  const known = IMPORT_KINDS.find((one) => one === kind);
  if (!known) throw new UserError(message('import.unknown-kind', { kind, kinds: IMPORT_KINDS.join(', ') }));
  checkWords(kind, { company, signed, map, column, type });
  const named = options.into ?? options.register;
  const root = await registerRoot(folderOf(options), signal);
  const target = await importTarget({
    root,
    signal,
    ...(named !== undefined && { named }),
    ...(organisation !== undefined && { organisation }),
  });
  const { records, dropped } = await (known === 'dco' ? readSignOffs(context, file) : readFile(context, known, file));
  const wishes: ImportIntoOptions = {
    source: known === 'dco' ? 'git history (dco)' : `${path.basename(file!)} (${kind})`,
    ...(licence !== undefined && { licence }),
    ...(signed !== undefined && { dcoSince: signed }),
  };
  const imported = importInto(target.text, target.register, records, wishes);
  const written = imported.changes.length > 0 && options.dryRun !== true;
  if (written) {
    await refuseIfChanged(target);
    await writeWhole(target.path, [target.mark + imported.text], target.mode ?? undefined);
  }
  const left = [...dropped, ...imported.dropped].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (!options.json) return printImport(target.path, imported, left, options.dryRun !== true);
  return printJson({
    ...{ version: 1, kind, path: target.path, written, ...imported.totals },
    dropped: left.map(droppedJson),
    changes: imported.changes,
  });
}

async function readFile(
  { options }: CommandContext<ImportOptions>,
  kind: FileKind,
  file: string | undefined,
): Promise<ParsedExport> {
  if (file === undefined) throw new UserError(message('import.no-file'));
  const { map, ...words } = options;
  const text = await readExport(path.resolve(file));
  const mapping = map === undefined ? {} : { map: await readExport(path.resolve(map)) };
  try {
    return readerOf(kind)(text, { ...words, ...mapping });
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    const place = [file, error.line, error.column].filter((part) => part !== null).join(':');
    throw new UserError(message('import.in-export', { place, reason: error.told }));
  }
}

/** @param folder of another repository than the one that the register is in */
async function readSignOffs(
  { options, signal }: CommandContext<ImportOptions>,
  folder: string | undefined,
): Promise<ParsedExport> {
  const repository = await openRepository(folder === undefined ? folderOf(options) : path.resolve(folder), { signal });
  const head = await resolveRevision(repository, options.rev ?? 'HEAD', signal);
  const progress = createProgressLine();
  const onProgress = (done: number, total: number) => progress.show('commits', done, total);
  const commits = await readCommits(repository, [head], { signal, onProgress }).finally(() => progress.clear());
  return signOffs(commits.values());
}

function droppedJson({ line, field, reason, count }: Dropped) {
  return { line, field, count, reason: reason.id.replace(/^import\./, ''), message: english(reason) };
}
