import { BulkImportFindings } from '../findings/bulkImportFindings';
import { ChainFindings } from '../findings/chainFindings';
import { CommitFindings } from '../findings/commitFindings';
import { coverageFindings } from '../findings/coverageFindings';
import type { JudgedSegment } from '../findings/facts';
import { lineFindings } from '../findings/lineFindings';
import type { Finding } from '../findings/model';
import { inOrder } from '../findings/order';
import { PendingFindings } from '../findings/pendingFindings';
import { selfAddedFindings } from '../findings/selfAddedFindings';
import { originRuns } from '../findings/originRuns';
import { withReferences } from '../findings/references';
import { withSeverities } from '../findings/severities';
import { SignatureFindings } from '../findings/signatureFindings';
import { applySuppressions } from '../findings/suppressions';
import { VendoredFindings } from '../findings/vendoredFindings';
import { changedFiles, commitsBetween, commitsTouching, mergeBase, signatoriesNow } from '../history/changes';
import type { Range } from '../history/changes';
import { isDatedBeforeParent } from '../history/datedBeforeParents';
import type { Commit, TreeFile, UnreadReason } from '../history/model';
import { resolveRevision } from '../history/repository';
import type { CheckedSignatures } from '../history/signatures/verifySignatures';
import { verifySignatures } from '../history/signatures/verifySignatures';
import { listTree, MAX_FILE_SIZE } from '../history/tree';
import { stagedFiles } from '../history/stagedFiles';
import { treeLines } from '../history/treeLines';
import { linesBeyondWhiteSpace, stagedBeyondWhiteSpace } from '../history/whiteSpace';
import type { OthersPackage } from '../licensing/othersPackages';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { UserError } from '../wording/userError';
import { authorOf } from './contributors';
import { copiesOfChange, type AddedTo } from './copiesOfChange';
import { isRead, licencesOfChange } from './licencesAt';
import type { EngineOptions } from './engine';
import type { LineEngine } from './lineEngine';
import { reopenLineEngine } from './openLineEngine';
import type { SuppressedFindings, Unknown } from './model';
import { packagesOfChange } from './packagesIn';
import { registerAt, registerPaths } from './registerAt';
import type { PlacedBlob } from './placedBlob';
import { signatureSummary } from './signatureSummary';
import { distinctLines } from './findingLines';
import { suppressedFindings } from './suppressedFindings';

/** What was found, and what was not looked at: an empty list alone would promise too much. */
export interface Checked {
  /** In the order of reports; without what suppressions silence. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFindings[];
  readonly unknowns: readonly Unknown[];
  readonly notes: readonly Message[];
}

export interface ChangeOptions {
  readonly signal?: AbortSignal;
  readonly maxFileSize?: number;
  /** Of a change; what is only staged isn't signed yet. */
  readonly verifySignatures?: boolean;
  readonly onProgress?: EngineOptions['onProgress'];
}

/** The same engine, judging by the register as it was: what a change adds to it doesn't count for the change itself. */
async function engineBefore(engine: LineEngine, commit: string, { signal }: ChangeOptions): Promise<LineEngine> {
  const { repository, register } = engine;
  const then = await registerAt(repository, commit, register, signal);
  if (then?.sha256 === register?.sha256) return engine;
  return reopenLineEngine(engine, then, engine.today, signal ?? new AbortController().signal);
}

/** What lines of files, and what commits, call for, each on its own. */
class Collected {
  private readonly found: Finding[] = [];
  private readonly chain;
  private readonly pending;
  private readonly bulk;
  private readonly vendored;
  private readonly commits;
  private readonly signatures;
  private readonly unknowns: Unknown[] = [];
  private readonly notes: Message[] = [];

  constructor(
    private readonly engine: LineEngine,
    packages: readonly OthersPackage[],
  ) {
    const register = engine.register?.register ?? null;
    this.chain = new ChainFindings(register);
    this.pending = new PendingFindings(register);
    this.bulk = new BulkImportFindings(register);
    this.vendored = new VendoredFindings(register, packages);
    this.commits = new CommitFindings(engine.index, engine.naming, (commit) =>
      isDatedBeforeParent(engine.commits, commit),
    );
    this.signatures = new SignatureFindings(engine.naming);
  }

  addLines(path: string, segments: readonly JudgedSegment[]): void {
    const { naming, lineRules } = this.engine;
    const lines = originRuns(segments);
    const found = [...coverageFindings(path, lines, naming), ...lineFindings(path, lines, lineRules, naming)];
    this.found.push(...found.map(withReferences(naming)));
    for (const part of [this.chain, this.pending]) part.addChange(path, lines);
    if (!this.vendored.add(path, lines.origins)) this.bulk.add(lines.origins);
  }

  addCommit(commit: Commit): void {
    this.commits.add(commit, authorOf(commit, this.engine.who).id);
  }

  addSignatures(checked: CheckedSignatures): void {
    for (const [id, check] of checked.checks) this.signatures.add(this.engine.commits.get(id)!, check);
    const { unknowns, notes } = signatureSummary(checked);
    this.unknowns.push(...unknowns);
    this.notes.push(...notes);
  }

  addUnread({ path, lines }: Pick<TreeFile, 'path' | 'lines'>, unread: UnreadReason): void {
    this.unknowns.push({ path, lines, message: message(`unknown.${unread}`) });
  }

  /** No finding of a change is about an agreement. */
  private linesOf(findings: readonly Finding[]): number {
    return distinctLines(findings, { onLinks: (some) => this.chain.linesOf(some), onAgreements: () => 0 });
  }

  /** Ids of commits of which it is asked whether they changed more than white space. */
  bulkCommits(): readonly string[] {
    return this.bulk.commits();
  }

  /** @param beyondWhiteSpace by commit, as linesBeyondWhiteSpace gives it */
  finish(others: readonly Finding[], beyondWhiteSpace: ReadonlyMap<string, number>): Checked {
    const { naming, registerPath, today, register, index, severities } = this.engine;
    const notes = [...this.engine.notes, ...this.notes];
    const all = [
      ...this.found,
      ...this.chain.findings(registerPath, naming),
      ...this.pending.findings(registerPath, today, naming),
      ...this.bulk.findings(naming, beyondWhiteSpace),
      ...this.vendored.findings(),
      ...this.commits.findings(registerPath),
      ...this.signatures.findings(),
      ...others,
    ];
    const weighed = withSeverities(all, severities);
    const { kept, suppressed } = applySuppressions(weighed, index?.register.suppressions ?? [], today);
    return {
      findings: inOrder(kept),
      suppressed: suppressed.map((one) => suppressedFindings(one, (silenced) => this.linesOf(silenced))),
      unknowns: this.unknowns,
      notes: register ? notes : [...notes, message('note.no-register-before')],
    };
  }
}

/**
 * The findings of what HEAD adds to a base: its commits, and the lines that they left, judged by the register at the base.
 * @param base any revision; what HEAD has in common with it is not looked at
 * @throws UserError where the two have nothing in common
 */
export async function judgeChange(engine: LineEngine, base: string, options: ChangeOptions = {}): Promise<Checked> {
  const { repository, head } = engine;
  const { signal } = options;
  const range: Range = { from: await resolveRevision(repository, base, signal), to: head };
  const from = await mergeBase(repository, range.from, head, signal);
  if (from === null) throw new UserError(message('error.no-merge-base', { base }));
  const before = await engineBefore(engine, from, options);
  const added = await commitsBetween(repository, range, signal);
  // Whether a clock is before the parents' is asked.
  const asked = [...added].flat(2);
  for (const each of new Set([engine, before])) await each.learn(asked, signal);
  const paths = await changedFiles(repository, from, head, signal);
  const waiting = signal ? { signal } : {};
  const files = await listTree(repository, head, {
    ...waiting,
    paths,
    ...(options.maxFileSize !== undefined && { maxFileSize: options.maxFileSize }),
  });
  const collected = new Collected(before, await packagesOfChange(repository, head, files, signal));
  const commits = [...added.keys()].flatMap((id) => before.commits.get(id) ?? []);
  for (const commit of commits) collected.addCommit(commit);
  if (options.verifySignatures) {
    const onProgress = (done: number, total: number) => options.onProgress?.('signatures', done, total);
    collected.addSignatures(await verifySignatures(repository, commits, { ...(signal && { signal }), onProgress }));
  }

  for (const file of files) if (file.unread) collected.addUnread(file, file.unread);
  const texts = new Map(
    files.filter(({ kind, lines }) => kind === 'text' && lines > 0).map((file) => [file.path, file]),
  );
  const { ignoreRevs, ignoreWhitespace } = engine;
  const blame = { ...waiting, ignoreRevs, ignoreWhitespace, since: range.from };
  const changed: AddedTo[] = [];
  for await (const { path, segments, unread } of treeLines(repository, head, [...texts.values()], blame)) {
    if (unread) collected.addUnread(texts.get(path)!, unread);
    const own = segments.filter(({ commit }) => commit !== null && added.has(commit));
    collected.addLines(path, before.judgeSegments(path, own));
    changed.push({ path, blob: texts.get(path)!.blob, runs: own.map(({ line, count }) => [line, count]) });
  }
  const read = files.filter((file) => isRead(before, file));
  const others = [
    ...(await selfAdded(engine, before, range, options)),
    ...(await licencesOfChange(before, head, read, scanningOf(options))),
    ...(await copiesOfChange(before, head, changed, scanningOf(options))),
  ];
  return collected.finish(others, await linesBeyondWhiteSpace(repository, collected.bulkCommits(), signal));
}

function scanningOf({ signal, maxFileSize, onProgress }: ChangeOptions): Parameters<typeof licencesOfChange>[3] {
  const onLicences = (done: number, total: number): void => onProgress?.('licences', done, total);
  return { ...(signal && { signal }), maxFileSize, onProgress: onLicences };
}

async function selfAdded(
  engine: LineEngine,
  before: LineEngine,
  range: Range,
  { signal }: ChangeOptions,
): Promise<Finding[]> {
  const { repository, register } = engine;
  if (before === engine || !register?.register) return [];
  // A change that moves the register has touched it by its earlier name too.
  const reads = [register, before.register].filter((read) => read !== null);
  const paths = (await Promise.all(reads.map((read) => registerPaths(repository, read)))).flat();
  const touching = await commitsTouching(repository, range, paths, signal);
  const authors = touching.flatMap((id) => {
    const commit = engine.commits.get(id);
    return commit ? authorOf(commit, engine.who).id : [];
  });
  const then = before.register?.register ?? null;
  return selfAddedFindings(then, register.register, new Set(authors), engine.registerPath, engine.naming);
}

/** Nobody's commit. */
const NONE = '0'.repeat(40);

/**
 * The findings of the lines that the index adds to HEAD, as if their author committed them now, judged by HEAD's register;
 * and what the files that it changes say of their licences.
 * @throws UserError where git doesn't know who the author would be
 */
export async function judgeStaged(engine: LineEngine, options: ChangeOptions = {}): Promise<Checked> {
  const { repository, head } = engine;
  const who = await signatoriesNow(repository, options.signal);
  if (!who) throw new UserError(message('error.no-author'));
  const before = await engineBefore(engine, head, options);
  // Whether the clock is before the parent's is asked.
  await before.learn([head], options.signal);
  const commit: Commit = {
    ...{ id: NONE, parents: [head], ...who, subject: '', trailers: [], coAuthors: [], signedOffBy: [] },
    // Whether it will be signed isn't known: only that it isn't yet.
    signature: 'unknown',
  };
  const staged = await stagedFiles(repository, options.signal);
  const collected = new Collected(before, await packagesOfChange(repository, head, staged, options.signal));
  collected.addCommit(commit);
  const { maxFileSize = MAX_FILE_SIZE } = options;
  const read: PlacedBlob[] = [];
  const added: AddedTo[] = [];
  for (const file of staged) {
    const { path, exact, blob, runs, size } = file;
    const isTooLarge = size !== null && size > maxFileSize;
    const unread = !exact ? 'not-utf8-path' : size === null ? 'missing-blob' : isTooLarge ? 'too-large' : null;
    // A file of which only lines go is judged for its licence all the same; one that is no text, for nothing else.
    if (unread === null && isRead(before, file)) read.push({ path, blob });
    if (runs.length === 0) continue;
    if (unread) {
      collected.addUnread({ path, lines: runs.reduce((sum, [, count]) => sum + count, 0) }, unread);
      continue;
    }
    added.push(file);
    const verdict = before.judge({ ...who, path });
    const segments = runs.map(([line, count]) => ({
      ...{ line, count, originalLine: line, originalPath: path },
      ...{ commit, verdict },
    }));
    collected.addLines(path, segments);
  }
  const others = [
    ...(await licencesOfChange(before, head, read, scanningOf(options))),
    ...(await copiesOfChange(before, head, added, scanningOf(options))),
  ];
  const isBulk = collected.bulkCommits().length > 0;
  const beyond = isBulk ? await stagedBeyondWhiteSpace(repository, options.signal) : null;
  const { findings, ...more } = collected.finish(others, new Map(beyond === null ? [] : [[NONE, beyond]]));
  return { ...more, findings: findings.map((one) => (one.commit === NONE ? { ...one, commit: null } : one)) };
}
