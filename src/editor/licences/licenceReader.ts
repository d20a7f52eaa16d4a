import type { TextDocument } from 'vscode';
import { BesideFiles } from '../../analysis/besideFiles';
import { fileScannerInTurns } from '../../analysis/licenceTexts';
import type { LineEngine } from '../../analysis/lineEngine';
import { TextsAbove } from '../../analysis/textsAbove';
import { besideFacts } from '../../findings/licences/besideFacts';
import { fileLicenceFindings } from '../../findings/licences/fileLicences';
import { statementOf, type FileStatement, type LicenceFile } from '../../findings/licences/licenceFile';
import { missingTextsOf } from '../../findings/licences/missingTextsOf';
import { createPolicyContext, type PolicyContext } from '../../findings/licences/policyContext';
import type { Finding } from '../../findings/model';
import { factsOf, type LicenceFacts } from '../../licensing/licenceFacts';
import { findingsInForce } from '../findingsInForce';
import { FirstRuns } from '../firstRuns';
import type { OpenedRepository } from '../openedRepository';
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

/** Characters: reading a longer text would be felt. */
const MOST = 2_000_000;

/** Reads a document's licence from its text as it is. */
export class LicenceReader {
  private readonly scanned = new WeakMap<TextDocument, ScannedText>();
  private readonly contexts = new WeakMap<LineEngine, { readonly context: PolicyContext | null }>();
  private readonly texts = new TextsAbove();
  /** By characters. */
  private readonly firstRuns = new FirstRuns([10_000, 30_000]);

  /** Null for a text that isn't read. */
  async read(document: TextDocument, opened: OpenedRepository, path: string): Promise<OpenLicence | null> {
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
