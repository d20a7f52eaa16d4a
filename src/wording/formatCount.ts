import { render } from './render';

/** A whole number with its thousands apart, `12,345`; the same in every surface and on every machine. */
export function formatCount(count: number): string {
  return render({ count });
}
