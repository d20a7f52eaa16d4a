import type { ManifestReader } from './manifest';
import { manifestOf } from './manifestOf';

/** Maven's: `group:artifact`. */
export const pomXml: ManifestReader = (text) => {
  const [plain] = cut(text, '<!--', '-->');
  const [rest, blocks] = cut(plain, '<dependency>', '</dependency>');
  const [inParent, [parent = '']] = cut(rest, '<parent>', '</parent>');
  const own = ['build', 'profiles'].reduce((left, name) => cut(left, `<${name}>`, `</${name}>`)[0], inParent);
  return manifestOf('maven', {
    name: coordinates(own, element(parent, 'groupId')),
    version: element(own, 'version') ?? element(parent, 'version'),
    dependencies: blocks.map((block) => coordinates(block)),
  });
};

/** .NET's projects. */
export const msbuildProject: ManifestReader = (text) => {
  const [plain] = cut(text, '<!--', '-->');
  const needs = plain.matchAll(/<Package(?:Reference|Version)\b[^<>]*?\b(?:Include|Update)\s*=\s*["']([^"'<>]+)["']/g);
  return manifestOf('nuget', {
    name: element(plain, 'PackageId') ?? element(plain, 'AssemblyName'),
    version: element(plain, 'Version'),
    licences: element(plain, 'PackageLicenseExpression'),
    dependencies: [...needs].map(([, name]) => name),
  });
};

/** NuGet's older lists. */
export const packagesConfig: ManifestReader = (text) => {
  const [plain] = cut(text, '<!--', '-->');
  const needs = plain.matchAll(/<package\b[^<>]*?\bid\s*=\s*["']([^"'<>]+)["']/g);
  return manifestOf('nuget', { dependencies: [...needs].map(([, id]) => id) });
};

function coordinates(block: string, inherited?: string): string | null {
  const [group, artifact] = [element(block, 'groupId') ?? inherited, element(block, 'artifactId')];
  return group === undefined || artifact === undefined ? null : `${group}:${artifact}`;
}

function element(text: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<>]*)</${name}>`).exec(text)?.[1]?.trim();
}

/** What stands between each pair of marks, and the text without it: by searches alone, so that an end that is missing costs one. */
function cut(text: string, open: string, close: string): readonly [rest: string, inner: readonly string[]] {
  const rest: string[] = [];
  const inner: string[] = [];
  let at = 0;
  for (let begin = text.indexOf(open); begin !== -1; begin = text.indexOf(open, at)) {
    const end = text.indexOf(close, begin + open.length);
    rest.push(text.slice(at, begin));
    if (end === -1) return [rest.join(''), inner];
    inner.push(text.slice(begin + open.length, end));
    at = end + close.length;
  }
  return [rest.join('') + text.slice(at), inner];
}
