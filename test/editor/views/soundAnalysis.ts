import type { Analysis } from '../../../src/analysis/model';
import type { Finding } from '../../../src/findings/model';
import { indexRegister } from '../../../src/register/indexed';
import type { Register } from '../../../src/register/schema';
import { message } from '../../../src/wording/message';
import { analysisOf } from '../../report/analysisOf';
import type { Block } from '../../report/analysisOf';

const register = {
  register_version: 1,
  organisation: { id: 'acme', name: 'Acme Inc.' },
  vendors: [
    { id: 'delta', name: 'Delta' },
    { id: 'sub', name: 'Sub', subcontractor_of: 'nimbus' },
    { id: 'nimbus', name: 'Nimbus' },
  ],
  grants: [{ id: 'grant-1', to: 'delta', paths: ['src/**'] }],
  records: [
    { id: 'leak-1', kind: 'incident', subject: 'delta' },
    { id: 'leak-2', kind: 'incident', subject: 'delta' },
  ],
  assets: [{ id: 'api', class: 'source_code', paths: ['src/**'] }],
  milestones: [{ id: 'M1', agreement: 'MSA-0', ref: 'v1' }],
} as unknown as Register;
export const index = indexRegister(register);

const line = (path: string, person: string, lines: number, status: Block['status'] = 'covered'): Block => ({
  path,
  person,
  lines,
  status,
  ownership: { state: 'assigned' },
});

export const finding = (id: Finding['id'], subject: string, path: string, more: Partial<Finding> = {}): Finding => ({
  id,
  severity: 'error',
  path,
  range: [7, 8],
  ranges: [[7, 8]],
  lines: 2,
  commit: null,
  subject,
  days: null,
  message: message('report.none'),
  why: message('report.none'),
  evidence: [],
  ...more,
});

const agreement = {
  id: 'MSA-1',
  type: 'msa',
  status: 'executed',
  parties: ['Nimbus', 'Acme Inc.'],
  signed: '2024-01-01',
  effective: '2024-01-01',
  end: '2026-02-11',
  inForceToday: true,
  lines: 60,
  registerLine: 3,
} as const;

const vendor = (id: string, kind: Analysis['vendors'][number]['kind'], name = index.partyName(id)) => ({
  id,
  name,
  tag: 'xx',
  kind,
  jurisdiction: null,
});

export const sound = analysisOf({
  blocks: [
    line('src/a.ts', 'ania', 60),
    line('src/b.ts', 'ania', 20, 'expired'),
    line('src/c.ts', 'carol', 15),
    line('src/b.ts', 'x@y.example', 5, 'unknown'),
  ],
  people: [
    { id: 'ania', name: 'Ania', vendor: 'nimbus', agreements: ['MSA-1'] },
    { id: 'carol', name: 'Carol', vendor: 'acme' },
    { id: 'gone', name: 'Gone', vendor: 'nimbus', commits: 3 },
    { id: 'x@y.example', name: 'X', vendor: 'unknown', kind: 'unrostered' },
  ],
  vendors: [
    vendor('unknown', 'unknown', 'Unknown'),
    vendor('bot', 'bots', 'Bots'),
    vendor('self', 'individuals', 'Individuals'),
    vendor('delta', 'vendor'),
    vendor('sub', 'vendor'),
    vendor('nimbus', 'vendor'),
    vendor('acme', 'organisation'),
  ],
  agreements: [
    agreement,
    { ...agreement, id: 'NDA-2', end: null, lines: 0 },
    { ...agreement, id: 'MSA-0', end: '2020-01-01', inForceToday: false, lines: 0 },
    { ...agreement, id: 'FRE-1', status: 'sent', inForceToday: false, lines: 0 },
  ],
  findings: [
    finding('chain/missing-link', 'delta', 'ip-register.yaml'),
    finding('coverage/expired', 'ania', 'src/b.ts'),
    finding('coverage/unknown-contributor', 'x@y.example', 'src/b.ts'),
    finding('terms/indemnity', 'MSA-1', 'ip-register.yaml', { severity: 'warning' }),
    finding('title/pending', 'MSA-1', 'ip-register.yaml', { severity: 'information' }),
  ],
});
