import type { LicenceFile } from './licenceFile';

/**
 * What a file that speaks for others says of one, as a sidecar would: REUSE.toml and .reuse/dep5 take its place.
 * @param path the speaking file's
 */
export function besideFacts(path: string, expression: string): NonNullable<LicenceFile['sidecar']> {
  const licence = { expression, source: 'tag', inferred: false } as const;
  return {
    path,
    facts: {
      licence,
      licences: [{ id: expression, line: 1, kind: 'tag', confidence: 1 }],
      proprietary: null,
      generated: null,
      header: { present: true, style: 'spdx' },
      speaks: 'prose',
    },
  };
}
