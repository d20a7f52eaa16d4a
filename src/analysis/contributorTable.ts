import type { JudgedSegment } from '../findings/facts';
import type { AddressNames } from '../findings/sharedAccountFindings';
import type { Commit } from '../history/model';
import type { Status, Verdict } from '../judgement/model';
import { worseStatus } from '../judgement/worst';
import { dayOf } from '../register/calendarDay';
import type { Message } from '../wording/message';
import { authorOf } from './contributors';
import type { Who } from './contributors';
import type { Engine } from './engine';
import type { Contributor, VendorShare } from './model';
import { ownershipKey } from './ownershipKey';
import { Tally } from './tally';
import { verdictReasons } from './verdictReasons';

/** More reasons than this explain nothing. */
const REASONS_SHOWN = 5;

/** Lines under one vendor. */
interface Under {
  lines: number;
  readonly byStatus: Tally<Status>;
  readonly agreements: Tally;
}

interface Row {
  readonly who: Who;
  readonly emails: Set<string>;
  newest: Commit;
  commits: number;
  first: string;
  last: string;
  lines: number;
  files: number;
  status: Status | null;
  readonly byStatus: Tally<Status>;
  readonly byOwnership: Tally;
  readonly vendors: Map<string, Under>;
  readonly agreements: Tally;
  readonly reasons: Map<string, { readonly message: Message; lines: number }>;
}

/** Everyone whom git names as an author, with what survives of their lines. */
export class ContributorTable {
  private readonly rows = new Map<string, Row>();
  private readonly names = new Map<string, { readonly row: Row; readonly names: Set<string>; lines: number }>();

  constructor(private readonly engine: Engine) {}

  /** Of all that are reachable from the head, before the lines. */
  addCommit(commit: Commit): void {
    const { author } = commit;
    const day = dayOf(author.time, author.offset);
    const who = authorOf(commit, this.engine.who);
    let row = this.rows.get(who.id);
    if (!row) this.rows.set(who.id, (row = emptyRow(who, commit, day)));
    row.commits++;
    if (day < row.first) row.first = day;
    if (day > row.last) row.last = day;
    if (author.time > row.newest.author.time) row.newest = commit;
    const email = author.email.toLowerCase();
    row.emails.add(email);
    const known = this.names.get(email);
    if (known) known.names.add(author.name);
    else this.names.set(email, { row, names: new Set([author.name]), lines: 0 });
  }

  add(segments: readonly JudgedSegment[]): void {
    const inFile = new Set<Row>();
    for (const { commit, verdict, count } of segments) {
      if (!commit) continue;
      const row = this.rows.get(authorOf(commit, this.engine.who).id)!;
      if (!inFile.has(row)) row.files++;
      inFile.add(row);
      this.names.get(commit.author.email.toLowerCase())!.lines += count;
      addLines(row, verdict, count, this.engine);
    }
  }

  /** Most lines first, then most commits, then by id. */
  finish(): Contributor[] {
    return [...this.rows.values()]
      .sort((a, b) => b.lines - a.lines || b.commits - a.commits || (a.who.id < b.who.id ? -1 : 1))
      .map((row) => this.contributor(row));
  }

  addressNames(): AddressNames[] {
    return [...this.names]
      .filter(([, { names, row }]) => names.size > 1 && row.who.kind !== 'bot')
      .map(([email, { row, names, lines }]) => ({ email, contributor: row.who.id, names: [...names], lines }));
  }

  private contributor(row: Row): Contributor {
    // Of the latest work: lines that they brought in for others, or wrote for an earlier vendor, don't decide.
    const { vendor } = this.engine.judge({ author: row.newest.author, path: '' });
    return {
      id: row.who.id,
      name: row.who.name,
      emails: [...row.emails].sort(),
      kind: row.who.kind,
      vendor,
      vendors: vendorShares(row.vendors),
      commits: row.commits,
      lines: row.lines,
      files: row.files,
      firstCommit: row.first,
      lastCommit: row.last,
      status: row.status ?? 'not_judged',
      byStatus: row.byStatus.record(),
      byOwnership: row.byOwnership.record(),
      agreements: row.agreements.entries().map(([id]) => id),
      reasons: [...row.reasons.values()]
        // Of as many lines, gaps come before remarks, as verdictReasons lists them: the sort is stable.
        .sort((a, b) => b.lines - a.lines)
        .slice(0, REASONS_SHOWN)
        .map(({ message }) => message),
    };
  }
}

function emptyRow(who: Who, newest: Commit, day: string): Row {
  return {
    who,
    emails: new Set(),
    newest,
    commits: 0,
    first: day,
    last: day,
    lines: 0,
    files: 0,
    status: null,
    byStatus: new Tally<Status>(),
    byOwnership: new Tally(),
    vendors: new Map(),
    agreements: new Tally(),
    reasons: new Map(),
  };
}

function vendorShares(vendors: ReadonlyMap<string, Under>): VendorShare[] {
  return [...vendors]
    .map(([id, { lines, byStatus, agreements }]) => ({
      id,
      lines,
      byStatus: byStatus.record(),
      byAgreement: agreements.record(),
    }))
    .sort((a, b) => b.lines - a.lines || (a.id < b.id ? -1 : 1));
}

function addLines(row: Row, verdict: Verdict, count: number, { naming }: Engine): void {
  row.lines += count;
  row.status = row.status === null ? verdict.status : worseStatus(row.status, verdict.status);
  row.byStatus.add(verdict.status, count);
  row.byOwnership.add(ownershipKey(verdict.ownership), count);
  let under = row.vendors.get(verdict.vendor);
  if (!under) {
    row.vendors.set(verdict.vendor, (under = { lines: 0, byStatus: new Tally<Status>(), agreements: new Tally() }));
  }
  under.lines += count;
  under.byStatus.add(verdict.status, count);
  for (const id of verdict.agreements) {
    row.agreements.add(id, count);
    under.agreements.add(id, count);
  }
  for (const { key, message } of verdictReasons(verdict, naming)) {
    const known = row.reasons.get(key);
    if (known) known.lines += count;
    else row.reasons.set(key, { message, lines: count });
  }
}
