import { message } from '../../wording/message';
import type { Message } from '../../wording/message';
import { decodeText } from '../decodeText';
import { canBeModules } from '../moduleLicences';
import type { FileScanner, FoundLicence, ScannedFile } from '../scanFile';
import { encodeLike } from './encodeText';
import { isExemptPath } from './exemptPaths';
import { canHold, inForm } from './headerForm';
import type { HeaderForm } from './headerForm';
import type { HeaderChange, HeaderPlan, HeaderWish } from './headerPlan';
import { headerPlace } from './headerPlace';
import { joinYears } from './headerYears';
import { findOwnHeader, insertionAt, lineEndOf } from './insertHeader';
import type { OwnHeader } from './insertHeader';
import { isSameHolder } from './sameHolder';
import { canonicalLicence, saysSameLicence } from './sameLicence';
import { isSound } from './soundHeader';
import { tagRepairs } from './tagRepairs';
import { renderTemplate, templateHolds } from './template';
import type { HeaderTemplate } from './template';
import { withEdits } from './textEdit';
import type { TextEdit } from './textEdit';

/** What would have to be done to the file at `path` (from the root, with `/`) that has these bytes. */
export type HeaderPlanner = (path: string, bytes: Buffer, wish: HeaderWish) => HeaderPlan;

const skip = (reason: Message, wrong = false): HeaderPlan => ({ action: 'skip', reason, wrong, change: null });
const none = (reason: Message): HeaderPlan => ({ action: 'none', reason, wrong: false, change: null });

/** A text, what was found in it, and whose it is. */
interface Source {
  readonly path: string;
  readonly bytes: Buffer;
  readonly text: string;
  readonly scanned: ScannedFile;
  readonly target: HeaderChange['target'];
}

interface Rewriting {
  readonly owner: string | null;
  readonly contributors: readonly string[];
  readonly years?: string;
  readonly wrong?: boolean;
}

class Planner {
  constructor(
    private readonly scan: FileScanner,
    private readonly template: HeaderTemplate,
    private readonly wish: HeaderWish,
  ) {}

  plan(path: string, bytes: Buffer): HeaderPlan {
    if (isExemptPath(path)) return skip(message('header.licence-file'));
    if (bytes.length === 0) return skip(message('header.empty'));
    const { sidecar } = this.wish;
    if (sidecar !== null) {
      const source = this.read(`${path}.license`, sidecar, 'sidecar');
      return source ? this.besides(source) : skip(message('header.unreadable-tag', { licence: '' }), true);
    }
    const source = this.read(path, bytes, 'file');
    if (!source) return this.sidecar(path, message('header.binary'), []);
    if (source.text.trim() === '') return skip(message('header.empty'));
    return generated(source.scanned) ?? this.own(source) ?? this.stated(source) ?? this.silent(source);
  }

  private read(path: string, bytes: Buffer, target: Source['target']): Source | null {
    const scanned = this.scan(path, bytes);
    const decoded = decodeText(bytes);
    return scanned === 'binary' || !decoded ? null : { path, bytes, text: decoded.text, scanned, target };
  }

  /** A header of the template's: what it says is known exactly. Null if there is none. */
  private own(source: Source): HeaderPlan | null {
    const own = findOwnHeader(source.path, source.text, this.template);
    if (!own) return null;
    const { licence } = this.wish;
    const said = own.values.spdx;
    if (said !== undefined) {
      const stated = this.stated(source);
      if (stated && stated.action !== 'none') return stated;
      if (licence !== null && !saysSameLicence(said, licence)) return this.saysOther(said, licence);
    }
    return this.update(source, own) ?? none(message('header.right'));
  }

  /** Years, the owner's name and contributors, where the header is the owner's. */
  private update(source: Source, own: OwnHeader): HeaderPlan | null {
    const { owner, earlierOwners = [], contributors = [] } = this.wish;
    const { values } = own;
    const named = values.owner;
    if (this.lacksOwner(source, own))
      return this.rewritten(source, own, message('header.no-owner'), { owner, contributors });
    const isOwners = named === undefined || (owner !== null && isSameHolder(named, owner));
    const isEarlier = owner !== null && !isOwners && earlierOwners.some((earlier) => isSameHolder(named, earlier));
    if (!isOwners && !isEarlier) return null;
    const years = values.years === undefined ? null : joinYears(values.years, this.wish.years);
    const added = contributors.filter((name) => !own.contributors.includes(name));
    const reason = isEarlier
      ? message('header.owner', { owner: named })
      : years !== null && joinYears(values.years!, values.years!) !== years
        ? message('header.years', { years: values.years! })
        : added.length > 0
          ? message('header.contributors')
          : null;
    if (!reason) return null;
    const said = { owner: isEarlier ? owner : (named ?? null), contributors: [...own.contributors, ...added] };
    return this.rewritten(source, own, reason, { ...said, ...(years !== null && { years }), wrong: isEarlier });
  }

  /** A lone tag in a file that names nobody. */
  private lacksOwner({ scanned }: Source, { values }: OwnHeader): boolean {
    const mayHave = this.wish.owner !== null && templateHolds(this.template, 'owner');
    return mayHave && values.owner === undefined && scanned.copyrights.length === 0;
  }

  private rewritten(source: Source, own: OwnHeader, reason: Message, said: Rewriting): HeaderPlan {
    const { owner, contributors, years, wrong = false } = said;
    const values = { ...this.values(source.path), ...own.values, ...(years !== undefined && { years }) };
    const lines = renderTemplate(this.template, { values, owner, contributors });
    if (!canHold(own.form, lines)) return skip(message('header.unwritable'), wrong);
    const inserted = inForm(own.form, lines, lineEndOf(source.text));
    return this.changed(source, 'fix', reason, [{ offset: own.from, deleted: own.to - own.from, inserted }], wrong);
  }

  private values(path: string): Parameters<typeof renderTemplate>[1]['values'] {
    const { licence, owner, year, years } = this.wish;
    const spdx = licence === null ? '' : (canonicalLicence(licence) ?? licence);
    return { spdx, owner: owner ?? '', year, years, file: path.slice(path.lastIndexOf('/') + 1) };
  }

  private saysOther(licence: string, expected: string): HeaderPlan {
    return skip(message('header.says-other', { licence, expected }), true);
  }

  /** A licence that the file states in whatever way. Null if it states none. */
  private stated(source: Source): HeaderPlan | null {
    const { licence: expected } = this.wish;
    const { licence, licences, proprietary } = source.scanned;
    const tags = licences.filter(({ kind }) => kind === 'tag');
    if (tags.length > 0) return this.tagged(source, tags);
    if (licence.source === 'module' && licence.expression !== null) {
      // Which licence it is, is what the header has to say; but not another.
      const fits = expected === null || canBeModules(licence.expression, expected);
      return fits ? null : this.saysOther(licence.expression, expected);
    }
    if (licence.expression !== null) {
      if (expected !== null && !saysSameLicence(licence.expression, expected))
        return this.saysOther(licence.expression, expected);
      return none(message('header.said-in-words', { licence: licence.expression }));
    }
    // Terms of one's own may well reserve rights.
    if (proprietary && !proprietary.weak && expected !== null && !expected.includes('LicenseRef-'))
      return skip(message('header.proprietary', { line: proprietary.line, expected }), true);
    return null;
  }

  private tagged(source: Source, tags: readonly FoundLicence[]): HeaderPlan {
    const { licence: expected } = this.wish;
    const open = tags.find(({ proposals }) => (proposals?.length ?? 0) > 1);
    if (open) {
      const proposals = open.proposals!.join(', ');
      return skip(message('header.several-repairs', { licence: open.id, proposals }), true);
    }
    const unread = tags.find(({ confidence, proposals }) => confidence === 0 && proposals?.length !== 1);
    if (unread) return skip(message('header.unreadable-tag', { licence: unread.id }), true);
    const said = joined(tags.map(({ id, proposals: [proposal = id] = [] }) => proposal));
    if (expected !== null && !saysSameLicence(said, expected)) return this.saysOther(said, expected);
    const [wrong] = tags.filter(({ proposals }) => proposals?.length === 1);
    if (!wrong) return none(message('header.said-by-tag', { licence: said }));
    const edits = tagRepairs(source.path, source.text, tags);
    const [proposal = ''] = wrong.proposals ?? [];
    const reason = message('header.repairable', { licence: wrong.id, proposal });
    return edits ? this.changed(source, 'fix', reason, edits, true) : skip(reason, true);
  }

  /** What speaks in the file's place. */
  private besides(source: Source): HeaderPlan {
    const stated = this.stated(source);
    if (stated?.action === 'none') {
      const licence = source.scanned.licence.expression ?? '';
      const file = source.path.slice(source.path.lastIndexOf('/') + 1);
      return none(message('header.said-beside', { file, licence }));
    }
    return stated ?? skip(message('header.no-licence'), true);
  }

  /** The file says nothing of licences. */
  private silent(source: Source): HeaderPlan {
    const { licence, owner } = this.wish;
    if (licence === null) return skip(message('header.no-licence'));
    const { copyrights } = source.scanned;
    const isOwners = copyrights.some(({ holders }) =>
      holders.some((name) => owner !== null && isSameHolder(name, owner)),
    );
    const other = copyrights.find(({ holders }) => holders.length > 0);
    if (other && !isOwners && owner !== null) {
      const holder = other.holders.join(', ');
      return skip(message('header.other-holder', { line: other.line, holder }), true);
    }
    const onlyLicence = isOwners && templateHolds(this.template, 'spdx');
    return this.add(
      source,
      this.lines(source.path, onlyLicence),
      message(isOwners ? 'header.missing-licence' : 'header.missing'),
    );
  }

  private lines(path: string, withoutOwner = false): readonly string[] {
    const { owner, contributors = [] } = this.wish;
    const values = this.values(path);
    return renderTemplate(this.template, { values, owner: withoutOwner ? null : owner, contributors });
  }

  private add(source: Source, lines: readonly string[], reason: Message): HeaderPlan {
    const { path, text } = source;
    const place = headerPlace(path, text);
    if (typeof place === 'string') return this.sidecar(path, message(`header.${place}`), lines);
    const form = place.forms.find((one) => canHold(one, lines));
    if (!form) return skip(message('header.unwritable'), true);
    const edit = insertionAt(text, place, inForm(form, lines, lineEndOf(text)));
    if (!isSound({ path, text, edit, lines, template: this.template }))
      return this.sidecar(path, message('header.unsafe'), lines);
    return this.changed(source, 'add', reason, [edit], true);
  }

  private sidecar(path: string, reason: Message, lines: readonly string[]): HeaderPlan {
    if (this.wish.licence === null) return skip(message('header.no-licence'));
    const written = lines.length > 0 ? lines : this.lines(path);
    if (!canHold(BARE, written)) return skip(message('header.unwritable'), true);
    const inserted = `${written.join('\n')}\n`;
    const change = {
      target: 'sidecar',
      edits: [{ offset: 0, deleted: 0, inserted }],
      bytes: Buffer.from(inserted),
    } as const;
    return { action: 'sidecar', reason, wrong: true, change };
  }

  private changed(
    { bytes, text, target }: Source,
    action: 'add' | 'fix',
    reason: Message,
    edits: readonly TextEdit[],
    wrong: boolean,
  ): HeaderPlan {
    const inserted = edits.map((edit) => edit.inserted).join('');
    const after = encodeLike(bytes, withEdits(text, edits), inserted);
    if (!after) return skip(message('header.encoding'), wrong);
    return { action, reason, wrong, change: { target, edits, bytes: after } };
  }
}

const BARE: HeaderForm = { open: [], close: [], prefix: '', never: [], neverLast: [] };

function joined(ids: readonly string[]): string {
  const each = [...new Set(ids)];
  return each.map((id) => (each.length > 1 && / OR /i.test(id) ? `(${id})` : id)).join(' AND ');
}

function generated({ generated: found }: ScannedFile): HeaderPlan | null {
  if (!found) return null;
  const { kind, line } = found;
  if (kind !== 'generated') return skip(message(`header.${kind}`));
  return skip(line === null ? message('header.generated-by-name') : message('header.generated', { line }));
}

/** @param scan what reads the files */
export function createHeaderPlanner(scan: FileScanner, template: HeaderTemplate): HeaderPlanner {
  return (path, bytes, wish) => new Planner(scan, template, wish).plan(path, bytes);
}
