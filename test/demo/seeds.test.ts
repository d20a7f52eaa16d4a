import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { git } from '../../demo/git';
import type { AuthorId } from '../../demo/storyPeople';
import { PEOPLE } from '../../demo/storyPeople';
import { readRegister } from '../../src/register/registerReader';
import type { Register } from '../../src/register/schema';
import type { DemoCommit } from './sharedDemo';
import { demoCommits, linesOf, sharedDemo } from './sharedDemo';

interface Demo {
  readonly folder: string;
  readonly register: Register;
  readonly commits: readonly DemoCommit[];
}

const by = ({ commits }: Demo, id: AuthorId): DemoCommit[] =>
  commits.filter(({ author, email }) => author === PEOPLE[id].name && email === PEOPLE[id].email);

const text = ({ folder }: Demo, file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');

const agreement = ({ register }: Demo, id: string) => register.agreements?.find((one) => one.id === id);

const rostered = ({ register }: Demo, email: string): boolean =>
  (register.people ?? []).some(({ identities }) => identities?.some((one) => one.email === email));

const linesAdded = ({ folder }: Demo, id: string): number =>
  Number(/(\d+) insertions/.exec(git(folder, 'show', '--shortstat', '--format=', id))?.[1]);

/** Each thing that the story promises: a name, and what git and the register must show. */
const SEEDS: Readonly<Record<string, (demo: Demo) => unknown>> = {
  'work after an agreement expired': (demo) =>
    agreement(demo, 'MSA-BW-2023')?.end === '2025-06-30' &&
    by(demo, 'ananya').some(({ authored }) => authored > '2025-07-02') &&
    linesOf(PEOPLE.ananya.email, 'services/tracking/depot/depot.go'),
  'a contributor on no roster': (demo) =>
    !rostered(demo, PEOPLE.didier.email) && linesOf(PEOPLE.didier.email, 'src/notifications/digest.ts'),
  'an unknown person at a vendor’s domain': (demo) =>
    !rostered(demo, PEOPLE.wiktor.email) && linesOf(PEOPLE.wiktor.email, 'src/server/metrics.ts'),
  'a subcontractor without confidentiality': (demo) => {
    const terms = agreement(demo, 'SUB-TL-2024')?.terms;
    return terms?.ip_assignment && !terms.confidentiality && by(demo, 'andrei').length > 5;
  },
  'a mere promise to assign': (demo) =>
    agreement(demo, 'MSA-KD-2024')?.terms?.ip_assignment?.language === 'future' && by(demo, 'duarte').length > 2,
  'a milestone that waits': ({ register }) => register.milestones?.some(({ id, accepted }) => id === 'M4' && !accepted),
  'a milestone that was rejected and replaced': ({ register }) =>
    register.milestones?.some(({ rejected, replaced_by: next }) => rejected && next === 'M2B'),
  'a vendor’s kit, listed': ({ register }) =>
    register.assets?.some(({ owner, licence_agreement: under }) => owner === 'nordhaven' && under === 'MSA-NH-2022') &&
    linesOf(PEOPLE.kasia.email, 'vendor/kit/cache.ts'),
  'kit older than its agreement, and newer': async () => {
    const days = (await demoCommits('vendor/kit')).map(({ authored }) => authored);
    return days.some((day) => day < '2022-10-03') && days.some((day) => day > '2023-01-01');
  },
  'a paste under the GPL': (demo) =>
    text(demo, 'web/lib/tableSort.js').includes('GNU General Public') &&
    linesOf(PEOPLE.andrei.email, 'web/lib/tableSort.js'),
  'a file without the header that its policy requires': (demo) =>
    demo.register.licence_policy?.some(({ paths, header }) => paths.includes('src/**') && header === 'required') &&
    !text(demo, 'src/server/metrics.ts').includes('SPDX') &&
    text(demo, 'src/server/health.ts').includes('SPDX'),
  'work outside a grant': () => linesOf(PEOPLE.kasia.email, 'services/forecast/forecast/outliers.py'),
  'work outside an agreement’s scope': () => linesOf(PEOPLE.lucia.email, 'src/notifications/template.ts'),
  'a trade secret, outside a vendor’s scope and yet written by it': (demo) =>
    demo.register.assets?.some(({ id, sensitivity }) => id === 'pricing' && sensitivity === 'trade_secret') &&
    agreement(demo, 'MSA-NH-2022')?.scope?.exclude?.includes('src/pricing/**') &&
    linesOf(PEOPLE.kasia.email, 'src/pricing/explain.ts'),
  'a protected path touched by a vendor': (demo) =>
    demo.register.protected?.paths?.includes('deploy/**') && linesOf(PEOPLE.ananya.email, 'deploy/container.yaml'),
  'one address with two names': (demo) =>
    by(demo, 'rohan').length > 0 &&
    by(demo, 'sneha').length > 0 &&
    linesOf('dev@brightwater.example', 'services/tracking/fleet/position.go'),
  'a bulk import on record': async (demo) => {
    const { commit, from } = demo.register.imports?.[0] ?? {};
    const added = linesAdded(demo, commit ?? '');
    return (
      from === 'nordhaven' &&
      added >= 2400 &&
      added < 2700 &&
      (await linesOf(PEOPLE.marcus.email, 'legacy/edi/Segment.java'))
    );
  },
  'a bulk import not on record': (demo) => {
    const [commit] = demo.commits.filter(({ subject }) => subject === 'Take in the old rate tables');
    return commit && linesAdded(demo, commit.id) >= 2400 && demo.register.imports?.length === 1;
  },
  'two employers, one after the other': (demo) =>
    by(demo, 'piotrAtNordhaven').every(({ authored }) => authored < '2024-07-01') && by(demo, 'piotr').length > 3,
  'two capacities at once': (demo) =>
    demo.register.people?.find(({ id }) => id === 'ines')?.engagements?.filter(({ end }) => !end).length === 2 &&
    by(demo, 'ines').some(({ authored }) => authored > '2025-09-01'),
  'an agreement sent and not signed': async (demo) =>
    agreement(demo, 'FRE-TOMAS')?.status === 'sent' && (await linesOf(PEOPLE.tomas.email, 'scripts/feed.sh')),
  'an agreement terminated, and work after it': (demo) =>
    agreement(demo, 'FRE-LUCIA')?.terminated_on === '2025-03-31' && linesOf(PEOPLE.lucia.email, 'web/styles/print.css'),
  'a CLA that was removed, and work before and after': async (demo) =>
    agreement(demo, 'CLA-AMARA')?.terminated_on &&
    (await linesOf(PEOPLE.amara.email, 'web/format.ts')) &&
    linesOf(PEOPLE.amara.email, 'web/router.ts'),
  'a sign-off, and its absence': (demo) => {
    const signed = by(demo, 'jonas').map(({ body }) => body.includes('Signed-off-by: Jonas Bergström <jonas@'));
    return signed.includes(true) && signed.includes(false);
  },
  'a third party’s work, declared': (demo) =>
    demo.register.assets?.some(({ third_party: third, licence }) => third && licence === 'MIT') &&
    text(demo, 'third_party/tinyfmt/tinyfmt.js').includes('MIT'),
  'a suppression': (demo) =>
    demo.register.suppressions?.[0]?.paths?.includes('docs/guide.fr.md') &&
    linesOf(PEOPLE.elise.email, 'docs/guide.fr.md'),
  'personal data without a data-processing agreement': (demo) =>
    demo.register.assets?.some(({ personal_data: personal }) => personal) &&
    !demo.register.agreements?.some(({ type }) => type === 'dpa') &&
    linesOf(PEOPLE.mateusz.email, 'src/customers/redact.ts'),
  'an author date much older than the parent’s': async (demo) => {
    const [commit] = await demoCommits('src/auth/session.ts');
    const parent = demo.commits.find(({ id }) => id === commit?.parents[0]);
    return parent && commit && parent.authorTime - commit.authorTime > 300 * 86_400;
  },
  'a day that depends on the clock': (demo) =>
    by(demo, 'ananya').some(({ authored, authorTime }) => {
      const utc = new Date(authorTime * 1000).toISOString();
      return authored.startsWith('2025-07-01') && utc.startsWith('2025-06-30');
    }),
  'work before an engagement': (demo) => by(demo, 'duarte').some(({ authored }) => authored < '2024-02-01'),
  'a link without an executed agreement': (demo) =>
    agreement(demo, 'CON-VIKRAM')?.status === 'draft' &&
    linesOf(PEOPLE.vikram.email, 'services/tracking/carrier/carrier.go'),
  'a tool as the author': () => linesOf(PEOPLE.copilot.email, 'src/server/errors.ts'),
  'tools as co-authors': ({ commits }) =>
    commits.some(({ body }) => body.includes('<noreply@anthropic.com>')) &&
    commits.some(({ body }) => body.includes('Copilot@')),
  'a tool where the agreement forbids them': (demo) =>
    agreement(demo, 'MSA-BW-2023')?.terms?.ai_tools === 'forbidden' &&
    by(demo, 'ananya').some(({ body }) => body.includes('Copilot')),
  'a bot': (demo) => by(demo, 'dependabot').length >= 5,
  'a squash with co-authors': ({ commits }) =>
    commits.some(
      ({ subject, body }) => /\(#\d+\)$/.test(subject) && (body.match(/Co-authored-by/g)?.length ?? 0) === 3,
    ),
  'a reformatting that nobody told git to look past': (demo) => {
    const id = text(demo, '.git-blame-ignore-revs').split('\n')[1] ?? '';
    const names = git(demo.folder, 'show', '--format=', '--name-only', id).split('\n');
    const ignored = git(demo.folder, 'show', '--format=', '--shortstat', '-w', id);
    assert.throws(() => git(demo.folder, 'config', '--get', 'blame.ignoreRevsFile'));
    return names.length > 2 && names.every((name) => name.startsWith('src/storage/')) && ignored === '';
  },
  renames: ({ folder }) =>
    git(folder, 'log', '--diff-filter=R', '--name-status', '--format=')
      .split('\n')
      .filter((line) => line.startsWith('R100')).length >= 4,
  'tags for milestones': ({ folder }) => git(folder, 'tag').split('\n').join() === 'v1.0,v1.4,v1.5,v2.0,v3.0',
  'a mailmap and code owners': (demo) =>
    text(demo, '.mailmap').includes('piotr@nordhaven.example') && text(demo, 'CODEOWNERS').includes('@brightwater'),
  'a picture': ({ folder }) =>
    fs.readFileSync(path.join(folder, 'web/media/logo.png')).subarray(1, 4).toString() === 'PNG',
};

describe('the demo has', () => {
  let demo: Demo;

  before(async () => {
    const { folder } = await sharedDemo();
    const { register } = await readRegister(path.join(folder, 'ip-register.yaml'));
    assert.ok(register);
    demo = { folder, register, commits: await demoCommits() };
  });

  for (const [name, check] of Object.entries(SEEDS)) {
    it(name, async () => {
      assert.ok(await check(demo));
    });
  }
});
