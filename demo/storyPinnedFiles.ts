import { GO_HEAD, SH_HEAD, blockKeys as keys } from './plannedFile';
import type { PlannedFile } from './plannedFile';

const pinned = (path: string, blocks: readonly string[], more: Partial<PlannedFile> = {}): PlannedFile => ({
  path,
  area: 'pinned',
  blocks,
  ...more,
});

/** Files that only pinned events start and change. */
export const PINNED: readonly PlannedFile[] = [
  pinned('README.md', ['md.readme']),
  pinned('services/tracker/go.mod', ['mod.go']),
  pinned('services/tracker/main.go', ['go.main'], {
    head: 'package main\n\nimport (\n\t"context"\n\t"errors"\n\t"fmt"\n\t"log"\n\t"net/http"\n\t"os"\n\t"os/signal"\n\t"time"\n)',
  }),
  pinned('web/styles/main.css', ['css.base']),
  pinned('LICENSE', ['licence.own']),
  pinned('package.json', ['json.package']),
  pinned('tsconfig.json', ['json.tsconfig']),
  pinned('data/ports.csv', ['csv.ports']),
  pinned('.github/dependabot.yml', ['yaml.dependabot']),
  pinned('services/forecast/requirements.txt', ['txt.requirements']),
  pinned('vendor/kit/result.ts', ['kit.result', 'kit.retry']),
  pinned('vendor/kit/cache.ts', ['kit.cache']),
  pinned('vendor/kit/queue.ts', ['kit.queue']),
  pinned('vendor/kit/query.ts', ['kit.query', 'kit.config']),
  pinned('vendor/kit/router.ts', ['kit.router']),
  pinned('vendor/kit/schedule.ts', ['kit.schedule', 'kit.text']),
  pinned('third_party/tinyfmt/tinyfmt.js', ['js.tinyfmt'], {
    head: '/*! tinyfmt 0.3.1 | (c) 2021 The tinyfmt contributors | SPDX-License-Identifier: MIT */',
  }),
  pinned('web/lib/tableSort.js', ['js.paste'], {
    head: `/*
 * Gridsort: sortable tables
 * Copyright (C) 2019 The Gridsort contributors
 *
 * This program is free software: you can redistribute it and/or modify it under the terms of the GNU General Public
 * License as published by the Free Software Foundation, either version 3 of the License, or (at your option) any later
 * version.
 *
 * This program is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY; without even the implied
 * warranty of MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE. See the GNU General Public License for more details.
 */`,
  }),
  pinned('src/notifications/digest.ts', ['notice.digest'], { header: true }),
  pinned('src/notifications/template.ts', ['notice.template'], { header: true }),
  pinned('src/server/metrics.ts', ['server.metrics']),
  pinned('src/server/health.ts', ['server.health'], { header: true }),
  pinned('src/server/errors.ts', ['server.errors'], { header: true }),
  pinned('src/auth/session.ts', ['auth.session'], { header: true }),
  pinned('src/customers/redact.ts', ['rule.customer'], { header: true }),
  pinned('src/quotes/rateBlend.ts', ['pricing.forecastBlend'], { header: true }),
  pinned('src/pricing/explain.ts', ['pricing.explain'], { header: true }),
  pinned('web/format.ts', ['web.format']),
  pinned('web/router.ts', ['web.router']),
  pinned('web/map.ts', ['web.map']),
  pinned('web/store.ts', ['web.store']),
  pinned('web/views/depotView.ts', keys('ts.view', 'columns table filter'), { entity: 'depot', header: true }),
  pinned('web/styles/print.css', ['css.print']),
  pinned('services/forecast/forecast/seasonal.py', ['py.seasonal'], {
    head: 'from __future__ import annotations\n\nfrom collections.abc import Sequence',
  }),
  pinned('services/forecast/forecast/outliers.py', ['py.outliers'], {
    head: 'from __future__ import annotations\n\nimport statistics\nfrom collections.abc import Sequence',
  }),
  pinned('services/tracking/fleet/position.go', ['go.position'], {
    head: 'package fleet\n\nimport (\n\t"math"\n\t"time"\n)',
  }),
  pinned('services/tracking/fleet/eta.go', ['go.eta'], { head: 'package fleet\n\nimport (\n\t"math"\n\t"time"\n)' }),
  pinned('services/tracking/fleet/geofence.go', ['go.geofence'], {
    head: 'package fleet\n\nimport (\n\t"math"\n\t"time"\n)',
  }),
  pinned('services/tracking/carrier/carrier.go', keys('go', 'model key store validate sorted'), {
    entity: 'carrier',
    head: GO_HEAD,
  }),
  pinned('services/tracking/depot/depot.go', keys('go', 'model key store validate decode handler'), {
    entity: 'depot',
    head: GO_HEAD,
  }),
  pinned('scripts/feed.sh', ['sh.feed'], { head: SH_HEAD }),
  pinned('scripts/load.sh', ['sh.load'], { head: SH_HEAD }),
  pinned('deploy/container.yaml', ['yaml.service'], { entity: 'container' }),
  pinned('docs/guide.fr.md', ['md.guide.fr']),
];
