import assert from 'node:assert/strict';
import { BackgroundFindings } from '../../src/findings/backgroundFindings';
import { commitBy, naming, segment, sentencesOf, soundIndex } from './build';

describe('a vendor’s own work that was made during the engagement', () => {
  const assets =
    'assets:\n  - {id: kit, class: background_ip, owner: nimbus, paths: ["src/**"], licence_agreement: MSA}\n';

  it('is added up by asset', () => {
    const findings = new BackgroundFindings(soundIndex(assets));
    for (const day of ['2025-03-01', '2025-02-01'])
      findings.add([segment(1, 2, { reasons: ['made-during-engagement'] }, commitBy('ania@nimbus.example', day))]);
    findings.add([segment(1, 9)]);
    assert.deepEqual(sentencesOf(findings.findings('ip-register.yaml', naming)), [
      'bgip/made-during-engagement 4: Lines in kit, listed as NIMBUS’s own work, are dated 2025-02-01 – 2025-03-01, after MSA took effect.',
    ]);
  });

  it('names the agreement that licenses it, not another that the lines rest on, nor an asset without one', () => {
    const unlicensed = '  - {id: a, class: background_ip, owner: nimbus, paths: ["src/**"]}\n';
    const findings = new BackgroundFindings(soundIndex(assets.replace('\n', `\n${unlicensed}`)));
    findings.add([segment(1, 2, { reasons: ['made-during-engagement'], agreements: ['MSA', 'SUB'] })]);
    assert.match(
      sentencesOf(findings.findings(null, naming)).join(),
      /^[^,]* Lines in kit, .* after MSA took effect\.$/,
    );
  });

  it('isn’t looked for where no asset is a vendor’s', () => {
    const findings = new BackgroundFindings(soundIndex());
    findings.add([segment(1, 2, { reasons: ['made-during-engagement'] })]);
    assert.deepEqual(findings.findings(null, naming), []);
  });
});
