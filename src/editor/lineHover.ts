import type { Grounds } from '../analysis/grounds';
import type { JudgedSegment } from '../findings/facts';
import type { EntryKind } from '../register/entryPlaces';
import { visibleText } from '../report/visibleText';
import { words } from '../report/words';
import { OPEN_ENTRY } from './commandIds';
import { lineTitle } from './lineTitle';
import { commandLink, plain } from './markdown';

const REASONS_SHOWN = 2;
const AGREEMENTS_SHOWN = 4;
const HASH = 10;
const SEPARATOR = ' · ';

/** A line's title in a few lines of Markdown: who and for whom, under what, how it stands, and the commit. */
export function lineHover(grounds: Grounds, line: JudgedSegment, isUncommitted = false): string[] {
  if (isUncommitted) return [plain(words('editor.hover.nobody'))];
  const told = lineTitle(grounds, line);
  const entry = (kind: EntryKind, id: string, label = visibleText(id)): string =>
    grounds.register?.placeOf(kind, id)
      ? commandLink(label, OPEN_ENTRY, [grounds.repository.root, kind, id])
      : plain(label);
  const { verdict, commit } = line;
  const { ownership } = verdict;
  const contributor = told.person === null ? plain(told.contributor) : entry('people', told.person, told.contributor);
  const agreements = verdict.agreements.slice(0, AGREEMENTS_SHOWN).map((id) => entry('agreements', id));
  // One alone stands above.
  const isOneOfSeveral = ownership.agreement !== undefined && verdict.agreements.length > 1;
  const agreement = isOneOfSeveral ? entry('agreements', ownership.agreement) : '';
  const waited = ownership.milestone === undefined ? agreement : entry('milestones', ownership.milestone);
  const holder =
    ownership.holder === undefined
      ? ''
      : plain(words('editor.hover.holder', { holder: grounds.naming.party(ownership.holder) }));
  const judged = grounds.register
    ? [
        [plain(told.status), ...agreements].join(SEPARATOR),
        [plain(told.ownership), waited, holder].filter((part) => part !== '').join(SEPARATOR),
        told.reasons.slice(0, REASONS_SHOWN).map(plain).join('; '),
      ]
    : [];
  return [
    `**${contributor}**${SEPARATOR}${plain(told.vendor)}`,
    ...judged,
    commit ? `\`${told.commit.slice(0, HASH)}\` ${told.day} ${plain(told.subject)}` : '',
  ].filter((text) => text !== '');
}
