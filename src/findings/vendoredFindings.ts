import type { OthersPackage } from '../licensing/othersPackages';
import type { Register } from '../register/schema';
import { counted } from '../wording/counted';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { CATALOGUE } from './catalogue';
import { joinSpans, type DaySpan } from './daySpan';
import type { OriginLines } from './facts';
import type { Finding } from './model';
import { daysOf } from './segmentFacts';

const ID = 'title/vendored';
/** Licences that are named; the rest is counted. */
const NAMED = 4;

interface Lines {
  readonly of: OthersPackage;
  lines: number;
  files: number;
  days: DaySpan | null;
}

/**
 * Others' packages that lie in the tree with a licence of their own, and that nothing on record lists as others' work: their lines
 * count as those of whoever committed them. One finding for each folder of such packages.
 */
export class VendoredFindings {
  private readonly packages = new Map<string, Lines>();

  constructor(register: Register | null, packages: readonly OthersPackage[]) {
    if (!register) return;
    for (const of of packages) this.packages.set(of.folder, { of, lines: 0, files: 0, days: null });
  }

  /**
   * One file's lines.
   * @returns whether they are in such a package: what brought them in needn't be told beside it
   */
  add(path: string, origins: readonly OriginLines[]): boolean {
    const found = this.packageOf(path);
    if (!found) return false;
    const theirs = origins.filter(({ verdict }) => verdict.ownership.state !== 'third_party');
    if (theirs.length === 0) return true;
    found.files++;
    found.lines += theirs.reduce((sum, { count }) => sum + count, 0);
    const dated = theirs.filter(({ commit }) => commit !== null);
    if (dated.length > 0) found.days = joinSpans([...(found.days ? [found.days] : []), daysOf(dated)]);
    return true;
  }

  private packageOf(path: string): Lines | null {
    if (this.packages.size === 0) return null;
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const found = this.packages.get(path.slice(0, at));
      if (found) return found;
    }
    return null;
  }

  findings(): Finding[] {
    const within = new Map<string, Lines[]>();
    for (const one of this.packages.values()) {
      if (one.lines > 0) within.set(one.of.within, [...(within.get(one.of.within) ?? []), one]);
    }
    return [...within].map(([folder, packages]): Finding => {
      const most = packages.toSorted((a, b) => b.lines - a.lines);
      const lines = sum(packages, 'lines');
      return {
        ...{ id: ID, severity: CATALOGUE[ID].severity, path: null, range: null, ranges: [], lines, commit: null },
        // No id has a slash.
        subject: `${folder}/`,
        days: joinSpans(packages.flatMap(({ days }) => (days ? [days] : []))),
        message: message('finding.vendored', {
          folder,
          packages: counted('packages', packages.length),
          licences: licencesOf(most),
          package: most[0]!.of.folder,
          lines: counted('lines', lines),
          files: counted('files', sum(packages, 'files')),
        }),
        why: message(CATALOGUE[ID].why),
        evidence: [],
      };
    });
  }
}

const sum = (packages: readonly Lines[], what: 'lines' | 'files'): number =>
  packages.reduce((total, one) => total + one[what], 0);

/** Those of most lines first. */
function licencesOf(packages: readonly Lines[]): string | Message {
  const all = [...new Set(packages.flatMap(({ of }) => of.licences))];
  const named = all.slice(0, NAMED).join(', ');
  if (all.length <= NAMED) return named;
  return message('finding.vendored.licences', { named, count: { count: all.length - NAMED } });
}
