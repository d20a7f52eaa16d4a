import { DAYS, dayText } from './world.mjs';

/** A register's text after an edit of one entry, by what the entry is. */
export function editsOf(text) {
  const replaced = (before, after) => {
    if (!text.includes(before)) throw new Error(`The register has no ${before}`);
    return text.replace(before, after);
  };
  const longer = (end) => `end: ${dayText(DAYS + end)}}]}`;
  const [framework] = /MSA-vendor-\d+-0/.exec(text);
  return {
    // Somebody worked a day longer than was entered.
    'a person': replaced(longer(0), longer(1)),
    'a framework agreement': replaced(`id: ${framework},`, `id: ${framework}, governing_law: DE,`),
    'a vendor': replaced(
      'id: vendor-1, name: vendor-1, jurisdiction: PL',
      'id: vendor-1, name: vendor-1, jurisdiction: DE',
    ),
    'a requirement': `${text}requirements:\n  - {match: {class: source_code, paths: ["lib/**"]}, terms: [ip_assignment]}\n`,
    'an asset': replaced(
      '- {id: asset-0, class: source_code',
      '- {id: asset-0, sensitivity: trade_secret, class: source_code',
    ),
    'a milestone': `${text}milestones:\n  - {id: M1, agreement: ${framework}, ref: HEAD, delivered: ${dayText(DAYS)}}\n`,
    'an import': `${text}imports:\n  - {commit: "0123456", from: vendor-1, paths: ["lib/**"]}\n`,
  };
}
