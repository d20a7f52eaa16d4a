import { parse } from 'smol-toml';
import type { ManifestReader } from './manifest';
import { manifestOf, tableOf } from './manifestOf';
import { requirementName } from './requirements';

/** Rust's. */
export const cargoToml: ManifestReader = (text) => {
  const read = parsed(text);
  if (!read) return null;
  const { name, version, license, homepage } = tableOf(read.package);
  const targets = Object.values(tableOf(read.target)).map(tableOf);
  return manifestOf('cargo', {
    ...{ name, version, licences: license, home: homepage },
    dependencies: [read, tableOf(read.workspace), ...targets].flatMap((table) =>
      ['dependencies', 'dev-dependencies', 'build-dependencies'].flatMap((kind) =>
        // `alias = { package = "name" }`.
        Object.entries(tableOf(table[kind])).map(([key, value]) => tableOf(value).package ?? key),
      ),
    ),
    members: tableOf(read.workspace).members,
  });
};

/** Python's: the standard's tables, and Poetry's. */
export const pyprojectToml: ManifestReader = (text) => {
  const read = parsed(text);
  if (!read) return null;
  const project = tableOf(read.project);
  const poetry = tableOf(tableOf(read.tool).poetry);
  const groups = Object.values(tableOf(poetry.group)).map((group) => tableOf(tableOf(group).dependencies));
  const ofPoetry = [tableOf(poetry.dependencies), tableOf(poetry['dev-dependencies']), ...groups];
  const listed = [project.dependencies, tableOf(project['optional-dependencies']), tableOf(read['dependency-groups'])];
  const { license } = project;
  return manifestOf('pypi', {
    name: project.name ?? poetry.name,
    version: project.version ?? poetry.version,
    licences: (typeof license === 'string' ? license : tableOf(license).text) ?? poetry.license,
    home: tableOf(project.urls).Homepage ?? poetry.homepage,
    dependencies: [...listed.flatMap(linesOf).map(nameIn), ...ofPoetry.flatMap((table) => Object.keys(table))],
  });
};

/** A list, or a table of lists. */
const linesOf = (list: unknown): unknown[] => (Array.isArray(list) ? list : Object.values(tableOf(list)).flat());

const nameIn = (line: unknown): string | null => (typeof line === 'string' ? requirementName(line) : null);

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return tableOf(parse(text));
  } catch {
    return null;
  }
}
