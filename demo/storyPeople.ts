import type { Person } from './fastImport';

export type Area =
  | 'core'
  | 'db'
  | 'pricing'
  | 'web'
  | 'styles'
  | 'tracking'
  | 'forecast'
  | 'deploy'
  | 'scripts'
  | 'docs'
  /** Only the pinned events touch these. */
  | 'pinned';

interface Author extends Person {
  /** Minutes east of UTC, where the person works. */
  readonly offset: number;
  /** `AREA FROM UNTIL WEIGHT`: where the person commits without being told. */
  readonly work: readonly string[];
}

const END = '2026-09-30';

/**
 * Everyone who commits. All addresses are under the reserved `.example`, but those by which the tools are recognised:
 * dependabot, Copilot and Claude sign as they do everywhere.
 */
export const PEOPLE = {
  // Harbourline itself, GB
  eleanor: author('Eleanor Whitcombe', 'eleanor.whitcombe@harbourline.example', 0, [
    'core 2022-09-05 2023-06-30 2',
    `pricing 2022-09-05 ${END} 2`,
    `docs 2022-09-05 ${END} 1`,
  ]),
  marcus: author('Marcus Adeyemi', 'marcus.adeyemi@harbourline.example', 0, [
    `core 2022-09-05 ${END} 0.7`,
    `deploy 2022-09-05 ${END} 3`,
    `scripts 2022-09-05 ${END} 1`,
    `db 2022-09-05 ${END} 1`,
    'docs 2022-09-05 2024-01-31 1',
    'styles 2022-09-05 2023-02-15 1',
    `tracking 2025-09-22 ${END} 3`,
  ]),
  hana: author('Hana Sato', 'hana.sato@harbourline.example', 0, [
    `pricing 2023-02-06 ${END} 4`,
    `core 2023-02-06 ${END} 1`,
    `docs 2023-02-06 ${END} 2`,
  ]),
  piotr: author('Piotr Zieliński', 'piotr.zielinski@harbourline.example', 0, [
    `core 2024-07-01 ${END} 2`,
    `db 2024-07-01 ${END} 2`,
    `deploy 2024-07-01 ${END} 1`,
  ]),
  grace: author('Grace Donnelly', 'grace.donnelly@harbourline.example', 0, [`docs 2026-06-15 ${END} 3`]),
  // Nordhaven, PL: the booking service
  piotrAtNordhaven: author('Piotr Zieliński', 'piotr@nordhaven.example', 60, [
    'core 2022-10-05 2024-06-28 3',
    'db 2022-10-05 2024-06-28 3',
  ]),
  kasia: author('Katarzyna Wójcik', 'kasia.wojcik@nordhaven.example', 60, [
    `core 2022-10-05 ${END} 4`,
    `web 2022-10-05 ${END} 2`,
  ]),
  mateusz: author('Mateusz Lewandowski', 'mateusz.lewandowski@nordhaven.example', 60, [
    `web 2023-01-09 ${END} 3`,
    `core 2023-01-09 ${END} 2`,
    `db 2023-01-09 ${END} 1`,
  ]),
  oksana: author('Oksana Shevchenko', 'oksana.shevchenko@nordhaven.example', 120, [`core 2023-05-08 ${END} 3`]),
  wiktor: author('Wiktor Lindqvist', 'w.lindqvist@nordhaven.example', 60, []),
  // Tidemark, RO: Nordhaven's subcontractor
  andrei: author('Andrei Popescu', 'andrei.popescu@tidemark.example', 120, [
    `core 2024-02-19 ${END} 3`,
    `web 2024-02-19 ${END} 3`,
  ]),
  ioana: author('Ioana Dumitru', 'ioana.dumitru@tidemark.example', 120, [
    `web 2024-02-19 ${END} 2`,
    `styles 2025-04-14 ${END} 2`,
  ]),
  // Brightwater, IN: the tracker
  rohan: author('Rohan Mehta', 'dev@brightwater.example', 330, ['tracking 2023-03-06 2025-09-19 2']),
  sneha: author('Sneha Kulkarni', 'dev@brightwater.example', 330, ['tracking 2023-09-04 2025-05-30 1']),
  ananya: author('Ananya Iyer', 'ananya.iyer@brightwater.example', 330, ['tracking 2023-03-06 2025-09-19 4']),
  vikram: author('Vikram Nair', 'vikram.nair@brightwater.example', 330, ['tracking 2024-04-08 2025-09-19 1']),
  // Kestrel, PT: the forecast
  ines: author('Inês Carvalho', 'ines.carvalho@kestrel.example', 0, [`forecast 2024-01-10 ${END} 3`]),
  duarte: author('Duarte Pires', 'duarte.pires@kestrel.example', 0, [`forecast 2024-02-05 ${END} 2`]),
  // Freelancers
  lucia: author('Lucía Ferrándiz', 'lucia@ferrandiz.example', 60, [
    'styles 2023-02-20 2025-03-28 4',
    'web 2023-02-20 2025-03-28 1',
  ]),
  tomas: author('Tomáš Havel', 'tomas@havel.example', 60, [`scripts 2025-05-12 ${END} 3`]),
  // From outside
  amara: author('Amara Okafor', 'amara@okafor.example', 60, []),
  jonas: author('Jonas Bergström', 'jonas@bergstrom.example', 60, []),
  didier: author('Didier Moreau', 'd.moreau@portside.example', 60, []),
  elise: author('Élise Fournier', 'elise@traduction.example', 60, []),
  // Tools
  dependabot: author('dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com', 0, []),
  copilot: author('Copilot', '198982749+Copilot@users.noreply.github.com', 0, []),
  claude: author('Claude', 'noreply@anthropic.com', 0, []),
} as const;

export type AuthorId = keyof typeof PEOPLE;

function author(name: string, email: string, offset: number, work: readonly string[]): Author {
  return { name, email, offset, work };
}

export interface Worker {
  readonly id: AuthorId;
  readonly weight: number;
}

/** Who works in an area on a day (`YYYY-MM-DD`), by weight. */
export function workersOn(area: Area, day: string): Worker[] {
  return (Object.keys(PEOPLE) as AuthorId[]).flatMap((id) =>
    PEOPLE[id].work.flatMap((line) => {
      const [where = '', from = '', until = '', weight = '0'] = line.split(' ');
      return where === area && from <= day && day <= until ? [{ id, weight: Number(weight) }] : [];
    }),
  );
}
