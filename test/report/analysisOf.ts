import type {
  AgreementAnalysis,
  Analysis,
  AssetsAnalysis,
  Contributor,
  FileAnalysis,
  RegisterFacts,
  Share,
  SuppressedFindings,
  Totals,
  Unknown,
  VendorAnalysis,
  WrittenLines,
} from '../../src/analysis/model';
import { timelineOf } from '../../src/analysis/writtenLines';
import { ownershipKey } from '../../src/analysis/ownershipKey';
import type { Finding } from '../../src/findings/model';
import { OWNERSHIP_STATES, STATUSES } from '../../src/judgement/model';
import type { Ownership, Status } from '../../src/judgement/model';
import type { Message } from '../../src/wording/message';
import { summedLines } from './summedLines';

/** Lines of one file, of one person, judged alike: an analysis is made of these, so that its totals add up. */
export interface Block {
  readonly path: string;
  readonly person: string;
  readonly lines: number;
  readonly status: Status;
  readonly ownership: Ownership;
  readonly ai?: boolean;
  readonly signed?: boolean;
  /** When they were written; null where nobody knows. */
  readonly year?: number | null;
}

export interface PersonSketch {
  readonly id: string;
  readonly name: string;
  readonly emails?: readonly string[];
  readonly kind?: Contributor['kind'];
  readonly vendor: string;
  readonly commits?: number;
  readonly agreements?: readonly string[];
  readonly reasons?: readonly Message[];
}

export interface Sketch {
  readonly name?: string;
  readonly blocks: readonly Block[];
  readonly people: readonly PersonSketch[];
  readonly vendors: readonly Pick<VendorAnalysis, 'id' | 'name' | 'tag' | 'kind' | 'jurisdiction'>[];
  readonly agreements?: readonly AgreementAnalysis[];
  readonly assets?: AssetsAnalysis;
  readonly findings?: readonly Finding[];
  readonly register?: RegisterFacts | null;
  readonly suppressed?: readonly SuppressedFindings[];
  readonly unknowns?: readonly Unknown[];
  readonly notes?: readonly Message[];
  readonly shallow?: boolean;
  readonly copies?: Analysis['copies'];
}

type Counts = Record<string, number>;

function sumBy(blocks: readonly Block[], keyOf: (block: Block) => string): Counts {
  const counts = new Map<string, number>();
  for (const block of blocks) counts.set(keyOf(block), (counts.get(keyOf(block)) ?? 0) + block.lines);
  return Object.fromEntries([...counts].filter(([, lines]) => lines > 0));
}

function linesOf(blocks: readonly Block[]): number {
  return blocks.reduce((total, { lines }) => total + lines, 0);
}

function shares(counts: Counts): Share[] {
  return Object.entries(counts)
    .map(([id, lines]) => ({ id, lines }))
    .sort((a, b) => b.lines - a.lines || (a.id < b.id ? -1 : 1));
}

function worst<T>(values: readonly T[], rank: (value: T) => number, none: NoInfer<T>): T {
  return values.reduce((left, right) => (rank(right) > rank(left) ? right : left), values[0] ?? none);
}

const byStatus = (blocks: readonly Block[]) => sumBy(blocks, ({ status }) => status) as Partial<Record<Status, number>>;
const byOwnership = (blocks: readonly Block[]) => sumBy(blocks, ({ ownership }) => ownershipKey(ownership));
const worstStatus = (blocks: readonly Block[]) =>
  worst(
    blocks.map(({ status }) => status),
    (status) => STATUSES.indexOf(status),
    'not_judged',
  );

/** An analysis whose numbers all come from the same blocks, as the real one's do. */
export function analysisOf(sketch: Sketch): Analysis {
  const { blocks, people, findings = [] } = sketch;
  const vendorOf = new Map(people.map(({ id, vendor }) => [id, vendor]));
  const vendorOfBlock = ({ person }: Block): string => vendorOf.get(person) ?? 'unknown';
  const paths = [...new Set(blocks.map(({ path }) => path))].sort((a, b) => (a < b ? -1 : 1));
  const blocksOf = new Map<string, Block[]>(paths.map((path) => [path, []]));
  const blocksBy = new Map<string, Block[]>(people.map(({ id }) => [id, []]));
  const found = new Map<string, Set<string>>(paths.map((path) => [path, new Set()]));
  for (const block of blocks) {
    blocksOf.get(block.path)?.push(block);
    blocksBy.get(block.person)?.push(block);
  }
  for (const { path, id } of findings) if (path !== null) found.get(path)?.add(id);

  const agreementsOf = new Map(people.map(({ id, agreements }) => [id, agreements ?? []]));
  const writtenOf = (block: Block): WrittenLines => ({
    year: block.year === undefined ? 2024 : block.year,
    vendor: vendorOfBlock(block),
    lines: block.lines,
  });

  const files = paths.map((path): FileAnalysis => {
    const own = blocksOf.get(path) ?? [];
    const resting = own.flatMap((block) =>
      (agreementsOf.get(block.person) ?? []).map((person) => ({ ...block, person })),
    );
    return {
      path,
      lines: linesOf(own),
      vendors: shares(sumBy(own, vendorOfBlock)),
      people: shares(sumBy(own, ({ person }) => person)),
      status: worstStatus(own),
      ownership: worst(
        own.map(({ ownership }) => ownership),
        ({ state }) => OWNERSHIP_STATES.indexOf(state),
        { state: 'unknown' },
      ),
      byOwnership: byOwnership(own),
      byStatus: byStatus(own),
      agreements: shares(sumBy(resting, ({ person }) => person)),
      written: timelineOf([{ written: own.map(writtenOf) }]),
      licence: null,
      ai: linesOf(own.filter(({ ai }) => ai)),
      signed: linesOf(own.filter(({ signed }) => signed)),
      findings: [...(found.get(path) ?? [])].sort(),
    };
  });

  const contributors = people.map((person): Contributor => {
    const own = blocksBy.get(person.id) ?? [];
    return {
      id: person.id,
      name: person.name,
      emails: person.emails ?? [`${person.id}@example.com`],
      kind: person.kind ?? 'person',
      vendor: person.vendor,
      vendors:
        own.length === 0
          ? []
          : [
              {
                id: person.vendor,
                lines: linesOf(own),
                byStatus: byStatus(own),
                byAgreement: Object.fromEntries((person.agreements ?? []).map((id) => [id, linesOf(own)])),
              },
            ],
      commits: person.commits ?? own.length,
      lines: linesOf(own),
      files: new Set(own.map(({ path }) => path)).size,
      firstCommit: own.length > 0 ? '2022-02-01' : null,
      lastCommit: own.length > 0 ? '2025-11-14' : null,
      status: worstStatus(own),
      byStatus: byStatus(own),
      byOwnership: byOwnership(own),
      agreements: person.agreements ?? [],
      reasons: person.reasons ?? [],
    };
  });

  const vendors = sketch.vendors.map((vendor): VendorAnalysis => {
    const own = blocks.filter((block) => vendorOfBlock(block) === vendor.id);
    return {
      ...vendor,
      lines: linesOf(own),
      files: new Set(own.map(({ path }) => path)).size,
      contributors: new Set(own.map(({ person }) => person)).size,
      byStatus: byStatus(own),
      byOwnership: byOwnership(own),
    };
  });

  const totals: Totals = {
    files: files.length,
    lines: linesOf(blocks),
    byOwnership: byOwnership(blocks),
    byVendor: sumBy(blocks, vendorOfBlock),
    byStatus: byStatus(blocks),
    ai: linesOf(blocks.filter(({ ai }) => ai)),
    signed: linesOf(blocks.filter(({ signed }) => signed)),
    signatures: null,
  };

  return {
    repository: {
      name: sketch.name ?? 'acme-store',
      shallow: sketch.shallow ?? false,
      commits: 412,
      headDate: '2026-01-30T17:20:00+01:00',
      origin: null,
    },
    madeBy: { version: '0.1.0', git: '2.39.5' },
    head: '3f2a9c1b7d5e4f60718293a4b5c6d7e8f9012345',
    register:
      sketch.register === undefined
        ? {
            path: 'ip-register.yaml',
            organisation: { id: 'acme', name: 'Acme Inc.' },
            sha256: 'b1946ac92492d2347c6235b4d2611184a2c0ba1f0c1d3d9a5c2a9b7a6f5e4d3c',
          }
        : sketch.register,
    today: '2026-02-01',
    totals,
    timeline: timelineOf(files),
    assets: sketch.assets ?? null,
    copies: sketch.copies ?? null,
    files,
    contributors: contributors.sort((a, b) => b.lines - a.lines || (a.id < b.id ? -1 : 1)),
    vendors: vendors.sort((a, b) => b.lines - a.lines || (a.id < b.id ? -1 : 1)),
    agreements: sketch.agreements ?? [],
    findings,
    findingLines: summedLines(findings),
    suppressed: sketch.suppressed ?? [],
    unknowns: sketch.unknowns ?? [],
    notes: sketch.notes ?? [],
  };
}
