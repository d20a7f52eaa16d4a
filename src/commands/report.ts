import path from 'node:path';
import { analyse } from '../analysis/analyse';
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

  const analysis = await withEngine(context, async (engine, waiting) =>
    analyse(engine, {
      ...waiting,
      ...(options.maxFileSize !== undefined && { maxFileSize: options.maxFileSize }),
      ...(options.verifySignatures && { verifySignatures: true }),
    }),
  );
  for (const format of toScreen)
    for (const chunk of format.write(analysis, options.color !== false)) await print(chunk);
  for (const format of toFiles) {
    const file = path.resolve(options.output!, format.file!);
    await writeWhole(file, format.write(analysis, false));
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
