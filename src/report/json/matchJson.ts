import type { CopiedFile } from '../../analysis/model';
import type { CopiedLines } from '../../findings/snippets/copiedLines';

/** A file with lines of known works. */
export const copiedFileJson = ({ path, copied }: CopiedFile): object => ({ path, matches: copied.map(matchJson) });

/** Lines that are as in a known work, as scan.schema.json and report.schema.json describe them. */
export function matchJson({ work, purl, versions, ...match }: CopiedLines): object {
  const { path, licence, lines, theirLines, tokens, ratio, tier, level, attribution } = match;
  return {
    ...{ purl, name: work.name, versions, licence, path, lines, theirLines },
    ...{ tokens, ratio: Math.round(ratio * 100) / 100, tier, level, attribution },
  };
}
