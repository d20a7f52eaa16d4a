import type { Analysis, AssetAnalysis, AssetsAnalysis, FindingLines, SuppressedFindings } from '../../analysis/model';
import type { Message } from '../../wording/message';
import { english } from '../../wording/render';
import { jsonPieces } from './jsonPieces';
import { copiedFileJson } from './matchJson';
import {
  agreementJson,
  assetClassJson,
  assetJson,
  assetLinesJson,
  contributorJson,
  fileJson,
  findingJson,
  totalsJson,
  unknownJson,
  vendorJson,
  writtenJson,
} from './jsonValues';

/** The version of report.schema.json: fields are added to it, never renamed. */
const VERSION = 1;

const suppressedJson = ({ rule, reason, by, expires, findings, lines }: SuppressedFindings) => ({
  rule,
  reason,
  by,
  expires,
  findings,
  lines,
});

const findingLinesJson = ({ id, severity, lines }: FindingLines) => ({ id, severity, lines });

const noteJson = (note: Message) => english(note);

function facts({ repository, head, register, today, totals, madeBy, assets }: Analysis) {
  return {
    version: VERSION,
    repository: {
      name: repository.name,
      shallow: repository.shallow,
      commits: repository.commits,
      headDate: repository.headDate,
    },
    head,
    register: register && {
      path: register.path,
      organisation: { id: register.organisation.id, name: register.organisation.name },
      sha256: register.sha256,
    },
    today,
    totals: totalsJson(totals),
    madeBy: { version: madeBy.version, git: madeBy.git },
    ...(assets && { outsideAssets: assetLinesJson(assets.outside) }),
  };
}

/** The analysis as report.schema.json describes it. */
export function jsonReport(analysis: Analysis) {
  return {
    ...facts(analysis),
    files: analysis.files.map(fileJson),
    contributors: analysis.contributors.map(contributorJson),
    vendors: analysis.vendors.map(vendorJson),
    agreements: analysis.agreements.map(agreementJson),
    timeline: analysis.timeline.map(writtenJson),
    ...(analysis.assets && {
      assets: assetsOf(analysis.assets).map(assetJson),
      assetClasses: analysis.assets.classes.map(assetClassJson),
    }),
    ...(analysis.copies && { copies: analysis.copies.map(copiedFileJson) }),
    findings: analysis.findings.map(findingJson),
    findingLines: analysis.findingLines.map(findingLinesJson),
    suppressed: analysis.suppressed.map(suppressedJson),
    unknowns: analysis.unknowns.map(unknownJson),
    notes: analysis.notes.map(noteJson),
  };
}

/**
 * The text of `jsonReport` in pieces, one entry a line, so that the report of a huge repository is never held twice.
 * Ends with a newline; equal analyses give equal bytes.
 */
export function jsonChunks(analysis: Analysis): Iterable<string> {
  const { files, contributors, vendors, agreements, timeline, assets, copies } = analysis;
  const { findings, suppressed, unknowns, notes } = analysis;
  return jsonPieces(facts(analysis), [
    ['files', valuesOf(files, fileJson)],
    ['contributors', valuesOf(contributors, contributorJson)],
    ['vendors', valuesOf(vendors, vendorJson)],
    ['agreements', valuesOf(agreements, agreementJson)],
    ['timeline', valuesOf(timeline, writtenJson)],
    ...(assets
      ? ([
          ['assets', valuesOf(assetsOf(assets), assetJson)],
          ['assetClasses', valuesOf(assets.classes, assetClassJson)],
        ] as const)
      : []),
    ...(copies ? [['copies', valuesOf(copies, copiedFileJson)] as const] : []),
    ['findings', valuesOf(findings, findingJson)],
    ['findingLines', valuesOf(analysis.findingLines, findingLinesJson)],
    ['suppressed', valuesOf(suppressed, suppressedJson)],
    ['unknowns', valuesOf(unknowns, unknownJson)],
    ['notes', valuesOf(notes, noteJson)],
  ]);
}

function assetsOf({ classes }: AssetsAnalysis): AssetAnalysis[] {
  return classes.flatMap(({ assets }) => assets);
}

function* valuesOf<Entry>(entries: readonly Entry[], valueOf: (entry: Entry) => unknown): Generator<unknown, void> {
  for (const entry of entries) yield valueOf(entry);
}
