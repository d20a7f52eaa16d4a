import fc from 'fast-check';
import type { Analysis } from '../../src/analysis/model';
import { CATALOGUE } from '../../src/findings/catalogue';
import type { FindingId } from '../../src/findings/catalogue';
import type { Finding } from '../../src/findings/model';
import { OWNERSHIP_STATES, STATUSES, WAITS } from '../../src/judgement/model';
import { message } from '../../src/wording/message';
import { analysisOf } from './analysisOf';

/** What a repository made by someone else may hold in names and paths. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '\u001b[2J\u001b]0;title\u0007',
  'line\nbreak\r\ttab',
  '\u202egnp.exe',
  '\u009b31m',
  '日本語の名前',
  '👩‍💻 dev',
  'e\u0301\u0301\u0301',
  '{name} ${x} </style></title>',
  '__proto__',
  'constructor',
  '\ud800',
  'a'.repeat(3000),
];

const anyName = fc.oneof(
  { weight: 2, arbitrary: fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.constantFrom('Ania', 'Ravi Menon', 'x') },
);
const anyPath = fc
  .array(fc.oneof(fc.constantFrom('src', 'app', 'a', 'b', 'vendor'), anyName), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map((part) => part.replaceAll('/', '_')).join('/'));

const anyOwnership = fc
  .record({
    state: fc.constantFrom(...OWNERSHIP_STATES),
    waitsOn: fc.constantFrom(...WAITS),
    conditional: fc.boolean(),
  })
  .map(({ state, waitsOn, conditional }) => ({
    state,
    ...(state === 'pending' && { waitsOn }),
    ...(state === 'assigned' && conditional && { conditional }),
  }));

const FINDING_IDS = Object.keys(CATALOGUE) as FindingId[];

function findingOf(id: FindingId, path: string | null, name: string, first: number, lines: number): Finding {
  return {
    id,
    severity: CATALOGUE[id].severity,
    path,
    range: path === null ? null : [first, first + lines - 1],
    ranges: path === null ? [] : [[first, first + lines - 1]],
    lines: path === null ? 0 : lines,
    commit: path === null ? null : 'a'.repeat(40),
    subject: name,
    days: null,
    message: message('finding.unknown-contributor', { name, email: `${name}@example.com` }),
    why: message(CATALOGUE[id].why),
    evidence: [name],
  };
}

/** Analyses whose numbers add up and whose texts are anybody's. */
export const anyAnalysis: fc.Arbitrary<Analysis> = fc
  .record({
    name: anyName,
    names: fc.uniqueArray(anyName, { minLength: 1, maxLength: 8 }),
    paths: fc.uniqueArray(anyPath, { maxLength: 12 }),
    blocks: fc.array(
      fc.record({
        path: fc.nat(),
        person: fc.nat(),
        lines: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2_000_000 })),
        status: fc.constantFrom(...STATUSES),
        ownership: anyOwnership,
        ai: fc.boolean(),
        signed: fc.boolean(),
        year: fc.oneof(fc.constant(null), fc.integer({ min: 2019, max: 2026 }), fc.integer({ min: 1, max: 9999 })),
      }),
      { maxLength: 30 },
    ),
    found: fc.array(
      fc.record({ id: fc.constantFrom(...FINDING_IDS), path: fc.nat(), person: fc.nat(), some: fc.boolean() }),
      {
        maxLength: 12,
      },
    ),
    registered: fc.boolean(),
    shallow: fc.boolean(),
  })
  .map(({ name, names, paths, blocks, found, registered, shallow }) => {
    const nameAt = (at: number) => names[at % names.length] ?? 'x';
    const pathAt = (at: number) => paths[at % paths.length] ?? null;
    return analysisOf({
      name,
      shallow,
      register: registered
        ? { path: name, organisation: { id: nameAt(0), name: nameAt(0) }, sha256: 'c'.repeat(64) }
        : null,
      blocks: blocks.flatMap((block) => {
        const path = pathAt(block.path);
        return path === null ? [] : [{ ...block, path, person: nameAt(block.person) }];
      }),
      people: names.map((person, at) => ({
        id: person,
        name: person,
        emails: [`${person}@example.com`],
        vendor: nameAt(at >> 1),
        agreements: at % 2 === 0 ? [`A-${at}`] : [],
        reasons: at % 3 === 0 ? [message('finding.no-agreement', { name: person })] : [],
      })),
      vendors: [...new Set(names.map((_, at) => nameAt(at >> 1)))].map((id) => ({
        id,
        name: id,
        tag: 'VV',
        kind: registered ? 'vendor' : 'domain',
        jurisdiction: null,
      })),
      findings: found.map(({ id, path, person, some }) =>
        findingOf(id, some ? pathAt(path) : null, nameAt(person), 3, 7),
      ),
      unknowns: paths.slice(0, 2).map((path) => ({ path, lines: 0, message: message('unknown.timed-out') })),
    });
  });
