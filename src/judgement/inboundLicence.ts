import type { Agreement, Engagement, Person } from '../register/schema';
import type { ChainLink } from './chainLink';
import type { Ground, Question } from './ground';
import { compareMisses, farther, missOf, type Miss } from './miss';
import type { Reason } from './model';
import { termOnLink, type TermOnLink } from './termOnLink';
import type { Version } from './versions';

/** How a contributor's licence to the organisation stands. */
export interface InboundLicence {
  /** From the person, or from the employer who warrants for them, to the organisation. */
  readonly link: ChainLink;
  readonly holding: readonly Version[];
  readonly reasons: readonly Reason[];
  readonly nearest: TermOnLink['nearest'];
}

/**
 * By the person's own CLA, else by their employer's while they are on its schedule, else by a DCO where the commit is
 * signed off.
 */
export function inboundLicence(
  ground: Ground,
  question: Question,
  person: Person,
  engagement: Engagement,
  above: readonly string[],
): InboundLicence {
  const organisation = ground.register.organisation.id;
  const link = ground.links.ofWorker(person, engagement, organisation);
  const own = termOnLink(ground, question, link, 'inbound_licence');
  if (own.holding.length > 0)
    return { link, holding: own.holding, reasons: lateness(own.holding, question), nearest: own.nearest };
  const employer = above[0]!;
  const corporate = employer === organisation ? NOTHING : scheduled(ground, question, person, employer, organisation);
  if (corporate.holding.length > 0) {
    const reasons: readonly Reason[] = ['warranted', ...lateness(corporate.holding, question)];
    return {
      link: { lower: { id: employer }, upper: organisation },
      holding: corporate.holding,
      reasons,
      nearest: own.nearest,
    };
  }
  const attested = question.signedOff ? certified(ground, question) : [];
  const nearest = compareMisses(corporate.nearest.reason, own.nearest.reason) < 0 ? corporate.nearest : own.nearest;
  return { link, holding: attested, reasons: lateness(attested, question), nearest };
}

type Answer = Pick<TermOnLink, 'holding' | 'nearest'>;

const NOTHING: Answer = { holding: [], nearest: { reason: 'no-agreement', agreement: null } };

/** An employer's instruments, each only for the people on its schedule and their days. */
function scheduled(ground: Ground, question: Question, person: Person, employer: string, organisation: string): Answer {
  const { day, path } = question;
  const speaking = ground.speakers.on({ lower: { id: employer }, upper: organisation }, day, 'other');
  const listed = speaking.flatMap((version) => {
    if (!version.terms.inbound_licence) return [];
    const rows = (version.schedule ?? []).filter((row) => row.person === person.id).map((row) => rowMiss(row, day));
    if (rows.length === 0) return [];
    const nearestRow = rows.includes(null) ? null : rows.filter((miss) => miss !== null).sort(compareMisses)[0]!;
    const miss = missOf(version, 'inbound_licence', day, path.inScope(version.scope));
    return [{ version, miss: miss === 'unsigned' ? miss : farther(miss, nearestRow) }];
  });
  const misses = listed.flatMap(({ version, miss }) => (miss ? [{ reason: miss, agreement: version.id }] : []));
  return {
    holding: listed.filter(({ miss }) => miss === null).map(({ version }) => version),
    nearest: misses.sort((a, b) => compareMisses(a.reason, b.reason))[0] ?? NOTHING.nearest,
  };
}

type Row = NonNullable<Agreement['schedule']>[number];

function rowMiss({ from, until }: Row, day: string): Miss | null {
  if (from && day < from) return 'not-yet-effective';
  return until && until < day ? 'expired' : null;
}

function certified(ground: Ground, { day, path }: Question): readonly Version[] {
  return ground
    .certificates(day)
    .filter((version) => missOf(version, 'inbound_licence', day, path.inScope(version.scope)) === null);
}

function lateness(holding: readonly Version[], { day }: Question): readonly Reason[] {
  const late = holding.length > 0 && holding.every(({ signed }) => signed !== undefined && signed > day);
  return late ? ['signed-later'] : [];
}
