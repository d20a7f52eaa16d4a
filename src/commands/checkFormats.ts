import { createHash } from 'node:crypto';
import type { Checked } from '../analysis/judgeChange';
import type { Finding, Severity } from '../findings/model';
import { jsonText } from '../report/json/jsonText';
import { findingJson, unknownJson } from '../report/json/jsonValues';
import { visibleText } from '../report/visibleText';
import { english } from '../wording/render';

type Format = (checked: Checked) => string;

/** How `check` writes findings, by the name that `--format` takes. */
export const CHECK_FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['text', ({ findings }) => findings.map((finding) => `${textLine(finding)}\n`).join('')],
  ['json', (checked) => `${jsonText(checkedJson(checked), 2)}\n`],
  ['github', ({ findings }) => findings.map((finding) => `${githubCommand(finding)}\n`).join('')],
  ['gitlab', ({ findings }) => `${jsonText(findings.map(gitlabIssue), 2)}\n`],
]);

function checkedJson({ findings, unknowns, notes }: Checked) {
  return {
    version: 1,
    findings: findings.map(findingJson),
    unknowns: unknowns.map(unknownJson),
    notes: notes.map(english),
  };
}

/** `path:line: severity: message [id]`, as compilers print it. */
function textLine({ path, range, ranges, severity, message, id }: Finding): string {
  const place = path === null ? '' : `${path}${range ? `:${range[0]}` : ''}: `;
  const more = ranges.length > 1 ? ` (+${ranges.length - 1})` : '';
  return visibleText(`${place}${severity}: ${english(message)}${more} [${id}]`);
}

const GITHUB = { error: 'error', warning: 'warning', information: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** A workflow command; what would end it is escaped as GitHub says. */
function githubCommand({ path, range, severity, message, id }: Finding): string {
  const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const place = [
    ...(path === null ? [] : [`file=${property(path)}`]),
    ...(range ? [`line=${range[0]}`, `endLine=${range[1]}`] : []),
    `title=${property(id)}`,
  ];
  return `::${GITHUB[severity]} ${place.join(',')}::${data(english(message))}`;
}

const GITLAB = { error: 'critical', warning: 'minor', information: 'info' } as const satisfies Record<Severity, string>;

/** An issue of a GitLab code quality report. Its fingerprint stays while lines move. */
function gitlabIssue({ path, range, severity, message, id, subject }: Finding) {
  return {
    description: english(message),
    check_name: id,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([id, path, subject, english(message)]))
      .digest('hex'),
    severity: GITLAB[severity],
    location: { path: path ?? '.', lines: { begin: range?.[0] ?? 1 } },
  };
}
