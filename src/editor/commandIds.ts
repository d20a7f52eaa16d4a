/** Every command of ours; package.json contributes the same. */
export const COMMANDS = {
  openReport: 'chainOfTitle.openReport',
  exportReport: 'chainOfTitle.exportReport',
  createRegister: 'chainOfTitle.createRegister',
  openRegister: 'chainOfTitle.openRegister',
  showLine: 'chainOfTitle.showLine',
  showActions: 'chainOfTitle.showActions',
  refresh: 'chainOfTitle.refresh',
  showLog: 'chainOfTitle.showLog',
} as const;

export type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];

/** Those that a tooltip may link to. */
export const LINKED_COMMANDS = {
  createRegister: COMMANDS.createRegister,
  openReport: COMMANDS.openReport,
  showActions: COMMANDS.showActions,
} as const;
