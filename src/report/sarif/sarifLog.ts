import { createHash } from 'node:crypto';
import type { Location, Log, Notification, Result, Run } from 'sarif';
import type { SuppressedFindings, Unknown } from '../../analysis/model';
import { baselineKey } from '../../findings/baseline';
import type { KnownFinding } from '../../findings/baseline';
import type { Finding } from '../../findings/model';
import { message } from '../../wording/message';
import type { Message } from '../../wording/message';
import { fileUri } from './fileUri';
import { LEVELS, RULE_INDEX, sarifRules } from './sarifRules';
import { sarifText } from './sarifText';

export interface SarifSource {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFindings[];
  readonly unknowns: readonly Unknown[];
  readonly notes: readonly Message[];
  /** The commit looked at; null for what is only staged. */
  readonly revision: string | null;
  /** Where the repository comes from, as a URI; null where nothing says. */
  readonly origin: string | null;
  /** What the findings were compared with; null for nothing. */
  readonly baseline: readonly KnownFinding[] | null;
}

export interface SarifTool {
  readonly version: string;
  /** The project's address. */
  readonly home: string;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = 'SRCROOT';
/** Blocks of one finding: a reader that shows more than some is rare, and one that refuses a larger file is not. */
const MOST_LOCATIONS = 100;

function artifactLocation(path: string, exact = true): { uri: string; uriBaseId?: string } {
  const uri = fileUri(path, exact);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT };
}

/** A change's finding about an entry of the register is where the change's lines are; the entry is a place related to it. */
function placesOf(finding: Finding): Pick<Result, 'locations' | 'relatedLocations'> {
  const { inChange } = finding;
  if (!inChange) return { locations: locations(finding) };
  const there = locations({ ...finding, ...inChange, ranges: [] });
  return { locations: there, ...(finding.path !== null && { relatedLocations: locations(finding) }) };
}

/** Whole lines, but where a column is known. What is about no file is about the root: GitHub refuses a result without a place. */
function locations({ path, range, column, ranges }: Finding): Location[] {
  const artifact = artifactLocation(path ?? '.');
  const places = ranges.length > 0 ? ranges : range ? [range] : [];
  if (path === null || places.length === 0) return [{ physicalLocation: { artifactLocation: artifact } }];
  return places.slice(0, MOST_LOCATIONS).map(([startLine, endLine], at) => ({
    physicalLocation: {
      artifactLocation: artifact,
      region: { startLine, ...(column !== undefined && at === 0 && { startColumn: column }), endLine },
    },
  }));
}

/** Tells findings apart while lines move; those that a baseline would take for one are numbered. */
class Fingerprints {
  private readonly seen = new Map<string, number>();

  of(finding: Finding): Record<string, string> {
    const key = createHash('sha256').update(baselineKey(finding)).digest('hex');
    const count = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, count);
    // The name that GitHub looks for, and would else make of the line's text.
    return { 'chainOfTitle/v1': key, primaryLocationLineHash: `${key}:${count}` };
  }
}

function notification({ path, message: told }: Pick<Unknown, 'path' | 'message'>, level: 'warning' | 'note') {
  const exact = told.id !== 'unknown.not-utf8-path';
  const physicalLocation = path !== null && { artifactLocation: artifactLocation(path, exact) };
  return {
    level,
    message: { text: sarifText(told) },
    ...(physicalLocation && { locations: [{ physicalLocation }] }),
  } satisfies Notification;
}

/** SARIF 2.1.0: equal input gives equal bytes, so there is no time in it, and no folder of this machine. */
export function sarifLog(source: SarifSource, { version, home }: SarifTool): Log {
  const { findings, suppressed, unknowns, notes, revision, origin, baseline } = source;
  const fingerprints = new Fingerprints();
  const known = baseline && new Set(baseline.map(baselineKey));
  const result = (finding: Finding, suppressions: Result['suppressions']): Result => ({
    ruleId: finding.id,
    ruleIndex: RULE_INDEX.get(finding.id)!,
    level: LEVELS[finding.severity],
    message: { text: sarifText(finding.message) },
    ...placesOf(finding),
    partialFingerprints: fingerprints.of(finding),
    // Each has a list, be it empty: that says of it that suppressions were looked at.
    suppressions: suppressions ?? [],
    // What was there and didn't change is left out.
    ...(known && { baselineState: known.has(baselineKey(finding)) ? ('updated' as const) : ('new' as const) }),
    properties: {
      lines: finding.lines,
      blocks: finding.ranges.length,
      ...(finding.commit !== null && { commit: finding.commit }),
      ...(finding.subject !== null && { subject: finding.subject }),
      ...(finding.evidence.length > 0 && { evidence: finding.evidence }),
    },
  });
  const run: Run = {
    tool: {
      driver: {
        name: 'Chain of Title',
        version,
        semanticVersion: version,
        informationUri: home,
        language: 'en-US',
        rules: sarifRules(home),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: sarifText(message('sarif.root')) } } },
    ...(origin !== null &&
      revision !== null && {
        versionControlProvenance: [
          { repositoryUri: origin, revisionId: revision, mappedTo: { uri: '.', uriBaseId: ROOT } },
        ],
      }),
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          ...unknowns.map((unknown) => notification(unknown, 'warning')),
          ...notes.map((note) => notification({ path: null, message: note }, 'note')),
        ],
      },
    ],
    results: [
      ...findings.map((finding) => result(finding, [])),
      ...suppressed.flatMap(({ reason, by, expires, silenced }) => {
        const justification = sarifText(message('sarif.suppressed', { reason, by, expires }));
        return silenced.map((finding) => result(finding, [{ kind: 'external', status: 'accepted', justification }]));
      }),
    ],
  };
  return { $schema: SCHEMA, version: '2.1.0', runs: [run] };
}
