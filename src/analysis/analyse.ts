import type { Finding } from '../findings/model';
import { inOrder } from '../findings/order';
import { withReferences } from '../findings/references';
import { withSeverities } from '../findings/severities';
import { applySuppressions } from '../findings/suppressions';
import { shownAddress } from '../history/remoteAddress';
import { createBreather } from '../history/breather';
import type { TreeFile } from '../history/model';
import { verifySignatures } from '../history/signatures/verifySignatures';
import { linesBeyondWhiteSpace } from '../history/whiteSpace';
import { dayOf } from '../register/calendarDay';
import { message } from '../wording/message';
import { agreementTable } from './agreementTable';
import { AssetTable } from './assetTable';
import { ContributorTable } from './contributorTable';
import { copiesOfTree } from './copiesOfTree';
import type { Engine, EngineOptions } from './engine';
import type { FileResult } from './fileResult';
import { fileResults } from './fileResults';
import type { KeptResults } from './keptResults';
import { knownTree } from './knownTree';
import { licencesAt } from './licencesAt';
import { createAssetsOf } from '../judgement/assetMembership';
import { groupBy } from '../judgement/groupBy';
import { NOT_JUDGED } from '../judgement/notJudged';
import type { Analysis, FileAnalysis, Unknown } from './model';
import { VERSION } from './product';
import { signatureSummary } from './signatureSummary';
import { distinctLines, findingLines, type SharedLines } from './findingLines';
import { suppressedFindings } from './suppressedFindings';
import { TotalsTable } from './totalsTable';
import type { CopyFinder } from './treeCopies';
import { TreeFindings } from './treeFindings';
import { VendorTable } from './vendorTable';
import { timelineOf } from './writtenLines';

export interface AnalyseOptions extends Pick<EngineOptions, 'signal' | 'onProgress'> {
  /** Bytes; files over it are listed, not read. Default 5,000,000. */
  readonly maxFileSize?: number;
  /** Slow: a process for each signature. */
  readonly verifySignatures?: boolean;
  /** What an analysis of an engine before left, and where this one leaves its own. */
  readonly kept?: KeptResults;
  /** Compares the files with known works; left out, they aren't. */
  readonly copies?: CopyFinder;
  /** How many files have lines to find owners for, before any is looked for: that is when it begins to take long. */
  readonly onFiles?: (count: number) => void;
}

/** Judges every line of every text file at the engine's commit, once, and adds up: the value that all surfaces read. */
export async function analyse(engine: Engine, options: AnalyseOptions = {}): Promise<Analysis> {
  const { repository, head, register, naming } = engine;
  const signal = options.signal && { signal: options.signal };
  // Not awaited for each of a hundred thousand commits.
  const breathe = createBreather(options.signal);
  const tree = await knownTree(repository, head, {
    ...signal,
    ...(options.maxFileSize !== undefined && { maxFileSize: options.maxFileSize }),
    onProgress: (done, total) => options.onProgress?.('files', done, total),
  });
  const texts = tree.filter(({ kind, lines }) => kind === 'text' || lines > 0);
  const comparing = options.copies?.in(repository, tree, { ...signal, maxFileSize: options.maxFileSize });
  // Awaited below.
  comparing?.catch(() => undefined);

  const reached = engine.reached();
  const signatures = options.verifySignatures
    ? await verifySignatures(repository, reached, {
        ...signal,
        onProgress: (done, total) => options.onProgress?.('signatures', done, total),
      })
    : null;
  const checked = signatures && signatureSummary(signatures);
  await breathe();
  const totals = new TotalsTable(signatures?.checks ?? null);
  const vendors = new VendorTable(engine.index, register?.register ?? null);
  const contributors = new ContributorTable(engine);
  const assetsOf = createAssetsOf(engine.index);
  const assets = new AssetTable(engine.index);
  await breathe();
  const { kept } = options;
  const licences =
    kept?.licencesFor(engine, tree) ??
    (await licencesAt(engine, tree, {
      ...signal,
      maxFileSize: options.maxFileSize,
      onProgress: (done, total) => options.onProgress?.('licences', done, total),
    }));
  const whole = new TreeFindings(engine, licences.packages, signatures?.checks);
  await breathe();
  for (const commit of reached) {
    whole.addCommit(commit, contributors.addCommit(commit).id);
    const breath = breathe();
    if (breath) await breath;
  }
  const files: FileAnalysis[] = [];
  const found: Finding[] = [];
  const unknowns: Unknown[] = [...engine.unknowns, ...unreadPaths(tree), ...(checked?.unknowns ?? [])];

  for (const path of licences.unread) unknowns.push({ path, lines: 0, message: message('unknown.licence-too-large') });
  const refer = withReferences(naming);
  const results = new Map<string, FileResult>();
  for await (const { path, result, unread } of fileResults(engine, texts, licences, options)) {
    const { lines, authors, findings, row } = result;
    files.push(row);
    found.push(...findings.map(refer));
    totals.add(lines.origins);
    vendors.add(lines.origins, authors);
    contributors.add(lines.origins, authors);
    const within = assetsOf?.(path) ?? null;
    assets.add(row, within);
    whole.add(path, lines.origins, within);
    if (unread) unknowns.push({ path, lines: row.lines, message: message(`unknown.${unread}`) });
    else if (kept) results.set(path, result);
    const breath = breathe();
    if (breath) await breath;
  }
  kept?.keep({ engine, tree, licences, files: results });
  const compared = (await comparing) ?? null;
  const copies = compared && (await copiesOfTree(engine, compared, licences));
  for (const path of compared?.notCompared ?? [])
    unknowns.push({ path, lines: 0, message: message('unknown.not-compared') });
  const boundary = totals.linesOf(NOT_JUDGED['before-shallow-boundary']);
  if (boundary > 0) unknowns.push({ path: null, lines: boundary, message: message('unknown.boundary') });

  const agreementLines = totals.linesOfAgreements();
  const people = await contributors.finish(options.signal);
  const vendorRows = vendors.finish();
  await breathe();
  // A vendor's id is nobody else's.
  const partyLines = new Map([...people, ...vendorRows].map(({ id, lines }) => [id, lines]));
  const findings = [
    ...found,
    ...licences.findings,
    ...(copies?.findings ?? []),
    ...whole.findings({
      addressNames: contributors.addressNames(),
      beyondWhiteSpace: await linesBeyondWhiteSpace(engine.repository, whole.bulkCommits(), options.signal),
      linesOfAgreement: (id) => agreementLines.get(id) ?? 0,
      linesOfParty: (id) => partyLines.get(id) ?? 0,
    }),
  ];
  await breathe();
  const { kept: shown, suppressed } = applySuppressions(
    withSeverities(findings, engine.severities),
    engine.index?.register.suppressions ?? [],
    engine.today,
  );
  const ordered = inOrder(shown);
  const shared: SharedLines = {
    onLinks: (some) => whole.linesOnLinks(some),
    onAgreements: (some) => totals.linesRestingOn(some),
  };
  const headCommit = engine.commits.get(head)!;
  await breathe();

  const analysis: Analysis = {
    repository: {
      name: repository.name,
      shallow: repository.shallow,
      commits: reached.length,
      origin: shownAddress(engine.origin),
      headDate: isoDate(headCommit.committer.time, headCommit.committer.offset),
    },
    madeBy: { version: VERSION, git: repository.gitVersion },
    head,
    register: register?.register
      ? {
          path: engine.registerPath ?? register.path,
          organisation: { id: register.register.organisation.id, name: register.register.organisation.name },
          sha256: register.sha256,
        }
      : null,
    today: engine.today,
    totals: totals.finish(texts.length),
    files: withCopies(files, copies?.findings ?? []).sort((a, b) => (a.path < b.path ? -1 : 1)),
    timeline: timelineOf(files),
    assets: assets.finish(),
    copies: copies?.files ?? null,
    contributors: people,
    vendors: vendorRows,
    agreements: agreementTable(engine, agreementLines),
    findings: ordered,
    findingLines: findingLines(ordered, shared),
    suppressed: suppressed.map((one) => suppressedFindings(one, (silenced) => distinctLines(silenced, shared))),
    unknowns: unknowns.sort((a, b) => ((a.path ?? '') < (b.path ?? '') ? -1 : 1)),
    notes: [...engine.notes, ...(checked?.notes ?? [])],
  };
  // Whoever waits for it begins to show it.
  await breathe();
  return analysis;
}

/** Rows of files of which more was found since they were made. */
function withCopies(files: readonly FileAnalysis[], findings: readonly Finding[]): FileAnalysis[] {
  const idsOf = groupBy(findings, ({ path }) => path);
  return files.map((row) => {
    const more = idsOf.get(row.path);
    return more ? { ...row, findings: [...new Set([...row.findings, ...more.map(({ id }) => id)])].sort() } : row;
  });
}

/** Unread files of which not even the number of lines is known. */
function unreadPaths(tree: readonly TreeFile[]): Unknown[] {
  return tree.flatMap(({ path, unread, lines }) =>
    unread && lines === 0 ? { path, lines, message: message(`unknown.${unread}`) } : [],
  );
}

function isoDate(seconds: number, offset: number): string {
  const local = new Date((seconds + offset * 60) * 1000);
  if (Number.isNaN(local.getTime())) return dayOf(seconds, offset);
  const sign = offset < 0 ? '-' : '+';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((n) =>
    String(n).padStart(2, '0'),
  );
  return `${local.toISOString().slice(0, 19)}${sign}${hours}:${minutes}`;
}
