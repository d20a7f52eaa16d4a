import { isLicenceFile } from './licenceFileName';
import { mayBe } from './listedNames';
import { licencesIn, type StatedLicence } from './licencesIn';
import { manifestLicences } from './manifestLicences';
import { markdownExamples } from './markdownExamples';
import type { Prose, ProseLine } from './prose';
import { remembering } from './remembering';
import { restructuredExamples } from './restructuredExamples';
import { runText } from './runText';
import { hasTellingWord, mayStateLicence } from './tellingWords';
import type { TextIndex } from './textIndex';

/** Of longer prose only what is near something telling is read. */
const LONG = 100;
/** Lines before and behind a telling one. A licence's text has no longer part without. */
const AROUND = 40;

/** The licences that a file states in words, by run of prose; those of a package manifest are a run of their own. */
export type StatedReader = (
  path: string,
  text: string,
  prose: readonly Prose[],
) => readonly (readonly StatedLicence[])[];

export function createStatedReader(index: TextIndex): StatedReader {
  const licencesOf = remembering((text: string) => {
    const lines = text.split('\n').map((line, at) => ({ line: at, text: line }));
    return licencesIn({ lines }, index);
  });

  /** @param isSure in a file that is there for a licence: the shortest have no word that tells */
  function stated(prose: Prose, isSure: boolean): readonly StatedLicence[] {
    if (!isSure && !mayStateLicence(prose.lines)) return [];
    const text = runText(prose.lines);
    const first = prose.lines[0]!.line;
    return licencesOf(text).map(({ changed, ...one }) => ({
      ...{ ...one, line: one.line + first, lastLine: one.lastLine + first },
      ...(changed && { changed: { ...changed, line: changed.line + first } }),
    }));
  }

  return (path, text, prose) => {
    // What a page shows may be its comments again.
    const said = new Set<string>();
    const isNew = ({ id, line }: StatedLicence): boolean => said.size < said.add(`${id}:${line}`).size;
    const isSure = isLicenceFile(path);
    const told = prose.flatMap(tellingParts).map((run) => stated(run, isSure).filter(isNew));
    const runs = told.some((run) => run.length > 0) ? withoutShown(told, examplesIn(path, text)) : told;
    const manifest = manifestLicences(path, text).map(({ id, line, isSure }): StatedLicence => {
      return { id, line, lastLine: line, kind: 'manifest', confidence: isSure ? SURE : UNSURE, joined: null };
    });
    const all = withoutLess(manifest.length > 0 ? [...runs, manifest] : runs);
    return isHistory(path) ? all.map((some) => some.filter(({ kind }) => kind === 'text')) : all;
  };
}

const examplesIn = (path: string, text: string): ReadonlySet<number> =>
  new Set([...markdownExamples(path, text), ...restructuredExamples(path, text)]);

/** Without the names in examples; a whole text is there to be read. */
function withoutShown(runs: readonly (readonly StatedLicence[])[], shown: ReadonlySet<number>): StatedLicence[][] {
  return runs.map((run) => run.filter(({ kind, line }) => kind === 'text' || !shown.has(line)));
}

/** Without what says only that a licence is one of several, where the file says elsewhere which. */
function withoutLess(runs: readonly (readonly StatedLicence[])[]): readonly (readonly StatedLicence[])[] {
  const all = runs.flat();
  if (all.length < 2) return runs;
  const isLess = (one: StatedLicence): boolean =>
    (one.kind !== 'text' &&
      one.confidence < 0.9 &&
      all.some((other) => other.id !== one.id && mayBe(one.id, other.id))) ||
    (one.kind === 'manifest' &&
      all.some((other) => other.kind === 'notice' && other.id !== one.id && other.id === laterOf(one.id)));
  return runs.map((some) => some.filter((one) => !isLess(one)));
}

/** A field of a few letters hardly tells whether a later version may be chosen. */
const laterOf = (id: string): string => id.replace(/-only$/, '-or-later');

const SURE = 0.9;
const UNSURE = 0.6;

const HISTORY =
  /^(?:change(?:s|log)|news|history|releases|release[-_ ]?notes|whats?[-_]?new)(?:[-_.]\d[\w.-]{0,20}|[-_][\w-]{1,20})?(?:\.(?:md|txt|rst|adoc|html|pod|in))?$/i;
const CODE = /\.(?:t|pl|pm|sh|py|rb|js|ts|c|h|cpp|java|go|ps1|sql|el|lua|php)$/i;

/** What such a file tells of licences is what happened, not what holds; but for texts. */
function isHistory(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return HISTORY.test(name) && !CODE.test(name);
}

/** Long prose, without the parts that can say nothing of licences. */
function tellingParts(prose: Prose): readonly Prose[] {
  if (prose.lines.length < LONG) return [prose];
  const parts: Prose[] = [];
  let lines: ProseLine[] = [];
  let until = -1;
  for (const [at, line] of prose.lines.entries()) {
    if (hasTellingWord(line.text)) {
      if (at - AROUND > until + 1 && lines.length > 0) {
        parts.push({ lines });
        lines = [];
      }
      // What was passed over, as far as it is near.
      for (let back = Math.max(until + 1, at - AROUND, 0); back < at; back++) lines.push(prose.lines[back]!);
      lines.push(line);
      until = at + AROUND;
      continue;
    }
    if (at <= until) lines.push(line);
  }
  return lines.length > 0 ? [...parts, { lines }] : parts;
}
