import { commands, languages } from 'vscode';
import type { DocumentSelector } from 'vscode';
import { DRAFT_FIRST_AGREEMENT, draftFirstAgreement } from './firstAgreement';
import type { ErrorLog } from './errorLog';
import type { OpenLicences } from './licences/openLicences';
import type { OpenFiles } from './openFiles';
import { RegisterCompletions } from './registerCompletions';
import type { RegisterDiagnostics } from './registerDiagnostics';
import { RegisterFixes } from './registerFixes';
import { RegisterHovers } from './registerHovers';
import { RegisterLenses } from './registerLenses';
import { RegisterReferences } from './registerReferences';
import type { RegisterTexts } from './registerTexts';
import type { Repositories } from './repositories';
import { saidErrors } from './saidErrors';
import type { Analyses } from './analyses';
import { ADD_TO_REGISTER, SourceFixes } from './sourceFixes';
import { SUPPRESS_IN_FILE, SuppressFixes } from './suppress/suppressFixes';

/** Which of these is part of a register is asked of its repository. */
const YAML: DocumentSelector = { scheme: 'file', pattern: '**/*.{yaml,yml}' };

interface EditingParts {
  readonly repositories: Repositories;
  readonly texts: RegisterTexts;
  readonly files: OpenFiles;
  readonly analyses: Analyses;
  readonly licences: OpenLicences;
  readonly diagnostics: RegisterDiagnostics;
  readonly log: ErrorLog;
}

/** All that helps to write a register. */
export function registerEditing({
  repositories,
  texts,
  files,
  analyses,
  licences,
  diagnostics,
  log,
}: EditingParts): { dispose(): unknown }[] {
  const references = new RegisterReferences(texts);
  const lenses = new RegisterLenses(texts, analyses, repositories);
  const fixes = new SourceFixes(files, texts);
  const suppress = new SuppressFixes({ files, licences, analyses, texts });
  return [
    lenses,
    languages.registerCompletionItemProvider(YAML, new RegisterCompletions(texts), ' ', ':', '{', '[', ','),
    languages.registerHoverProvider(YAML, new RegisterHovers(texts)),
    languages.registerDefinitionProvider(YAML, references),
    languages.registerReferenceProvider(YAML, references),
    languages.registerRenameProvider(YAML, references),
    languages.registerCodeLensProvider(YAML, lenses),
    languages.registerCodeActionsProvider(YAML, new RegisterFixes(diagnostics), {
      providedCodeActionKinds: RegisterFixes.kinds,
    }),
    // VS Code shows those first that come last: what settles a finding before what only hides it.
    languages.registerCodeActionsProvider({ scheme: 'file' }, suppress, {
      providedCodeActionKinds: SuppressFixes.kinds,
    }),
    languages.registerCodeActionsProvider({ scheme: 'file' }, fixes, { providedCodeActionKinds: SourceFixes.kinds }),
    commands.registerCommand(SUPPRESS_IN_FILE, (...args: unknown[]) =>
      saidErrors(log, () => suppress.run(args[0], args[1], args[2])),
    ),
    commands.registerCommand(ADD_TO_REGISTER, (...args: unknown[]) =>
      saidErrors(log, () => fixes.run(args[0], args[1], args[2], args[3])),
    ),
    commands.registerCommand(DRAFT_FIRST_AGREEMENT, (file: unknown) =>
      saidErrors(log, () => draftFirstAgreement(texts, file)),
    ),
  ];
}
