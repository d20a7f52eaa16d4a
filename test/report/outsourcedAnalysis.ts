import type { AgreementAnalysis, Analysis } from '../../src/analysis/model';
import type { CopiedLines } from '../../src/findings/snippets/copiedLines';
import { CATALOGUE } from '../../src/findings/catalogue';
import type { FindingId } from '../../src/findings/catalogue';
import type { Finding } from '../../src/findings/model';
import type { Ownership, Status } from '../../src/judgement/model';
import { message } from '../../src/wording/message';
import type { Message } from '../../src/wording/message';
import { analysisOf } from './analysisOf';
import type { Block } from './analysisOf';

const ASSIGNED: Ownership = { state: 'assigned' };
const CONDITIONAL: Ownership = { state: 'assigned', conditional: true };
const MILESTONE: Ownership = { state: 'pending', waitsOn: 'milestone', milestone: 'M3', holder: 'nimbus' };
const PROMISED: Ownership = { state: 'pending', waitsOn: 'assignment-not-executed', holder: 'deltadev' };
const UNKNOWN: Ownership = { state: 'unknown' };
const RETAINED: Ownership = { state: 'retained', basis: 'default_rule', holder: 'leo' };
const KIT: Ownership = { state: 'background_ip', owner: 'nimbus' };
const NONE: Ownership = { state: 'none' };

const FOLDERS: readonly (readonly [folder: string, names: readonly string[]])[] = [
  ['src/checkout', ['cart.ts', 'totals.ts', 'taxes.ts', 'payment/card.ts', 'payment/invoice.ts', 'payment/refund.ts']],
  ['src/catalogue', ['search.ts', 'facets.ts', 'import.ts', 'images.ts', 'prices.ts']],
  ['src/account', ['session.ts', 'profile.ts', 'orders.ts']],
  ['app/ios', ['CartView.swift', 'CatalogueView.swift', 'Session.swift', 'AppDelegate.swift']],
  ['app/android', ['CartActivity.kt', 'CatalogueActivity.kt', 'Session.kt']],
  ['deploy', ['cluster.tf', 'release.sh', 'pipeline.yml']],
  ['vendor/kit', ['grid.ts', 'table.ts', 'chart.ts']],
  ['pricing', ['model.py', 'train.py', 'curves.py']],
  ['docs', ['architecture.md', 'runbook.md', 'api.md']],
  ['test', ['cart.test.ts', 'search.test.ts', 'session.test.ts', 'fixtures.json']],
];

interface Share {
  readonly person: string;
  readonly of: string;
  readonly weight: number;
  readonly status: Status;
  readonly ownership: Ownership;
  readonly ai?: boolean;
  readonly signed?: boolean;
}

const SHARES: readonly Share[] = [
  { person: 'carol', of: 'src pricing deploy docs', weight: 9, status: 'covered', ownership: ASSIGNED, signed: true },
  { person: 'dmitri', of: 'src/account deploy test', weight: 12, status: 'covered', ownership: ASSIGNED },
  { person: 'ania', of: 'src/checkout src/catalogue test', weight: 21, status: 'covered', ownership: ASSIGNED },
  { person: 'ania', of: 'src/checkout', weight: 9, status: 'covered', ownership: MILESTONE },
  { person: 'ania', of: 'vendor/kit', weight: 30, status: 'covered', ownership: KIT },
  { person: 'marek', of: 'src/catalogue app/ios', weight: 13, status: 'covered', ownership: MILESTONE },
  { person: 'marek', of: 'pricing', weight: 3, status: 'partly', ownership: UNKNOWN },
  { person: 'ravi', of: 'app/android src/catalogue', weight: 11, status: 'covered', ownership: PROMISED, ai: true },
  { person: '山田 太郎', of: 'app/ios test', weight: 8, status: 'covered', ownership: CONDITIONAL },
  { person: 'leo', of: 'app/ios docs', weight: 6, status: 'expired', ownership: RETAINED },
  { person: 'kiran@deltadev.in', of: 'app/android', weight: 5, status: 'unknown', ownership: UNKNOWN },
  { person: 'x.dev@mailbox.example', of: 'src/checkout/payment', weight: 4, status: 'unknown', ownership: UNKNOWN },
  { person: 'dependabot', of: 'deploy', weight: 2, status: 'exempt', ownership: NONE },
];

function blocks(): Block[] {
  const paths = FOLDERS.flatMap(([folder, names]) => names.map((name) => `${folder}/${name}`));
  return paths.flatMap((path, place) =>
    SHARES.filter(({ of }) => of.split(' ').some((prefix) => path.startsWith(`${prefix}/`))).map((share) => ({
      path,
      person: share.person,
      lines: share.weight * (11 + ((place * 7 + path.length * 3 + share.person.length) % 17)),
      status: share.status,
      ownership: share.ownership,
      ai: share.ai ?? false,
      signed: share.signed ?? false,
      year: place % 11 === 10 ? null : 2021 + ((place * 5 + share.person.length) % 5),
    })),
  );
}

const agreement = (
  id: string,
  type: AgreementAnalysis['type'],
  parties: readonly string[],
  rest: Partial<AgreementAnalysis> = {},
): AgreementAnalysis => ({
  id,
  type,
  status: 'executed',
  parties,
  signed: '2022-01-10',
  effective: '2022-01-15',
  end: null,
  inForceToday: true,
  lines: 0,
  registerLine: 40,
  ...rest,
});

function finding(id: FindingId, subject: string, said: Message, block: Block, from: number): Finding {
  return {
    id,
    severity: CATALOGUE[id].severity,
    path: block.path,
    range: [from, from + block.lines - 1],
    ranges: [[from, from + block.lines - 1]],
    lines: block.lines,
    commit: '9d8c7b6a5f4e3d2c1b0a99887766554433221100',
    subject,
    days: null,
    message: said,
    why: message(CATALOGUE[id].why),
    evidence: ['ip-register.yaml:40'],
  };
}

const SAID: Readonly<Record<string, readonly [id: FindingId, said: Message]>> = {
  leo: [
    'coverage/expired',
    message('finding.expired.agreement', { name: 'Leo Marchetti', when: '2025-03-04', agreement: 'FREE-LEO' }),
  ],
  'kiran@deltadev.in': [
    'coverage/domain-only',
    message('finding.domain-only', { name: 'Kiran S', email: 'kiran@deltadev.in', vendor: 'DeltaDev Pvt Ltd' }),
  ],
  'x.dev@mailbox.example': [
    'coverage/unknown-contributor',
    message('finding.unknown-contributor', { name: 'x dev', email: 'x.dev@mailbox.example' }),
  ],
};

function findings(all: readonly Block[]): Finding[] {
  const made = all.flatMap((block, place) => {
    const told = SAID[block.person];
    const own = told ? [finding(told[0], block.person, told[1], block, 10 + place)] : [];
    const waits = block.ownership.waitsOn === 'milestone';
    const pending = message('finding.pending.milestone', { milestone: 'M3', agreement: 'MSA-2022-01' });
    return waits ? [...own, finding('title/pending', 'M3', pending, block, 40)] : own;
  });
  made.push({
    id: 'chain/missing-link',
    severity: 'error',
    path: 'ip-register.yaml',
    range: [97, 97],
    ranges: [],
    lines: 1320,
    commit: null,
    subject: 'NDA-KITSUNE',
    days: null,
    message: message('finding.link.unsigned', {
      agreement: 'NDA-KITSUNE',
      lower: 'キツネ株式会社',
      upper: 'Acme Inc.',
    }),
    why: message('why.missing-link'),
    evidence: ['NDA-KITSUNE', 'ip-register.yaml:97'],
  });
  const order = ['error', 'warning', 'information'];
  return made.sort(
    (a, b) =>
      order.indexOf(a.severity) - order.indexOf(b.severity) ||
      `${a.id} ${a.path ?? ''}`.localeCompare(`${b.id} ${b.path ?? ''}`, 'en'),
  );
}

function copy(
  name: string,
  licence: string,
  lines: readonly [number, number],
  attribution: CopiedLines['attribution'],
): CopiedLines {
  return {
    ...{
      work: { name, purl: `pkg:npm/${name}`, licence, home: null, role: 'work' },
      purl: `pkg:npm/${name}@2.0.0`,
      path: 'index.js',
    },
    ...{ versions: ['1.0.0', '2.0.0'], licence, lines, theirLines: lines, tokens: 90, ratio: 0.914 },
    ...{ tier: 'exact', level: 'strict', attribution },
  };
}

/** A product made by an in-house team, two vendors, a subcontractor and a freelancer, with one of most things. */
export function outsourcedAnalysis(): Analysis {
  const all = blocks();
  return analysisOf({
    blocks: all,
    findings: findings(all),
    people: [
      { id: 'carol', name: 'Carol Reyes', vendor: 'acme', commits: 96, agreements: ['EMP-ACME'] },
      { id: 'dmitri', name: 'Dmitri Orlov', vendor: 'acme', commits: 71, agreements: ['EMP-ACME'] },
      {
        id: 'ania',
        name: 'Ania Kowalska',
        emails: ['ania@nimbus.pl'],
        vendor: 'nimbus',
        commits: 120,
        agreements: ['PIA-ANIA', 'MSA-2022-01'],
      },
      {
        id: 'marek',
        name: 'Marek Wójcik',
        emails: ['m.wojcik@nimbus.pl', 'marek@nimbus.pl'],
        vendor: 'nimbus',
        commits: 55,
        agreements: ['MSA-2022-01'],
        reasons: [message('finding.out-of-scope', { name: 'Marek Wójcik', agreement: 'MSA-2022-01' })],
      },
      {
        id: 'ravi',
        name: 'Ravi Menon',
        emails: ['ravi@deltadev.in'],
        vendor: 'deltadev',
        commits: 33,
        agreements: ['EMP-RAVI', 'SUB-DD-2022', 'MSA-2022-01'],
        reasons: [message('finding.pending.assignment-not-executed', { agreement: 'SUB-DD-2022' })],
      },
      {
        id: '山田 太郎',
        name: '山田 太郎',
        emails: ['yamada@kitsune.jp'],
        vendor: 'kitsune',
        commits: 24,
        agreements: ['MSA-2023-07'],
      },
      {
        id: 'leo',
        name: 'Leo Marchetti',
        emails: ['leo@marchetti.it'],
        vendor: 'self',
        commits: 19,
        agreements: ['FREE-LEO'],
        reasons: [message('finding.no-agreement', { name: 'Leo Marchetti' })],
      },
      {
        id: 'kiran@deltadev.in',
        name: 'Kiran S',
        emails: ['kiran@deltadev.in'],
        kind: 'unrostered',
        vendor: 'deltadev',
        commits: 8,
      },
      {
        id: 'x.dev@mailbox.example',
        name: 'x dev',
        emails: ['x.dev@mailbox.example'],
        kind: 'unrostered',
        vendor: 'unknown',
        commits: 5,
      },
      {
        id: 'dependabot',
        name: 'dependabot[bot]',
        emails: ['49699333+dependabot[bot]@users.noreply.github.com'],
        kind: 'bot',
        vendor: 'bot',
        commits: 41,
      },
    ],
    vendors: [
      { id: 'acme', name: 'Acme Inc.', tag: 'AC', kind: 'organisation', jurisdiction: 'US-CA' },
      { id: 'nimbus', name: 'Nimbus Software Sp. z o.o.', tag: 'NB', kind: 'vendor', jurisdiction: 'PL' },
      { id: 'deltadev', name: 'DeltaDev Pvt Ltd', tag: 'DD', kind: 'vendor', jurisdiction: 'IN' },
      { id: 'kitsune', name: 'キツネ株式会社', tag: 'KI', kind: 'vendor', jurisdiction: 'JP' },
      { id: 'self', name: 'Individuals', tag: 'IN', kind: 'individuals', jurisdiction: null },
      { id: 'bot', name: 'Bots', tag: 'BO', kind: 'bots', jurisdiction: null },
      { id: 'unknown', name: 'Unknown', tag: '??', kind: 'unknown', jurisdiction: null },
    ],
    agreements: [
      agreement('EMP-ACME', 'employment', ['Acme Inc.', 'Employees of Acme Inc.'], { lines: 4120 }),
      agreement('MSA-2022-01', 'msa', ['Nimbus Software Sp. z o.o.', 'Acme Inc.'], { end: '2026-12-31', lines: 7250 }),
      agreement('PIA-ANIA', 'ip_assignment', ['Ania Kowalska', 'Nimbus Software Sp. z o.o.'], { lines: 5810 }),
      agreement('SUB-DD-2022', 'contractor', ['DeltaDev Pvt Ltd', 'Nimbus Software Sp. z o.o.'], { lines: 1630 }),
      agreement('FREE-LEO', 'contractor', ['Leo Marchetti', 'Acme Inc.'], { end: '2024-12-31', inForceToday: false }),
      agreement('NDA-KITSUNE', 'nda', ['キツネ株式会社', 'Acme Inc.'], {
        status: 'sent',
        signed: null,
        effective: null,
        inForceToday: false,
      }),
    ],
    suppressed: [
      {
        rule: 'coverage/unknown-contributor',
        reason: 'Text under CC-BY',
        by: 'legal@acme.com',
        expires: '2026-12-31',
        findings: 2,
        lines: 140,
        silenced: [],
      },
    ],
    unknowns: [
      { path: 'assets/catalogue.json', lines: 120_000, message: message('unknown.too-large') },
      { path: 'assets/icons.js', lines: 0, message: message('unknown.not-compared') },
    ],
    copies: [
      {
        path: 'src/checkout/cart.ts',
        copied: [copy('lodash', 'MIT', [3, 22], 'missing'), copy('underscore', 'MIT', [3, 22], 'missing')],
      },
      {
        path: 'src/checkout/totals.ts',
        copied: [copy('lodash', 'MIT', [1, 10], 'attributed'), copy('left-pad', 'GPL-3.0-only', [40, 44], 'conflict')],
      },
      { path: 'vendor/kit/grid.ts', copied: [copy('lodash', 'MIT', [7, 9], 'attributed')] },
      { path: 'vendor/kit/table.ts', copied: [{ ...copy('tslib', '0BSD', [1, 4], 'missing'), level: 'helper' }] },
    ],
    notes: [message('note.shallow')],
  });
}
