import type { Finding } from '../findings/model';
import { inOrder } from '../findings/order';
import { originRuns } from '../findings/originRuns';
import { withReferences } from '../findings/references';
import { withSeverities } from '../findings/severities';
import { applySuppressions } from '../findings/suppressions';
import { shownAddress } from '../history/remoteAddress';
import { createBreather } from '../history/breather';
import type { TreeFile, UnreadReason } from '../history/model';
import { verifySignatures } from '../history/signatures/verifySignatures';
import { treeLines } from '../history/treeLines';
import { dayOf } from '../register/calendarDay';
import { message } from '../wording/message';
import { agreementTable } from './agreementTable';
import { ContributorTable } from './contributorTable';
import type { Engine, EngineOptions } from './engine';
import { unreadable } from './judgeFile';
import { fileResult } from './fileResult';
import type { FileResult } from './fileResult';
import type { KeptResults } from './keptResults';
import { knownTree } from './knownTree';
import type { JudgedLines } from './judgeSegments';
import { licencesAt } from './licencesAt';
import { lineBatches } from './lineBatches';
import { NOT_JUDGED } from '../judgement/notJudged';
import type { Analysis, FileAnalysis, Unknown } from './model';
import { signatureSummary } from './signatureSummary';
import { suppressedFindings } from './suppressedFindings';
import { TotalsTable } from './totalsTable';
import { TreeFindings } from './treeFindings';
import { VendorTable } from './vendorTable';

export interface AnalyseOptions extends Pick<EngineOptions, 'signal' | 'onProgress'> {
  /** Bytes; files over it are listed, not read. Default 5,000,000. */
  readonly maxFileSize?: number;
  /** Slow: a process for each signature. */
  readonly verifySignatures?: boolean;
  /** What an analysis of an engine before left, and where this one leaves its own. */
  readonly kept?: KeptResults;
  /** How many files have lines to find owners for, before any is looked for: that is when it begins to take long. */
  readonly onFiles?: (count: number) => void;
}

/** Judges every line of every text file at the engine's commit, once, and adds up: the value that all surfaces read. */
export async function analyse(engine: Engine, options: AnalyseOptions = {}): Promise<Analysis> {
  const { repository, head, register, naming } = engine;
  const signal = options.signal && { signal: options.signal };
  const tree = await knownTree(repository, head, {
    ...signal,
    ...(options.maxFileSize !== undefined && { maxFileSize: options.maxFileSize }),
    onProgress: (done, total) => options.onProgress?.('files', done, total),
  });
  const texts = tree.filter(({ kind, lines }) => kind === 'text' || lines > 0);
  const byPath = new Map(texts.map((file) => [file.path, file]));

  const reached = engine.reached();
  const signatures = options.verifySignatures
    ? await verifySignatures(repository, reached, {
        ...signal,
        onProgress: (done, total) => options.onProgress?.('signatures', done, total),
      })
    : null;
  const checked = signatures && signatureSummary(signatures);
  const totals = new TotalsTable(signatures?.checks ?? null);
  const vendors = new VendorTable(engine.index, register?.register ?? null);
  const contributors = new ContributorTable(engine);
  const whole = new TreeFindings(engine, signatures?.checks);
  // Not awaited for each of a hundred thousand commits.
  const breathe = createBreather(options.signal);
  for (const commit of reached) {
    contributors.addCommit(commit);
    whole.addCommit(commit);
    const breath = breathe();
    if (breath) await breath;
  }
  const { kept } = options;
  const licences =
    kept?.licencesFor(engine, tree) ??
    (await licencesAt(engine, tree, {
      ...signal,
      maxFileSize: options.maxFileSize,
      onProgress: (done, total) => options.onProgress?.('licences', done, total),
    }));
  const files: FileAnalysis[] = [];
  const found: Finding[] = [];
  const unknowns: Unknown[] = [...engine.unknowns, ...unreadPaths(tree), ...(checked?.unknowns ?? [])];

  const refer = withReferences(naming);
  const results = new Map<string, FileResult>();
  const add = (path: string, { lines: { origins }, authors, findings, row }: FileResult): void => {
    files.push(row);
    found.push(...findings.map(refer));
    totals.add(origins);
    vendors.add(origins, authors);
    contributors.add(origins, authors);
    whole.add(path, origins);
  };
  const addRead = (path: string, result: FileResult): void => {
    if (kept) results.set(path, result);
    add(path, result);
  };
  const addUnread = (file: TreeFile, unread: UnreadReason): void => {
    add(file.path, fileResult(engine, file.path, unreadableLines(file), licences));
    unknowns.push({ path: file.path, lines: file.lines, message: message(`unknown.${unread}`) });
  };

  const readable = texts.filter(({ unread, lines }) => !unread && lines > 0);
  options.onFiles?.(readable.length);
  options.signal?.throwIfAborted();
  for (const file of texts) {
    if (file.unread) addUnread(file, file.unread);
    else if (file.lines === 0) add(file.path, fileResult(engine, file.path, unreadableLines(file), licences));
  }
  const known = (await kept?.resultsFor(engine, licences, options.signal)) ?? new Map<string, FileResult>();
  for (const { path } of readable) {
    const result = known.get(path);
    if (!result) continue;
    addRead(path, result);
    const breath = breathe();
    if (breath) await breath;
  }
  const open = readable.filter(({ path }) => !known.has(path));
  const lines = treeLines(repository, head, open, {
    ...signal,
    ignoreRevs: engine.ignoreRevs,
    ignoreWhitespace: engine.ignoreWhitespace,
    plan: engine.linePlan,
    whole: known.size === 0,
    onCommits: (count) => options.onProgress?.('history', count, engine.commits.size),
    onProgress: (done) => options.onProgress?.('lines', known.size + done, readable.length),
  });
  for await (const batch of lineBatches(lines)) {
    const judged = await engine.judgeFiles(
      batch.map(({ segments }) => segments),
      options.signal,
    );
    for (const [at, file] of batch.entries()) {
      if (file.unread) addUnread(byPath.get(file.path)!, file.unread);
      else addRead(file.path, fileResult(engine, file.path, judged[at]!, licences));
      const breath = breathe();
      if (breath) await breath;
    }
  }
  kept?.keep({ engine, tree, licences, files: results });
  const boundary = totals.linesOf(NOT_JUDGED['before-shallow-boundary']);
  if (boundary > 0) unknowns.push({ path: null, lines: boundary, message: message('unknown.boundary') });

  const agreementLines = totals.linesOfAgreements();
  const people = await contributors.finish(options.signal);
  const vendorRows = vendors.finish();
  // A vendor's id is nobody else's.
  const partyLines = new Map([...people, ...vendorRows].map(({ id, lines }) => [id, lines]));
  const findings = [
    ...found,
    ...licences.findings,
    ...whole.findings({
      addressNames: contributors.addressNames(),
      linesOfAgreement: (id) => agreementLines.get(id) ?? 0,
      linesOfParty: (id) => partyLines.get(id) ?? 0,
    }),
  ];
  const { kept: shown, suppressed } = applySuppressions(
    withSeverities(findings, engine.severities),
    engine.index?.register.suppressions ?? [],
    engine.today,
  );
  const headCommit = engine.commits.get(head)!;

  return {
    repository: {
      name: repository.name,
      shallow: repository.shallow,
      commits: reached.length,
      origin: shownAddress(engine.origin),
      headDate: isoDate(headCommit.committer.time, headCommit.committer.offset),
    },
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
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    contributors: people,
    vendors: vendorRows,
    agreements: agreementTable(engine, agreementLines),
    findings: inOrder(shown),
    suppressed: suppressed.map(suppressedFindings),
    unknowns: unknowns.sort((a, b) => ((a.path ?? '') < (b.path ?? '') ? -1 : 1)),
    notes: [...engine.notes, ...(checked?.notes ?? [])],
  };
}

function unreadableLines(file: TreeFile): JudgedLines {
  const lines = originRuns(unreadable(file));
  return { ...lines, questions: lines.origins.map(() => null) };
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
