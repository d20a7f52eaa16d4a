import { parseArgs } from 'node:util';
import { Usage } from './usage.mjs';

function wholeNumber(name, text) {
  if (!/^\d{1,9}$/.test(text)) throw new Usage(`--${name} takes a whole number, not ${text}.`);
  return Number(text);
}

/**
 * The command line of a benchmark. `defaults` names its options: those with a number take one, those with `false` nothing,
 * all others a text.
 */
export function readOptions(usage, defaults, { repositories = true } = {}) {
  const options = Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, { type: value === false ? 'boolean' : 'string' }]),
  );
  let parsed;
  try {
    parsed = parseArgs({ options, allowPositionals: repositories });
  } catch (error) {
    throw new Usage(`${error.message}\n${usage}`);
  }
  if (repositories && parsed.positionals.length === 0) throw new Usage(usage);
  const read = Object.entries(defaults).map(([name, value]) => {
    const given = parsed.values[name];
    return [name, given !== undefined && typeof value === 'number' ? wholeNumber(name, given) : (given ?? value)];
  });
  return { ...Object.fromEntries(read), repositories: parsed.positionals };
}
