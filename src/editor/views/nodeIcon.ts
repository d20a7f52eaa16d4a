import type { Severity } from '../../findings/model';
import type { Status } from '../../judgement/model';

/** One of the editor's icons, and the id of a theme's colour; shapes differ too, for colours say nothing to some. */
export interface NodeIcon {
  readonly icon: string;
  readonly colour: string | null;
}

export function plainIcon(icon: string): NodeIcon {
  return { icon, colour: null };
}

const GOOD = 'testing.iconPassed';
const WAITING = 'list.warningForeground';
const BAD = 'list.errorForeground';
const ASIDE = 'descriptionForeground';

const STATUS_ICONS: Readonly<Record<Status, NodeIcon>> = {
  covered: { icon: 'pass', colour: GOOD },
  partly: { icon: 'warning', colour: WAITING },
  out_of_scope: { icon: 'circle-slash', colour: BAD },
  expired: { icon: 'history', colour: BAD },
  not_yet_effective: { icon: 'clock', colour: BAD },
  unknown: { icon: 'question', colour: BAD },
  exempt: { icon: 'circle-outline', colour: ASIDE },
  not_judged: { icon: 'circle-outline', colour: ASIDE },
};

export function statusIcon(status: Status): NodeIcon {
  return STATUS_ICONS[status];
}

const SEVERITY_ICONS: Readonly<Record<Severity, NodeIcon>> = {
  error: { icon: 'error', colour: BAD },
  warning: { icon: 'warning', colour: WAITING },
  information: { icon: 'info', colour: ASIDE },
};

export function severityIcon(severity: Severity): NodeIcon {
  return SEVERITY_ICONS[severity];
}

export const AGREEMENT_ICONS = {
  inForce: { icon: 'pass', colour: GOOD },
  expiring: { icon: 'calendar', colour: WAITING },
  notYet: { icon: 'clock', colour: ASIDE },
  ended: { icon: 'history', colour: ASIDE },
  notSigned: { icon: 'edit', colour: ASIDE },
} as const satisfies Readonly<Record<string, NodeIcon>>;
