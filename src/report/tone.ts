/** How a state reads at a glance; always beside its words, never alone. */
export type Tone = 'good' | 'waiting' | 'bad' | 'aside';

const OWNERSHIP_TONES: Readonly<Record<string, Tone>> = {
  assigned: 'good',
  unknown: 'bad',
  retained: 'bad',
  third_party: 'aside',
  none: 'aside',
};

const STATUS_TONES: Readonly<Record<string, Tone>> = {
  covered: 'good',
  partly: 'waiting',
  exempt: 'aside',
  not_judged: 'aside',
};

/** Of an ownership key. */
export function ownershipTone(key: string): Tone {
  return OWNERSHIP_TONES[key] ?? 'waiting';
}

/** Of a status. */
export function statusTone(status: string): Tone {
  return STATUS_TONES[status] ?? 'bad';
}
