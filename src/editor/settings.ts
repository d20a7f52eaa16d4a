import { workspace } from 'vscode';
import type { ConfigurationChangeEvent, Uri } from 'vscode';
import { isRule, SEVERITY_CHOICES } from '../findings/severities';
import type { Severities } from '../findings/severities';

/** The section that all our settings are in. */
export const SECTION = 'chainOfTitle';

export const SEVERITY_CAPS = ['error', 'warning', 'information', 'hint'] as const;
export type SeverityCap = (typeof SEVERITY_CAPS)[number];

/** What decides how a repository is judged. */
export interface JudgingSettings {
  /** Absolute, or from the repository's root; undefined for the one at the root. */
  readonly register: string | undefined;
  readonly ignoreRevs: string | undefined;
  /** The file of findings that are known. */
  readonly baseline: string | undefined;
  readonly severities: Severities;
  /** As it stands there: to be checked. */
  readonly licencePolicy: unknown;
}

/** In an untrusted workspace the editor gives the user's own values, never the workspace's (package.json, `capabilities`). */
export function judgingSettings(root: Uri): JudgingSettings {
  const settings = workspace.getConfiguration(SECTION, root);
  return {
    register: named(settings.get('register')),
    ignoreRevs: named(settings.get('ignoreRevs')),
    baseline: named(settings.get('baseline')),
    severities: severitiesIn(settings.get('findings.severity')),
    licencePolicy: settings.get('licence.policy'),
  };
}

export function showsDiagnostics(document: Uri): boolean {
  return workspace.getConfiguration(SECTION, document).get('diagnostics.enabled', true);
}

export function severityCap(document: Uri): SeverityCap {
  const cap = workspace.getConfiguration(SECTION, document).get<SeverityCap>('diagnostics.highestSeverity', 'error');
  return SEVERITY_CAPS.includes(cap) ? cap : 'error';
}

/** Whether findings about licences are of what isn't committed alone: old files stay quiet. */
export function showsChangedAlone(document: Uri): boolean {
  return workspace.getConfiguration(SECTION, document).get('licence.changedLinesOnly', false);
}

export function guardsPastes(document: Uri): boolean {
  return workspace.getConfiguration(SECTION, document).get('paste.enabled', true);
}

export function showsStatus(): boolean {
  return workspace.getConfiguration(SECTION).get('statusBar.enabled', true);
}

export function showsLenses(document: Uri): boolean {
  return workspace.getConfiguration(SECTION, document).get('codeLens.enabled', true);
}

/** Above source; off unless somebody wants it. */
export function showsSourceLenses(document: Uri): boolean {
  return workspace.getConfiguration(SECTION, document).get('codeLens.source', false);
}

export function tintsLines(document: Uri): boolean {
  return workspace.getConfiguration(SECTION, document).get('lineTints.enabled', false);
}

export const HOVERS = ['all', 'findings', 'off'] as const;
export type HoverChoice = (typeof HOVERS)[number];

export function chosenHover(document: Uri): HoverChoice {
  const chosen = workspace.getConfiguration(SECTION, document).get<HoverChoice>('hover', 'all');
  return HOVERS.includes(chosen) ? chosen : 'all';
}

export function showsBadges(root: Uri): boolean {
  return workspace.getConfiguration(SECTION, root).get('explorerBadges.enabled', true);
}

/** Text files; the lines of larger repositories are counted only when somebody asks for it. */
export function mostAnalysedFiles(root: Uri): number {
  return workspace.getConfiguration(SECTION, root).get('analysis.maxFiles', 20_000);
}

export function changesMostFiles(change: ConfigurationChangeEvent): boolean {
  return change.affectsConfiguration(`${SECTION}.analysis.maxFiles`);
}

/**
 * The git program that the user chose for the editor. A workspace can't: the setting is of the machine, and only the
 * user's value is read.
 */
export function chosenGit(): string | undefined {
  const chosen = workspace.getConfiguration('git').inspect<string | string[]>('path')?.globalValue;
  return named(Array.isArray(chosen) ? chosen[0] : chosen);
}

/** What isn't a severity of a finding there is says nothing. */
function severitiesIn(value: unknown): Severities {
  return new Map(
    Object.entries(value ?? {}).flatMap(([rule, level]) => {
      const severity = SEVERITY_CHOICES.find((choice) => choice === level);
      return severity && isRule(rule) ? [[rule, severity] as const] : [];
    }),
  );
}

/** An empty setting is none. */
function named(value: string | undefined): string | undefined {
  const text = value?.trim() ?? '';
  return text === '' ? undefined : text;
}

export function changesJudging(change: ConfigurationChangeEvent): boolean {
  return ['register', 'ignoreRevs', 'baseline', 'findings.severity', 'licence.policy'].some((key) =>
    change.affectsConfiguration(`${SECTION}.${key}`),
  );
}
