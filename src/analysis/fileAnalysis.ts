import type { OriginLines } from '../findings/facts';
import type { Ownership, Status, Verdict } from '../judgement/model';
import { worseOwnership, worseStatus } from '../judgement/worst';
import type { FileAuthors } from './contributors';
import { Counts } from './counts';
import type { FileAnalysis } from './model';
import { ownershipKey } from './ownershipKey';
import { Tally } from './tally';
import { writtenLines } from './writtenLines';

/** What is known of a file by its lines alone. */
export type FileLines = Omit<FileAnalysis, 'licence' | 'findings'>;

/** What a file's lines add up to, and the worst of them. */
export function analyseFile(path: string, origins: readonly OriginLines[], authors: FileAuthors): FileLines {
  const vendors = new Tally();
  const people = new Tally();
  const byOwnership = new Tally();
  const byStatus = new Tally<Status>();
  const agreements = new Tally();
  const verdicts = new Counts<Verdict>();
  let [lines, ai, signed] = [0, 0, 0];
  let status: Status | undefined;
  let ownership: Ownership | undefined;
  origins.forEach(({ verdict, count, commit }, at) => {
    lines += count;
    if (commit?.signature) signed += count;
    verdicts.add(verdict, count);
    const author = authors[at];
    if (author) people.add(author.id, count);
  });
  verdicts.forEach((verdict, count) => {
    if (verdict.ai) ai += count;
    vendors.add(verdict.vendor, count);
    byOwnership.add(ownershipKey(verdict.ownership), count);
    byStatus.add(verdict.status, count);
    for (const id of verdict.agreements) agreements.add(id, count);
    status = status === undefined ? verdict.status : worseStatus(status, verdict.status);
    ownership = ownership === undefined ? verdict.ownership : worseOwnership(ownership, verdict.ownership);
  });
  return {
    path,
    lines,
    vendors: vendors.shares(),
    people: people.shares(),
    status: status ?? 'not_judged',
    ownership: ownership ?? { state: 'unknown' },
    byOwnership: byOwnership.record(),
    byStatus: byStatus.record(),
    agreements: agreements.shares(),
    written: writtenLines(origins),
    ai,
    signed,
  };
}
