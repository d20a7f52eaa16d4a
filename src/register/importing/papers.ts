import type { Agreement, Register } from '../schema';
import type { Tracker } from './tracker';

/** The register's agreements, found by id and by party. */
export class Papers {
  private readonly byId = new Map<string, Agreement>();
  private readonly byParty = new Map<string, Agreement[]>();

  constructor(
    private readonly register: Register,
    private readonly tracker: Tracker,
  ) {
    for (const agreement of register.agreements ?? []) this.note(agreement);
  }

  get(id: string): Agreement | undefined {
    return this.byId.get(id);
  }

  /** Those of a type in which both are named. */
  between(type: Agreement['type'], lower: string, upper: string): Agreement[] {
    return (this.byParty.get(lower) ?? []).filter((one) => one.type === type && names(one, upper));
  }

  of(type: Agreement['type'], party: string): Agreement[] {
    return (this.byParty.get(party) ?? []).filter((one) => one.type === type);
  }

  add(agreement: Agreement): Agreement {
    (this.register.agreements ??= []).push(agreement);
    this.tracker.added('agreements', agreement.id);
    this.note(agreement);
    return agreement;
  }

  private note(agreement: Agreement): void {
    this.byId.set(agreement.id, agreement);
    const refs = agreement.parties.flatMap((party) => ('ref' in party ? [party.ref] : []));
    for (const ref of new Set(refs)) {
      const known = this.byParty.get(ref);
      if (known) known.push(agreement);
      else this.byParty.set(ref, [agreement]);
    }
  }
}

function names({ parties }: Agreement, id: string): boolean {
  return parties.some((party) => 'ref' in party && party.ref === id);
}
