import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { countsOf } from '../../src/findings/catalogue';
import { analyse } from '../../src/analysis/analyse';
import { judgeChange } from '../../src/analysis/judgeChange';
import { KeptResults } from '../../src/analysis/keptResults';
import type { Analysis } from '../../src/analysis/model';
import { Baseline, baselineOf } from '../../src/findings/baseline';
import { CATALOGUE } from '../../src/findings/catalogue';
import type { Finding } from '../../src/findings/model';
import { STATUSES } from '../../src/judgement/model';
import type { Verdict } from '../../src/judgement/model';
import { worseStatus } from '../../src/judgement/worst';
import type { Register } from '../../src/register/schema';
import { english } from '../../src/wording/render';
import { createFileTitle } from '../../src/editor/createFileTitle';
import { knownFindings, shownFindings } from '../../src/editor/shownFindings';
import { agreementNodes } from '../../src/editor/views/agreementNodes';
import { contributorNodes } from '../../src/editor/views/contributorNodes';
import type { ViewNode } from '../../src/editor/views/viewNode';
import { htmlReport } from '../../src/report/html/htmlReport';
import { jsonChunks, jsonReport } from '../../src/report/json/jsonReport';
import { terminalReport } from '../../src/report/terminal/terminalReport';
import { checkJson } from '../report/json/published';
import { json, runCli } from '../commands/runCli';
import { assertAddsUp } from '../analysis/assertAddsUp';
import { scratchFolder, useScratchHome } from '../history/scratch';
import { plainAgreement } from '../judgement/arbitraryRegister';
import { arbitraryWorld } from './arbitraryWorld';
import { comparable } from './comparable';
import { editsOf } from './editsOf';
import { openWorld, TODAY } from './openWorld';
import type { OpenWorld } from './openWorld';
import { BEGINNER, registerText } from './writeWorld';

/** Each is a real repository, which is what takes time. WORLD_SEED and WORLD_COUNT make those of a failure again, or more. */
const COUNT = Number(process.env.WORLD_COUNT ?? 16);
const SEED = Number(process.env.WORLD_SEED ?? Math.floor(Math.random() * 2 ** 31));

describe('what holds of every repository', () => {
  useScratchHome();
  const worlds: OpenWorld[] = [];
  before(async function () {
    this.timeout(90_000 + COUNT * 2000);
    for (const world of fc.sample(arbitraryWorld, { seed: SEED, numRuns: COUNT })) worlds.push(await openWorld(world));
  });

  const holds = (property: (world: OpenWorld, at: number) => Promise<void> | void) =>
    async function (this: Mocha.Context) {
      this.timeout(90_000 + COUNT * 2000);
      for (const [at, world] of worlds.entries()) {
        try {
          await property(world, at);
        } catch (error) {
          throw new Error(`World ${at} of WORLD_SEED=${SEED}: ${(error as Error).message}`, { cause: error });
        }
      }
    };

  it(
    'each total holds every line once',
    holds(({ analysis }) => assertAddsUp(analysis)),
  );

  it(
    'every verdict cites what it rests on, and the evidence is there',
    holds(({ engine, judged }) => {
      for (const [line, { verdict, commit }] of judged(engine)) {
        assert.ok(commit && engine.commits.has(commit.id), line);
        assertCites(verdict, engine.register!.register!, line);
      }
    }),
  );

  it(
    'every finding stands at what is there, and says so in whole sentences',
    holds((world) => {
      for (const finding of world.analysis.findings) {
        assertPlaced(finding, world);
        assertSays(finding);
      }
    }),
  );

  it(
    'the order of entries changes nothing',
    holds(async ({ analysis, analysed, register, text }) => {
      const turned = reversed(register);
      assert.deepEqual(comparable(await analysed(turned), registerText(turned)), comparable(analysis, text));
    }),
  );

  it(
    'other ids change nothing but themselves',
    holds(async ({ analysis, analysed, register, text }) => {
      const other = renamed(register);
      assert.deepEqual(
        comparable(await analysed(other), registerText(other), withFormerIds),
        comparable(analysis, text, withFormerIds),
      );
    }),
  );

  it(
    'what is kept from edit to edit of the register comes to the same as what is looked at anew',
    holds(async ({ engine, analysis, by, register }, number) => {
      const kept = new KeptResults();
      assert.deepEqual(await analyse(engine, { kept }), analysis);
      // Each world has a third of them, by twos: a register takes a while to read.
      for (const [title, edited] of editsOf(register).filter((_, at) => (Math.floor(at / 2) + number) % 3 === 0)) {
        const now = await by(edited);
        assert.deepEqual(await analyse(now, { kept }), await analyse(now), title);
      }
      assert.deepEqual(await analyse(await by(register), { kept }), analysis);
    }),
  );

  it(
    'a suppression moves no total, and what it silences is counted',
    holds(async ({ analysis, analysed, register }) => {
      const bare = await analysed({ ...register, suppressions: [] });
      const some = bare.findings[Math.floor(bare.findings.length / 2)];
      if (!some) return;
      const suppression = { rule: some.id, reason: 'settled', by: 'legal', expires: TODAY };
      const quiet = await analysed({ ...register, suppressions: [suppression] });
      for (const one of [quiet, analysis]) assert.deepEqual(counts(one), counts(bare));
      assert.deepEqual(
        tally(quiet),
        [...tally(bare)].filter(([id]) => id !== some.id),
      );
      const silenced = bare.findings.filter(({ id }) => id === some.id);
      const [counted, ...others] = quiet.suppressed;
      assert.deepEqual([counted?.findings, others.length], [silenced.length, 0]);
      // Findings about links and agreements share lines, each of which counts once: as it did where they were shown.
      const shown = bare.findingLines.filter(({ id }) => id === some.id).map(({ lines }) => lines);
      const sum = silenced.reduce((all, { lines }) => all + lines, 0);
      if (!countsOf(some.id)) assert.equal(counted!.lines, sum, some.id);
      const most = shown.reduce((all, lines) => all + lines, 0);
      assert.ok(
        counted!.lines >= Math.max(...shown) && counted!.lines <= most,
        `${some.id}: ${counted!.lines}, ${shown.join()}`,
      );
    }),
  );

  it(
    'a later today changes no status, and ownership only by a recorded event or a reversion',
    holds(async ({ by, judged, register }) => {
      for (const [before, after] of [
        ['2024-03-02', '2024-05-31'],
        ['2024-09-01', '2024-12-31'],
        ['2025-06-01', '2027-01-01'],
      ] as const) {
        const later = judged(await by(register, { today: after }));
        for (const [line, { verdict }] of judged(await by(register, { today: before }))) {
          const now = later.get(line)!.verdict;
          assert.equal(now.status, verdict.status, line);
          if (now.ownership.basis !== 'reverted') assert.deepEqual(now.ownership, verdict.ownership, line);
        }
      }
    }),
  );

  it(
    'one more instrument that stands alone and neither retains nor merely licenses lowers no status',
    holds(async ({ by, judged, engine, register }, number) => {
      const before = judged(engine);
      for (const one of fc.sample(plainAgreement('NEW'), { seed: SEED + number, numRuns: 5 })) {
        const language = one.terms?.ip_assignment?.language;
        const from = one.effective ?? one.signed ?? '';
        const isSound = [one.end, one.terminated_on].every((day) => !day || day >= from);
        if (!isSound || language === 'retained' || language === 'licence_only') continue;
        const after = judged(await by({ ...register, agreements: [...register.agreements!, one] }));
        for (const [line, { verdict }] of before)
          assert.equal(worseStatus(verdict.status, after.get(line)!.verdict.status), verdict.status, line);
      }
    }),
  );

  it(
    'every report can be made of it, and JSON is as published',
    holds(({ analysis, engine }) => {
      checkJson(JSON.parse([...jsonChunks(analysis)].join('')));
      const told = [htmlReport(analysis), terminalReport(analysis, { columns: 100, colour: false })].join('\n');
      // The page's script fills in what it says in attributes of its own.
      const said = told.replace(/<(style|script)[^]*?<\/\1>| data-\w+="[^"]*"/g, '');
      assert.doesNotMatch(said, /undefined|NaN|\[object|\{\w+\}/);
      const rows = [contributorNodes(analysis, engine.index), agreementNodes(analysis, engine.index)].flatMap(allRows);
      assert.deepEqual([...new Set(rows.map(({ id }) => id))].length, rows.length);
    }),
  );

  it('the command line’s report and check find the same', async () => {
    for (const { scratch, register, analysis, text } of worlds.slice(0, 1)) {
      fs.writeFileSync(path.join(scratch.root, 'ip-register.yaml'), text);
      const run = async (...args: string[]) =>
        json<{ findings: unknown[] }>(
          await runCli([...args, '--json', '-C', scratch.root, '--today', TODAY, '--fail-on', 'never'], {}),
        ).findings;
      assert.ok(register);
      const reported = await run('report');
      assert.deepEqual(await run('check'), reported);
      assert.deepEqual(reported, jsonReport(analysis).findings);
    }
  });

  it(
    'a baseline of all findings leaves none, and one of none leaves all',
    holds(({ analysis: { findings } }) => {
      const baseline = JSON.parse(JSON.stringify(baselineOf(findings))) as ReturnType<typeof baselineOf>;
      assert.deepEqual(new Baseline(baseline).since(findings), []);
      assert.deepEqual(new Baseline([]).since(findings), findings);
    }),
  );

  it(
    'a baseline of all findings leaves no line of any file marked, and one of none leaves all',
    holds(({ engine, analysis: { findings }, files }) => {
      const [whole, none] = [new Baseline(baselineOf(findings)), new Baseline([])];
      for (const { path: file, segments } of files) {
        const title = createFileTitle(engine, file, segments);
        const marked = shownFindings(title, null);
        assert.deepEqual(shownFindings(title, none), marked);
        assert.deepEqual(shownFindings(title, whole), []);
        assert.equal(knownFindings(title, whole), marked.length);
      }
    }),
  );

  it(
    'a change from nothing has the findings of the whole that are of lines and commits',
    holds(async ({ by, root, register }) => {
      // One that lies elsewhere has no history here: the change isn't to have made it.
      const engine = await by(register, { folder: scratchFolder() });
      const analysis = await analyse(engine);
      const { findings } = await judgeChange(engine, root);
      const text = (found: readonly Finding[]) =>
        found.map((one) => JSON.stringify(one, (key, value: unknown) => (key === 'inChange' ? undefined : value)));
      const whole = new Set(text(analysis.findings));
      // Of the whole the register's own finding says it.
      const promises = new Set(
        analysis.findings.flatMap(({ id, subject }) => (id === 'title/promise-only' ? (subject ?? []) : [])),
      );
      const isPromise = ({ subject, message }: Finding) =>
        message.id === 'finding.pending.assignment-not-executed' && promises.has(subject ?? '');
      assert.deepEqual(
        text(findings.filter((one) => !isPromise(one))).filter((one) => !whole.has(one)),
        [],
      );
      for (const { id, inChange } of findings)
        assert.equal(inChange !== undefined, /^chain\/(missing|no-flow)|^title\/pending/.test(id), id);
      const change = new Set(text(findings));
      const ofLines = analysis.findings.filter(
        ({ id, subject }) =>
          subject !== BEGINNER && /^(coverage|chain\/missing|title\/(pending|bulk|reformatted)|integrity)/.test(id),
      );
      assert.deepEqual(
        text(ofLines).filter((one) => !change.has(one)),
        [],
      );
    }),
  );
});

/** What a lawyer would ask: by which papers, or why not. */
function assertCites(verdict: Verdict, register: Register, line: string): void {
  const { status, agreements, gaps, reasons, ownership, clauses } = verdict;
  const known = new Set(register.agreements!.map(({ id }) => id));
  assert.ok(STATUSES.includes(status), line);
  for (const id of [...agreements, ...Object.keys(clauses)]) assert.ok(known.has(id), `${id} at ${line}`);
  for (const { agreement } of gaps) assert.ok(agreement === null || known.has(agreement), line);
  if (status === 'covered') assert.ok(agreements.length > 0 && gaps.length === 0, line);
  else assert.ok(gaps.length + reasons.length > 0, `${status} without a reason at ${line}`);
  if (ownership.state === 'pending') assert.ok(ownership.waitsOn, line);
  if (ownership.milestone !== undefined) assert.ok(register.milestones!.some(({ id }) => id === ownership.milestone));
}

const WORLD_PATHS = /^[\w/.]+$/;

function assertPlaced(
  { id, path, range, ranges, lines, commit, subject, days, evidence }: Finding,
  world: OpenWorld,
): void {
  const { engine, files, analysis, text, register } = world;
  const registerLines = text.split('\n').length - 1;
  assert.ok(Object.hasOwn(CATALOGUE, id));
  if (path === 'ip-register.yaml') {
    if (range) assert.ok(range[0] >= 1 && range[1] <= registerLines, `${id} ${range.join('-')}`);
  } else if (path !== null) {
    const own = files.filter((file) => file.path === path || file.path.startsWith(`${path}/`));
    assert.ok(own.length > 0 && WORLD_PATHS.test(path), `${id} at ${path}`);
    const length = Math.max(...own.map(({ segments }) => segments.reduce((sum, { count }) => sum + count, 0)));
    for (const [first, last] of ranges) assert.ok(1 <= first && first <= last && last <= length, `${id} at ${path}`);
    if (ranges.length > 0) {
      assert.equal(
        ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0),
        lines,
        id,
      );
      assert.deepEqual(range, ranges[0]);
      ranges.slice(1).forEach(([first], at) => assert.ok(first > ranges[at]![1], id));
    }
  }
  if (commit !== null) assert.ok(engine.commits.has(commit), `${id} of ${commit}`);
  if (days) assert.ok(days[0] <= days[1], id);
  const { vendors, people, agreements, milestones, assets, grants, records, organisation } = register;
  const entries = [organisation, vendors, people, agreements, milestones, assets, grants, records].flat();
  const engagements = people!.flatMap((person) => person.engagements ?? []);
  const known = new Set([
    ...[...entries, ...engagements].map((entry) => entry!.id),
    ...analysis.contributors.map((each) => each.id),
    ...analysis.contributors.flatMap(({ emails }) => emails),
  ]);
  if (subject !== null) assert.ok(known.has(subject), `${id} about ${subject}`);
  for (const one of evidence) {
    const line = /^ip-register\.yaml:(\d+)$/.exec(one)?.[1];
    const isThere =
      line === undefined
        ? known.has(one) || engine.commits.has(one)
        : Number(line) >= 1 && Number(line) <= registerLines;
    assert.ok(isThere, `${id} by ${one}`);
  }
}

function assertSays({ id, message, why }: Finding): void {
  for (const sentence of [english(message), english(why)]) {
    // An entry's id may come first.
    assert.match(sentence, /^([\p{Lu}\d“]|(kit|core|weights|g\d|rec\d) ).*[.”]$/su, `${id}: ${sentence}`);
    assert.doesNotMatch(sentence, /[{}]|undefined|null|NaN|\[object|\s\s|\s[.,;:]|\(\)|“”/, `${id}: ${sentence}`);
  }
}

const allRows = (nodes: readonly ViewNode[]): ViewNode[] =>
  nodes.flatMap((node) => [node, ...allRows(node.children?.() ?? [])]);

const counts = ({ totals, files, vendors, agreements, contributors }: Analysis): unknown => ({
  totals,
  files: files.map((file) => ({ ...file, findings: [] })),
  vendors,
  agreements: agreements.map((one) => ({ ...one, registerLine: null })),
  contributors,
});

/** How many findings there are of each id, as entries. */
function tally({ findings }: Analysis): [string, number][] {
  const by = new Map<string, number>();
  for (const { id } of findings) by.set(id, (by.get(id) ?? 0) + 1);
  return [...by];
}

function reversed(register: Register): Register {
  const turned = <Entry>(entries: readonly Entry[] | null | undefined): Entry[] => [...(entries ?? [])].reverse();
  return {
    ...register,
    vendors: turned(register.vendors),
    people: turned(register.people).map((one) => ({
      ...one,
      engagements: turned(one.engagements),
      identities: turned(one.identities),
    })),
    agents: turned(register.agents),
    agreements: turned(register.agreements).map((one) => ({ ...one, parties: turned(one.parties) })),
    assets: turned(register.assets),
    grants: turned(register.grants),
    records: turned(register.records),
    milestones: turned(register.milestones),
    imports: turned(register.imports),
    suppressions: turned(register.suppressions),
  };
}

/** Ids in the order that they had. */
const OTHER =
  /(?<![\w@.-])n-(?=(?:v[12]|ana|ben|eve|A\d|C\d|M\d|g\d|rec\d|kit|core|weights|ana-\d|ben-\d|eve-\d)(?![\w-]))/g;

function renamed(register: Register): Register {
  const ids = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (value !== null && typeof value === 'object') {
      if ('id' in value && value.id !== 'acme' && value.id !== 'robot' && value.id !== 'claude')
        ids.add(value.id as string);
      Object.values(value).forEach(collect);
    }
  };
  collect(register);
  const change = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => change(one, key));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner, name)]));
    const isName = ['name', 'class', 'type', 'paths', 'exclude', 'kind', 'ref-of'].includes(key);
    return typeof value === 'string' && !isName && ids.has(value) ? `n-${value}` : value;
  };
  return change(register, '') as Register;
}

function withFormerIds(json: string): string {
  return json.replace(OTHER, '');
}
