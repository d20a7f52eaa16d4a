import type { LicenceFacts } from '../../licensing/licenceFacts';
import { associate, type MatchedTable } from '../../licensing/reuse/associate';
import { jointExpression } from '../../licensing/reuse/jointExpression';
import { namedLicence } from '../../licensing/reuse/namedLicence';
import type { LicenceFile } from './licenceFile';

/** A source that no path is. */
const ITSELF = '';

/**
 * What REUSE.toml files and .reuse/dep5 say of a file, by the order of precedence of REUSE 3.3, in the way of a sidecar; null where
 * they leave it to what the file says itself.
 * @param facts of the file, or of the sidecar that speaks in its place; null for a file without text
 * @param tables one of each that covers the file, the outermost first
 */
export function besideFacts(facts: LicenceFacts | null, tables: readonly MatchedTable[]): LicenceFile['sidecar'] {
  if (tables.length === 0) return null;
  const tags = facts?.licences.filter(({ kind }) => kind === 'tag') ?? [];
  const own = tags.map(({ id, line }) => namedLicence(id, line));
  const information = { licences: own, copyrights: [], snippetLicences: [] };
  const { licences } = associate({ source: ITSELF, information }, tables);
  const said = licences.find(({ source }) => source !== ITSELF);
  const expression = said ? jointExpression(licences) : null;
  return said && expression !== null ? { path: said.source, facts: tagged(expression, said.licence.line) } : null;
}

function tagged(expression: string, line: number): LicenceFacts {
  return {
    licence: { expression, source: 'tag', inferred: false },
    licences: [{ id: expression, line, kind: 'tag', confidence: 1 }],
    snippets: [],
    proprietary: null,
    generated: null,
    header: { present: true, style: 'spdx' },
    speaks: 'prose',
  };
}
