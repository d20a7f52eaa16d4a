/** User settings that keep every start of the editor quiet and identical. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.reduceMotion': 'on',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'security.workspace.trust.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
  // In a browser it is a second after typing: on a busy machine before a test has undone it.
  'files.autoSave': 'off',
  'window.dialogStyle': 'custom',
  'editor.cursorBlinking': 'solid',
  // A new line is one, whenever suggestions come; what is to be taken is taken by Tab.
  'editor.acceptSuggestionOnEnter': 'off',
};
