import { createColors } from 'picocolors';
import type { Severity } from '../../findings/model';
import type { Tone } from '../tone';

export type Paint = (text: string) => string;

/** The terminal's colours by meaning; all plain text where colour is off. */
export interface Palette {
  readonly strong: Paint;
  readonly quiet: Paint;
  readonly tone: (tone: Tone) => Paint;
  readonly severity: (severity: Severity) => Paint;
}

/** Colours for a terminal that shows them, or none at all. */
export function palette(colour: boolean): Palette {
  const colours = createColors(colour);
  const tones = { good: colours.green, waiting: colours.yellow, bad: colours.red, aside: colours.dim };
  const severities = { error: colours.red, warning: colours.yellow, information: colours.cyan };
  return {
    strong: colours.bold,
    quiet: colours.dim,
    tone: (tone) => tones[tone],
    severity: (severity) => severities[severity],
  };
}
