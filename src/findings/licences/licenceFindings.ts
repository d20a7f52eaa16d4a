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
import { MissingTexts, needsText } from './textMissingRule';

export interface LicenceTree {
  /** What the files say that were read. */
  readonly facts: ReadonlyMap<string, LicenceFacts | null>;
  /** Those to be judged, of which each has an entry in `facts`; default all. */
  readonly judged?: readonly string[];
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

/** What the files of a tree state of their licences, and what is to be looked at about it. */
export function licencesOfTree(
  { facts, judged = [...facts.keys()], paths = [...facts.keys()], tablesOf = () => [] }: LicenceTree,
  rules: Pick<Register, 'licence_policy' | 'assets'>,
  naming: Pick<Naming, 'entry'>,
  registerPath: string | null,
): LicencesOfTree {
  const context = createPolicyContext(rules, naming.entry);
  // Nothing is missed without a policy.
  const texts = createLicenceTexts(context ? paths.map((path) => [path, facts.get(path) ?? null] as const) : []);
  const missing = new MissingTexts(texts);
  const stated = new Map<string, string>();
  const findings: Finding[] = [];
  const ofAssets = new Map<string, readonly Finding[]>();
  for (const path of judged) {
    const file = fileOf(path, facts, tablesOf(path));
    const statement = statementOf(file);
    if (statement) stated.set(path, statement.text);
    findings.push(...fileLicenceFindings(file, context));
    const policy = context?.policyOf(path);
    if (!context || !policy) continue;
    const others = context.othersOf(path);
    const key = others && JSON.stringify([others.id, policy.place]);
    if (others && key !== null && !ofAssets.has(key))
      ofAssets.set(key, assetAgainstPolicy(others, policy, registerPath));
    if (!needsText(file)) continue;
    missing.add(file, [statement ?? [], snippetStatements(file)].flat(), policy.place);
  }
  return { findings: [...findings, ...[...ofAssets.values()].flat(), ...missing.findings()], stated };
}

function fileOf(path: string, facts: LicenceTree['facts'], tables: readonly MatchedTable[]): LicenceFile {
  const own = facts.get(path) ?? null;
  const beside = facts.get(`${path}.license`);
  const sidecar = beside ? { path: `${path}.license`, facts: beside } : null;
  return { path, facts: own, sidecar: besideFacts(beside ?? own, tables) ?? sidecar };
}
