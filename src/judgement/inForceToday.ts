import { addDuration } from '../register/duration';
import type { CalendarDay } from '../register/calendarDay';
import type { ChainLink } from './chainLink';
import type { Ground } from './ground';
import { missOf } from './miss';
import { namesPaths, type PathClass } from './pathClasses';
import { startOf } from './startOf';
import { termStated } from './termStated';
import type { Version } from './versions';

/** Terms that go on binding after the work is done. */
const CONTINUING = ['confidentiality', 'return_or_destroy', 'indemnity'] as const;
type Continuing = (typeof CONTINUING)[number];

/**
 * Whether each continuing term that the chain's instruments state for the path binds today, by any of them. A duty to
 * return or destroy outlives its agreement by nature, confidentiality for its stated duration, an indemnity only while
 * the agreement is in force, since no other duration is on record.
 */
export function inForceToday(
  ground: Ground,
  path: PathClass,
  links: readonly ChainLink[],
): Readonly<Record<string, boolean>> {
  const ofLinks = links.map((link) => bindingOf(ground, link, path));
  const answers: Record<string, boolean> = {};
  for (const term of CONTINUING) {
    const stated = ofLinks.flatMap((binding) => binding[term] ?? []);
    if (stated.length > 0) answers[term] = stated.includes(true);
  }
  return answers;
}

/** A term that both of a chain's parts state binds if it does on either. */
export function eitherBinds(
  first: Readonly<Record<string, boolean>>,
  second: Readonly<Record<string, boolean>>,
): Readonly<Record<string, boolean>> {
  const either: Record<string, boolean> = {};
  for (const term of CONTINUING) {
    if (term in first || term in second) either[term] = first[term] === true || second[term] === true;
  }
  return either;
}

type Binding = Readonly<Partial<Record<Continuing, boolean>>>;

interface Bindings {
  readonly speaking: readonly Version[];
  /** Whether it matters which path is asked about. */
  readonly hasScope: boolean;
  readonly byPath: Map<number, Binding>;
}

const known = new WeakMap<ChainLink, Bindings>();

function bindingOf(ground: Ground, link: ChainLink, path: PathClass): Binding {
  let bindings = known.get(link);
  if (!bindings) {
    const speaking = ground.speakers.on(link, ground.today, 'other');
    const hasScope = speaking.some(({ scope }) => namesPaths(scope));
    known.set(link, (bindings = { speaking, hasScope, byPath: new Map() }));
  }
  // Trade secrets may be kept for longer.
  const key = bindings.hasScope ? path.key : path.tradeSecret ? 1 : 0;
  let binding = bindings.byPath.get(key);
  if (!binding) bindings.byPath.set(key, (binding = bindingToday(bindings.speaking, ground.today, path)));
  return binding;
}

function bindingToday(speaking: readonly Version[], today: CalendarDay, path: PathClass): Binding {
  const binding: Partial<Record<Continuing, boolean>> = {};
  for (const term of CONTINUING) {
    const stating = speaking.filter(
      (version) => version.executed && termStated(version, term) && path.inScope(version.scope) === 'yes',
    );
    if (stating.length > 0) binding[term] = stating.some((version) => binds(version, term, today, path));
  }
  return binding;
}

function binds(version: Version, term: Continuing, today: CalendarDay, path: PathClass): boolean {
  const start = startOf(version, term);
  if (start === undefined || today < start || version.undated) return false;
  if (term === 'return_or_destroy') return true;
  const inForce = missOf(version, term, today, 'yes') === null;
  return term === 'indemnity' ? inForce : confidentialOn(version, start, today, inForce, path.tradeSecret);
}

/** Counted from the end unless otherwise stated; a disclosure's day isn't on record, so the earliest possible counts. */
function confidentialOn(
  version: Version,
  start: CalendarDay,
  today: CalendarDay,
  inForce: boolean,
  tradeSecret: boolean,
): boolean {
  const terms = version.terms.confidentiality ?? {};
  const duration = (tradeSecret ? terms.trade_secrets : null) ?? terms.duration;
  if (duration === 'indefinite') return true;
  if (!duration) return inForce;
  switch (terms.from) {
    case 'effective':
      return today <= addDuration(version.effective ?? start, duration);
    case 'signed':
      return today <= addDuration(version.signed ?? start, duration);
    case 'disclosure':
      return inForce || today <= addDuration(start, duration);
    default:
      return version.last === undefined || today <= addDuration(version.last, duration);
  }
}
