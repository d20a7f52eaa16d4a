import { languages } from 'vscode';
import type { DocumentSelector, Uri } from 'vscode';
import type { OpenFiles } from '../openFiles';
import type { Repositories } from '../repositories';
import { IdentifierCompletions } from './identifierCompletions';
import { LicenceDiagnostics } from './licenceDiagnostics';
import { LicenceFixes } from './licenceFixes';
import type { OpenLicences } from './openLicences';

const ANY: DocumentSelector = { scheme: 'file' };

interface LicenceParts {
  readonly files: OpenFiles;
  readonly repositories: Repositories;
  readonly licences: OpenLicences;
  /** The folder of the findings' pages. */
  readonly pages: Uri;
}

/** All that tells of licences while somebody writes. */
export function registerLicences({ files, repositories, licences, pages }: LicenceParts): { dispose(): unknown }[] {
  return [
    licences,
    new LicenceDiagnostics(files, licences, pages),
    languages.registerCompletionItemProvider(ANY, new IdentifierCompletions(repositories), ' ', ':', '('),
    languages.registerCodeActionsProvider(ANY, new LicenceFixes(licences), {
      providedCodeActionKinds: LicenceFixes.kinds,
    }),
  ];
}
