import fs from 'node:fs';
import path from 'node:path';
import parseExpression from 'spdx-expression-parse';
import { z } from 'zod';
import { compareVersions } from './compareVersions.mjs';

/** The list that the shipped store is built from. */
export const WORKS_FILE = path.join(import.meta.dirname, 'works.json');

/** What a work under no licence of SPDX's list says, as package.json does. */
const OWN_TERMS = /^LicenseRef-[A-Za-z0-9.-]+$/;

function isExpression(text) {
  if (OWN_TERMS.test(text)) return true;
  try {
    parseExpression(text);
    return true;
  } catch {
    return false;
  }
}

const text = z.string().trim().min(1);
const pinned = {
  npm: z.strictObject({ version: text, integrity: z.string().regex(/^sha512-[A-Za-z0-9+/]{86}==$/, 'no SHA-512') }),
  debian: z.strictObject({
    version: text,
    path: z.string().regex(/^pool\/main\/(?!.*\/\.\.)[\w.+~/-]+\.tar\.(?:gz|xz|bz2)$/, 'no tarball of the pool'),
    integrity: z.string().regex(/^sha256-[A-Za-z0-9+/]{43}=$/, 'no SHA-256'),
  }),
};

const newestFirst = (versions) =>
  versions.every(({ version }, at) => at === 0 || compareVersions(versions[at - 1].version, version) > 0);

const workFrom = (source) =>
  z.strictObject({
    name: text,
    source: z.literal(source),
    package: z.string().regex(/^(?:@[a-z0-9._~-]+\/)?[A-Za-z0-9._~+-]+$/, 'no package name'),
    licence: z.string().refine(isExpression, 'no SPDX expression'),
    home: z.url({ protocol: /^https?$/ }),
    why: text,
    role: z.enum(['work', 'helper', 'background']),
    versions: z.array(pinned[source]).min(1).refine(newestFirst, 'not newest first'),
    files: z.array(text).min(1).optional(),
    postings: z.int().positive().optional(),
  });

const work = z.discriminatedUnion('source', [workFrom('npm'), workFrom('debian')]);

/** The first thing wrong with an entry: its key, and what is wrong there. */
function faultOf({ issues: [issue] }) {
  const key = [...issue.path, ...(issue.keys ?? [])].join('.') || 'the entry';
  return `${key}: ${issue.message}`;
}

/**
 * The works listed in a file, checked; an Error names the file, the entry and the key of the first that isn't right.
 * @param {string} [file]
 */
export function readWorks(file = WORKS_FILE) {
  const fail = (message) => {
    throw new Error(`${file}: ${message}`);
  };
  let list;
  try {
    list = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    fail(error.message);
  }
  if (!Array.isArray(list)) fail('a list of works is wanted');
  const seen = new Set();
  return list.map((entry, index) => {
    const called = typeof entry?.name === 'string' ? `“${entry.name}”` : `work ${index + 1}`;
    const { success, data, error } = work.safeParse(entry);
    if (!success) fail(`${called}, ${faultOf(error)}`);
    const id = `${data.source}:${data.package}`;
    if (seen.has(id)) fail(`${called}, package: ${id} is listed twice`);
    seen.add(id);
    return data;
  });
}
