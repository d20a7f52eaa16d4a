import assert from 'node:assert/strict';
import { analyse } from '../../src/analysis/analyse';
import { openEngine } from '../../src/analysis/engine';
import type { EngineOptions } from '../../src/analysis/engine';
import type { Analysis, SuppressedFindings } from '../../src/analysis/model';
import { openRepository } from '../../src/history/repository';
import { english } from '../../src/wording/render';
import { scratchAt, scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import type { Scratch } from '../history/scratch';
import { assertAddsUp } from './assertAddsUp';
import { LASTING_REGISTER, REGISTER } from './demoRegister';

async function analysed(root: string, options: EngineOptions & { maxFileSize?: number } = {}): Promise<Analysis> {
  const engine = await openEngine(await openRepository(root), { today: '2025-06-01', ...options });
  return analyse(engine, options);
}

describe('analyse', () => {
  useScratchHome();
  let scratch: Scratch;

  before(() => {
    scratch = scratchRepository();
    scratch.write('src/a.ts', 'one\ntwo\n');
    scratch.write('empty.txt', '');
    scratch.write('logo.png', Buffer.from([137, 80, 78, 71, 0, 1]));
    scratch.commit('A', { author: 'Ania <ania@nimbus.example>', date: '2024-05-01T12:00:00Z' });
    scratch.write('src/a.ts', 'one\ntwo\nthree\n');
    scratch.commit('B', { author: 'Ania <Ania@Nimbus.example>', date: '2025-02-01T12:00:00Z' });
    scratch.write('src/b.ts', 'x\ny\nz');
    scratch.commit('C', { author: 'Fred <fred@mail.example>', date: '2025-02-02T12:00:00Z' });
    scratch.write('docs/c.md', '1\n2\n3\n4\n');
    scratch.commit('D\n\nCo-authored-by: Claude <noreply@anthropic.com>\n', {
      author: 'Zoe <zoe@elsewhere.example>',
      date: '2025-02-03T12:00:00Z',
    });
    scratch.write('lock.txt', 'r\n');
    scratch.commit('E', { author: 'Robot <robot@acme.example>', date: '2025-02-04T12:00:00Z' });
  });

  it('without a register counts by e-mail domain, knows no coverage and finds nothing', async () => {
    const analysis = await analysed(scratch.root);
    assertAddsUp(analysis);
    assert.equal(analysis.register, null);
    assert.deepEqual(analysis.totals.byVendor, {
      'elsewhere.example': 4,
      'mail.example': 3,
      'nimbus.example': 3,
      'acme.example': 1,
    });
    assert.deepEqual(analysis.totals.byStatus, { unknown: 11 });
    assert.deepEqual(analysis.findings, []);
    assert.deepEqual(
      analysis.vendors.map(({ kind }) => kind),
      ['domain', 'domain', 'domain', 'domain'],
    );
  });

  it('with a register judges every line once and says what stands in the way', async () => {
    scratch.write('ip-register.yaml', REGISTER);
    const analysis = await analysed(scratch.root);
    assertAddsUp(analysis);
    assert.deepEqual(analysis.totals, {
      files: 5,
      lines: 11,
      byOwnership: { retained: 4, unknown: 4, assigned: 2, none: 1 },
      byVendor: { unknown: 4, nimbus: 3, self: 3, bot: 1 },
      byStatus: { unknown: 7, covered: 2, exempt: 1, partly: 1 },
      ai: 4,
      signed: 0,
      signatures: null,
    });
    assert.deepEqual(
      analysis.findings.map(({ id, path, range, lines, subject, message }) => [
        id,
        path,
        range,
        lines,
        subject,
        english(message),
      ]),
      [
        [
          'chain/missing-link',
          'ip-register.yaml',
          [10, 10],
          3,
          'fred',
          'No agreement on record between Fred Free and Acme Inc.',
        ],
        [
          'coverage/partly',
          'src/a.ts',
          [3, 3],
          1,
          'ania',
          'Lines attributed by git to Ania Kowalska: between Nimbus Software and Acme Inc., the agreement on record had ended (MSA: confidentiality, assignment of rights).',
        ],
        [
          'coverage/unknown-contributor',
          'docs/c.md',
          [1, 4],
          4,
          'zoe@elsewhere.example',
          'Lines attributed by git to Zoe <zoe@elsewhere.example>, who is not in the register.',
        ],
        [
          'nda/missing',
          'ip-register.yaml',
          [4, 4],
          3,
          'nimbus',
          'No agreement in force between Nimbus Software and Acme Inc. has a confidentiality term.',
        ],
        [
          'title/moral-rights',
          'ip-register.yaml',
          [17, 17],
          2,
          'MSA',
          'MSA says nothing on moral rights, which stay with the author (Copyright Act of 4 February 1994, art. 16, 77).',
        ],
        [
          'title/moral-rights',
          'ip-register.yaml',
          [24, 24],
          3,
          'PIA',
          'PIA says nothing on moral rights, which stay with the author (Copyright Act of 4 February 1994, art. 16, 77).',
        ],
        ['vetting/missing', 'ip-register.yaml', [4, 4], 0, 'nimbus', 'No vetting of Nimbus Software is on record.'],
      ],
    );
    assert.deepEqual(
      analysis.agreements.map(({ id, lines, inForceToday, end, registerLine }) => ({
        id,
        lines,
        inForceToday,
        end,
        registerLine,
      })),
      [
        { id: 'MSA', lines: 2, inForceToday: false, end: '2024-12-31', registerLine: 17 },
        { id: 'PIA', lines: 3, inForceToday: true, end: null, registerLine: 24 },
      ],
    );
  });

  it('counts lines of findings once, though they rest on two agreements', async () => {
    const { findingLines } = await analysed(scratch.root);
    assert.deepEqual(
      findingLines.filter(({ id }) => id === 'title/moral-rights'),
      [{ id: 'title/moral-rights', severity: 'warning', lines: 3 }],
    );
  });

  it('says of whoever wrote with others what is their own, and why the status is what it is', async () => {
    const both = scratchRepository();
    both.write('ip-register.yaml', LASTING_REGISTER);
    both.write('a.ts', 'one\ntwo\n');
    both.commit('A', { author: 'Ania <ania@nimbus.example>', date: '2024-05-01T12:00:00Z' });
    const write = (author: string, other: string, text: string) => {
      both.write('a.ts', text);
      both.commit(`B\n\nCo-authored-by: ${other}\n`, { author, date: '2024-06-01T12:00:00Z' });
    };
    write('Ania <ania@nimbus.example>', 'Fred <fred@mail.example>', 'one\ntwo\nthree\n');
    write('Fred <fred@mail.example>', 'Ania <ania@nimbus.example>', 'one\ntwo\nthree\nfour\n');
    const analysis = await analysed(both.root);
    assertAddsUp(analysis);
    const told = analysis.contributors
      .filter(({ kind }) => kind === 'person')
      .map(({ id, status, agreements, reasons }) => [id, status, agreements.join(), english(reasons[0]!)]);
    const lacking =
      'no agreement on record between Fred Free and Acme Inc. states confidentiality, assignment of rights';
    assert.deepEqual(told, [
      ['ania', 'unknown', 'MSA,PIA', `as to a co-author, ${lacking}`],
      ['fred', 'unknown', '', lacking],
    ]);
  });

  it('lists contributors with every address as git has it, most lines first', async () => {
    const { contributors } = await analysed(scratch.root);
    assert.deepEqual(
      contributors.map(({ id, kind, vendor, commits, lines, files, status }) => [
        id,
        kind,
        vendor,
        commits,
        lines,
        files,
        status,
      ]),
      [
        ['zoe@elsewhere.example', 'unrostered', 'unknown', 1, 4, 1, 'unknown'],
        ['ania', 'person', 'nimbus', 2, 3, 1, 'partly'],
        ['fred', 'person', 'self', 1, 3, 1, 'unknown'],
        ['robot', 'bot', 'bot', 1, 1, 1, 'exempt'],
      ],
    );
    assert.deepEqual(contributors[1]!.emails, ['ania@nimbus.example']);
    assert.deepEqual([contributors[1]!.firstCommit, contributors[1]!.lastCommit], ['2024-05-01', '2025-02-01']);
  });

  it('lists what was suppressed, and moves no total by it', async () => {
    const free = await analysed(scratch.root);
    scratch.write(
      'ip-register.yaml',
      `${REGISTER}suppressions:\n  - {rule: coverage/unknown-contributor, paths: ["docs/**"], reason: "CC-BY text", by: legal@acme.example, expires: 2026-12-31}\n`,
    );
    const quiet = await analysed(scratch.root);
    assert.deepEqual(quiet.totals, free.totals);
    assert.equal(quiet.findings.length, free.findings.length - 1);
    const [{ silenced, ...suppressed }] = quiet.suppressed as [SuppressedFindings];
    assert.deepEqual(suppressed, {
      rule: 'coverage/unknown-contributor',
      reason: 'CC-BY text',
      by: 'legal@acme.example',
      expires: '2026-12-31',
      findings: 1,
      lines: 4,
    });
    assert.equal(quiet.suppressed.length, 1);
    assert.deepEqual(
      [...quiet.findings, ...silenced].map(({ id, path: file }) => `${id} ${file}`).sort(),
      free.findings.map(({ id, path: file }) => `${id} ${file}`).sort(),
    );
    scratch.write('ip-register.yaml', REGISTER);
  });

  it('counts a file over the size limit as unknown, by all its lines, and says so', async () => {
    const analysis = await analysed(scratch.root, { maxFileSize: 7 });
    assertAddsUp(analysis);
    assert.deepEqual(
      analysis.unknowns.map(({ path, lines, message }) => [path, lines, english(message)]),
      [
        ['docs/c.md', 4, 'Over the size limit: its lines are counted as unknown.'],
        ['src/a.ts', 3, 'Over the size limit: its lines are counted as unknown.'],
      ],
    );
    assert.deepEqual(analysis.totals.byStatus, { not_judged: 7, unknown: 3, exempt: 1 });
  });

  it('says which milestone this repository knows nothing of, and lets its lines wait', async () => {
    scratch.write(
      'ip-register.yaml',
      `${REGISTER.replace('ip_assignment: {language: present}}\n  - id: PIA', 'ip_assignment: {language: present, trigger: acceptance}}\n  - id: PIA')}milestones:\n  - {id: M1, agreement: MSA, ref: v9, delivered: 2024-06-01, accepted: 2024-06-02}\n`,
    );
    const analysis = await analysed(scratch.root);
    assertAddsUp(analysis);
    assert.deepEqual(
      analysis.unknowns.map(({ message }) => english(message)),
      ['Milestone M1: this repository has no v9; work under it counts as waiting.'],
    );
    assert.equal(analysis.totals.byOwnership.assigned, undefined);
    scratch.write('ip-register.yaml', REGISTER);
  });

  it('assigns by an accepted milestone, named by a ref or by a hash', async () => {
    const first = scratch.git('rev-list', '--max-parents=0', 'HEAD').trim();
    scratch.git('tag', 'v1', first);
    const waiting = REGISTER.replace(
      'ip_assignment: {language: present}}\n  - id: PIA',
      'ip_assignment: {language: present, trigger: acceptance}}\n  - id: PIA',
    );
    for (const revision of ['ref: v1', `commit: "${first}"`, `commit: "${first.slice(0, 10)}"`]) {
      const milestone = `{id: M1, agreement: MSA, ${revision}, delivered: 2024-06-01, accepted: 2024-06-02}`;
      scratch.write('ip-register.yaml', `${waiting}milestones:\n  - ${milestone}\n`);
      const analysis = await analysed(scratch.root);
      assertAddsUp(analysis);
      assert.deepEqual(analysis.unknowns, [], revision);
      assert.equal(analysis.totals.byOwnership.assigned, 2, revision);
    }
    scratch.git('tag', '--delete', 'v1');
    scratch.write('ip-register.yaml', REGISTER);
  });

  it('says what lies before a shallow clone’s boundary instead of guessing', async () => {
    const folder = scratchFolder();
    scratchAt(folder).git('clone', '--quiet', '--depth=2', `file://${scratch.root}`, 'shallow');
    const analysis = await analysed(`${folder}/shallow`);
    assertAddsUp(analysis);
    assert.equal(analysis.repository.shallow, true);
    const boundary = analysis.unknowns.find(({ path }) => path === null);
    assert.equal(
      english(boundary!.message),
      'Lines older than the boundary of this shallow clone: their origin is unknown.',
    );
    assert.equal(boundary!.lines, analysis.totals.byStatus.not_judged);
    assert.ok(analysis.notes.length > 0);
  });

  it('gives the same value for the same input', async () => {
    assert.deepEqual(await analysed(scratch.root), await analysed(scratch.root));
  });

  it('stops when it is told to', async () => {
    const abort = new AbortController();
    const engine = await openEngine(await openRepository(scratch.root));
    const reason = new Error('not wanted any more');
    await assert.rejects(
      analyse(engine, { signal: abort.signal, onProgress: () => abort.abort(reason) }),
      (error) => error === reason,
    );
  });

  it('reports its progress in files', async () => {
    const engine = await openEngine(await openRepository(scratch.root));
    const seen: [string, number, number][] = [];
    await analyse(engine, { onProgress: (...step) => void seen.push(step) });
    assert.deepEqual(seen.at(-1), ['lines', 4, 4]);
  });
});
