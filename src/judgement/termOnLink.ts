import { addDuration } from '../register/duration';
import type { TermName } from '../register/schema';
import { assignmentHolds } from './assignmentHolds';
import { byText } from './byText';
import type { ChainLink } from './chainLink';
import type { Ground, Question } from './ground';
import { compareMisses, farther, missOf, type Miss } from './miss';
import { startOf } from './startOf';
import { termStated } from './termStated';
import { turnAt, turnsOf, type Turns } from './turns';
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
  const speaking = ground.speakers(link.lower, link.upper, day, clock);
  const asked: Asked = { day, path, signedOff, term, byEmployee: isEmployee(link) };
  const answers = answersOf(speaking, term);
  // Links between companies are those of many people, and a link's instruments begin and end on few days.
  const key = `${turnAt(answers.turns, day)} ${path.key}${signedOff ? ' signed-off' : ''}${asked.byEmployee ? ' employee' : ''}`;
  let answer = answers.byKey.get(key);
  if (!answer) answers.byKey.set(key, (answer = answerOf(speaking, asked)));
  return answer;
}

interface Asked extends Pick<Question, 'day' | 'path' | 'signedOff'> {
  readonly term: TermName;
  readonly byEmployee: boolean;
}

/** What is known already of the instruments of a link, for one term. */
interface Answers {
  /** Days on which the term begins or ceases to run. */
  readonly turns: Turns;
  readonly byKey: Map<string, TermOnLink>;
}

/** By the instruments themselves: they are the same value while they read alike. */
const known = new WeakMap<readonly Version[], Map<TermName, Answers>>();

function answersOf(speaking: readonly Version[], term: TermName): Answers {
  let byTerm = known.get(speaking);
  if (!byTerm) known.set(speaking, (byTerm = new Map()));
  let answers = byTerm.get(term);
  if (!answers) {
    const days = speaking.flatMap((version) => {
      const over = version.last === undefined ? undefined : addDuration(version.last, 'P1D');
      return [startOf(version, term), over].filter((day) => day !== undefined);
    });
    byTerm.set(term, (answers = { turns: turnsOf(days), byKey: new Map() }));
  }
  return answers;
}

function answerOf(speaking: readonly Version[], { day, path, signedOff, term, byEmployee }: Asked): TermOnLink {
  const judged = speaking
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
