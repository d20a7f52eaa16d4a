import type { EntityId } from './entities';
import { GO_HEAD, SH_HEAD, blockKeys as keys } from './plannedFile';
import type { PlannedFile } from './plannedFile';
import { PINNED } from './storyPinnedFiles';

type EntityList = readonly EntityId[];

const DOMAIN: EntityList = [
  ...(['booking', 'port', 'carrier', 'quote', 'voyage', 'vessel', 'container', 'shipment', 'invoice'] as const),
  ...(['surcharge', 'declaration', 'milestone', 'depot'] as const),
];
const STORED: EntityList = [
  'booking',
  'port',
  'carrier',
  'quote',
  'voyage',
  'container',
  'shipment',
  'invoice',
  'declaration',
];
const SERVED: EntityList = [
  'booking',
  'port',
  'quote',
  'voyage',
  'container',
  'shipment',
  'invoice',
  'surcharge',
  'declaration',
];
const TESTED: EntityList = ['booking', 'quote', 'container', 'shipment', 'invoice', 'declaration'];
const SHOWN: EntityList = ['booking', 'quote', 'voyage', 'container', 'shipment', 'invoice', 'surcharge'];
const TABLES: EntityList = [
  'booking',
  'port',
  'carrier',
  'quote',
  'voyage',
  'container',
  'shipment',
  'invoice',
  'declaration',
];
const STYLED: EntityList = ['booking', 'quote', 'voyage', 'shipment'];
const TRACKED: EntityList = ['milestone', 'vessel', 'voyage', 'port', 'container'];
const FORECAST: EntityList = ['booking', 'voyage', 'container', 'quote', 'carrier'];
const EXPLAINED: EntityList = ['booking', 'quote', 'shipment', 'invoice', 'declaration'];
const DEPLOYED: EntityList = ['booking', 'quote', 'milestone'];

const perEntity = (entities: EntityList, make: (entity: EntityId, at: number) => PlannedFile): PlannedFile[] =>
  entities.map((entity, at) => ({ ...make(entity, at), entity }));

const core = (path: string, blocks: readonly string[], head = ''): PlannedFile => ({
  path,
  area: 'core',
  blocks,
  head,
  header: true,
});

const PY_HEAD = `"""{{Entities}} in the demand forecast."""

from __future__ import annotations

import csv
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date`;

const CORE: readonly PlannedFile[] = [
  ...perEntity(DOMAIN, (entity) =>
    core(`src/domain/${entity}.ts`, [
      ...keys('ts.domain', 'type validate parse describe changes compare totals patch csv'),
      `rule.${entity}`,
    ]),
  ),
  ...perEntity(['customer'], () =>
    core('src/customers/customer.ts', keys('ts.domain', 'type validate parse changes patch')),
  ),
  ...perEntity(STORED, (entity) =>
    core(
      `src/storage/${entity}Repository.ts`,
      keys('ts.storage', 'row find insert list update archive search import'),
      `import type { {{Entity}}, {{Entity}}Draft } from '../domain/{{entity}}';\nimport { ConflictError } from '../server/errors';\nimport type { Database } from './database';`,
    ),
  ),
  ...perEntity(SERVED, (entity) =>
    core(
      `src/api/${entity}Api.ts`,
      keys('ts.api', 'list present read create routes update remove export'),
      `import type { {{Entity}} } from '../domain/{{entity}}';\nimport { parse{{Entity}}, validate{{Entity}} } from '../domain/{{entity}}';\nimport type { Reply, Request, Route, Services } from './http';\nimport { created, forbidden, noContent, notFound, notModified, ok, text, unprocessable } from './http';\nimport { preconditionFailed, preconditionRequired } from './http';`,
    ),
  ),
  ...perEntity(TESTED, (entity) => ({
    path: `test/${entity}.test.ts`,
    area: 'core',
    blocks: keys('ts.test', 'sample validate parse changes'),
    head: `import assert from 'node:assert/strict';\nimport type { {{Entity}}Draft } from '../src/domain/{{entity}}';\nimport { changesOf{{Entity}}, parse{{Entity}}, validate{{Entity}} } from '../src/domain/{{entity}}';`,
  })),
  core('src/notifications/mail.ts', ['notice.mail']),
  core('src/notifications/webhook.ts', ['notice.webhook']),
  core('src/auth/scopes.ts', ['auth.scopes']),
  core('src/server/start.ts', ['server.start']),
];

const PRICING: readonly PlannedFile[] = [
  ['money', 'currency'],
  ['demurrage'],
  ['tariffLookup', 'floor'],
  ['volumetric', 'discount'],
  ['bunker'],
  ['margin'],
  ['allocation'],
].map((names) => ({
  path: `src/pricing/${names[0] ?? ''}.ts`,
  area: 'pricing',
  blocks: names.map((name) => `pricing.${name}`),
  header: true,
}));

const WEB: readonly PlannedFile[] = [
  { path: 'web/element.ts', area: 'web', blocks: ['web.element'] },
  ...perEntity(SHOWN, (entity) => ({
    path: `web/views/${entity}View.ts`,
    area: 'web',
    blocks: keys('ts.view', 'columns table form filter detail card keys'),
    head: `import type { {{Entity}} } from '../../src/domain/{{entity}}';\nimport { element } from '../element';\nimport { formatDay, formatTick } from '../format';\nimport type { Column } from '../table';\nimport { readForm } from '../table';`,
    header: true,
  })),
  { path: 'web/index.html', area: 'styles', blocks: ['html.page'] },
  { path: 'web/styles/forms.css', area: 'styles', blocks: ['css.forms'] },
  ...perEntity(STYLED, (entity) => ({
    path: `web/styles/${entity}.css`,
    area: 'styles',
    blocks: keys('css', 'table card states'),
    head: '/* {{Entities}} */',
  })),
];

const SERVICES: readonly PlannedFile[] = [
  ...perEntity(TRACKED, (entity) => ({
    path: `services/tracking/${entity}/${entity}.go`,
    area: 'tracking',
    blocks: keys('go', 'model key store validate decode handler diff sorted'),
    head: GO_HEAD,
  })),
  {
    path: 'services/tracking/fleet/poll.go',
    area: 'tracking',
    blocks: ['go.poll'],
    head: 'package fleet\n\nimport (\n\t"context"\n\t"io"\n\t"log"\n\t"net/http"\n\t"time"\n)',
  },
  {
    path: 'services/tracking/proto/tracking.proto',
    area: 'tracking',
    blocks: ['proto.tracking'],
    entity: 'milestone',
    head: 'syntax = "proto3";\n\npackage harbourline.tracking;',
  },
  ...perEntity(FORECAST, (entity) => ({
    path: `services/forecast/forecast/${entity}.py`,
    area: 'forecast',
    blocks: keys('py', 'model load features quality summary aggregate'),
    head: PY_HEAD,
  })),
  ...perEntity(['booking', 'quote'], (entity) => ({
    path: `services/forecast/tests/test_${entity}.py`,
    area: 'forecast',
    blocks: ['py.test'],
    head: 'from forecast.{{entity}} import FEATURES, load_{{entities}}',
  })),
  ...(['smoothing', 'regression', 'backtest'] as const).map((name): PlannedFile => ({
    path: `services/forecast/forecast/${name}.py`,
    area: 'forecast',
    blocks: [`py.${name}`],
    head: 'from __future__ import annotations\n\nfrom collections.abc import Sequence\nfrom dataclasses import dataclass',
  })),
  {
    path: 'services/forecast/forecast/cli.py',
    area: 'forecast',
    blocks: ['py.cli'],
    head: 'from __future__ import annotations\n\nimport argparse\nimport sys\nfrom collections.abc import Sequence\n\nfrom forecast.regression import fit_line',
  },
  { path: 'services/forecast/pyproject.toml', area: 'forecast', blocks: ['toml.forecast'] },
];

const REST: readonly PlannedFile[] = [
  ...perEntity(TABLES, (_, at) => ({
    path: `db/migrations/${String(at + 1).padStart(3, '0')}_${TABLES[at] ?? ''}.sql`,
    area: 'db',
    blocks: keys('sql', 'table indexes audit upsert checks view'),
    head: '-- {{Entities}}: run once, in a transaction.',
  })),
  ...perEntity(DEPLOYED, (entity) => ({ path: `deploy/${entity}.yaml`, area: 'deploy', blocks: ['yaml.service'] })),
  ...perEntity(['quote', 'voyage'], (entity) => ({
    path: `deploy/alerts/${entity}.yaml`,
    area: 'deploy',
    blocks: ['yaml.alerts'],
  })),
  { path: 'deploy/Dockerfile', area: 'deploy', blocks: ['docker.api'] },
  { path: '.github/workflows/check.yml', area: 'deploy', blocks: ['yaml.workflow'] },
  ...['up', 'backup', 'release'].map((name): PlannedFile => ({
    path: `scripts/${name}.sh`,
    area: 'scripts',
    blocks: [`sh.${name}`],
    head: SH_HEAD,
  })),
  { path: 'docs/runbook.md', area: 'docs', blocks: keys('md.runbook', 'start restore incident'), head: '# Runbook' },
  { path: 'docs/decisions.md', area: 'docs', blocks: keys('md.decision', 'money tracker kit'), head: '# Decisions' },
  ...perEntity(EXPLAINED, (entity) => ({
    path: `docs/${entity}.md`,
    area: 'docs',
    blocks: keys('md', 'entity example questions'),
    head: '# {{Entity}}',
  })),
];

/** Every file that grows by commits, in the order in which each area starts them. */
export const FILES: readonly PlannedFile[] = [...CORE, ...PRICING, ...WEB, ...SERVICES, ...REST, ...PINNED];
