import path from 'node:path';
import { analyse } from '../analysis/analyse';
import { openMatcher } from '../analysis/copyMatcher';
import { CopyFinder } from '../analysis/treeCopies';
import { licensedFiles } from '../analysis/licensedFiles';
import { reaches } from '../findings/order';
import type { Severity } from '../findings/model';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import type { CommandContext } from './commandContext';
import { withEngine } from './withEngine';
import { note, print, writeWhole } from './output';
import { REPORT_FORMATS } from './reportFormats';
import type { ReportFormat } from './reportFormats';

interface ReportOptions {
  readonly format: string;
  readonly output?: string;
  readonly verifySignatures?: boolean;
  readonly failOn: Severity | 'never';
}

/** The provenance report: to the terminal, or as files into a folder. */
export async function report(context: CommandContext<ReportOptions>): Promise<void> {
  const { options } = context;
  const formats = options.json ? [formatNamed('json')] : options.format.split(',').map(formatNamed);
  const toFiles = options.output === undefined ? [] : formats.filter(({ file }) => file !== null);
  const toScreen = formats.filter((format) => !toFiles.includes(format));
  if (toScreen.length > 1) throw new UserError(message('error.several-formats'));

  const { analysis, files } = await withEngine(context, async (engine, waiting) => {
    const { onProgress, ...bounded } = {
      ...waiting,
      ...(options.maxFileSize !== undefined && { maxFileSize: options.maxFileSize }),
    };
    const analysed = await analyse(engine, {
      ...bounded,
      copies: new CopyFinder(openMatcher),
      ...(onProgress && { onProgress }),
      ...(options.verifySignatures && { verifySignatures: true }),
    });
    const needsLicences = formats.some((format) => format.needsLicences);
    const reading = { ...bounded, onProgress: (done: number, total: number) => onProgress?.('files', done, total) };
    return {
      analysis: analysed,
      files: needsLicences ? await licensedFiles(engine.repository, engine.head, reading) : [],
    };
  });
  for (const format of toScreen)
    for (const chunk of format.write(analysis, options.color !== false, files)) await print(chunk);
  for (const format of toFiles) {
    const file = path.resolve(options.output!, format.file!);
    await writeWhole(file, format.write(analysis, false, files));
    note(message('note.written', { path: file }));
  }
  if (reaches(analysis.findings, options.failOn)) context.finish(1);
}

function formatNamed(name: string): ReportFormat {
  const format = REPORT_FORMATS.get(name.trim());
  if (!format)
    throw new UserError(
      message('error.unknown-format', { format: name, formats: [...REPORT_FORMATS.keys()].join(', ') }),
    );
  return format;
}
