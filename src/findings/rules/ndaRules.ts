import type { Version } from '../../judgement/versions';
import { addDuration } from '../../register/duration';
import type { Asset, Terms } from '../../register/schema';
import { message } from '../../wording/message';
import type { FindingId } from '../catalogue';
import type { Finding } from '../model';
import { companyLinks } from './companyLinks';
import type { CompanyLink } from './companyLinks';
import { entryFinding } from './entryFinding';
import type { RegisterFacts } from './registerFacts';

const SHORTEST = 'P3Y';
/** Enough to negotiate an extension. */
const NOTICE = 'P90D';

/** Confidentiality between companies that work together today: whether it is on record, and how far it reaches. */
export function ndaRules(facts: RegisterFacts): Finding[] {
  const seen = new Set<string>();
  return companyLinks(facts).flatMap((link) => {
    const stating = link.stating('confidentiality', facts.today);
    // Between vendors it is a matter of passing it down: chain/no-flow-down.
    if (stating.length === 0) return link.upper === facts.register.organisation.id ? [missing(facts, link)] : [];
    // One agreement can stand on several links.
    const fresh = stating.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    return [...expiring(facts, link, stating), ...fresh.flatMap((version) => faultsOf(facts, link, version))];
  });
}

function missing(facts: RegisterFacts, { lower, upper }: CompanyLink): Finding {
  return entryFinding(facts, {
    id: 'nda/missing',
    kind: 'vendors',
    entry: lower.id,
    lines: facts.linesOfParty(lower.id),
    message: message('finding.nda.missing', { lower: lower.name, upper: facts.naming.party(upper) }),
  });
}

/** Where what is disclosed on the day after would be covered by nothing. */
function expiring(facts: RegisterFacts, link: CompanyLink, stating: readonly Version[]): Finding[] {
  const soonest = addDuration(facts.today, NOTICE);
  const last = stating
    .map((version) => version.last ?? '9999-12-31')
    .sort()
    .at(-1)!;
  if (last > soonest || link.stating('confidentiality', addDuration(last, 'P1D')).length > 0) return [];
  const version = stating.find((one) => one.last === last)!;
  const told = message('finding.nda.expiring', { agreement: version.id, day: last, lower: link.lower.name });
  return [onAgreement(facts, 'nda/expiring', version, told)];
}

function faultsOf(facts: RegisterFacts, link: CompanyLink, version: Version): Finding[] {
  const terms = version.terms.confidentiality ?? {};
  return [
    ...shortTerm(facts, version, terms),
    ...tradeSecretTerm(facts, link, version, terms),
    ...unnamedWays(facts, version, terms),
  ];
}

type Confidentiality = NonNullable<Terms['confidentiality']>;

function shortTerm(facts: RegisterFacts, version: Version, { duration }: Confidentiality): Finding[] {
  const shortest = facts.register.policy?.nda_min_term ?? SHORTEST;
  if (!duration || duration === 'indefinite') return [];
  if (addDuration(facts.today, duration) >= addDuration(facts.today, shortest)) return [];
  const told = message('finding.nda.short-term', { agreement: version.id, duration, shortest });
  return [onAgreement(facts, 'nda/short-term', version, told)];
}

function tradeSecretTerm(
  facts: RegisterFacts,
  { lower }: CompanyLink,
  version: Version,
  { duration, trade_secrets: secrets }: Confidentiality,
): Finding[] {
  if ((secrets ?? duration) === 'indefinite') return [];
  const asset = facts.register.assets?.find((one) => isTradeSecret(one) && maySee(one, lower.id));
  if (!asset) return [];
  const told = message('finding.nda.trade-secret-term', { agreement: version.id, asset: asset.id, lower: lower.name });
  return [onAgreement(facts, 'nda/trade-secret-term', version, told, [asset.id])];
}

function isTradeSecret(asset: Asset): boolean {
  return asset.sensitivity === 'trade_secret' || asset.class === 'trade_secret';
}

/** Without a list, nothing on record keeps anybody from it. */
function maySee({ access }: Asset, party: string): boolean {
  return !access || access.includes(party);
}

/** Only a list can leave something out. */
function unnamedWays(facts: RegisterFacts, version: Version, { covers }: Confidentiality): Finding[] {
  if (!covers || covers.length === 0) return [];
  const named = covers.join('\n').toLowerCase();
  const ways = [
    /\boral|verbal|spoken|\ball\b/.test(named) ? [] : (['oral'] as const),
    /system|access|\ball\b/.test(named) ? [] : (['system'] as const),
  ].flat();
  return ways.map((way) =>
    onAgreement(facts, 'nda/scope', version, message(`finding.nda.scope.${way}`, { agreement: version.id })),
  );
}

function onAgreement(
  facts: RegisterFacts,
  id: FindingId,
  version: Version,
  told: ReturnType<typeof message>,
  evidence: readonly string[] = [],
): Finding {
  const lines = facts.linesOfAgreement(version.id);
  return entryFinding(facts, { id, kind: 'agreements', entry: version.id, lines, message: told, evidence });
}
