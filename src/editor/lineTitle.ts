import { authorOf } from '../analysis/contributors';
import type { Grounds } from '../analysis/grounds';
import { ownershipKey } from '../analysis/ownershipKey';
import { verdictReasons } from '../analysis/verdictReasons';
import type { JudgedSegment } from '../findings/facts';
import { dayOf } from '../register/calendarDay';
import { ownershipName, statusName } from '../report/stateNames';
import { visibleText } from '../report/visibleText';
import { words } from '../report/words';
import { render } from '../wording/render';
import { vendorLabel } from './vendorNames';

/** What there is to say of one line, as plain text; empty where there is nothing. */
export interface LineTitle {
  readonly contributor: string;
  readonly vendor: string;
  readonly day: string;
  readonly commit: string;
  readonly subject: string;
  readonly status: string;
  readonly ownership: string;
  readonly agreements: readonly string[];
  readonly reasons: readonly string[];
  /** The person's id in the register, null if not there. */
  readonly person: string | null;
}

/** Text of the repository's is made visible; whoever shows it as Markdown escapes it. */
export function lineTitle(grounds: Grounds, { commit, verdict }: JudgedSegment): LineTitle {
  const day = commit ? dayOf(commit.author.time, commit.author.offset) : '';
  const { coAuthor: other } = verdict;
  const coAuthor = other && (grounds.who(other.name, other.email, day).name || other.email);
  const author = commit ? authorOf(commit, grounds.who).name || commit.author.email : words('vendor.unknown');
  return {
    contributor: visibleText(coAuthor === undefined ? author : words('editor.co-author', { name: author, coAuthor })),
    vendor: vendorLabel(grounds, verdict.vendor).name,
    day,
    commit: commit?.id ?? '',
    subject: visibleText(commit?.subject ?? ''),
    status: statusName(verdict.status),
    ownership: ownershipName(ownershipKey(verdict.ownership)),
    agreements: verdict.agreements.map(visibleText),
    reasons: verdictReasons(verdict, grounds.naming).map(({ message }) => visibleText(render(message))),
    person: verdict.person,
  };
}
