import { parse, TomlError } from 'smol-toml';
import type { TomlTable, TomlValue } from 'smol-toml';
import { PRECEDENCES } from './annotation';
import type { AnnotationsProblem, NamedLicence, Precedence, ReadAnnotations } from './annotation';
import { namesHolder } from './copyrightNotice';
import { lastMatch, MOST_WILDCARDS, wildcardsIn } from './lastMatch';
import type { PatternedAnnotation } from './lastMatch';
import { namedLicence } from './namedLicence';
import { reusePattern } from './pathPattern';
import { placesOf } from './tomlPlaces';
import type { PlaceOf, ValuePath } from './tomlPlaces';

export type ReuseTomlProblem =
  | 'syntax'
  | 'too-large'
  | 'too-many-patterns'
  | 'no-version'
  | 'version'
  | 'annotations'
  | 'no-path'
  | 'strings'
  | 'empty-path'
  | 'path-outside'
  | 'precedence';

type Read = ReadAnnotations<ReuseTomlProblem>;

/** In characters. Real ones have some thousands. */
const LONGEST = 1_000_000;
/** Inline tables and lists within each other. */
const DEEPEST = 64;

/**
 * REUSE.toml, version 1 (REUSE 3.3). Keys and tables that the specification doesn't know are passed over, as it says.
 * An expression that can't be read is no error of the file: it is told with its place.
 */
export function readReuseToml(text: string): Read {
  const start = { line: 1, column: 1 };
  if (text.length > LONGEST) return broken([{ problem: 'too-large', detail: '', ...start }]);
  let document: TomlTable;
  try {
    document = parse(text, { integersAsBigInt: true, maxDepth: DEEPEST });
  } catch (error) {
    const problem = 'syntax';
    // A number, say, that is out of all bounds.
    if (!(error instanceof TomlError)) return broken([{ problem, detail: (error as Error).message, ...start }]);
    return broken([{ problem, detail: reasonOf(error), line: error.line, column: error.column }]);
  }
  const reader = new Reader(text);
  const tables = reader.document(document);
  if (wildcardsIn(tables) > MOST_WILDCARDS) reader.complain('too-many-patterns', []);
  return reader.problems.length > 0 ? broken(reader.problems) : { kind: 'read', annotations: lastMatch(tables) };
}

const broken = (problems: readonly AnnotationsProblem<ReuseTomlProblem>[]): Read => ({ kind: 'broken', problems });

/** Without the lines of the document that the parser shows. */
const reasonOf = ({ message }: TomlError): string => message.split('\n', 1)[0]!.replace(/^Invalid TOML document: /, '');

const isTable = (value: TomlValue | undefined): value is TomlTable =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);

class Reader {
  readonly problems: AnnotationsProblem<ReuseTomlProblem>[] = [];
  private places: PlaceOf | undefined;

  constructor(private readonly text: string) {}

  private placeOf(path: ValuePath): ReturnType<PlaceOf> {
    this.places ??= placesOf(this.text);
    return this.places(path);
  }

  complain(problem: ReuseTomlProblem, path: ValuePath, detail = path.findLast((key) => typeof key === 'string') ?? '') {
    this.problems.push({ problem, detail, ...this.placeOf(path) });
  }

  document({ version, annotations = [] }: TomlTable): PatternedAnnotation[] {
    if (version === undefined) this.complain('no-version', ['version']);
    // A float isn't an integer, though it may have no fraction.
    else if (version !== 1n) this.complain('version', ['version'], typeof version === 'bigint' ? String(version) : '');
    if (!Array.isArray(annotations)) {
      this.complain('annotations', ['annotations']);
      return [];
    }
    return annotations.flatMap((table, index) => {
      const path = ['annotations', index];
      if (isTable(table)) return this.table(table, path);
      this.complain('annotations', path);
      return [];
    });
  }

  private table(table: TomlTable, at: ValuePath): PatternedAnnotation {
    const paths = this.strings(table, 'path', at);
    if (table.path === undefined) this.complain('no-path', at);
    for (const { value, path } of paths) {
      if (value === '') this.complain('empty-path', path);
      else if (/^\/|(?:^|\/)\.\.(?:\/|$)/.test(value)) this.complain('path-outside', path, value);
    }
    if (Array.isArray(table.path) && table.path.length === 0) this.complain('empty-path', [...at, 'path']);
    const copyrights = this.strings(table, 'SPDX-FileCopyrightText', at).map(({ value }) => value);
    const licences = this.strings(table, 'SPDX-License-Identifier', at).map((one) => this.licence(one));
    return {
      patterns: paths.map(({ value }) => reusePattern(value)),
      annotation: { precedence: this.precedence(table, at), licences, copyrights: copyrights.filter(namesHolder) },
    };
  }

  private precedence({ precedence = 'closest' }: TomlTable, at: ValuePath): Precedence {
    const known = PRECEDENCES.find((one) => one === precedence);
    if (known === undefined) this.complain('precedence', [...at, 'precedence']);
    return known ?? 'closest';
  }

  private licence({ value, path }: { readonly value: string; readonly path: ValuePath }): NamedLicence {
    const { line, column } = this.placeOf(path);
    return namedLicence(value, line, column);
  }

  /** One string, or a list of them. */
  private strings(table: TomlTable, key: string, at: ValuePath): { value: string; path: ValuePath }[] {
    const value = table[key];
    const path = [...at, key];
    if (value === undefined) return [];
    if (typeof value === 'string') return [{ value, path }];
    if (!Array.isArray(value)) {
      this.complain('strings', path);
      return [];
    }
    return value.flatMap((item, index) => {
      if (typeof item === 'string') return { value: item, path: [...path, index] };
      this.complain('strings', [...path, index]);
      return [];
    });
  }
}
