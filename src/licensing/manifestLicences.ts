import { licencesNamed } from './licenceNames';
import { expressionText, licenceTerms } from './expressionText';
import { parseExpression } from './spdxExpression';

/** What a package's own description says of its licence. */
export interface ManifestLicence {
  /** An SPDX expression; `LicenseRef-` where the field names a licence that isn't known, or may be several. */
  readonly id: string;
  /** 1-based. */
  readonly line: number;
  /** It could be read as one expression. */
  readonly isSure: boolean;
}

interface Field {
  readonly value: string;
  readonly line: number;
}

type Reader = (lines: readonly string[]) => Field[];

/** The licence fields of a package manifest, known by its name; none of another file. Nothing is run or resolved. */
export function manifestLicences(path: string, text: string): ManifestLicence[] {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const reader = readerOf(name, path);
  if (!reader) return [];
  return reader(text.split(/\r\n|\n|\r/)).flatMap(readField);
}

function readerOf(name: string, path: string): Reader | null {
  const exact = BY_NAME.get(name);
  if (exact) return exact;
  const extension = name.slice(name.lastIndexOf('.') + 1);
  if (name === 'copyright' && /(?:^|[\\/])debian[\\/]copyright$/i.test(path)) return debianCopyright;
  return BY_EXTENSION.get(extension) ?? null;
}

/** `"license": "MIT"`, with what JSON allows around it. A `licenses` list gives each `type`. */
const json: Reader = (lines) => {
  const fields: Field[] = [];
  let isList = false;
  for (const [at, line] of lines.entries()) {
    const found = /"(licen[cs]es?)"\s*:\s*(.*)$/i.exec(line);
    const rest: string = found?.[2] ?? (isList ? line : '');
    if (found) isList = !rest.startsWith('"');
    if (found && rest.startsWith('"')) push(fields, quoted(rest), at);
    else if (found && !isList) continue;
    else {
      // An object or a list: its types and names, or plain strings.
      for (const [, value] of rest.matchAll(/"(?:type|name|spdx)"\s*:\s*"([^"]*)"/gi)) push(fields, value!, at);
      if (isList && !rest.includes(':')) for (const [, value] of rest.matchAll(/"([^"]*)"/g)) push(fields, value!, at);
    }
    if (isList && /[\]}]/.test(rest)) isList = false;
  }
  return fields;
};

const quoted = (text: string): string => /^["']([^"']*)["']/.exec(text)?.[1] ?? '';

function push(fields: Field[], value: string, at: number): void {
  const plain = value.trim();
  if (plain !== '' && plain.length < LONGEST) fields.push({ value: plain, line: at + 1 });
}

/** A value that is longer is a text. */
const LONGEST = 200;

/** `License: GPL-2+`: a field with its value behind a colon, at the beginning of its line. */
const colon =
  (pattern: RegExp): Reader =>
  (lines) => {
    const fields: Field[] = [];
    for (const [at, line] of lines.entries()) {
      const value = pattern.exec(line)?.[1];
      if (value !== undefined) push(fields, unquoted(value), at);
    }
    return fields;
  };

const unquoted = (value: string): string => value.trim().replace(/^["']|["',;]+$/g, '');

const debianCopyright: Reader = colon(/^License:\s*(\S.*)$/i);
const rpm: Reader = colon(/^License\s*:\s*(\S.*)$/i);
const cabal: Reader = colon(/^license\s*:\s*(\S.*)$/i);
const yaml: Reader = colon(/^\s{0,2}licen[cs]e\s*:\s*(?:\[\s*)?([^\s#\]>|][^#\]]*)/i);
const opam: Reader = (lines) => [
  ...colon(/^license:\s*("[^"]*")\s*$/i)(lines),
  ...lines.flatMap((line, at) => {
    const list = /^license:\s*\[([^\]]*)\]/i.exec(line)?.[1] ?? '';
    return [...list.matchAll(/"([^"]*)"/g)].map(([, value]) => ({ value: value!, line: at + 1 }));
  }),
];
/** `license = "MIT"`, Python's and Rust's; Python's tables name a file or a text. */
const toml: Reader = (lines) => [
  ...colon(/^\s*license\s*=\s*("[^"]*"|'[^']*')/i)(lines),
  ...colon(/^\s*license\s*=\s*\{\s*text\s*=\s*("[^"]*"|'[^']*')/i)(lines),
  ...classifiers(lines),
];
/** `License :: OSI Approved :: MIT License`. */
const classifiers: Reader = (lines) =>
  lines.flatMap((line, at) => {
    const value = /License\s*::\s*(?:OSI Approved\s*::\s*)?([^"'\n]+)/.exec(line)?.[1]?.trim();
    return value === undefined || value === 'OSI Approved' ? [] : [{ value, line: at + 1 }];
  });
const python: Reader = (lines) => {
  const own = colon(/(?:^|[\s(,])license\s*=\s*("[^"]*"|'[^']*')/)(lines);
  return [...own, ...classifiers(lines)];
};
const config: Reader = (lines) => [...colon(/^license\s*=\s*(\S.*)$/i)(lines), ...classifiers(lines)];
/** `s.license = 'MIT'`, `spec.licenses = ["MIT", "GPL-2.0"]`, `s.license = { :type => 'MIT' }`. */
const ruby: Reader = (lines) =>
  lines.flatMap((line, at) => {
    const rest = /^\s*\w+\.licen[cs]es?\s*=\s*(.*)$/.exec(line)?.[1];
    if (rest === undefined) return [];
    if (rest.startsWith('{')) {
      const type = /(?::type\s*=>|type:)\s*["']([^"']*)["']/.exec(rest)?.[1];
      return type === undefined ? [] : [{ value: type, line: at + 1 }];
    }
    return [...rest.matchAll(/["']([^"']*)["']/g)].map(([, value]) => ({ value: value!, line: at + 1 }));
  });
/** `<license type="expression">MIT</license>`, and the names in Maven's `<licenses>`. */
const xml: Reader = (lines) => {
  const fields: Field[] = [];
  let isLicence = false;
  for (const [at, line] of lines.entries()) {
    if (/<licenses?[\s>]/i.test(line)) isLicence = true;
    const value = /<license(?:\s[^>]*)?>([^<]*)<\/license>/i.exec(line)?.[1];
    if (value !== undefined && !/type="file"/i.test(line)) push(fields, value, at);
    const name = isLicence ? /<name>([^<]*)<\/name>/i.exec(line)?.[1] : undefined;
    if (name !== undefined) push(fields, name, at);
    if (/<\/licenses>/i.test(line)) isLicence = false;
  }
  return fields;
};
const elixir: Reader = (lines) =>
  lines.flatMap((line, at) => {
    const list = /licenses:\s*\[([^\]]*)\]/.exec(line)?.[1] ?? '';
    return [...list.matchAll(/"([^"]*)"/g)].map(([, value]) => ({ value: value!, line: at + 1 }));
  });
/** `'license': 'LGPL-3'`: Odoo's modules, with terms of its own beside (odoo.com/documentation, Module Manifests). */
const odoo: Reader = (lines) =>
  colon(/^\s*["']license["']\s*:\s*("[^"]*"|'[^']*')/)(lines).map(({ value, line }) => ({
    value: /^(?:OPL|OEEL)-1$/.test(value) ? `LicenseRef-${value}` : value,
    line,
  }));
const lua: Reader = colon(/^\s*license\s*=\s*("[^"]*"|'[^']*')/);

const BY_NAME: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...[
    'package.json',
    'bower.json',
    'composer.json',
    'meta.json',
    'metadata.json',
    'component.json',
    'haxelib.json',
  ].map((name) => [name, json] as const),
  ...[
    'meta.yml',
    'chart.yaml',
    'galaxy.yml',
    'pubspec.yaml',
    'snapcraft.yaml',
    'package.yaml',
    'shard.yml',
    'citation.cff',
    'meta.yaml',
  ].map((name) => [name, yaml] as const),
  ...['cargo.toml', 'pyproject.toml', 'project.toml', 'typst.toml'].map((name) => [name, toml] as const),
  ['description', cabal],
  ['setup.py', python],
  ['__manifest__.py', odoo],
  ['__openerp__.py', odoo],
  ['setup.cfg', config],
  ['pkg-info', config],
  ['pom.xml', xml],
  ['package.xml', xml],
  ['meson.build', colon(/^\s*license\s*:\s*\[?\s*('[^']*')/)],
  ['mix.exs', elixir],
]);

const BY_EXTENSION: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['spec', rpm],
  ['cabal', cabal],
  ['opam', opam],
  ['gemspec', ruby],
  ['podspec', ruby],
  ['nuspec', xml],
  ['pom', xml],
  ['csproj', colon(/<PackageLicenseExpression>([^<]*)<\/PackageLicenseExpression>/i)],
  ['nimble', lua],
  ['rockspec', lua],
  ['ebuild', colon(/^LICENSE=("[^"]*")/)],
  ['apkbuild', colon(/^license=("[^"]*")/)],
  ['bb', colon(/^LICENSE\s*=\s*("[^"]*")/)],
]);

/** Words that say where a licence is, or that there is none. */
const NONE = /^(?:see\b|unlicensed$|proprietary|none$|file\b|custom|other|unknown|noassertion|dfsg|\{|\$|@|%)/i;
/** Signs and words that join several in a field. */
const JOINED = /\s+(?:and|or|&)\s+|\s*[|/,&]+\s*/i;

function readField({ value, line }: Field): ManifestLicence[] {
  if (NONE.test(value)) return [];
  const parsed = parseExpression(value.replace(/^\((.*)\)$/, '$1'));
  const isKnown =
    parsed.kind !== 'invalid' &&
    licenceTerms(parsed.expression).every(({ standing }) => standing === 'listed' || standing === 'reference');
  if (isKnown) return [{ id: expressionText(parsed.expression), line, isSure: true }];
  const whole = licencesNamed(value.split(/[|+]\s?file\s|\swith exceptions?$/i)[0]!.trim());
  if (whole.length > 0) return [{ id: oneOf(value, whole), line, isSure: whole.length === 1 }];
  const parts = value
    .split(JOINED)
    .map((part) => part.trim())
    .filter(Boolean);
  const named = parts.map((part) => licencesNamed(part));
  if (parts.length < 2 || named.some((ids) => ids.length === 0)) return [];
  const join = /\bor\b|[|/]/i.test(value) ? ' OR ' : ' AND ';
  return [{ id: [...new Set(named.map((ids, at) => oneOf(parts[at]!, ids)))].join(join), line, isSure: false }];
}

/** Of several that a name may mean the likeliest, but for BSD, where none is. */
const oneOf = (value: string, ids: readonly string[]): string =>
  /^bsd(?:[ -](?:style|like))?(?: license)?$/i.test(value.trim()) ? 'LicenseRef-BSD' : ids[0]!;
