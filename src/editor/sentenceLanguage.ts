import { env, l10n } from 'vscode';

/** The language that our sentences are in: the editor's where there is a translation, else English. */
export function sentenceLanguage(): string {
  return l10n.bundle ? env.language : 'en';
}
