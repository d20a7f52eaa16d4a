import type { AnnotationsProblem, ReadAnnotations } from './annotation';
import { namesHolder } from './copyrightNotice';
import { lastMatch, MOST_WILDCARDS, wildcardsIn } from './lastMatch';
import type { PatternedAnnotation } from './lastMatch';
import { namedLicence } from './namedLicence';
import { dep5Pattern } from './pathPattern';

export type Dep5Problem =
  | 'syntax'
  | 'too-large'
  | 'too-many-patterns'
  | 'no-format'
  | 'twice'
  | 'no-files'
  | 'no-copyright'
  | 'no-licence'
  | 'pattern';

type Read = ReadAnnotations<Dep5Problem>;

interface Field {
  /** 1-based. */
  readonly line: number;
  /** Of each line, without the field's name and without the blanks around it. */
  readonly values: string[];
}

/** The fields of a paragraph by their names in lower case, and the line that it begins on. */
interface Paragraph {
  readonly line: number;
  readonly fields: Map<string, Field>;
}

/** In characters. */
const LONGEST = 1_000_000;

/**
 * .reuse/dep5: Debian's machine-readable copyright file, version 1.0, as REUSE 3.3 has it ("DEP5 (deprecated)"). The
 * last Files paragraph that matches is a file's. A licence that isn't an SPDX expression is told with its place.
 */
export function readDep5(text: string): Read {
  if (text.length > LONGEST)
    return { kind: 'broken', problems: [{ problem: 'too-large', detail: '', line: 1, column: 1 }] };
  const problems: AnnotationsProblem<Dep5Problem>[] = [];
  const complain = (problem: Dep5Problem, line: number, detail = '', column = 1): number =>
    problems.push({ problem, detail, line, column });
  const [header, ...rest] = paragraphsOf(text, complain);
  if (!header?.fields.has('format')) complain('no-format', header?.line ?? 1);
  // A paragraph with neither names a licence's text; the first has fields of the whole.
  const tables = rest
    .filter(({ fields }) => fields.has('files') || fields.has('copyright'))
    .map((paragraph) => tableOf(paragraph, complain));
  if (wildcardsIn(tables) > MOST_WILDCARDS) complain('too-many-patterns', 1);
  return problems.length > 0 ? { kind: 'broken', problems } : { kind: 'read', annotations: lastMatch(tables) };
}

type Complain = (problem: Dep5Problem, line: number, detail?: string, column?: number) => void;

function paragraphsOf(text: string, complain: Complain): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let current: Paragraph | null = null;
  let field: Field | null = null;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    if (raw.startsWith('#')) continue;
    if (raw.trim() === '') {
      current = null;
      field = null;
    } else if (/^[ \t]/.test(raw)) {
      if (field) field.values.push(raw.trim());
      else complain('syntax', line, raw.trim());
    } else {
      const colon = raw.indexOf(':');
      if (colon < 1) {
        complain('syntax', line, raw);
        continue;
      }
      if (!current) {
        current = { line, fields: new Map() };
        paragraphs.push(current);
      }
      const name = raw.slice(0, colon).trim();
      field = { line, values: [raw.slice(colon + 1).trim()] };
      if (current.fields.has(name.toLowerCase())) complain('twice', line, name);
      else current.fields.set(name.toLowerCase(), field);
    }
  }
  return paragraphs;
}

function tableOf({ line, fields }: Paragraph, complain: Complain): PatternedAnnotation {
  const copyright = fields.get('copyright');
  const licence = fields.get('license');
  const files = (fields.get('files')?.values ?? []).flatMap((value) => value.split(/[ \t]+/)).filter(Boolean);
  if (files.length === 0) complain('no-files', line);
  if (!copyright) complain('no-copyright', line);
  // What follows its first line is the licence's text.
  const [expression = ''] = licence?.values ?? [];
  if (expression === '') complain('no-licence', licence?.line ?? line);
  const patterns = files.flatMap((text) => {
    const pattern = dep5Pattern(text);
    if (!pattern) complain('pattern', fields.get('files')!.line, text);
    return pattern ?? [];
  });
  return {
    patterns,
    annotation: {
      precedence: 'aggregate',
      licences: licence ? [namedLicence(expression, licence.line)] : [],
      copyrights: (copyright?.values ?? []).filter(namesHolder),
    },
  };
}
