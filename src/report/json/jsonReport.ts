import type { Analysis, SuppressedFindings } from '../../analysis/model';
import type { Message } from '../../wording/message';
import { english } from '../../wording/render';
import { jsonText } from './jsonText';
import { copiedFileJson } from './matchJson';
import {
  agreementJson,
  contributorJson,
  fileJson,
  findingJson,
  totalsJson,
  unknownJson,
  vendorJson,
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

const noteJson = (note: Message) => english(note);

function facts({ repository, head, register, today, totals }: Analysis) {
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
    ...(analysis.copies && { copies: analysis.copies.map(copiedFileJson) }),
    findings: analysis.findings.map(findingJson),
    suppressed: analysis.suppressed.map(suppressedJson),
    unknowns: analysis.unknowns.map(unknownJson),
    notes: analysis.notes.map(noteJson),
  };
}

function* list<Entry>(name: string, entries: readonly Entry[], valueOf: (entry: Entry) => unknown): Generator<string> {
  yield `,\n${JSON.stringify(name)}:[`;
  for (const [at, entry] of entries.entries()) yield `${at > 0 ? ',' : ''}\n${jsonText(valueOf(entry))}`;
  yield ']';
}

/**
 * The text of `jsonReport` in pieces, one entry a line, so that the report of a huge repository is never held twice.
 * Ends with a newline; equal analyses give equal bytes.
 */
export function* jsonChunks(analysis: Analysis): Generator<string> {
  yield jsonText(facts(analysis)).slice(0, -1);
  yield* list('files', analysis.files, fileJson);
  yield* list('contributors', analysis.contributors, contributorJson);
  yield* list('vendors', analysis.vendors, vendorJson);
  yield* list('agreements', analysis.agreements, agreementJson);
  if (analysis.copies) yield* list('copies', analysis.copies, copiedFileJson);
  yield* list('findings', analysis.findings, findingJson);
  yield* list('suppressed', analysis.suppressed, suppressedJson);
  yield* list('unknowns', analysis.unknowns, unknownJson);
  yield* list('notes', analysis.notes, noteJson);
  yield '}\n';
}
