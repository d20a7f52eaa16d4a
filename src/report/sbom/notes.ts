import type { Analysis, FileAnalysis } from '../../analysis/model';
import { fileJson, totalsJson } from '../json/jsonValues';
import { jsonText } from '../json/jsonText';
import { severityCounts } from '../severityCounts';

/**
 * What neither SPDX nor CycloneDX has a field for, in the words of report.schema.json: of a file, whose its lines are.
 */
export function fileNote(file: FileAnalysis) {
  const { lines, vendors, status, ownership, byOwnership, byStatus, ai, signed, findings } = fileJson(file);
  return { lines, vendors, status, ownership, byOwnership, byStatus, ai, signed, findings };
}

/** The same of the whole: totals, findings by severity, and what it was judged by. */
export function wholeNote({ totals, findings, register, today }: Analysis) {
  return {
    judgedAsOf: today,
    register: register && { sha256: register.sha256, organisation: register.organisation.name },
    totals: totalsJson(totals),
    findings: severityCounts(findings),
  };
}

/** As the text of an annotation. */
export function noteText(note: object): string {
  return jsonText({ chainOfTitle: note });
}
