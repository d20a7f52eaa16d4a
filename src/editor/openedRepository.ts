import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Disposable, EventEmitter, RelativePattern, Uri, workspace } from 'vscode';
import { readBaselineAgain } from '../analysis/baselineFile';
import type { ReadBaseline } from '../analysis/baselineFile';
import { readBlameBasis } from '../analysis/blameBasis';
import type { BlameBasis } from '../analysis/blameBasis';
import { readGrounds } from '../analysis/grounds';
import type { Grounds } from '../analysis/grounds';
import { BrokenRegister } from '../analysis/brokenRegister';
import type { LineEngine } from '../analysis/lineEngine';
import { openLineEngine, reopenLineEngine } from '../analysis/openLineEngine';
import { registerInForce } from '../analysis/registerInForce';
import { today } from '../analysis/today';
import type { Baseline } from '../findings/baseline';
import { headFiles, readHead } from '../history/head';
import { createLineSource } from '../history/lineSource';
import type { LineSource } from '../history/lineSource';
import type { Repository } from '../history/repository';
import type { LicencePolicy } from '../register/licencePolicies';
import { RegisterReader } from '../register/registerReader';
import type { ReadRegister } from '../register/registerReader';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { Delay } from './delay';
import type { ErrorLog } from './errorLog';
import { FolderWatches } from './folderWatches';
import { judgingSettings } from './settings';

/** What the first engine is made of, as it comes to be known. */
interface Early {
  readonly blameBasis: Promise<BlameBasis>;
  readonly grounds: Promise<Grounds>;
}

/** Milliseconds: git writes several files for one commit. */
const SETTLING = 300;
/** A register is mostly one, and somebody waits for it. */
const REGISTER_SETTLING = 25;
/** As docs/ci.md has it. */
const BASELINE = '.chain-of-title-baseline.json';

/**
 * A repository while the editor looks at it: its engine is opened anew when HEAD moves, the register changes on disk, or
 * the day ends, and the old one serves until then.
 */
export class OpenedRepository implements Disposable {
  /** Blame, once a file and commit. */
  readonly lines: LineSource;
  /** Of the register, saved or not. */
  readonly reader = new RegisterReader();
  /** Where the baseline is, or would be. Other settings are another one of these; it is asked for at each change of a file. */
  readonly baselineFile: string;
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private inForce: LineEngine | null = null;
  private early: Early | null = null;
  private fault: UserError | null = null;
  private known: ReadBaseline | null = null;
  private knownFault: UserError | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  /** Names that are shown may be others, though the commit is the same. */
  private hasOtherNames = false;
  private registerFiles: readonly string[] = [];
  private readonly watchers: Disposable[];
  private readonly folders = new FolderWatches((file) => {
    if (this.isJudgedBy(file)) this.checkRegister.start();
  });
  private readonly check: Delay;
  private readonly checkRegister: Delay;
  private readonly closed = new AbortController();

  constructor(
    readonly repository: Repository,
    private readonly log: ErrorLog,
  ) {
    this.lines = createLineSource(repository);
    this.baselineFile = path.resolve(repository.root, judgingSettings(this.root).baseline ?? BASELINE);
    const refresh = (): void => log.watch(this.refresh());
    this.check = new Delay(SETTLING, refresh);
    this.checkRegister = new Delay(REGISTER_SETTLING, refresh);
    this.watchers = this.watch();
  }

  get root(): Uri {
    return Uri.file(this.repository.root);
  }

  /** The engine in force, null until there is one. */
  get current(): LineEngine | null {
    return this.inForce;
  }

  /** Why there is no engine, or why the register on disk is not the one in force. */
  get problem(): UserError | null {
    return this.fault;
  }

  /** The findings that the team has taken note of; null where there is no such file, or none that can be read. */
  get baseline(): Baseline | null {
    return this.known?.baseline ?? null;
  }

  /** @throws UserError where there is none: no commits, a register with errors from the start */
  async engine(): Promise<LineEngine> {
    if (!this.inForce && !this.fault) await (this.running ?? this.refresh());
    if (this.inForce) return this.inForce;
    throw this.fault ?? this.closed.signal.reason;
  }

  /**
   * What is known of the engine long before it has read a long history; the engine in force if there is one.
   * @throws as `engine` does
   */
  async grounds(): Promise<Grounds> {
    return this.inForce ?? this.sooner((early) => early.grounds);
  }

  /** What is known sooner still, whatever the register holds. */
  async blameBasis(): Promise<BlameBasis> {
    return this.inForce ?? this.sooner((early) => early.blameBasis);
  }

  /** Whether a file is part of the register in force, or would be one. */
  isRegister(file: string): boolean {
    if (this.registerFiles.includes(file)) return true;
    if (!/\.ya?ml$/.test(file)) return false;
    const { register: named } = judgingSettings(this.root);
    const root = this.root.fsPath;
    const places = ['ip-register.yaml', 'ip-register', ...(named === undefined ? [] : [named])];
    return places.some((place) => [file, path.dirname(file)].includes(path.resolve(root, place)));
  }

  /** Whether what is shown depends on a file beside the commit: the register's, or the baseline. */
  isJudgedBy(file: string): boolean {
    return this.isRegister(file) || file === this.baselineFile;
  }

  /** The files that the register was read from, by path; also of one with errors. */
  get registerPaths(): readonly string[] {
    return this.registerFiles;
  }

  /** Looks whether anything has changed, and takes it in. Calls while it runs are one more run. */
  async refresh(): Promise<void> {
    this.again = true;
    this.running ??= this.run().finally(() => (this.running = null));
    await this.running;
  }

  dispose(): void {
    this.closed.abort();
    this.log.watch(this.reader.dispose());
    Disposable.from(...this.watchers, this.folders, this.check, this.checkRegister, this.changed).dispose();
  }

  private async sooner<Part>(part: (early: Early) => Promise<Part>): Promise<Part | LineEngine> {
    const engine = this.engine();
    if (!this.early) return engine;
    // What becomes of the engine is for whoever asks for it.
    engine.catch(() => undefined);
    return part(this.early);
  }

  private async run(): Promise<void> {
    while (this.again && !this.closed.signal.aborted) {
      this.again = false;
      await this.takeIn();
    }
  }

  private async takeIn(): Promise<void> {
    const before = { engine: this.inForce, fault: this.fault?.message, known: this.known };
    try {
      // Whoever waits for the register shows what is found by it: without what is known already.
      const register = Promise.all([this.readRegister(), this.readBaseline()]).then(([read]) => read);
      // Awaited below.
      register.catch(() => undefined);
      const { inForce } = this;
      const { signal } = this.closed;
      const head = inForce && (await readHead(this.repository, signal));
      const { hasOtherNames } = this;
      this.hasOtherNames = false;
      if (inForce?.head === head && !hasOtherNames) {
        const read = await register;
        if (isOutdated(inForce, read)) this.inForce = await reopenLineEngine(inForce, read, today(), signal);
      } else {
        const basis = readBlameBasis(this.repository, { signal, ...this.ignoreRevs() });
        const grounds = readGrounds(this.repository, {
          registerRead: register,
          basisRead: basis,
          severities: judgingSettings(this.root).severities,
          licencePolicies: this.licencePolicies(),
          signal,
        });
        if (!inForce) this.early = { blameBasis: basis, grounds };
        // A register with errors is told first of all that is wrong.
        grounds.catch(() => undefined);
        await register;
        this.inForce = await openLineEngine(await grounds, inForce, signal);
      }
    } catch (error) {
      if (this.closed.signal.aborted) return;
      if (!(error instanceof UserError)) throw error;
      this.fault = error;
    } finally {
      this.early = null;
    }
    if (this.fault && before.fault !== this.fault.message) this.log.tell(this.fault);
    const isOther =
      before.engine !== this.inForce || before.fault !== this.fault?.message || before.known !== this.known;
    if (isOther) this.changed.fire();
  }

  /** The register on disk; while that one is broken, the one in force stays. */
  private async readRegister(): Promise<ReadRegister | null> {
    try {
      const { register: named } = judgingSettings(this.root);
      const register = await registerInForce(this.repository.root, {
        ...(named !== undefined && { named }),
        before: this.inForce?.register ?? null,
        reader: this.reader,
        signal: this.closed.signal,
      });
      this.registerFiles = register?.files ?? [];
      this.watchRegister();
      this.fault = null;
      return register;
    } catch (error) {
      if (error instanceof BrokenRegister) this.registerFiles = error.files;
      this.watchRegister();
      if (!(error instanceof UserError) || !this.inForce?.register) throw error;
      this.fault = error;
      return this.inForce.register;
    }
  }

  /** A baseline that can't be read hides nothing. */
  private async readBaseline(): Promise<void> {
    const before = this.knownFault?.message;
    try {
      this.known = await readBaselineAgain(this.baselineFile, this.known);
      this.knownFault = null;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.known = null;
      const isThere = error.told.id !== 'error.no-baseline' || judgingSettings(this.root).baseline !== undefined;
      this.knownFault = isThere ? error : null;
      if (isThere && error.message !== before) this.log.tell(error);
    }
  }

  private watchRegister(): void {
    if (this.closed.signal.aborted) return;
    const files = [...this.registerFiles, this.baselineFile];
    this.folders.watch([this.repository.root, ...files.map((file) => path.dirname(file))]);
  }

  /** Of the settings; what is wrong there is told, and none is used. */
  private async licencePolicies(): Promise<readonly LicencePolicy[]> {
    const { licencePolicy } = judgingSettings(this.root);
    if (licencePolicy === undefined || isDeepStrictEqual(licencePolicy, [])) return [];
    // The register's check is in the reader's worker otherwise.
    const { readLicencePolicies } = await import('../register/licencePolicies.js');
    const { policies, problems } = readLicencePolicies(licencePolicy);
    for (const told of problems) this.log.tell(new UserError(message('editor.policy.problem', { problem: told })));
    return policies;
  }

  private ignoreRevs(): { ignoreRevs?: string } {
    const { ignoreRevs } = judgingSettings(this.root);
    return ignoreRevs === undefined ? {} : { ignoreRevs: path.resolve(this.repository.root, ignoreRevs) };
  }

  private watch(): Disposable[] {
    const { commonDir, root, bare } = this.repository;
    const folder = (file: string) => Uri.joinPath(Uri.file(file), '..');
    const heads = [
      ...headFiles(this.repository).map((file) => new RelativePattern(folder(file), nameOf(file))),
      // Where git keeps no log of HEAD, a commit changes its branch's file alone.
      new RelativePattern(Uri.joinPath(Uri.file(commonDir), 'refs/heads'), '**'),
    ].flatMap((pattern) => watchPattern(pattern, () => this.check.start()));
    if (bare) return heads;
    const registers = ['ip-register.yaml', 'ip-register/*.{yaml,yml}', BASELINE].flatMap((glob) =>
      watchPattern(new RelativePattern(root, glob), () => this.checkRegister.start()),
    );
    const renamed = (): void => {
      this.hasOtherNames = true;
      this.check.start();
    };
    return [...heads, ...registers, ...watchPattern(new RelativePattern(root, '.mailmap'), renamed)];
  }
}

function watchPattern(pattern: RelativePattern, changed: () => void): Disposable[] {
  const watcher = workspace.createFileSystemWatcher(pattern);
  return [watcher, watcher.onDidChange(changed), watcher.onDidCreate(changed), watcher.onDidDelete(changed)];
}

/** Whether a commit is to be judged anew. */
function isOutdated(engine: LineEngine, register: ReadRegister | null): boolean {
  return (
    engine.today !== today() || engine.register?.sha256 !== register?.sha256 || engine.register?.path !== register?.path
  );
}

function nameOf(file: string): string {
  return Uri.file(file).path.split('/').at(-1)!;
}
