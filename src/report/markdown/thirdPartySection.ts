import type { Analysis } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { copiedWorks, notCompared } from '../copiedWorks';
import { copyStateName } from '../stateNames';
import { topOf } from '../topOf';
import { words } from '../words';
import { column, linesOf, number, text } from './cells';
import { markdownTable } from './markdownTable';
import { markdownText } from './markdownText';
import type { MarkdownSection } from './section';

/** Lines that are as in known works, attributed or not, and what couldn't be compared. */
export function markdownThirdParty(analysis: Analysis, limit: number): MarkdownSection {
  const heading = words('report.section.third-party');
  const states = copiedWorks(analysis);
  const left = notCompared(analysis);
  const rows = (states ?? []).flatMap(({ state, works }) => works.map((one) => ({ ...one, state })));
  const { shown, rest } = topOf(rows, limit);
  const more = text('report.rest.works', { count: formatCount(rest.length), lines: counted('lines', linesOf(rest)) });
  const table = markdownTable(
    [
      column('report.column.work'),
      column('report.column.attribution'),
      number('report.column.files'),
      number('report.column.lines'),
    ],
    [
      ...shown.map(({ works, state, places, lines }) => [
        works.map(markdownText).join('; '),
        markdownText(copyStateName(state)),
        formatCount(places.length),
        formatCount(lines),
      ]),
      ...(rest.length > 0 ? [[more, '', '', formatCount(linesOf(rest))]] : []),
    ],
  );
  const none = text(states ? 'report.third-party.none' : 'report.third-party.not-asked');
  const told = text('report.third-party.not-compared', { files: counted('files', left) });
  const body = rows.length > 0 ? `${text('report.third-party.text')}\n\n${table}` : none;
  return { heading, body: left > 0 ? `${body}\n\n${told}` : body };
}
