import { isMessageId } from '../wording/isMessageId';
import { message } from '../wording/message';
import { render } from '../wording/render';

/** The words for a state, by its sentence; the id itself where a newer analysis brings one that has no words yet. */
function named(kind: string, key: string): string {
  const id = `${kind}.${key}`;
  return isMessageId(id) ? render(message(id)) : key;
}

/** `pending/milestone` in words. */
export function ownershipName(key: string): string {
  if (isMessageId(`ownership.${key}`) || !key.endsWith('/conditional')) return named('ownership', key);
  return render(message('report.conditional', { ownership: ownershipName(key.replace(/\/conditional$/, '')) }));
}

/** `out_of_scope` in words. */
export function statusName(status: string): string {
  return named('status', status);
}

/** `no-agreement` in words. */
export function reasonName(reason: string): string {
  return named('reason', reason);
}

/** `coverage/expired` as a heading. */
export function findingTitle(id: string): string {
  return named('finding-title', id);
}

/** `error` as a word before a finding. */
export function severityName(severity: string): string {
  return named('severity', severity);
}

/** `msa` in words. */
export function agreementTypeName(type: string): string {
  return named('agreement-type', type);
}

/** `executed` in words. */
export function agreementStatusName(status: string): string {
  return named('agreement-status', status);
}

/** `individuals` in words. */
export function vendorKindName(kind: string): string {
  return named('vendor-kind', kind);
}

/** `missing` of a third-party match in words. */
export function copyStateName(state: string): string {
  return named('copy-state', state);
}

/** `data_model` in words. */
export function assetClassName(kind: string): string {
  return named('asset-class', kind);
}

/** `trade_secret` in words. */
export function sensitivityName(sensitivity: string): string {
  return named('sensitivity', sensitivity);
}
