import assert from 'node:assert/strict';
import { AssetPaths } from '../../src/findings/assetPaths';
import { BackgroundFindings } from '../../src/findings/backgroundFindings';
import { BulkImportFindings } from '../../src/findings/bulkImportFindings';
import { CommitFindings } from '../../src/findings/commitFindings';
import type { Naming } from '../../src/findings/facts';
import type { Finding } from '../../src/findings/model';
import { movedRefFindings } from '../../src/findings/movedRefFindings';
import type { Commit } from '../../src/history/model';
import { indexRegister } from '../../src/register/indexed';
import type { RegisterIndex } from '../../src/register/indexed';
import { english } from '../../src/wording/render';
import { built } from '../register/problemsOf';
import { commitBy, naming, segment } from './build';
import { SOUND } from './rules/told';

function index(more = ''): RegisterIndex {
  const { register, problems } = built(`${SOUND}${more}`);
  assert.ok(register, problems.map(({ message }) => english(message)).join('\n'));
  return indexRegister(register);
}

const told = (found: readonly Finding[]): string[] =>
  found.map(({ id, lines, message }) => `${id} ${lines}: ${english(message)}`);

describe('commits that bring in much at once', () => {
  const big = commitBy('ania@nimbus.example', '2025-03-01');

  function bulk(files: number, lines: number, more = '', state: 'assigned' | 'third_party' = 'assigned'): string[] {
    const findings = new BulkImportFindings(index(more).register);
    for (let at = 0; at < files; at++) findings.add([segment(1, lines, { ownership: { state } }, big)]);
    findings.add([segment(1, 5, {}, commitBy('ravi@delta.example'))]);
    return told(findings.findings(naming));
  }

  it('are told of by the lines and files that survive', () => {
    assert.deepEqual(bulk(1, 2000), [
      'title/bulk-import 2000: At least 2,000 lines in 1 file came in one commit, attributed by git to ania on 2025-03-01; no import is on record.',
    ]);
    assert.equal(bulk(50, 1).length, 1);
    assert.deepEqual(bulk(49, 40), []);
  });

  it('are explained by an import, or by a licence of others', () => {
    assert.deepEqual(bulk(1, 2000, `imports: [{commit: ${big.id.slice(0, 8)}, from: nimbus}]\n`), []);
    assert.deepEqual(bulk(1, 2000, '', 'third_party'), []);
    assert.deepEqual(new BulkImportFindings(null).findings(naming), []);
  });
});

describe('a vendor’s own work that was made during the engagement', () => {
  const assets = 'assets:\n  - {id: kit, class: background_ip, owner: nimbus, paths: ["src/**"]}\n';

  it('is added up by asset', () => {
    const findings = new BackgroundFindings(index(assets));
    for (const day of ['2025-03-01', '2025-02-01'])
      findings.add([segment(1, 2, { reasons: ['made-during-engagement'] }, commitBy('ania@nimbus.example', day))]);
    findings.add([segment(1, 9)]);
    assert.deepEqual(told(findings.findings('ip-register.yaml', naming)), [
      'bgip/made-during-engagement 4: Lines in kit, listed as NIMBUS’s own work, are dated 2025-02-01 – 2025-03-01, after MSA took effect.',
    ]);
  });

  it('isn’t looked for where no asset is a vendor’s', () => {
    const findings = new BackgroundFindings(index());
    findings.add([segment(1, 2, { reasons: ['made-during-engagement'] })]);
    assert.deepEqual(findings.findings(null, naming), []);
  });
});

describe('what commits show of a person', () => {
  const people: Naming = {
    ...naming,
    contributor: (name, email) => ({ id: email.split('@')[0]!, name }),
  };

  function found(register: RegisterIndex | null, commits: readonly Commit[]): string[] {
    const findings = new CommitFindings(register, people);
    for (const commit of commits) findings.add(commit);
    return told(findings.findings('ip-register.yaml'));
  }

  const left = (): RegisterIndex =>
    indexRegister(
      built(SOUND.replace('party: nimbus, type: employee, start: 2025-01-01', '$&, end: 2025-06-30')).register!,
    );

  it('is that they went on after their engagement', () => {
    const commits = ['2025-06-30', '2025-07-01', '2025-09-01', '2025-08-01'].map((day) =>
      commitBy('ania@nimbus.example', day),
    );
    assert.deepEqual(found(left(), commits), [
      'offboard/still-active 0: 3 commits attributed by git to Ania after the engagement on record ended on 2025-06-30, the newest on 2025-09-01.',
    ]);
    assert.deepEqual(found(index(), commits), []);
    assert.deepEqual(found(left(), [commitBy('zoe@nimbus.example', '2025-09-01')]), []);
    assert.deepEqual(found(null, commits), []);
  });

  it('is that they don’t sign, where policy asks for it', () => {
    const commits = [commitBy('ania@x.example'), { ...commitBy('ania@x.example', '2025-04-01'), signed: true }];
    assert.deepEqual(found(index('policy: {signatures: warn}\n'), commits), [
      'integrity/unsigned 0: 1 commit attributed by git to Ania without a signature, the newest on 2025-01-15.',
    ]);
    assert.deepEqual(found(index('policy: {signatures: "off"}\n'), commits), []);
  });

  it('is that a date is later than the commit, by more than a clock’s fault', () => {
    const late = (seconds: number): Commit => {
      const commit = commitBy('ania@x.example');
      return { ...commit, committer: { ...commit.committer, time: commit.author.time - seconds } };
    };
    assert.deepEqual(found(index(), [late(86_401)]), [
      'integrity/backdated 0: Dates inconsistent: 1 commit attributed by git to Ania, dated later than committed, the newest on 2025-01-15.',
    ]);
    assert.deepEqual(found(index(), [late(86_400), late(-9e6)]), []);
  });
});

describe('a milestone’s ref', () => {
  const [accepted, other] = ['a'.repeat(40), 'b'.repeat(40)];
  const milestone = { id: 'M1', agreement: 'MSA', ref: 'v1', commit: 'aaaaaaa' };
  const moved = (commits: Record<string, string>): string[] =>
    told(movedRefFindings([milestone], new Map(Object.entries(commits)), null, naming));

  it('is told of where it names another commit than was accepted', () => {
    assert.deepEqual(moved({ v1: other, aaaaaaa: accepted }), [
      'milestone/ref-moved 0: v1 isn’t the commit aaaaaaaaaaaa on record for milestone M1, but bbbbbbbbbbbb.',
    ]);
    assert.deepEqual(moved({ v1: accepted, aaaaaaa: accepted }), []);
  });

  it('isn’t where this clone lacks either', () => {
    assert.deepEqual(moved({ v1: other }), []);
    assert.deepEqual(moved({ aaaaaaa: accepted }), []);
  });
});

describe('the paths of assets', () => {
  it('leave out files, and hold lines of vendors', () => {
    const paths = new AssetPaths(index('assets:\n  - {id: api, class: source_code, paths: ["src/**"]}\n'));
    for (const path of ['web/z.ts', 'src/a.ts', 'docs/b.md']) paths.add(path, [segment(1, 2)]);
    assert.deepEqual(told(paths.findings()), [
      'asset/unclassified 0: No asset on record covers 2 files, such as docs/b.md.',
    ]);
    assert.deepEqual([[...paths.vendorsIn('api')], [...paths.vendorsIn('other')]], [['nimbus'], []]);
  });

  it('say nothing where the register sorts no files', () => {
    const paths = new AssetPaths(index());
    paths.add('src/a.ts', [segment(1, 2)]);
    assert.deepEqual(paths.findings(), []);
  });
});
