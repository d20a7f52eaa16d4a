import type { Credits, CreditedSnippet } from './credits';
import { licencesAgree } from './licencesAgree';
import type { Lines, SnippetMatch } from './matcher';
import { isFolderOf, mentions, namesHolder } from './mentions';

/** Whether a copy says where it comes from, as far as the record shows. */
export type Attribution =
  /** Nothing does. */
  | 'missing'
  /** Its origin is named, or its licence, but not both with a notice. */
  | 'incomplete'
  | 'attributed'
  /** The work is the organisation's own. */
  | 'own'
  /** A declared dependency, copied into source. */
  | 'declared'
  /** The policy forbids its licence. */
  | 'conflict';

/** What a LICENSE file, or its like, says that lies in a file's folder or in one above. */
export interface LicenceFileAbove {
  /** From the root, with `/`; the root is empty. */
  readonly folder: string;
  /** SPDX expressions. */
  readonly licences: readonly string[];
  /** Holders that its copyright statements name. */
  readonly holders: readonly string[];
  readonly text: string;
}

/** What is known beside the file's comments. */
export interface AttributionFacts {
  readonly credits: Credits;
  /** What the file is stated to be under: by itself, a sidecar, REUSE.toml; SPDX expression, null where nothing states it. */
  readonly licence: string | null;
  /** By REUSE.toml or the register: the whole file is others' work, under this licence. */
  readonly thirdParty: string | null;
  /** Texts of NOTICE files and their like, which speak for the whole repository. */
  readonly notices: readonly string[];
  readonly above: readonly LicenceFileAbove[];
  readonly isOwn: boolean;
  readonly isDeclared: boolean;
  /** Whether the policy of the path forbids the match's licence. */
  readonly isDenied: boolean;
}

export function attributionOf(match: SnippetMatch, facts: AttributionFacts): Attribution {
  if (facts.isOwn) return 'own';
  if (facts.isDenied) return 'conflict';
  const told = [
    ...inSnippet(match, facts),
    inFile(match, facts),
    inNotices(match, facts),
    ...inLicenceFiles(match, facts),
    asThirdParty(match, facts),
  ];
  if (told.includes('whole')) return 'attributed';
  if (facts.isDeclared) return 'declared';
  return told.includes('part') ? 'incomplete' : 'missing';
}

/** How much of a notice there is: who and under what, one of both, nothing. */
type Told = 'whole' | 'part' | 'nothing';

function inSnippet(match: SnippetMatch, { credits }: AttributionFacts): readonly Told[] {
  return credits.snippets.filter((snippet) => covers(snippet, match.lines)).map((snippet) => bySnippet(match, snippet));
}

/** More than half of the lines: markers may stand within a block that was matched as one. */
function covers({ from, to }: CreditedSnippet, [first, last]: Lines): boolean {
  return (Math.min(to, last) - Math.max(from, first) + 1) * 2 > last - first + 1;
}

function bySnippet({ work, licence }: SnippetMatch, { licences, copyrights, text }: CreditedSnippet): Told {
  const agrees = licences.some((stated) => licencesAgree(stated, licence));
  if (agrees && (copyrights.length > 0 || mentions(text, work))) return 'whole';
  return agrees || licences.length > 0 || copyrights.length > 0 || mentions(text, work) ? 'part' : 'nothing';
}

/** A file's licence is its own people's first of all: it counts for a copy only where the work or its holder is named, too. */
function inFile({ work, licence, path }: SnippetMatch, { credits, licence: stated }: AttributionFacts): Told {
  const held = credits.holders.some((holder) => namesHolder(holder, work));
  // Without a file of the work it is by its name that it was found.
  const named = held || path === '' || mentions(credits.text, work);
  if (!named) return 'nothing';
  const agrees = [...(stated === null ? [] : [stated]), ...credits.terms].some((one) => licencesAgree(one, licence));
  const isHeld = held || ((work.holders ?? []).length === 0 && credits.holders.length > 0);
  return agrees && isHeld ? 'whole' : 'part';
}

function inNotices({ work }: SnippetMatch, { notices }: AttributionFacts): Told {
  const telling = notices.filter((notice) => mentions(notice, work));
  if (telling.length === 0) return 'nothing';
  const { holders = [] } = work;
  if (holders.length === 0) return 'whole';
  return telling.some((notice) => holders.some((holder) => notice.includes(holder))) ? 'whole' : 'part';
}

/** A work that was taken over whole has its LICENSE beside it: in a folder of its name, or naming its holder. */
function inLicenceFiles({ work, licence }: SnippetMatch, { above }: AttributionFacts): readonly Told[] {
  return above.map(({ folder, licences, holders, text }) => {
    const isOfWork = isFolderOf(folder, work);
    if (!isOfWork && !holders.some((holder) => namesHolder(holder, work)) && !mentions(text, work)) return 'nothing';
    // The text of some licences, as Apache-2.0, names nobody.
    const isNamed = isOfWork || holders.length > 0;
    return isNamed && licences.some((stated) => licencesAgree(stated, licence)) ? 'whole' : 'part';
  });
}

function asThirdParty({ licence }: SnippetMatch, { thirdParty }: AttributionFacts): Told {
  if (thirdParty === null) return 'nothing';
  return licencesAgree(thirdParty, licence) ? 'whole' : 'part';
}
