import type {
  AgreementAnalysis,
  AssetAnalysis,
  AssetClassAnalysis,
  AssetLines,
  Contributor,
  FileAnalysis,
  Totals,
  Unknown,
  VendorAnalysis,
  WrittenLines,
} from '../../analysis/model';
import type { Finding } from '../../findings/model';
import type { Ownership } from '../../judgement/model';
import { english } from '../../wording/render';

/** The values of report.schema.json: fields in a fixed order, messages in English, no field that is undefined. */

/** Keys by code unit, so that equal totals give equal bytes. */
function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function ownershipJson(ownership: Ownership) {
  const { state, basis, owner, waitsOn, milestone, agreement, holder, conditional, effect, licence } = ownership;
  return {
    state,
    ...(basis && { basis }),
    ...(owner && { owner }),
    ...(waitsOn && { waitsOn }),
    ...(milestone && { milestone }),
    ...(agreement && { agreement }),
    ...(holder && { holder }),
    ...(conditional && { conditional }),
    ...(effect && { effect }),
    ...(licence && { licence }),
  };
}

export function totalsJson({ files, lines, byOwnership, byVendor, byStatus, ai, signed, signatures }: Totals) {
  return {
    files,
    lines,
    byOwnership: sorted(byOwnership),
    byVendor: sorted(byVendor),
    byStatus: sorted(byStatus),
    ai,
    signed,
    ...(signatures && { signatures: sorted(signatures) }),
  };
}

export function writtenJson({ year, vendor, lines }: WrittenLines) {
  return { year, vendor, lines };
}

export function fileJson(file: FileAnalysis) {
  return {
    path: file.path,
    lines: file.lines,
    vendors: file.vendors.map(({ id, lines }) => ({ id, lines })),
    people: file.people.map(({ id, lines }) => ({ id, lines })),
    status: file.status,
    ownership: ownershipJson(file.ownership),
    byOwnership: sorted(file.byOwnership),
    byStatus: sorted(file.byStatus),
    agreements: file.agreements.map(({ id, lines }) => ({ id, lines })),
    written: file.written.map(writtenJson),
    licence: file.licence,
    ai: file.ai,
    signed: file.signed,
    findings: file.findings,
  };
}

export function contributorJson(contributor: Contributor) {
  return {
    id: contributor.id,
    name: contributor.name,
    emails: contributor.emails,
    kind: contributor.kind,
    vendor: contributor.vendor,
    commits: contributor.commits,
    lines: contributor.lines,
    files: contributor.files,
    firstCommit: contributor.firstCommit,
    lastCommit: contributor.lastCommit,
    status: contributor.status,
    byStatus: sorted(contributor.byStatus),
    byOwnership: sorted(contributor.byOwnership),
    agreements: contributor.agreements,
    reasons: contributor.reasons.map(english),
  };
}

export function vendorJson(vendor: VendorAnalysis) {
  return {
    id: vendor.id,
    name: vendor.name,
    tag: vendor.tag,
    kind: vendor.kind,
    jurisdiction: vendor.jurisdiction,
    lines: vendor.lines,
    files: vendor.files,
    contributors: vendor.contributors,
    byStatus: sorted(vendor.byStatus),
    byOwnership: sorted(vendor.byOwnership),
  };
}

export function agreementJson(agreement: AgreementAnalysis) {
  return {
    id: agreement.id,
    type: agreement.type,
    status: agreement.status,
    parties: agreement.parties.map((party) => (typeof party === 'string' ? party : english(party))),
    signed: agreement.signed,
    effective: agreement.effective,
    end: agreement.end,
    inForceToday: agreement.inForceToday,
    lines: agreement.lines,
    registerLine: agreement.registerLine,
  };
}

export function assetLinesJson({ files, lines, byStatus, byOwnership }: AssetLines) {
  return { files, lines, byStatus: sorted(byStatus), byOwnership: sorted(byOwnership) };
}

export function assetClassJson(row: AssetClassAnalysis) {
  return { class: row.class, ...assetLinesJson(row) };
}

export function assetJson(asset: AssetAnalysis) {
  return {
    id: asset.id,
    class: asset.class,
    sensitivity: asset.sensitivity,
    owner: asset.owner,
    ...assetLinesJson(asset),
  };
}

/** As `check` prints it, too. */
export function findingJson(finding: Finding) {
  return {
    id: finding.id,
    severity: finding.severity,
    path: finding.path,
    range: finding.range,
    ...(finding.column !== undefined && { column: finding.column }),
    ...(finding.inChange && { inChange: finding.inChange }),
    ranges: finding.ranges,
    lines: finding.lines,
    commit: finding.commit,
    subject: finding.subject,
    message: english(finding.message),
    why: english(finding.why),
    evidence: finding.evidence,
  };
}

export function unknownJson({ path, lines, message }: Unknown) {
  return { path, lines, message: english(message) };
}
