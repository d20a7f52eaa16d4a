import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { LanguageModelTextPart, LanguageModelToolResult, workspace } from 'vscode';
import type {
  CancellationToken,
  LanguageModelTool,
  LanguageModelToolInvocationOptions,
  LanguageModelToolInvocationPrepareOptions,
  PreparedToolInvocation,
} from 'vscode';
import { visibleText } from '../report/visibleText';
import { words } from '../report/words';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { signalOf } from './cancellation';
import { fileProvenance, within } from './fileProvenance';
import { licenceText } from './licences/licenceText';
import type { OpenLicences } from './licences/openLicences';
import type { Repositories } from './repositories';

/** As package.json contributes it. */
export const PROVENANCE_TOOL = 'chainOfTitle_provenance';

/** What an assistant asks; it may hold anything. */
interface Asked {
  readonly path?: unknown;
  readonly firstLine?: unknown;
  readonly lastLine?: unknown;
}

/**
 * Tells the editor's assistants whose the lines of a file or selection are: vendors, agreements and states, and no person, for
 * where the assistant runs isn't ours to know. Only files of the workspace; an open one as it is in its editor.
 */
export class ProvenanceTool implements LanguageModelTool<Asked> {
  constructor(
    private readonly repositories: Repositories,
    private readonly licences: OpenLicences,
  ) {}

  prepareInvocation({ input }: LanguageModelToolInvocationPrepareOptions<Asked>): PreparedToolInvocation {
    return { invocationMessage: words('editor.tool.reading', { path: visibleText(pathOf(input)) }) };
  }

  async invoke(
    { input }: LanguageModelToolInvocationOptions<Asked>,
    token: CancellationToken,
  ): Promise<LanguageModelToolResult> {
    const told = await this.provenanceOf(input, token);
    return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify({ version: 1, ...told }))]);
  }

  private async provenanceOf(asked: Asked, token: CancellationToken): Promise<object> {
    const home = await this.homeOf(pathOf(asked));
    const [engine, { judgeFile }] = await Promise.all([home.opened.engine(), import('./later.js')]);
    const document = workspace.textDocuments.find(({ uri }) => uri.scheme === 'file' && uri.fsPath === home.file);
    const signal = signalOf(token);
    const contents = document && { contents: document.getText() };
    const { segments } = await judgeFile(engine, home.path, { signal, ...contents });
    const first = lineOf(asked.firstLine, 1);
    const chosen = within(segments, first, Math.max(first, lineOf(asked.lastLine, Infinity)));
    const licence = document ? licenceText(this.licences.of(document)) : '';
    return fileProvenance(engine, home.path, chosen, licence);
  }

  /** @throws UserError for a file that is in no repository of the workspace */
  private async homeOf(
    asked: string,
  ): Promise<Extract<Awaited<ReturnType<Repositories['homeOf']>>, { kind: 'repository' }> & { file: string }> {
    for (const { uri } of workspace.workspaceFolders ?? []) {
      if (uri.scheme !== 'file') continue;
      const file = path.resolve(uri.fsPath, asked);
      const inner = path.relative(uri.fsPath, file);
      if (inner === '' || isOutside(inner)) continue;
      // A link may lead anywhere.
      const [top, real] = await Promise.all([realpath(uri.fsPath), realpath(file).catch(() => file)]);
      if (isOutside(path.relative(top, real))) continue;
      const home = await this.repositories.homeOf(file);
      if (home.kind === 'problem') throw home.error;
      if (home.kind === 'repository') return { ...home, file };
    }
    throw new UserError(message('editor.tool.no-file', { path: asked }));
  }
}

const isOutside = (relative: string): boolean => /^\.\.(?:$|[\\/])/.test(relative) || path.isAbsolute(relative);

function pathOf({ path: asked }: Asked): string {
  if (typeof asked === 'string' && asked !== '') return asked;
  throw new UserError(message('editor.tool.no-path'));
}

function lineOf(asked: unknown, otherwise: number): number {
  return typeof asked === 'number' && asked >= 1 ? Math.floor(asked) : otherwise;
}
