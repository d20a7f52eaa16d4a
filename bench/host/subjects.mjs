import path from 'node:path';
import { root } from '../../scripts/root.mjs';

const benchExtension = (name) => ({
  subject: `bench.${name}`,
  extension: path.join(import.meta.dirname, 'extensions', name),
});

/** What is measured: our extension, and one that does nothing. */
export const SUBJECTS = {
  ours: { subject: 'chain-of-title.chain-of-title', extension: root },
  empty: benchExtension('empty'),
};

/** What pastes are measured with: one more is asked at each, as ours is. */
export const PASTED = { ...SUBJECTS, asked: benchExtension('asked') };
