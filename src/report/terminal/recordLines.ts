import type { Analysis } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { render } from '../../wording/render';
import { basisFacts } from '../basisFacts';
import { copiedWorks, notCompared } from '../copiedWorks';
import { copyStateName } from '../stateNames';
import { topOf } from '../topOf';
import { visibleText } from '../visibleText';
import { words } from '../words';
import { wrapped } from './wrapped';

const sentences = (texts: readonly string[], width: number): string[] =>
  texts.flatMap((text) => wrapped(text, width - 4).map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`));

/** Third-party matches by how they stand, and the works of those that nothing settles. */
export function thirdPartyLines(analysis: Analysis, limit: number, width: number): string[] {
  const states = copiedWorks(analysis);
  if (!states) return [];
  const left = notCompared(analysis);
  const told = states.flatMap(({ state, works, lines, files }) => {
    const size = {
      works: counted('works', works.length),
      lines: counted('lines', lines),
      files: counted('files', files),
    };
    const { shown, rest } = topOf(works, state === 'conflict' || state === 'missing' ? limit : 0);
    const more = words('report.rest.works', {
      count: formatCount(rest.length),
      lines: counted(
        'lines',
        rest.reduce((sum, one) => sum + one.lines, 0),
      ),
    });
    return [
      ...sentences([`${copyStateName(state)}: ${words('report.third-party.size', size)}`], width),
      ...shown.flatMap(({ works: names, lines: those }) =>
        wrapped(`${names.map(visibleText).join(' · ')}: ${render(counted('lines', those))}`, width - 6).map(
          (line) => `      ${line}`,
        ),
      ),
      ...(shown.length > 0 && rest.length > 0 ? [`      ${more}`] : []),
    ];
  });
  const missing = left > 0 ? [words('report.third-party.not-compared', { files: counted('files', left) })] : [];
  const none = states.length === 0 ? [words('report.third-party.none')] : [];
  return [...sentences(none, width), ...told, ...sentences(missing, width)];
}

/** Exceptions on the record: what each suppression silences, why, by whom and until when. */
export function suppressedLines({ suppressed }: Analysis, width: number): string[] {
  return sentences(
    suppressed.map(({ rule, reason, by, expires, findings, lines }) => {
      const size = words('report.suppressed.size', {
        findings: counted('findings', findings),
        lines: counted('lines', lines),
      });
      return visibleText(words('report.suppressed.line', { rule, reason, by, expires, size }));
    }),
    width,
  );
}

/** How the report was made. */
export function basisLines(analysis: Analysis, width: number): string[] {
  return sentences(
    basisFacts(analysis).map(({ term, text }) => `${term}: ${visibleText(text)}`),
    width,
  );
}
