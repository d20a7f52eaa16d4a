import assert from 'node:assert/strict';
import { analyse } from '../../src/analysis/analyse';
import { draftFromHistory } from '../../src/analysis/draftFromHistory';
import { openEngine, reopenEngine } from '../../src/analysis/engine';
import { KeptResults } from '../../src/analysis/keptResults';
import type { Analysis } from '../../src/analysis/model';
import { registerInForce } from '../../src/analysis/registerInForce';
import { loadWholeTexts } from '../../src/analysis/wholeTexts';
import { openRepository, type Repository } from '../../src/history/repository';
import { english } from '../../src/wording/render';
import { scratchRepository, useScratchHome } from '../history/scratch';
import type { Scratch } from '../history/scratch';

const TODAY = '2025-06-01';
/** Whatever Ania writes is the organisation's by law. */
const REGISTER = `register_version: 1
organisation: {id: acme, name: Acme, jurisdiction: DE}
people:
  - {id: ania, name: Ania, jurisdiction: DE, identities: [{email: ania@acme.example}], engagements: [{id: e, party: acme, type: employee, start: 2020-01-01}]}
`;
const others = (...paths: string[]): string =>
  `${REGISTER}assets: [{id: tide, class: source_code, third_party: true, licence: MIT, paths: ${JSON.stringify(paths)}}]\n`;
const MANY = Array.from({ length: 2500 }, (_, at) => `int line_${at};\n`).join('');

describe('packages of others in a repository', () => {
  useScratchHome();
  let scratch: Scratch;
  let repository: Repository;
  let licenceLines: number;

  before(async () => {
    scratch = scratchRepository();
    const licence = `Copyright 2020 Ann Alder\n\n${(await loadWholeTexts())('MIT')!}\n`;
    licenceLines = licence.split('\n').length - 1;
    const author = 'Ania <ania@acme.example>';
    scratch.write('src/main.c', 'int main;\n');
    scratch.write('lib/tide/LICENSE', licence);
    scratch.write('lib/tide/pool.c', MANY);
    scratch.commit('Bring in tide', { author, date: '2024-05-01T12:00:00Z' });
    scratch.git('mv', 'lib', 'third_party');
    scratch.commit('Move it', { author, date: '2024-06-01T12:00:00Z' });
    repository = await openRepository(scratch.root);
  });

  const analysed = async (register: string): Promise<Analysis> => {
    scratch.write('ip-register.yaml', register);
    return analyse(await openEngine(repository, { today: TODAY }));
  };
  const told = ({ findings }: Analysis): string[] =>
    findings.filter(({ id }) => id.startsWith('title/')).map(({ id, message }) => `${id}: ${english(message)}`);

  it('are told of while nothing lists them, in place of the commit that brought them in', async () => {
    const all = 2500 + licenceLines;
    assert.deepEqual(told(await analysed(REGISTER)), [
      `title/vendored: third_party/ has 1 package with licences of their own (MIT), such as third_party/tide: ${all.toLocaleString('en')} lines in 2 files that nothing on record says are others’ work.`,
    ]);
  });

  it('are others’ where they are listed, though their lines were written elsewhere', async () => {
    const analysis = await analysed(others('third_party/tide/**'));
    assert.deepEqual(told(analysis), []);
    assert.equal(analysis.totals.byOwnership.third_party, 2500 + licenceLines);
    // By where they were they are others', too.
    assert.equal((await analysed(others('lib/**'))).totals.byOwnership.third_party, 2500 + licenceLines);
  });

  it('are judged again when an edit of the register lists them', async () => {
    scratch.write('ip-register.yaml', REGISTER);
    const before = await openEngine(repository, { today: TODAY });
    const kept = new KeptResults();
    assert.equal((await analyse(before, { kept })).totals.byOwnership.third_party, undefined);
    scratch.write('ip-register.yaml', others('third_party/**'));
    const edited = await registerInForce(scratch.root);
    const after = await reopenEngine(before, edited, TODAY);
    assert.equal((await analyse(after, { kept })).totals.byOwnership.third_party, 2500 + licenceLines);
  });

  it('are proposed by a draft', async () => {
    const { text } = await draftFromHistory(repository, { today: TODAY });
    assert.match(
      text,
      /^# assets:\n# {3}- id: vendored-mit\n# {5}class: source_code\n# {5}third_party: true\n# {5}licence: MIT\n# {5}paths:\n# {7}- "third_party\/tide\/\*\*"$/m,
    );
  });
});
