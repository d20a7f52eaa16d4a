import type { Severity } from '../../findings/model';
import type { OwnershipState, Status } from '../../judgement/model';

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

const OWNERSHIP_ICONS: Readonly<Record<OwnershipState, NodeIcon>> = {
  assigned: { icon: 'pass', colour: GOOD },
  pending: { icon: 'clock', colour: WAITING },
  joint: { icon: 'organization', colour: WAITING },
  background_ip: { icon: 'package', colour: WAITING },
  licensed: { icon: 'key', colour: WAITING },
  unknown: { icon: 'question', colour: BAD },
  retained: { icon: 'circle-slash', colour: BAD },
  third_party: { icon: 'circle-outline', colour: ASIDE },
  none: { icon: 'hubot', colour: ASIDE },
};

/** Lines of several states. */
export const MIXED_ICON: NodeIcon = { icon: 'warning', colour: WAITING };

const isState = (state: string): state is OwnershipState => Object.hasOwn(OWNERSHIP_ICONS, state);

/** @param key as lines are totalled under: a state with its condition, or what it waits on */
export function ownershipIcon(key: string): NodeIcon {
  const [state = '', more] = key.split('/');
  // What rests on a condition is no tick.
  if (more === 'conditional') return MIXED_ICON;
  return isState(state) ? OWNERSHIP_ICONS[state] : OWNERSHIP_ICONS.unknown;
}

const SEVERITY_ICONS: Readonly<Record<Severity, NodeIcon>> = {
  error: { icon: 'error', colour: BAD },
  warning: { icon: 'warning', colour: WAITING },
  information: { icon: 'info', colour: ASIDE },
};

export function severityIcon(severity: Severity): NodeIcon {
  return SEVERITY_ICONS[severity];
}

export const SUPPRESSED_ICON: NodeIcon = { icon: 'bell-slash', colour: ASIDE };

export const AGREEMENT_ICONS = {
  inForce: { icon: 'pass', colour: GOOD },
  expiring: { icon: 'calendar', colour: WAITING },
  notYet: { icon: 'clock', colour: ASIDE },
  ended: { icon: 'history', colour: ASIDE },
  notSigned: { icon: 'edit', colour: ASIDE },
} as const satisfies Readonly<Record<string, NodeIcon>>;
