import type { MessageId } from '../wording/english';

/** The report's words and what they mean. */
export const DEFINITIONS: readonly (readonly [term: MessageId, text: MessageId])[] = [
  ['report.definition.attributed', 'report.definition.attributed.text'],
  ['report.definition.line', 'report.definition.line.text'],
  ['report.definition.covered', 'report.definition.covered.text'],
  ['report.definition.assigned', 'report.definition.assigned.text'],
  ['report.definition.pending', 'report.definition.pending.text'],
  ['report.definition.retained', 'report.definition.retained.text'],
  ['report.definition.unknown', 'report.definition.unknown.text'],
];
