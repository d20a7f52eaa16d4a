import { isMessageId } from '../wording/isMessageId';

/** Somebody who is to be named by a label. */
export interface KnownPerson {
  /** That nobody else has: ids and addresses. */
  readonly ids: readonly string[];
  /** That others may have, too. */
  readonly names: readonly string[];
}

/** Values of fields that hold no words of anybody's: states, days, digests, versions, licences. */
const KEPT: ReadonlySet<string> = new Set([
  ...['state', 'status', 'basis', 'waitsOn', 'effect', 'kind', 'severity', 'tier', 'level', 'attribution', 'type'],
  ...[
    'head',
    'sha256',
    'sha1',
    'commit',
    'headDate',
    'today',
    'expires',
    'signed',
    'effective',
    'end',
    'git',
    'version',
  ],
  ...['firstCommit', 'lastCommit', 'jurisdiction', 'tag', 'licence', 'rule', 'purl', 'digests', 'stated', 'work'],
]);

const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const WORD = /[\p{L}\p{N}]+/gu;
/** A single word that is no address stands for somebody only where it stands alone: `test` is a folder, too. */
const SEVERAL_WORDS = /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u;

/** In small letters, with every character where it was: the small `İ` is two, and stays as it is. */
function folded(text: string): string {
  const composed = text.normalize('NFC');
  const lower = composed.toLowerCase();
  if (lower.length === composed.length) return lower;
  return Array.from(composed, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('');
}

/** Replaces what stands for people by labels, in whole values and within texts; the labels' meaning is kept nowhere. */
export class Pseudonyms {
  private readonly whole = new Map<string, string>();
  /** By the first word of what is looked for within texts; longest first. */
  private readonly within = new Map<string, { readonly text: string; readonly label: string }[]>();

  /**
   * @param people in the order of their numbers; who has an id of one before is the same
   * @param addressLabel for addresses of others
   */
  constructor(
    people: readonly KnownPerson[],
    labelOf: (number: number) => string,
    private readonly addressLabel: string,
  ) {
    let number = 0;
    for (const { ids, names } of people) {
      const [known] = ids.flatMap((id) => this.whole.get(folded(id.trim())) ?? []);
      const label = known ?? labelOf(++number);
      for (const word of [...ids, ...names]) this.alsoCall(word, label);
    }
  }

  /** As an agreement's id that holds a name. What has a label keeps it. */
  alsoCall(word: string, label: string): void {
    const text = folded(word.trim());
    if (text === '' || this.whole.has(text)) return;
    this.whole.set(text, label);
    const [first] = text.match(WORD) ?? [];
    if (first === undefined || !SEVERAL_WORDS.test(text)) return;
    const list = this.within.get(first) ?? [];
    this.within.set(first, list);
    list.push({ text: text.slice(text.indexOf(first)), label });
    list.sort((a, b) => b.text.length - a.text.length);
  }

  /** The text without anybody's name or address. */
  readonly said = (text: string): string => {
    const whole = this.whole.get(folded(text.trim()));
    if (whole !== undefined) return whole;
    const named = this.withoutNames(text.normalize('NFC'));
    return named.replace(ADDRESS, (address) => this.whole.get(folded(address)) ?? this.addressLabel);
  };

  private withoutNames(text: string): string {
    const lower = folded(text);
    let done = '';
    let from = 0;
    for (const { 0: word, index } of lower.matchAll(WORD)) {
      if (index < from) continue;
      const found = this.within.get(word)?.find((one) => {
        const end = index + one.text.length;
        return lower.startsWith(one.text, index) && !/^[\p{L}\p{N}]/u.test(lower.slice(end, end + 2));
      });
      if (!found) continue;
      done += text.slice(from, index) + found.label;
      from = index + found.text.length;
    }
    return done + text.slice(from);
  }

  /** A value like the one given, its strings said so. Keys of records are ids, too. */
  in<Value>(value: Value): Value {
    return this.replaced(value, '') as Value;
  }

  private replaced(value: unknown, key: string): unknown {
    if (typeof value === 'string') return KEPT.has(key) ? value : this.said(value);
    if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return value;
    if (Array.isArray(value)) return value.map((one) => this.replaced(one, key));
    if (value instanceof Map) return new Map([...value].map(([name, one]) => [name, this.replaced(one, '')]));
    const isMessage = 'id' in value && typeof value.id === 'string' && isMessageId(value.id);
    const isFinding = 'severity' in value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => {
        if (KEPT.has(name) || (name === 'id' && (isMessage || isFinding))) return [name, one];
        // What a state or a year counts has no words of anybody's.
        return [
          /^by(Ownership|Status)$/.test(key) ? name : (this.whole.get(folded(name)) ?? name),
          this.replaced(one, name),
        ];
      }),
    );
  }
}
