import type { TermName } from '../register/schema';
import { assignmentHolds } from './assignmentHolds';
import { byText } from './byText';
import type { ChainLink } from './chainLink';
import type { Ground, Question } from './ground';
import { compareMisses, farther, missOf, type Miss } from './miss';
import { termStated } from './termStated';
import type { Version } from './versions';

export interface TermOnLink {
  /** In force, in scope, and stating the term. */
  readonly stating: readonly Version[];
  /** Of these, the ones by which the term holds. */
  readonly holding: readonly Version[];
  /** The nearest miss, for where the term doesn't hold. */
  readonly nearest: { readonly reason: Miss; readonly agreement: string | null };
  /** An executed instrument lacks the day that it began or ended on, or its scope can't be read: nothing is known by silence. */
  readonly doubtful: boolean;
}

/** What a link's instruments say about one term on a day, for a path. */
export function termOnLink(
  ground: Ground,
  { day, path, signedOff }: Question,
  link: ChainLink,
  term: TermName,
): TermOnLink {
  const clock = term === 'ip_assignment' ? 'assignment' : 'other';
  const byEmployee = isEmployee(link);
  const judged = ground
    .speakers(link.lower, link.upper, day, clock)
    .filter((version) => termStated(version, term) && (version.type !== 'dco' || signedOff))
    .map((version) => ({ version, miss: missOf(version, term, day, path.inScope(version.scope)) }));
  const inForce = judged.filter(({ miss }) => miss === null).map(({ version }) => version);
  const replaced = new Set(inForce.flatMap(({ above }) => above));
  const stating = inForce.filter(({ id }) => !replaced.has(id));
  const holds = (version: Version) =>
    term !== 'ip_assignment' || assignmentHolds(version.terms.ip_assignment ?? {}, byEmployee);
  const failures = judged
    .filter(({ version }) => !replaced.has(version.id))
    .flatMap(({ version, miss }) => {
      const failure = miss === 'unsigned' ? miss : farther(miss, holds(version) ? null : 'not-assigned');
      return failure === null ? [] : [{ version, reason: failure }];
    });
  return {
    stating,
    holding: stating.filter(holds),
    nearest: nearestOf(failures),
    doubtful: judged.some(({ version, miss }) => version.executed && isDoubtful(miss)),
  };
}

export function isEmployee({ worker }: ChainLink): boolean {
  return worker?.engagement.type === 'employee' && worker.engagement.party !== 'self';
}

/** Of an executed instrument, `unsigned` says that no day is on record on which it began. */
function isDoubtful(miss: Miss | null): boolean {
  return miss === 'termination-undated' || miss === 'unsigned' || miss === 'scope-unclear';
}

/** Of several that miss alike: the one that ended last, or begins first, then by id. */
function nearestOf(failures: readonly { version: Version; reason: Miss }[]): TermOnLink['nearest'] {
  const [nearest] = [...failures].sort(
    (a, b) =>
      compareMisses(a.reason, b.reason) ||
      (a.reason === 'expired'
        ? byText(b.version.last ?? '', a.version.last ?? '')
        : byText(a.version.effective ?? '', b.version.effective ?? '')) ||
      byText(a.version.id, b.version.id),
  );
  return nearest
    ? { reason: nearest.reason, agreement: nearest.version.id }
    : { reason: 'no-agreement', agreement: null };
}
