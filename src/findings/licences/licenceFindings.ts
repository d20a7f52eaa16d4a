import type { LicenceFacts } from '../../licensing/licenceFacts';
import type { Naming } from '../facts';
import type { Finding } from '../model';
import type { Register } from '../../register/schema';
import { fileLicenceFindings } from './fileLicences';
import type { MatchedTable } from '../../licensing/reuse/associate';
import { besideFacts } from './besideFacts';
import { snippetStatements, statementOf, type LicenceFile } from './licenceFile';
import { createLicenceTexts } from './licenceTexts';
import { assetAgainstPolicy } from './othersRule';
import { createPolicyContext } from './policyContext';
import type { PolicyContext } from './policyContext';
import { MissingTexts, needsText } from './textMissingRule';

export interface LicenceTree {
  /** What the files say that were read. */
  readonly facts: ReadonlyMap<string, LicenceFacts | null>;
  /** All files of the tree; default those that were read. */
  readonly paths?: readonly string[];
  /** What speaks for a file from REUSE.toml and .reuse/dep5; default nothing. */
  readonly tablesOf?: (path: string) => readonly MatchedTable[];
}

export interface LicencesOfTree {
  readonly findings: readonly Finding[];
  /** The licence that each judged file states, where one does, as an expression. */
  readonly stated: ReadonlyMap<string, string>;
}

/**
 * What the files of a tree state of their licences, and what is to be looked at about it: added file by file, so that whoever adds
 * thousands can let others have their turn.
 */
export class TreeLicences {
  private readonly context: PolicyContext | null;
  private readonly missing: MissingTexts;
  private readonly stated = new Map<string, string>();
  private readonly findings: Finding[] = [];
  private readonly ofAssets = new Map<string, readonly Finding[]>();

  constructor(
    private readonly tree: LicenceTree,
    rules: Pick<Register, 'licence_policy' | 'assets'>,
    naming: Pick<Naming, 'entry'>,
    private readonly registerPath: string | null,
  ) {
    const { facts } = tree;
    this.context = createPolicyContext(rules, naming.entry);
    // Nothing is missed without a policy.
    const paths = tree.paths ?? [...facts.keys()];
    const there = this.context ? paths.map((path) => [path, facts.get(path) ?? null] as const) : [];
    this.missing = new MissingTexts(createLicenceTexts(there));
  }

  /** @param path that has an entry in the tree's `facts` */
  add(path: string): void {
    const { context, missing, ofAssets } = this;
    const file = fileOf(path, this.tree.facts, this.tree.tablesOf?.(path) ?? []);
    const statement = statementOf(file);
    if (statement) this.stated.set(path, statement.text);
    this.findings.push(...fileLicenceFindings(file, context));
    const policy = context?.policyOf(path);
    if (!context || !policy) return;
    const others = context.othersOf(path);
    const key = others && JSON.stringify([others.id, policy.place]);
    if (others && key !== null && !ofAssets.has(key))
      ofAssets.set(key, assetAgainstPolicy(others, policy, this.registerPath));
    if (!needsText(file)) return;
    missing.add(file, [statement ?? [], snippetStatements(file)].flat(), policy.place);
  }

  finish(): LicencesOfTree {
    const { findings, ofAssets, missing, stated } = this;
    return { findings: [...findings, ...[...ofAssets.values()].flat(), ...missing.findings()], stated };
  }
}

function fileOf(path: string, facts: LicenceTree['facts'], tables: readonly MatchedTable[]): LicenceFile {
  const own = facts.get(path) ?? null;
  const beside = facts.get(`${path}.license`);
  const sidecar = beside ? { path: `${path}.license`, facts: beside } : null;
  return { path, facts: own, sidecar: besideFacts(beside ?? own, tables) ?? sidecar };
}
