import type { AuthorId } from './storyPeople';

interface Pinned {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly by: AuthorId;
  readonly subject: string;
  /** Trailers, each a line at the end of the message. */
  readonly trailers?: readonly string[];
  /** Seconds after midnight, local; the default is a time in the morning. */
  readonly at?: number;
  /** An author date that differs from the committer's. */
  readonly authored?: string;
  /** A name by which later text refers to the commit's id. */
  readonly label?: string;
}

export type StoryEvent =
  /** Starts the files that are not there yet, and revises those that are. */
  | (Pinned & { readonly kind: 'touch'; readonly paths: readonly string[] })
  /** Writes a text of demo/text/ at the given revision, commit ids filled in. */
  | (Pinned & { readonly kind: 'text'; readonly path: string; readonly source: string; readonly revision: number })
  | (Pinned & { readonly kind: 'rename'; readonly moves: readonly (readonly [from: string, to: string])[] })
  /** Doubled indentation becomes single, in files under `under`. */
  | (Pinned & { readonly kind: 'reformat'; readonly under: string })
  | (Pinned & { readonly kind: 'legacy'; readonly what: 'edi' | 'rates' })
  | (Pinned & { readonly kind: 'picture'; readonly path: string })
  | (Pinned & { readonly kind: 'tag'; readonly name: string });

const touch = (on: string, by: AuthorId, subject: string, paths: string, more: Partial<Pinned> = {}): StoryEvent => ({
  kind: 'touch',
  on,
  by,
  subject,
  paths: paths.split(' '),
  ...more,
});

const text = (on: string, by: AuthorId, path: string, revision: number, subject: string): StoryEvent => ({
  kind: 'text',
  on,
  by,
  subject,
  path,
  source: `${path.replace(/^\./, '')}.txt`,
  revision,
});

const register = (on: string, revision: number, subject: string): StoryEvent =>
  text(on, 'eleanor', 'ip-register.yaml', revision, subject);

const tag = (on: string, name: string, subject: string): StoryEvent => ({
  kind: 'tag',
  on,
  by: 'marcus',
  name,
  subject,
});

const CLAUDE = 'Co-authored-by: Claude <noreply@anthropic.com>';
const COPILOT = 'Co-authored-by: Copilot <198982749+Copilot@users.noreply.github.com>';

/** What must happen on a certain day, whoever else commits meanwhile. Sorted by day. */
export const EVENTS: readonly StoryEvent[] = [
  touch('2022-09-05', 'eleanor', 'Start Harbourline', 'README.md LICENSE package.json tsconfig.json'),
  text('2022-09-06', 'marcus', '.gitignore', 0, 'Leave built files out'),
  touch(
    '2022-09-13',
    'kasia',
    'Bring the kit: results, caches and queues',
    'vendor/kit/result.ts vendor/kit/cache.ts vendor/kit/queue.ts',
  ),
  touch('2022-09-14', 'kasia', 'Bring the kit: queries and routes', 'vendor/kit/query.ts vendor/kit/router.ts'),
  text('2022-12-01', 'marcus', 'CODEOWNERS', 0, 'Say who reviews what'),
  register('2022-12-05', 0, 'Introduce the IP register'),
  touch('2023-03-08', 'ananya', 'Start the tracker', 'services/tracker/go.mod services/tracker/main.go'),
  touch('2023-02-21', 'lucia', 'Set colours and type once', 'web/styles/main.css'),
  register('2023-03-01', 1, 'Register Brightwater and the first freelancer'),
  { kind: 'picture', on: '2023-02-27', by: 'lucia', path: 'web/media/logo.png', subject: 'Draw a logo' },
  touch('2023-03-14', 'kasia', 'Blend spot and contract rates in quotes', 'src/quotes/rateBlend.ts'),
  text('2023-04-03', 'marcus', '.mailmap', 0, 'Join the addresses of people who have several'),
  touch('2023-04-18', 'rohan', 'Follow vessels by their positions', 'services/tracking/fleet/position.go'),
  touch('2023-05-22', 'mateusz', 'Hide contact details of customers from logs', 'src/customers/redact.ts'),
  touch('2023-06-05', 'marcus', 'Collect the ports that we serve', 'data/ports.csv'),
  tag('2023-06-30', 'v1.0', 'Booking and quotes'),
  register('2023-07-20', 2, 'Record the acceptance of 1.0, and contributors from outside'),
  {
    kind: 'rename',
    on: '2023-08-21',
    by: 'ananya',
    subject: 'Move the tracker to where its packages are',
    moves: [
      ['services/tracker/main.go', 'services/tracking/main.go'],
      ['services/tracker/go.mod', 'services/tracking/go.mod'],
    ],
  },
  touch('2023-09-12', 'jonas', 'Tell load balancers how the service is', 'src/server/health.ts', {
    trailers: ['Signed-off-by: Jonas Bergström <jonas@bergstrom.example>'],
  }),
  touch('2023-10-09', 'jonas', 'Draw routes on a chart', 'web/map.ts'),
  touch('2023-10-17', 'sneha', 'Ignore positions that jump', 'services/tracking/fleet/position.go'),
  {
    kind: 'legacy',
    what: 'edi',
    on: '2023-11-06',
    by: 'marcus',
    label: 'legacy-edi',
    subject: "Take in Nordhaven's EDI parsers, as delivered",
  },
  touch('2023-11-20', 'mateusz', 'Kit: jobs by the minute, texts for people', 'vendor/kit/schedule.ts'),
  touch('2023-12-11', 'amara', "Format days the way the reader's country does", 'web/format.ts'),
  touch('2024-01-24', 'duarte', 'Split demand into level, season and rest', 'services/forecast/forecast/seasonal.py'),
  {
    kind: 'rename',
    on: '2024-02-05',
    by: 'hana',
    subject: 'Move the rate blend to pricing, where it belongs',
    moves: [['src/quotes/rateBlend.ts', 'src/pricing/rateBlend.ts']],
  },
  register('2024-02-12', 3, 'Register Kestrel and Tidemark'),
  {
    kind: 'reformat',
    on: '2024-03-04',
    by: 'marcus',
    under: 'src/storage/',
    label: 'reformat',
    subject: 'Reformat src/storage with two spaces',
  },
  text('2024-03-05', 'marcus', '.git-blame-ignore-revs', 0, 'Let blame look past the reformatting'),
  touch(
    '2024-03-11',
    'marcus',
    "Keep the forecast's libraries fresh",
    '.github/dependabot.yml services/forecast/requirements.txt',
  ),
  touch(
    '2024-04-02',
    'dependabot',
    'Bump numpy from 1.26.2 to 1.26.4 in /services/forecast',
    'services/forecast/requirements.txt',
  ),
  touch('2024-04-22', 'wiktor', 'Count requests by route and outcome', 'src/server/metrics.ts'),
  touch('2024-05-14', 'mateusz', 'Keep sessions for half a day', 'src/auth/session.ts', { authored: '2023-02-20' }),
  tag('2024-05-31', 'v1.4', 'Customs papers'),
  touch('2024-06-11', 'vikram', 'Track carriers', 'services/tracking/carrier/carrier.go'),
  touch('2024-06-18', 'kasia', 'Keep outliers out of the demand forecast', 'services/forecast/forecast/outliers.py'),
  touch(
    '2024-07-02',
    'dependabot',
    'Bump pandas from 2.1.4 to 2.2.0 in /services/forecast',
    'services/forecast/requirements.txt',
  ),
  tag('2024-07-31', 'v1.5', 'Customs papers, as accepted'),
  register('2024-08-13', 4, 'Record that 1.4 was rejected and 1.5 accepted, and a change of employer'),
  touch('2024-09-17', 'mateusz', 'Show depots (#84)', 'web/store.ts web/views/depotView.ts', {
    trailers: [
      'Co-authored-by: Ioana Dumitru <ioana.dumitru@tidemark.example>',
      'Co-authored-by: Lucía Ferrándiz <lucia@ferrandiz.example>',
      'Co-authored-by: Katarzyna Wójcik <kasia.wojcik@nordhaven.example>',
    ],
  }),
  touch(
    '2024-10-01',
    'dependabot',
    'Bump numpy from 1.26.4 to 2.0.1 in /services/forecast',
    'services/forecast/requirements.txt',
  ),
  touch('2024-10-15', 'elise', 'Translate the booking guide into French', 'docs/guide.fr.md'),
  touch('2024-10-28', 'ananya', 'Notice when a vessel enters a port', 'services/tracking/fleet/geofence.go', {
    trailers: [COPILOT],
  }),
  touch('2024-11-12', 'lucia', 'Fill mail templates', 'src/notifications/template.ts'),
  touch('2024-12-03', 'kasia', 'Explain a price line by line', 'src/pricing/explain.ts', { trailers: [CLAUDE] }),
  touch(
    '2025-01-07',
    'dependabot',
    'Bump pytest from 8.0.0 to 8.3.2 in /services/forecast',
    'services/forecast/requirements.txt',
  ),
  {
    kind: 'legacy',
    what: 'rates',
    on: '2025-01-20',
    by: 'hana',
    label: 'legacy-rates',
    subject: 'Take in the old rate tables',
  },
  touch('2025-02-18', 'andrei', 'Sort tables when a heading is clicked', 'web/lib/tableSort.js'),
  touch('2025-03-04', 'ananya', 'Deploy container workers', 'deploy/container.yaml'),
  touch('2025-03-17', 'hana', 'Take tinyfmt in', 'third_party/tinyfmt/tinyfmt.js'),
  touch('2025-04-11', 'lucia', 'Print confirmations on one page', 'web/styles/print.css'),
  register('2025-05-05', 5, 'Record the end of a freelance agreement, and a new one on its way'),
  touch('2025-06-03', 'didier', 'Collect notices into one daily mail', 'src/notifications/digest.ts'),
  touch('2025-06-17', 'tomas', 'Switch feeds and load reference data', 'scripts/feed.sh scripts/load.sh'),
  tag('2025-06-27', 'v2.0', 'Tracking for customers'),
  // Half past two in Pune is still the day before in UTC, the last of Brightwater's agreement.
  touch('2025-07-01', 'ananya', 'Estimate arrival from speed made good', 'services/tracking/fleet/eta.go', {
    at: 9_000,
  }),
  touch('2025-07-08', 'amara', 'Change pages without reloading', 'web/router.ts'),
  register('2025-07-21', 6, 'Record the acceptance of 2.0 and the end of a CLA'),
  touch('2025-08-12', 'ananya', 'Track depots', 'services/tracking/depot/depot.go'),
  touch('2025-09-02', 'elise', 'Corriger quelques accents', 'docs/guide.fr.md'),
  {
    kind: 'rename',
    on: '2025-10-06',
    by: 'ioana',
    subject: 'Name the base styles for what they are',
    moves: [['web/styles/main.css', 'web/styles/base.css']],
  },
  touch(
    '2025-11-04',
    'dependabot',
    'Bump pandas from 2.2.0 to 2.2.3 in /services/forecast',
    'services/forecast/requirements.txt',
  ),
  touch('2026-01-13', 'copilot', 'Name the errors that clients may see', 'src/server/errors.ts', {
    trailers: ['Co-authored-by: Marcus Adeyemi <marcus.adeyemi@harbourline.example>'],
  }),
  touch(
    '2026-03-03',
    'marcus',
    'Name the people that we work with',
    'README.md package.json tsconfig.json data/ports.csv',
  ),
  tag('2026-08-28', 'v3.0', 'Forecasts in quotes'),
  register('2026-09-02', 7, 'Record the delivery of 3.0'),
];
