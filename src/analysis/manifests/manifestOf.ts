import type { Ecosystem, Manifest } from './manifest';

/** What a name may look like: it is shown, and is part of addresses. */
const NAME = /^[\p{L}\p{N}@._~!'()*+:/-]{1,214}$/u;
const VERSION = /^[\w.+~!:-]{1,64}$/;

/** A manifest of what was read, whatever that is: nobody checked it. */
export function manifestOf(
  ecosystem: Ecosystem,
  read: { readonly [Field in keyof Omit<Manifest, 'ecosystem'>]?: unknown },
): Manifest {
  return {
    ecosystem,
    name: nameOrNull(read.name),
    version: typeof read.version === 'string' && VERSION.test(read.version) ? read.version : '',
    licences: textsOf(read.licences),
    home: typeof read.home === 'string' && /^https?:\/\/[\x21-\x7e]{1,200}$/.test(read.home) ? read.home : null,
    dependencies: textsOf(read.dependencies).filter((name) => NAME.test(name)),
    members: textsOf(read.members),
  };
}

function nameOrNull(name: unknown): string | null {
  return typeof name === 'string' && NAME.test(name) && !name.split('/').includes('..') ? name : null;
}

/** The texts of a list, or the only one. */
function textsOf(value: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'string');
}

/** What is a table of something; an empty one for all else. */
export function tableOf(value: unknown): Readonly<Record<string, unknown>> {
  const isTable = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isTable ? (value as Record<string, unknown>) : {};
}
