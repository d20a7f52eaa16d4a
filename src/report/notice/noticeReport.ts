import type { LicenceFileStatement } from '../../analysis/licenceFileStatements';
import type { Analysis } from '../../analysis/model';
import { visibleText } from '../visibleText';
import { counted } from '../../wording/counted';
import { message, type Message } from '../../wording/message';
import { english } from '../../wording/render';

interface Group {
  files: number;
  /** Files without a statement. */
  bare: number;
  /** Files by statement. */
  readonly statements: Map<string, number>;
}

/** NOTICE: the copyright statements of a commit's files, those that are there for a licence among them, by licence, each with the number of files that have it. */
export function* noticeReport(
  files: readonly Omit<LicenceFileStatement, 'path'>[],
  { repository, head }: Pick<Analysis, 'repository' | 'head'>,
): Generator<string, void> {
  const groups = new Map<string, Group>();
  for (const { licence, copyrights } of files) {
    const key = licence ?? UNKNOWN;
    const group = groups.get(key) ?? { files: 0, bare: 0, statements: new Map<string, number>() };
    groups.set(key, group);
    group.files += 1;
    if (copyrights.length === 0) group.bare += 1;
    for (const statement of copyrights) group.statements.set(statement, (group.statements.get(statement) ?? 0) + 1);
  }
  yield line('notice.title', { name: visibleText(repository.name), commit: head });
  yield line('notice.about');
  for (const [licence, { files: count, bare, statements }] of [...groups].sort(byKey)) {
    const name = licence === UNKNOWN ? message('notice.unknown') : licence;
    yield '\n';
    yield line('notice.licence', { licence: name, files: counted('files', count) });
    for (const [statement, those] of [...statements].sort(byKey))
      yield line('notice.statement', { statement: visibleText(statement), files: counted('files', those) });
    if (bare > 0) yield line('notice.bare', { files: counted('files', bare) });
  }
}

/** Sorts behind every licence. */
const UNKNOWN = '\uffff';

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

const line = (id: Message['id'], args?: Message['args']): string => `${english(message(id, args))}\n`;
