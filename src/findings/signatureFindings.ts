import type { Commit } from '../history/model';
import type { SignatureCheck } from '../history/signatures/model';
import { dayOf } from '../register/calendarDay';
import type { CalendarDay } from '../register/calendarDay';
import { counted } from '../wording/counted';
import { message } from '../wording/message';
import type { Naming } from './facts';
import type { Finding } from './model';
import { entryFinding } from './rules/entryFinding';

const ID = 'integrity/untrusted-signature';

interface Counted {
  readonly state: 'bad' | 'revoked';
  readonly contributor: { readonly id: string; readonly name: string };
  count: number;
  newest: CalendarDay;
  commit: string;
  key: string | null;
}

/**
 * Signatures that were looked at and don't hold: of each contributor, known to the register or not, one finding a kind.
 * That a key isn't known here, or that nothing here can check it, says nothing of a commit.
 */
export class SignatureFindings {
  private readonly counted = new Map<string, Counted>();

  constructor(private readonly naming: Naming) {}

  add(commit: Commit, { state, key }: SignatureCheck): void {
    if (state !== 'bad' && state !== 'revoked') return;
    const { name, email, time, offset } = commit.author;
    const day = dayOf(time, offset);
    const contributor = this.naming.contributor(name, email, day);
    const place = `${state} ${contributor.id}`;
    const known = this.counted.get(place);
    if (!known) this.counted.set(place, { state, contributor, count: 1, newest: day, commit: commit.id, key });
    else {
      known.count++;
      if (day >= known.newest) Object.assign(known, { newest: day, commit: commit.id, key });
    }
  }

  findings(): Finding[] {
    return [...this.counted.values()].map(({ state, contributor, count, newest, commit, key }) => ({
      ...entryFinding(
        // Whom the register doesn't know has no place in it.
        { naming: this.naming, registerPath: null },
        {
          id: ID,
          kind: 'people',
          entry: contributor.id,
          message: message(`finding.untrusted-signature.${state}`, {
            name: contributor.name,
            commits: counted('commits', count),
            when: newest,
          }),
          evidence: [commit, ...(key === null ? [] : [key])],
        },
      ),
      commit,
      days: [newest, newest] as const,
    }));
  }
}
