import { EventEmitter, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import { BesideFiles } from '../../analysis/besideFiles';
import type { LineEngine } from '../../analysis/lineEngine';
import { fileScannerInTurns } from '../../analysis/licenceTexts';
import { TextsAbove } from '../../analysis/textsAbove';
import { besideFacts } from '../../findings/licences/besideFacts';
import { fileLicenceFindings } from '../../findings/licences/fileLicences';
import { statementOf, type FileStatement, type LicenceFile } from '../../findings/licences/licenceFile';
import { missingTextsOf } from '../../findings/licences/missingTextsOf';
import { createPolicyContext, type PolicyContext } from '../../findings/licences/policyContext';
import type { Finding } from '../../findings/model';
import { factsOf, type LicenceFacts } from '../../licensing/licenceFacts';
import { isLicenceFile } from '../../licensing/licenceFileName';
import { Delay } from '../delay';
import type { ErrorLog } from '../errorLog';
import { FirstRuns } from '../firstRuns';
import { findingsInForce } from '../findingsInForce';
import type { OpenedRepository } from '../openedRepository';
import type { OpenFile } from '../openFile';
import type { OpenFiles } from '../openFiles';
import type { Repositories } from '../repositories';
import { readSidecar } from './readSidecar';

/** What an open document, as it is now, says of its licence, and what is to be looked at about it. */
export interface OpenLicence {
  readonly opened: OpenedRepository;
  /** From the repository's root. */
  readonly path: string;
  readonly facts: LicenceFacts;
  readonly statement: FileStatement | null;
  readonly findings: readonly Finding[];
  /** The licence that the register's policy expects of the file. */
  readonly expected: string | null;
  /** By which it was read. */
  readonly engine: LineEngine | null;
  readonly version: number;
}

interface ScannedText {
  readonly version: number;
  readonly path: string;
  /** Null for none that is read. */
  readonly facts: LicenceFacts | null;
}

/** The typist has paused. */
const PAUSE = 400;
/** What speaks for files from beside and above them, and where the texts of licences mostly are. */
const BESIDE = ['**/{*.license,REUSE.toml,.reuse/dep5}', '**/LICENSES/*', '**/{LICENSE,LICENCE,COPYING,UNLICENSE}*'];
/** Characters: reading a longer text would be felt. */
const MOST = 2_000_000;

/** The licences of the documents that editors show. Read in process from the text as it is: nothing is started for a key. */
export class OpenLicences implements Disposable {
  private readonly known = new Map<TextDocument, OpenLicence | null>();
  private readonly scanned = new WeakMap<TextDocument, ScannedText>();
  private readonly pauses = new Map<TextDocument, Delay>();
  private readonly contexts = new WeakMap<LineEngine, { readonly context: PolicyContext | null }>();
  private readonly changed = new EventEmitter<OpenFile>();
  readonly onDidChange = this.changed.event;
  private readonly texts = new TextsAbove();
  /** By characters. */
  private readonly firstRuns = new FirstRuns([10_000, 30_000]);
  private readonly listeners: readonly { dispose(): unknown }[];

  constructor(
    private readonly files: OpenFiles,
    private readonly repositories: Repositories,
    private readonly log: ErrorLog,
  ) {
    const again = (): void => files.all().forEach((file) => this.pauseOf(file).start());
    const watchers = BESIDE.map((glob) => workspace.createFileSystemWatcher(glob));
    this.listeners = [
      this.changed,
      ...watchers,
      ...watchers.flatMap((one) => [one.onDidChange(again), one.onDidCreate(again), one.onDidDelete(again)]),
      // What lies outside of the workspace's folders isn't watched.
      workspace.onDidCreateFiles(({ files: made }) => made.some(({ path }) => isLicenceFile(path)) && again()),
      files.onDidChange((file) => this.look(file)),
      files.onDidLeave((document) => {
        this.pauses.get(document)?.dispose();
        this.pauses.delete(document);
        this.known.delete(document);
      }),
    ];
  }

  /** Null where nothing is known: outside of repositories, or not yet. */
  of(document: TextDocument): OpenLicence | null {
    return this.known.get(document) ?? null;
  }

  dispose(): void {
    for (const pause of this.pauses.values()) pause.dispose();
    for (const listener of this.listeners) listener.dispose();
  }

  private look(file: OpenFile): void {
    const { document } = file;
    const known = this.known.get(document);
    // After settings have changed a repository is another.
    const opened = ('opened' in file.standing && file.standing.opened) || known?.opened;
    if (known?.version === document.version && known.opened === opened && known.engine === opened.current) return;
    const isFirst = !this.pauses.has(document);
    const pause = this.pauseOf(file);
    if (isFirst) pause.startNow();
    else pause.start();
  }

  private pauseOf(file: OpenFile): Delay {
    let pause = this.pauses.get(file.document);
    if (!pause) this.pauses.set(file.document, (pause = new Delay(PAUSE, () => this.log.watch(this.read(file)))));
    return pause;
  }

  private async read(file: OpenFile): Promise<void> {
    const { document } = file;
    const { version } = document;
    const home = await this.repositories.homeOf(document.uri.fsPath);
    const found = home.kind === 'repository' ? await this.licenceOf(document, home.opened, home.path) : null;
    // Its next reading is on the way already.
    if (document.version !== version || !this.files.of(document)) return;
    this.known.set(document, found);
    this.changed.fire(file);
  }

  private async licenceOf(document: TextDocument, opened: OpenedRepository, path: string): Promise<OpenLicence | null> {
    const facts = await this.factsIn(document, path);
    if (!facts) return null;
    const sidecar = await this.besideOf(document, opened, path, facts);
    const file: LicenceFile = { path, facts, sidecar };
    const engine = opened.current;
    const context = engine && this.contextOf(engine);
    const textsOf = () => this.texts.of(opened.root.fsPath, path);
    const found = [...fileLicenceFindings(file, context), ...(await missingTextsOf(file, context, textsOf))];
    const findings = engine ? findingsInForce(engine, found) : found;
    const expected = context?.policyOf(path)?.policy.expected ?? null;
    const { version } = document;
    return { opened, path, facts, statement: statementOf(file), findings, expected, engine, version };
  }

  /** Of its text as it is. Judged anew, by an edited register, a text that is the same says the same. */
  private async factsIn(document: TextDocument, path: string): Promise<LicenceFacts | null> {
    const scan = await fileScannerInTurns();
    const { version } = document;
    const known = this.scanned.get(document);
    if (known?.version === version && known.path === path) return known.facts;
    const text = document.getText();
    const begin = (length: number): void => void scan(path, Buffer.from(text.slice(0, length)));
    if (text.length <= MOST) await this.firstRuns.before(text.length, begin);
    const scanned = text.length > MOST ? 'binary' : scan(path, Buffer.from(text));
    const facts = scanned === 'binary' ? null : factsOf(scanned);
    this.scanned.set(document, { version, path, facts });
    return facts;
  }

  /** What speaks for the file from beside it: read each time, for it is small, and may be what the person is writing. */
  private async besideOf(
    { uri: { fsPath } }: TextDocument,
    { repository: { root } }: OpenedRepository,
    path: string,
    facts: LicenceFacts,
  ): Promise<LicenceFile['sidecar']> {
    const scan = await fileScannerInTurns();
    const name = `${path}.license`;
    const bytes = await readSidecar(fsPath);
    const scanned = bytes ? scan(name, bytes) : 'binary';
    const sidecar = scanned === 'binary' ? null : { path: name, facts: factsOf(scanned) };
    // One with errors is told by `check --reuse`.
    const tables = new BesideFiles(() => undefined).tablesOf(fsPath, root);
    return besideFacts(sidecar?.facts ?? facts, tables) ?? sidecar;
  }

  private contextOf(engine: LineEngine): PolicyContext | null {
    let known = this.contexts.get(engine);
    if (!known) {
      known = { context: createPolicyContext(engine.licenceRules, engine.naming.entry) };
      this.contexts.set(engine, known);
    }
    return known.context;
  }
}
