import type { RegisterFacts, RegisterRule } from './registerFacts';
import { message } from '../../wording/message';
import { coreAssetsIn } from './coreAssets';
import { entryFinding } from './entryFinding';
import { assignmentsOf, languageOf, type Instrument } from './instruments';

/** title/joint and title/licensed-core: what the organisation holds dear is not its own alone. */
export const coreTitleRule: RegisterRule = (facts) =>
  assignmentsOf(facts).flatMap((instrument) => {
    const language = languageOf(instrument.version);
    if (language !== 'joint' && language !== 'licence_only') return [];
    if (isForKit(facts, instrument)) return [];
    const assets = coreAssetsIn(facts.register, instrument.version.scope);
    if (assets.length === 0) return [];
    const { id } = instrument.agreement;
    const args = { agreement: id, assets: assets.map((asset) => asset.id).join(', ') };
    return entryFinding(facts, {
      id: language === 'joint' ? 'title/joint' : 'title/licensed-core',
      kind: 'agreements',
      entry: id,
      message: message(language === 'joint' ? 'finding.joint' : 'finding.licensed-core', args),
      lines: facts.linesOfAgreement(id),
      evidence: [id],
    });
  });

/** A licence that an asset of background names licenses that. */
function isForKit({ register }: RegisterFacts, { agreement }: Instrument): boolean {
  return (
    agreement.type === 'licence' && (register.assets ?? []).some(({ licence_agreement: id }) => id === agreement.id)
  );
}
