/** The commands of the palette; package.json contributes the same. */
export const COMMANDS = {
  openReport: 'chainOfTitle.openReport',
  exportReport: 'chainOfTitle.exportReport',
  writeBaseline: 'chainOfTitle.writeBaseline',
  createRegister: 'chainOfTitle.createRegister',
  openRegister: 'chainOfTitle.openRegister',
  showLine: 'chainOfTitle.showLine',
  showActions: 'chainOfTitle.showActions',
  toggleLineTints: 'chainOfTitle.toggleLineTints',
  addHeader: 'chainOfTitle.addHeader',
  fixHeaders: 'chainOfTitle.fixHeaders',
  refresh: 'chainOfTitle.refresh',
  pause: 'chainOfTitle.pauseBackground',
  resume: 'chainOfTitle.resumeBackground',
  showLog: 'chainOfTitle.showLog',
} as const;

export type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];

/** Those of the views’ titles, which the palette has, too. */
export const VIEW_COMMANDS = {
  groupBySeverity: 'chainOfTitle.groupFindingsBySeverity',
  groupByFile: 'chainOfTitle.groupFindingsByFile',
  groupByKind: 'chainOfTitle.groupFindingsByKind',
  filterFindings: 'chainOfTitle.filterFindings',
  clearFilter: 'chainOfTitle.clearFindingsFilter',
} as const;

/** Those of the menus of a view's rows; package.json contributes them, and hides them from the palette. */
export const ROW_COMMANDS = {
  openInRegister: 'chainOfTitle.openInRegister',
  copyAddress: 'chainOfTitle.copyAddress',
  addPerson: 'chainOfTitle.addPerson',
  listPackages: 'chainOfTitle.listPackages',
  explainFinding: 'chainOfTitle.explainFinding',
  suppressFinding: 'chainOfTitle.suppressFinding',
} as const;

/** Run by rows and links alone: they are in no menu. */
export const OPEN_ENTRY = 'chainOfTitle.openEntry';
export const OPEN_SUPPRESSION = 'chainOfTitle.openSuppression';
export const COUNT_LINES = 'chainOfTitle.countLines';

/** Those that a tooltip may link to. */
export const LINKED_COMMANDS = {
  createRegister: COMMANDS.createRegister,
  openReport: COMMANDS.openReport,
  showActions: COMMANDS.showActions,
  resume: COMMANDS.resume,
} as const;
