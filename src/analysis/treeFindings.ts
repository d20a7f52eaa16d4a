import { AssetPaths } from '../findings/assetPaths';
import { BackgroundFindings } from '../findings/backgroundFindings';
import { BulkImportFindings } from '../findings/bulkImportFindings';
import { ChainFindings } from '../findings/chainFindings';
import { CommitFindings } from '../findings/commitFindings';
import type { OriginLines } from '../findings/facts';
import type { Finding } from '../findings/model';
import { datedBeforeParents } from '../history/datedBeforeParents';
import type { Commit } from '../history/model';
import { movedRefFindings } from '../findings/movedRefFindings';
import { PendingFindings } from '../findings/pendingFindings';
import type { RegisterFacts } from '../findings/rules/registerFacts';
import { REGISTER_RULES } from '../findings/rules/registerRules';
import { sharedAccountFindings } from '../findings/sharedAccountFindings';
import type { AddressNames } from '../findings/sharedAccountFindings';
import { SignatureFindings } from '../findings/signatureFindings';
import { UnlistedFindings } from '../findings/unlistedFindings';
import { VendoredFindings } from '../findings/vendoredFindings';
import type { SignatureCheck } from '../history/signatures/model';
import type { AssetMembership } from '../judgement/assetMembership';
import { BUILT_IN_LAW } from '../judgement/law';
import type { OthersPackage } from '../licensing/othersPackages';
import type { Engine } from './engine';

interface Counted extends Pick<RegisterFacts, 'linesOfAgreement' | 'linesOfParty'> {
  readonly addressNames: readonly AddressNames[];
  /** By commit, as linesBeyondWhiteSpace gives it. */
  readonly beyondWhiteSpace: ReadonlyMap<string, number>;
}

/** The findings that are of the whole repository or of the register, added up file by file. */
export class TreeFindings {
  private readonly chain: ChainFindings;
  private readonly pending: PendingFindings;
  private readonly bulk: BulkImportFindings;
  private readonly background: BackgroundFindings;
  private readonly unlisted: UnlistedFindings;
  private readonly vendored: VendoredFindings;
  private readonly assets = new AssetPaths();
  private readonly commits: CommitFindings;
  private readonly signatures: SignatureFindings;

  /**
   * @param packages of others, in the tree
   * @param checks of signatures, by commit
   */
  constructor(
    private readonly engine: Engine,
    packages: readonly OthersPackage[],
    checks: ReadonlyMap<string, SignatureCheck> = new Map(),
  ) {
    const register = engine.register?.register ?? null;
    this.chain = new ChainFindings(register);
    this.pending = new PendingFindings(register);
    this.bulk = new BulkImportFindings(register);
    this.background = new BackgroundFindings(engine.index);
    this.unlisted = new UnlistedFindings(engine.index, engine.today);
    this.vendored = new VendoredFindings(register, packages);
    const early = datedBeforeParents(engine.commits);
    this.commits = new CommitFindings(engine.index, engine.naming, (commit) => early.has(commit));
    this.signatures = new SignatureFindings(engine.naming);
    for (const [id, check] of checks) this.signatures.add(engine.commits.get(id)!, check);
  }

  /**
   * @param commit reachable from the head
   * @param contributor its author's id
   */
  addCommit(commit: Commit, contributor: string): void {
    this.commits.add(commit, contributor);
  }

  /**
   * One file's lines.
   * @param within null where the register sorts no files
   */
  add(path: string, origins: readonly OriginLines[], within: AssetMembership | null): void {
    for (const part of [this.chain, this.pending, this.unlisted, this.background]) part.add(origins);
    if (!this.vendored.add(path, origins)) this.bulk.add(origins);
    if (within) this.assets.add(path, origins, within);
  }

  /** The different lines of findings of one rule on links of the chain. */
  linesOnLinks(findings: readonly Finding[]): number {
    return this.chain.linesOf(findings);
  }

  /** Ids of commits of which it is asked whether they changed more than white space. */
  bulkCommits(): readonly string[] {
    return this.bulk.commits();
  }

  findings({ addressNames, beyondWhiteSpace, ...lines }: Counted): Finding[] {
    const { naming, registerPath, today, index } = this.engine;
    const ofRegister = index ? this.ofRegister({ ...lines, index }) : [];
    const promises = new Set(
      ofRegister.flatMap(({ id, subject }) => (id === 'title/promise-only' ? (subject ?? []) : [])),
    );
    return [
      ...this.chain.findings(registerPath, naming),
      ...this.pending.findings(registerPath, today, naming, promises),
      ...this.bulk.findings(naming, beyondWhiteSpace),
      ...this.vendored.findings(),
      ...this.background.findings(registerPath, naming),
      ...this.unlisted.findings(registerPath, naming),
      ...this.assets.findings(),
      ...this.commits.findings(registerPath),
      ...this.signatures.findings(),
      ...sharedAccountFindings(addressNames),
      ...ofRegister,
    ];
  }

  private ofRegister(
    facts: Omit<Counted, 'addressNames' | 'beyondWhiteSpace'> & Pick<RegisterFacts, 'index'>,
  ): Finding[] {
    const { naming, registerPath, today, milestoneCommits } = this.engine;
    const { register } = facts.index;
    const vendorsIn = (asset: string) => this.assets.vendorsIn(asset);
    const all = { ...facts, register, naming, registerPath, today, vendorsIn, law: BUILT_IN_LAW };
    return [
      ...movedRefFindings(register.milestones ?? [], milestoneCommits, registerPath, naming),
      ...REGISTER_RULES.flatMap((rule) => rule(all)),
    ];
  }
}
