import { unknownOpinion, type Opinion } from './opinion';

/** Written by others and licensed by them: no agreement of ours is needed, whoever committed it. */
export function thirdPartyOpinion(licence: string): Opinion {
  return { ...unknownOpinion('third-party'), status: 'exempt', ownership: { state: 'third_party', licence } };
}
