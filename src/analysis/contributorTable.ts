import type { OriginLines } from '../findings/facts';
import type { AddressNames } from '../findings/sharedAccountFindings';
import { createBreather } from '../history/breather';
import type { Commit } from '../history/model';
import type { Status, Verdict } from '../judgement/model';
import { worseStatus } from '../judgement/worst';
import { dayOf } from '../register/calendarDay';
import { foldEmail } from '../register/foldEmail';
import type { Message } from '../wording/message';
import { authorOf } from './contributors';
import type { FileAuthors, Who } from './contributors';
import { Counts } from './counts';
import type { Engine } from './engine';
import type { Contributor, VendorShare } from './model';
import { ownershipKey } from './ownershipKey';
import { Tally } from './tally';
import { verdictReasons } from './verdictReasons';

/** More reasons than this explain nothing. */
const REASONS_SHOWN = 5;

interface Row {
  readonly who: Who;
  readonly emails: Set<string>;
  newest: Commit;
  commits: number;
  first: string;
  last: string;
  lines: number;
  files: number;
  /** The number of the file that was counted last. */
  lastFile: number;
  readonly verdicts: Counts<Verdict>;
}

interface Address {
  /** Folded. */
  readonly email: string;
  /** Of whose commit it came with first. */
  readonly row: Row;
  readonly names: Set<string>;
  lines: number;
}

/** Everyone whom git names as an author, with what survives of their lines. */
export class ContributorTable {
  private readonly rows = new Map<string, Row>();
  private files = 0;
  private readonly addresses = new Map<string, Address>();
  /** The same by what commits state, so that they are folded once. */
  private readonly stated = new Map<string, Address>();

  constructor(private readonly engine: Engine) {}

  /**
   * Of all that are reachable from the head, before the lines.
   * @returns its author
   */
  addCommit(commit: Commit): Who {
    const { author } = commit;
    const day = dayOf(author.time, author.offset);
    const who = authorOf(commit, this.engine.who);
    let row = this.rows.get(who.id);
    if (!row) this.rows.set(who.id, (row = emptyRow(who, commit, day)));
    row.commits++;
    if (day < row.first) row.first = day;
    if (day > row.last) row.last = day;
    if (author.time > row.newest.author.time) row.newest = commit;
    const address = this.stated.get(author.email) ?? this.addressOf(author.email, row);
    if (address.row !== row) row.emails.add(address.email);
    address.names.add(author.name);
    return who;
  }

  add(origins: readonly OriginLines[], authors: FileAuthors): void {
    this.files++;
    origins.forEach(({ commit, verdict, count }, at) => {
      if (!commit) return;
      const row = this.rows.get(authors[at]!.id)!;
      if (row.lastFile !== this.files) row.files++;
      row.lastFile = this.files;
      this.stated.get(commit.author.email)!.lines += count;
      row.lines += count;
      row.verdicts.add(verdict, count);
    });
  }

  /** Most lines first, then most commits, then by id. */
  async finish(signal?: AbortSignal): Promise<Contributor[]> {
    const breathe = createBreather(signal);
    const rows = [...this.rows.values()].sort(
      (a, b) => b.lines - a.lines || b.commits - a.commits || (a.who.id < b.who.id ? -1 : 1),
    );
    const contributors: Contributor[] = [];
    for (const row of rows) {
      contributors.push(this.contributor(row));
      await breathe();
    }
    return contributors;
  }

  addressNames(): AddressNames[] {
    return [...this.addresses.values()]
      .filter(({ names, row }) => names.size > 1 && row.who.kind !== 'bot')
      .map(({ email, row, names, lines }) => ({ email, contributor: row.who.id, names: [...names], lines }));
  }

  /** @param row of whom it is, if it is new */
  private addressOf(stated: string, row: Row): Address {
    const email = foldEmail(stated);
    let address = this.addresses.get(email);
    if (!address) {
      this.addresses.set(email, (address = { email, row, names: new Set(), lines: 0 }));
      row.emails.add(email);
    }
    this.stated.set(stated, address);
    return address;
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
      commits: row.commits,
      lines: row.lines,
      files: row.files,
      firstCommit: row.first,
      lastCommit: row.last,
      ...addUp(row.verdicts, this.engine),
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
    lastFile: 0,
    verdicts: new Counts<Verdict>(),
  };
}

/** Lines under one vendor. */
interface Under {
  lines: number;
  readonly byStatus: Tally<Status>;
  readonly agreements: Tally;
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

/** One reason of a contributor's verdicts. */
interface Told {
  readonly message: Message;
  /** Among the reasons of a verdict, the first. */
  place: number;
  lines: number;
  /** The worst status that it is the first reason for. */
  decides: Status | null;
}

/** Not by ids: others would change the order. */
const told = (message: Message): string => JSON.stringify(message);

type Sums = Pick<Contributor, 'status' | 'byStatus' | 'byOwnership' | 'vendors' | 'agreements' | 'reasons'>;

/** What one contributor's lines add up to. */
function addUp(verdicts: Counts<Verdict>, { naming }: Engine): Sums {
  let worst: Status | undefined;
  const byStatus = new Tally<Status>();
  const byOwnership = new Tally();
  const vendors = new Map<string, Under>();
  const agreements = new Tally();
  const reasons = new Map<string, Told>();
  verdicts.forEach((verdict, count) => {
    const { status, ownership, vendor } = verdict;
    worst = worst === undefined ? status : worseStatus(worst, status);
    byStatus.add(status, count);
    byOwnership.add(ownershipKey(ownership), count);
    let under = vendors.get(vendor);
    if (!under) vendors.set(vendor, (under = { lines: 0, byStatus: new Tally<Status>(), agreements: new Tally() }));
    under.lines += count;
    under.byStatus.add(status, count);
    for (const id of verdict.agreements) under.agreements.add(id, count);
    // Of lines that others wrote as well, those that are the author's own.
    for (const id of verdict.parts?.[0]?.agreements ?? verdict.agreements) agreements.add(id, count);
    for (const [place, { key, message }] of verdictReasons(verdict, naming).entries()) {
      let known = reasons.get(key);
      if (known) {
        known.lines += count;
        known.place = Math.min(known.place, place);
      } else reasons.set(key, (known = { message, place, lines: count, decides: null }));
      if (place === 0) known.decides = known.decides === null ? status : worseStatus(known.decides, status);
    }
  });
  return {
    status: worst ?? 'not_judged',
    byStatus: byStatus.record(),
    byOwnership: byOwnership.record(),
    vendors: vendorShares(vendors),
    agreements: agreements.entries().map(([id]) => id),
    reasons: [...reasons.values()]
      // First what the status is named after. Of as many lines, gaps come before remarks, as verdictReasons lists them,
      // in whatever order files came.
      .sort(
        (a, b) =>
          Number(b.decides === worst) - Number(a.decides === worst) ||
          b.lines - a.lines ||
          a.place - b.place ||
          (told(a.message) < told(b.message) ? -1 : 1),
      )
      .slice(0, REASONS_SHOWN)
      .map(({ message }) => message),
  };
}
