import assert from 'node:assert/strict';
import type { Naming } from '../../src/findings/facts';
import { SignatureFindings } from '../../src/findings/signatureFindings';
import type { SignatureState } from '../../src/history/signatures/model';
import { commitBy, naming, sentencesOf } from './build';

describe('signatures that don’t hold', () => {
  const people: Naming = {
    ...naming,
    contributor: (name, email) => ({ id: email.split('@')[0]!, name }),
    entry: (kind, id) => (id === 'ania' ? naming.entry(kind, id) : null),
  };
  const found = (...commits: [email: string, day: string, state: SignatureState, key?: string][]) => {
    const findings = new SignatureFindings(people);
    for (const [email, day, state, key = null] of commits) findings.add(commitBy(email, day), { state, key });
    return findings.findings();
  };

  it('are told of each contributor, by what is wrong, with the newest commit and its key', () => {
    const findings = found(
      ['ania@x.example', '2025-02-01', 'bad', 'K1'],
      ['ania@x.example', '2025-04-01', 'bad', 'K2'],
      ['ania@x.example', '2025-03-01', 'bad', 'K3'],
      ['ania@x.example', '2025-03-02', 'revoked'],
      ['zoe@x.example', '2025-01-01', 'bad'],
    );
    assert.deepEqual(sentencesOf(findings), [
      'integrity/untrusted-signature 0: 3 commits attributed by git to ania with a signature that doesn’t fit, the newest on 2025-04-01.',
      'integrity/untrusted-signature 0: 1 commit attributed by git to ania, signed with a key that was revoked, the newest on 2025-03-02.',
      'integrity/untrusted-signature 0: 1 commit attributed by git to zoe with a signature that doesn’t fit, the newest on 2025-01-01.',
    ]);
    const newest = commitBy('ania@x.example', '2025-04-01').id;
    assert.deepEqual(
      findings.map(({ path, range, subject, severity }) => [path, range, subject, severity]),
      [
        ['ip-register.yaml', [10, 10], 'ania', 'warning'],
        ['ip-register.yaml', [10, 10], 'ania', 'warning'],
        [null, null, 'zoe', 'warning'],
      ],
    );
    assert.deepEqual([findings[0]!.commit, findings[0]!.evidence], [newest, [newest, 'K2', 'ip-register.yaml:10']]);
  });

  it('are none of those that are good, or of which nothing can be said here', () => {
    for (const state of ['verified', 'untrusted', 'expired', 'unchecked'] as const)
      assert.deepEqual(found(['ania@x.example', '2025-02-01', state]), [], state);
  });
});
