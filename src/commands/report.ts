import path from 'node:path';
import { analyse } from '../analysis/analyse';
import { openMatcher } from '../analysis/copyMatcher';
import type { Analysis } from '../analysis/model';
import { CopyFinder } from '../analysis/treeCopies';
import { pseudonymous } from '../analysis/pseudonymous';
import { readReportMaterial, type ReportMaterial } from '../analysis/reportMaterial';
import { reaches } from '../findings/order';
import type { Severity } from '../findings/model';
import { findBrowser } from '../printing/findBrowser';
import { printPdf } from '../printing/printPdf';
import { htmlReport } from '../report/html/htmlReport';
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
  readonly pseudonymous?: boolean;
  readonly pdf?: string;
  readonly browser?: string;
  readonly verifySignatures?: boolean;
  readonly failOn: Severity | 'never';
}

/** The provenance report: to the terminal, or as files into a folder. */
export async function report(context: CommandContext<ReportOptions>): Promise<void> {
  const { options } = context;
  const formats = options.json ? [formatNamed('json')] : options.format.split(',').map(formatNamed);
  const toFiles = options.output === undefined ? [] : formats.filter(({ files }) => files.length > 0);
  const toScreen = formats.filter((format) => !toFiles.includes(format));
  if (toScreen.length > 1) throw new UserError(message('error.several-formats'));

  // Before the work, which may be long.
  const browser = options.pdf === undefined ? null : findBrowser(options.browser);

  const material = await withEngine(context, async (engine, waiting): Promise<ReportMaterial> => {
    const { onProgress, ...bounded } = {
      ...waiting,
      ...(options.maxFileSize !== undefined && { maxFileSize: options.maxFileSize }),
    };
    const analysis = await analyse(engine, {
      ...bounded,
      copies: new CopyFinder(openMatcher),
      ...(onProgress && { onProgress }),
      ...(options.verifySignatures && { verifySignatures: true }),
    });
    const reading = { ...bounded, onProgress: (done: number, total: number) => onProgress?.('files', done, total) };
    const needs = new Set(formats.flatMap(({ needs: one }) => one ?? []));
    const made = await readReportMaterial(analysis, engine.repository, needs, reading);
    return options.pseudonymous ? pseudonymous(engine, made) : made;
  });
  for (const { print: write } of toScreen)
    for (const chunk of await write(material, options.color !== false)) await print(chunk);
  for (const [name, write] of toFiles.flatMap(({ files }) => files)) {
    const file = path.resolve(options.output!, name);
    await writeWhole(file, await write(material));
    note(message('note.written', { path: file }));
  }
  if (browser !== null) await writePdf(material.analysis, browser, path.resolve(options.pdf!), context.signal);
  if (reaches(material.analysis.findings, options.failOn)) context.finish(1);
}

/** The page, printed: to a temporary file, then renamed, as all that is written. */
async function writePdf(analysis: Analysis, browser: string, file: string, signal: AbortSignal): Promise<void> {
  await writeWhole(file, await printPdf(htmlReport(analysis), { browser, signal }));
  note(message('note.written', { path: file }));
}

function formatNamed(name: string): ReportFormat {
  const format = REPORT_FORMATS.get(name.trim());
  if (!format)
    throw new UserError(
      message('error.unknown-format', { format: name, formats: [...REPORT_FORMATS.keys()].join(', ') }),
    );
  return format;
}
