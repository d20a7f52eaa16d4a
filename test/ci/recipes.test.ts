import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { REGISTER } from '../analysis/demoRegister';
import { scratchAt, scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import type { CommitOptions, Scratch } from '../history/scratch';
import { hookJob, pipelineJob, recipes, workflowJob } from './recipes';
import type { Job } from './recipes';

const PROJECT = path.resolve(__dirname, '../../..');
const BASELINE = '.chain-of-title-baseline.json';
/** With an agreement that lasts, so that Ania's lines are covered. */
const LASTING = REGISTER.replace('    end: 2024-12-31\n', '');
const ANIA = { author: 'Ania <ania@nimbus.example>', date: '2025-05-01T12:00:00Z' };
/** In no register. */
const ZOE = { author: 'Zoe <zoe@elsewhere.example>', date: '2025-05-02T12:00:00Z' };

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('the recipes for CI', () => {
  useScratchHome();
  const [change, provenance, gitlab, preCommit, hook, release] = recipes();
  let program: string;
  let origin: Scratch;

  before(() => {
    const folder = scratchFolder();
    const pack = path.join(PROJECT, 'scripts/package-command-line.mjs');
    execFileSync(process.execPath, [pack, path.join(PROJECT, 'out/bundle'), folder], { stdio: 'pipe' });
    program = path.join(
      folder,
      fs.readdirSync(folder).find((name) => name.endsWith('.tgz'))!,
    );

    origin = scratchRepository();
    origin.write('ip-register.yaml', LASTING);
    origin.write('a.ts', 'one\n');
    origin.commit('base', ANIA);
    origin.write('old.ts', 'old\n');
    origin.commit('old', ZOE);
    const written = runJob(origin.root, {
      env: { CHAIN_OF_TITLE: '' },
      scripts: ['npm install --global "$CHAIN_OF_TITLE"', `chain-of-title check --write-baseline ${BASELINE}`],
    });
    assert.equal(written.code, 0, written.stderr);
    origin.commit('what there is', ANIA);
  });

  /** As a runner does: one shell after the other in the checkout, until one fails. */
  function runJob(folder: string, { env, scripts }: Job, more: Readonly<Record<string, string>> = {}): Ended {
    const { PATH = '', HOME = '' } = process.env;
    const prefix = path.join(HOME, 'installed');
    const all = {
      ...{ HOME, PATH: `${prefix}/bin:${path.dirname(process.execPath)}:${PATH}`, LC_ALL: 'C' },
      ...{ npm_config_prefix: prefix, npm_config_offline: 'true', npm_config_ignore_scripts: 'true' },
      ...env,
      ...more,
      CHAIN_OF_TITLE: program,
    };
    let last: Ended = { code: 0, stdout: '', stderr: '' };
    for (const script of scripts) {
      const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
        cwd: folder,
        env: all,
        encoding: 'utf8',
      });
      last = { code: status, stdout, stderr };
      if (status !== 0) break;
    }
    return last;
  }

  /** A branch with one commit by somebody, from before main went on. */
  function branchBy(by: CommitOptions, name: string): { base: string; tip: string } {
    const base = origin.git('rev-parse', 'main');
    origin.git('checkout', '--quiet', '-B', name, base);
    origin.write('src/new.ts', 'new\nlines\n');
    const tip = origin.commit('new', by);
    origin.git('checkout', '--quiet', 'main');
    origin.write('a.ts', `${fs.readFileSync(path.join(origin.root, 'a.ts'), 'utf8')}more\n`);
    origin.commit('meanwhile', ANIA);
    return { base, tip };
  }

  function checkout(...options: readonly string[]): Scratch {
    const folder = path.join(scratchFolder(), 'checkout');
    origin.git('clone', '--quiet', ...options, `file://${origin.root}`, folder);
    return scratchAt(folder);
  }

  /** What GitHub checks out of a pull request: its merge into the base, at no branch. */
  function pullRequestBy(by: CommitOptions): Scratch {
    const { tip } = branchBy(by, 'topic');
    const clone = checkout();
    clone.git('checkout', '--quiet', '--detach', 'origin/main');
    clone.git('merge', '--quiet', '--no-ff', '-m', 'merge', tip);
    return clone;
  }

  it('are all tried here', () => {
    assert.deepEqual(
      recipes().map(({ kind }) => kind),
      ['yaml', 'yaml', 'yaml', 'yaml', 'sh', 'sh'],
    );
  });

  describe('for pull requests on GitHub', () => {
    const runOn = (folder: string): Ended => runJob(folder, workflowJob(change!.text), { GITHUB_BASE_REF: 'main' });

    it('mark lines of somebody in no register, and fail', () => {
      const { code, stdout, stderr } = runOn(pullRequestBy(ZOE).root);
      assert.equal(code, 1, stderr);
      assert.match(stdout, /^::error file=src\/new\.ts,line=1,endLine=2,title=coverage\/unknown-contributor::/m);
      assert.doesNotMatch(stdout, /old\.ts/);
    });

    it('pass lines of somebody who is covered', () => {
      const { code, stdout, stderr } = runOn(pullRequestBy(ANIA).root);
      assert.equal(code, 0, stdout + stderr);
      assert.doesNotMatch(stdout, /^::error/m);
    });

    it('let nobody in by an entry of the same change', () => {
      origin.git('checkout', '--quiet', '-B', 'joining', 'main');
      const joined = LASTING.replace(
        'people:\n',
        'people:\n  - {id: zoe, name: Zoe, identities: [{email: zoe@elsewhere.example}], engagements: [{id: zoe-1, type: contractor, party: nimbus, start: 2020-01-01}]}\n',
      );
      assert.notEqual(joined, LASTING);
      origin.write('ip-register.yaml', joined);
      origin.write('src/zoe.ts', 'mine\n');
      origin.commit('join', ZOE);
      origin.git('checkout', '--quiet', 'main');
      const clone = checkout('--branch=joining');
      const { code, stdout, stderr } = runOn(clone.root);
      assert.equal(code, 1, stderr);
      assert.match(stdout, /^::error file=src\/zoe\.ts,.*title=coverage\/unknown-contributor::/m);
    });
  });

  it('keep a report and SARIF of all, on GitHub', () => {
    const clone = checkout();
    const summary = path.join(scratchFolder(), 'summary.md');
    const { code, stdout, stderr } = runJob(clone.root, workflowJob(provenance!.text), {
      GITHUB_STEP_SUMMARY: summary,
    });
    assert.equal(code, 0, stdout + stderr);
    const log = JSON.parse(fs.readFileSync(path.join(clone.root, 'chain-of-title.sarif'), 'utf8')) as {
      version: string;
      runs: { results: { ruleId: string }[] }[];
    };
    assert.equal(log.version, '2.1.0');
    assert.ok(log.runs[0]!.results.some(({ ruleId }) => ruleId === 'coverage/unknown-contributor'));
    assert.match(fs.readFileSync(summary, 'utf8'), /^# /m);
    const kept = fs.readdirSync(path.join(clone.root, 'provenance')).map((name) => path.extname(name));
    assert.deepEqual(kept.sort(), ['.html', '.json', '.json']);
  });

  describe('for merge requests on GitLab', () => {
    for (const [by, code, paths] of [
      [ZOE, 1, ['src/new.ts']],
      [ANIA, 0, []],
    ] as const)
      it(`leave a code quality report of what ${by.author} brings`, () => {
        const { base, tip } = branchBy(by, 'topic');
        const clone = checkout();
        clone.git('checkout', '--quiet', '--detach', tip);
        const ended = runJob(clone.root, pipelineJob(gitlab!.text), { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
        assert.equal(ended.code, code, ended.stderr);
        const report = JSON.parse(fs.readFileSync(path.join(clone.root, 'gl-code-quality-report.json'), 'utf8')) as {
          check_name: string;
          severity: string;
          location: { path: string };
        }[];
        const errors = report.filter(({ check_name: id }) => id === 'coverage/unknown-contributor');
        assert.deepEqual(
          errors.map(({ location }) => location.path),
          paths,
        );
      });
  });

  describe('for hooks', () => {
    const scripts: [string, (root: string) => void][] = [
      ['as a script', () => undefined],
      [
        'of the pre-commit framework',
        (root) => {
          const { env, scripts: steps } = hookJob(preCommit!.text);
          assert.equal(runJob(root, { env, scripts: steps.slice(0, 1) }).code, 0);
        },
      ],
    ];
    for (const [at, [name, prepare]] of scripts.entries())
      it(`${name}, hold back what is nobody’s on record`, () => {
        const clone = checkout();
        prepare(clone.root);
        const text = at === 0 ? hook!.text : `#!/bin/sh\n${hookJob(preCommit!.text).scripts.at(-1)!}\n`;
        fs.writeFileSync(path.join(clone.root, '.git/hooks/pre-commit'), text, { mode: 0o755 });
        for (const [who, email, code, told] of [
          ['Zoe', 'zoe@elsewhere.example', 1, /^src\/staged\.ts:1: error: .*\[coverage\/unknown-contributor\]$/m],
          ['Ania', 'ania@nimbus.example', 0, /No findings|Findings: /],
        ] as const) {
          clone.write('src/staged.ts', 'staged\n');
          const commit = `git add --all && git -c user.name=${who} -c user.email=${email} commit --quiet -m staged`;
          const ended = runJob(clone.root, { env: {}, scripts: [commit] });
          assert.equal(ended.code, code, ended.stdout + ended.stderr);
          assert.match(ended.stdout + ended.stderr, told);
        }
      });
  });

  it('write the files for a release', () => {
    const clone = checkout();
    const [signatures, report] = release!.text.trim().split('\n');
    assert.match(signatures!, /--verify-signatures/);
    const checked = runJob(clone.root, { env: {}, scripts: [signatures!] });
    assert.equal(checked.code, 1, checked.stderr);
    assert.match(checked.stdout, /^old\.ts:1: error: /m);
    assert.equal(runJob(clone.root, { env: {}, scripts: [report!] }).code, 0);
    assert.equal(fs.readdirSync(path.join(clone.root, 'provenance')).length, 4);
  });

  it('say of a shallow clone what isn’t known', () => {
    branchBy(ANIA, 'topic');
    const clone = checkout('--depth=1', '--no-single-branch', '--branch=topic');
    const { stderr } = runJob(clone.root, workflowJob(change!.text), { GITHUB_BASE_REF: 'main' });
    assert.match(stderr, /shallow/);
  });
});
