import { createHash } from 'node:crypto';
import type { SarifSource } from '../report/sarif/sarifLog';
import { sarifLog } from '../report/sarif/sarifLog';
import type { Finding, LineRange, Severity } from '../findings/model';
import type { ReuseVerdict } from '../licensing/reuse/verdict';
import { jsonText } from '../report/json/jsonText';
import { findingJson, unknownJson } from '../report/json/jsonValues';
import { visibleText } from '../report/visibleText';
import { english } from '../wording/render';
import { reuseJson } from './printReuse';
import { HOME, VERSION } from '../analysis/product';

interface CheckedSource extends SarifSource {
  /** Null where nobody asked. */
  readonly reuse?: ReuseVerdict | null;
}

type Format = (checked: CheckedSource) => string;

/** How `check` writes findings, by the name that `--format` takes. */
export const CHECK_FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['text', ({ findings }) => findings.map((finding) => `${textLine(finding)}\n`).join('')],
  ['json', (checked) => `${jsonText(checkedJson(checked), 2)}\n`],
  ['github', ({ findings }) => findings.map((finding) => `${githubCommand(finding)}\n`).join('')],
  ['gitlab', ({ findings }) => `${jsonText(gitlabIssues(findings), 2)}\n`],
  ['sarif', (checked) => `${jsonText(sarifLog(checked, { version: VERSION, home: HOME }), 2)}\n`],
]);

function checkedJson({ findings, unknowns, notes, reuse }: CheckedSource) {
  return {
    version: 1,
    findings: findings.map(findingJson),
    unknowns: unknowns.map(unknownJson),
    notes: notes.map(english),
    ...(reuse && { reuse: reuseJson(reuse) }),
  };
}

interface Told {
  readonly path: string | null;
  readonly range: LineRange | null;
  readonly text: string;
}

/** A change's finding about an entry of the register is told where the change's lines are, and names the entry. */
function toldOf({ path, range, inChange, message }: Finding): Told {
  const text = english(message);
  if (!inChange) return { path, range, text };
  const entry = path === null ? '' : ` (${[path, range?.[0]].filter((part) => part !== undefined).join(':')})`;
  return { ...inChange, text: `${text}${entry}` };
}

/** `path:line:column: severity: message [id]`, as compilers print it. */
export function textLine(finding: Finding): string {
  const { column, ranges, severity, id } = finding;
  const { path, range, text } = toldOf(finding);
  const place = path === null ? '' : `${[path, range?.[0], column].filter((part) => part !== undefined).join(':')}: `;
  const more = ranges.length > 1 ? ` (+${ranges.length - 1})` : '';
  return visibleText(`${place}${severity}: ${text}${more} [${id}]`);
}

const GITHUB = { error: 'error', warning: 'warning', information: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** A workflow command; what would end it is escaped as GitHub says. */
function githubCommand(finding: Finding): string {
  const { column, severity, id } = finding;
  const { path, range, text } = toldOf(finding);
  const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const place = [
    ...(path === null ? [] : [`file=${property(path)}`]),
    ...(range ? [`line=${range[0]}`, `endLine=${range[1]}`, ...(column === undefined ? [] : [`col=${column}`])] : []),
    `title=${property(id)}`,
  ];
  return `::${GITHUB[severity]} ${place.join(',')}::${data(text)}`;
}

const GITLAB = { error: 'critical', warning: 'minor', information: 'info' } as const satisfies Record<Severity, string>;

/** Issues of a GitLab code quality report. Fingerprints stay while lines move; GitLab shows one issue of each. */
function gitlabIssues(findings: readonly Finding[]) {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { path, severity, message, id, subject } = finding;
    const { text, ...place } = toldOf(finding);
    const told = JSON.stringify([id, path, subject, english(message)]);
    const count = seen.get(told) ?? 0;
    seen.set(told, count + 1);
    return {
      description: text,
      check_name: id,
      fingerprint: createHash('sha256')
        .update(count === 0 ? told : `${told} ${count}`)
        .digest('hex'),
      severity: GITLAB[severity],
      location: { path: place.path ?? '.', lines: { begin: place.range?.[0] ?? 1 } },
    };
  });
}
