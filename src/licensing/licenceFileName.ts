/** What is in the name of a file that holds a licence, or says who made what: `COPYING.LIB`, `LICENSE-MIT`, `UNLICENSE`. */
const WORDS: ReadonlySet<string> = new Set(
  'license licence licenses licences copying copyright copyrights unlicense notice notices patents'.split(' '),
);

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The SPDX id that a file of a `LICENSES` folder holds the text of (REUSE 3.3, "License files"); null for another file. */
export function textIdOf(path: string): string | null {
  const [folder, name, ...deeper] = path.slice(path.lastIndexOf('LICENSES/')).split('/');
  if (folder !== 'LICENSES' || name === undefined || deeper.length > 0) return null;
  if (!/(?:^|\/)LICENSES\/[^/]*$/.test(path)) return null;
  return name.replace(/\.(?:txt|md|html|rst)$/i, '');
}

/**
 * Whether a file is there for a licence's text or for the notices of others, so that what it states isn't its own licence.
 * `license.c` isn't one.
 */
export function isLicenceFile(path: string): boolean {
  if (textIdOf(path) !== null || path.toLowerCase().endsWith('.license')) return true;
  const name = nameOf(path).toLowerCase();
  const words = name.split(/[^a-z]+/);
  // THIRDPARTYLICENSE, too.
  if (!words.some((word) => WORDS.has(word) || /licen[cs]es?$/.test(word))) return false;
  return !CODE.has(name.slice(name.lastIndexOf('.') + 1));
}

/** Endings of what is about licences and isn't one. */
const CODE: ReadonlySet<string> = new Set(
  'c cc cpp cs css go h hpp java js jsx json kt lua m mjs cjs php pl pm py rb rs scala sh swift ts tsx vue xml yaml yml'.split(
    ' ',
  ),
);
