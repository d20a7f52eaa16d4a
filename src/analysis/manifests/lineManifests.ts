import type { ManifestReader } from './manifest';
import { manifestOf } from './manifestOf';

/** Go's: `module`, and `require` of one or in brackets. */
export const goMod: ManifestReader = (text) => {
  const name = /^[ \t]*module[ \t]+"?([^\s"]+)/m.exec(text)?.[1];
  if (name === undefined) return null;
  const dependencies: string[] = [];
  let isInside = false;
  for (const line of text.split(/\r?\n/)) {
    const words = line
      .replace(/\/\/.*$/, '')
      .trim()
      .split(/\s+/);
    if (isInside && words[0] === ')') isInside = false;
    else if (isInside) dependencies.push(words[0]!);
    else if (words[0] === 'require' && words[1] === '(') isInside = true;
    else if (words[0] === 'require' && words[1] !== undefined) dependencies.push(words[1]);
  }
  return manifestOf('golang', { name, dependencies });
};

/** Ruby's: `gem 'name', '~> 1.0'`. */
export const gemfile: ManifestReader = (text) =>
  manifestOf('gem', {
    dependencies: [...text.matchAll(/^[ \t]*gem[ \t(]+["']([\w.-]+)["']/gm)].map(([, name]) => name),
  });

/** A Ruby package's own, as it is mostly written. */
export const gemspec: ManifestReader = (text) => {
  const field = (name: string): string | undefined =>
    new RegExp(`^[ \\t]*\\w+\\.${name}[ \\t]*=[ \\t]*["']([^"'\\n]*)["']`, 'm').exec(text)?.[1];
  return manifestOf('gem', {
    name: field('name'),
    version: field('version'),
    home: field('homepage'),
    licences: [...text.matchAll(/^[ \t]*\w+\.licenses?[ \t]*=[ \t]*(.*)$/gm)].flatMap(([, list]) =>
      [...list!.matchAll(/["']([^"'\n]*)["']/g)].map(([, licence]) => licence),
    ),
    dependencies: [
      ...text.matchAll(/^[ \t]*\w+\.add_(?:runtime_|development_)?dependency[ \t(]+%?[q<]*["']?([\w.-]+)/gm),
    ].map(([, name]) => name),
  });
};

/** An installed or packed Python package's: `METADATA`, `PKG-INFO`. The description comes behind an empty line. */
export const pythonMetadata: ManifestReader = (text) => {
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const head = text.slice(0, end);
  const values = (field: string): string[] =>
    [...head.matchAll(new RegExp(`^${field}:[ \\t]*(.*)$`, 'gim'))].map(([, value]) => value!.trim());
  const [name] = values('Name');
  if (name === undefined) return null;
  const stated = [values('License-Expression'), classifiers(values('Classifier')), values('License')];
  return manifestOf('pypi', {
    ...{ name, version: values('Version')[0], home: values('Home-page')[0] },
    licences: stated.find((some) => some.length > 0),
    dependencies: values('Requires-Dist').map((line) => /^[\w.-]+/.exec(line)?.[0]),
  });
};

function classifiers(all: readonly string[]): string[] {
  return all.flatMap((one) => /^License\s*::\s*(?:OSI Approved\s*::\s*)?(\S.*)$/.exec(one)?.[1] ?? []);
}
