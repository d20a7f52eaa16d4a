import type { Agreement, AgreementParty } from '../register/schema';
import { message } from '../wording/message';
import type { Engine } from './engine';
import type { AgreementAnalysis, PartyName } from './model';

/**
 * The register's agreements, in its order.
 * @param lines surviving lines whose verdict rests on each agreement, by id
 */
export function agreementTable(engine: Engine, lines: ReadonlyMap<string, number>): AgreementAnalysis[] {
  return (engine.register?.register?.agreements ?? []).map((agreement) => {
    const effective = agreement.effective ?? agreement.signed ?? null;
    const end = lastDay(agreement);
    return {
      id: agreement.id,
      type: agreement.type,
      status: agreement.status,
      parties: agreement.parties.map((party) => partyName(party, engine)),
      signed: agreement.signed ?? null,
      effective,
      end,
      inForceToday: inForce(agreement, effective, end, engine.today),
      lines: lines.get(agreement.id) ?? 0,
      registerLine: engine.register?.lines('agreements', agreement.id) ?? null,
    };
  });
}

function lastDay({ end, terminated_on }: Agreement): string | null {
  if (end && terminated_on) return end < terminated_on ? end : terminated_on;
  return end ?? terminated_on ?? null;
}

/** Executed, or terminated with a date; signed by then; both days inclusive. */
function inForce(
  { status, signed, terminated_on }: Agreement,
  effective: string | null,
  end: string | null,
  day: string,
): boolean {
  if (status !== 'executed' && !(status === 'terminated' && terminated_on)) return false;
  return !(signed && signed > day) && effective !== null && effective <= day && (end === null || day <= end);
}

function partyName(party: AgreementParty, { naming }: Engine): PartyName {
  if ('ref' in party) return naming.party(party.ref);
  return message(`party.class.${party.class}`, { party: naming.party(party.of) });
}
