import type { BrokenAnnotations } from '../analysis/besideFiles';
import type { AnnotationsProblem } from '../licensing/reuse/annotation';
import type { AnnotationFileProblem } from '../licensing/reuse/annotationFiles';
import { REASON_KINDS, type Reason, type ReuseVerdict } from '../licensing/reuse/verdict';
import { visibleText } from '../report/visibleText';
import { counted } from '../wording/counted';
import { formatCount } from '../wording/formatCount';
import { message, type Message } from '../wording/message';
import { english } from '../wording/render';
import { note } from './output';

/** Of each kind; more would bury the others. */
const MOST_SHOWN = 20;

/** Tells on standard error whether a commit is REUSE compliant, and why not. */
export function tellReuse({ compliant, files, withLicence, withCopyright, licences, reasons }: ReuseVerdict): void {
  const told = counted('files', files);
  if (compliant) {
    note(message('reuse.compliant', { files: told, licences: licences.map(visibleText).join(', ') || '-' }));
    return;
  }
  const counts = { withLicence: formatCount(withLicence), withCopyright: formatCount(withCopyright) };
  note(message('reuse.not-compliant', { files: told, ...counts }));
  for (const kind of REASON_KINDS) {
    const some = reasons.filter((reason) => reason.kind === kind);
    if (some.length === 0) continue;
    note(message('reuse.reasons', { told: message(`reuse.${kind}`), count: formatCount(some.length) }));
    for (const reason of some.slice(0, MOST_SHOWN)) note(lineOf(reason));
    if (some.length > MOST_SHOWN) note(message('reuse.more', { count: formatCount(some.length - MOST_SHOWN) }));
  }
}

function placeOf({ path = '', line, column }: Reason): string {
  return [visibleText(path), line, column].filter((part) => part !== undefined).join(':');
}

function lineOf(reason: Reason): Message {
  const { kind, licence = '', problem } = reason;
  const place = placeOf(reason);
  if (problem) return message('reuse.reason.of', { place, told: problemOf(problem) });
  if (kind === 'invalid-expression') return message('reuse.reason.of', { place, told: visibleText(licence) });
  const isNamed = reason.line !== undefined;
  if (isNamed)
    return message('reuse.reason', { place: message('reuse.first-named', { licence: visibleText(licence), place }) });
  return message('reuse.reason', { place });
}

function problemOf({ problem, detail }: AnnotationsProblem<AnnotationFileProblem>): Message {
  return message(`reuse.problem.${problem}`, { detail: visibleText(detail) });
}

/** What cli.md promises of `check --reuse --json`. */
export function reuseJson({ compliant, files, withLicence, withCopyright, licences, reasons }: ReuseVerdict): object {
  const told = reasons.map((reason) => {
    const { kind, path, licence, line, column, problem } = reason;
    return { kind, path, licence, line, column, ...(problem && { message: english(problemOf(problem)) }) };
  });
  return { compliant, files, withLicence, withCopyright, licences, reasons: told };
}

/** A file that speaks for others and can't be read: they are looked at without it. */
export function tellLeftOut({ file, problems }: BrokenAnnotations): void {
  for (const problem of problems) {
    const place = `${visibleText(file)}:${problem.line}:${problem.column}`;
    note(message('reuse.left-out', { place, told: problemOf(problem) }));
  }
}
