import type { Lines, SnippetMatch } from './matcher';

/** A match of so much of the best one's tokens is as good as it. */
const TIED = 0.9;

/**
 * Of matches in the same lines the best ones, one for each work: none is picked silently where several works have the lines, and none is
 * told that has less of them than another. By line.
 */
export function strongest(matches: readonly SnippetMatch[]): readonly SnippetMatch[] {
  return tiedMatches(matches).flat().sort(inOrder);
}

/** The same, those of the same lines together, the best of them first. What `strongest` gave is divided as it was. */
export function tiedMatches<Match extends SnippetMatch>(matches: readonly Match[]): readonly (readonly Match[])[] {
  const groups: Match[][] = [];
  for (const match of [...matches].sort(byStrength)) {
    const group = groups.find(([best]) => overlap(best!.lines, match.lines) * 2 > length(match.lines));
    if (!group) groups.push([match]);
    else if (isTied(group, match)) group.push(match);
  }
  return groups.sort(([a], [b]) => inOrder(a!, b!));
}

function inOrder(a: SnippetMatch, b: SnippetMatch): number {
  return a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1] || byStrength(a, b);
}

function isTied(group: readonly SnippetMatch[], match: SnippetMatch): boolean {
  const [best] = group;
  if (group.some(({ work }) => work.purl === match.work.purl)) return false;
  return match.tier === best!.tier && match.tokens >= best!.tokens * TIED;
}

const RANKS = { strict: 0, helper: 1, balanced: 2 };

function byStrength(a: SnippetMatch, b: SnippetMatch): number {
  return (
    RANKS[a.level] - RANKS[b.level] ||
    worth(b) - worth(a) ||
    compare(a.work.purl, b.work.purl) ||
    compare(a.path, b.path) ||
    a.theirLines[0] - b.theirLines[0]
  );
}

/** The same words tell more than the same shape. */
const worth = ({ tier, tokens }: SnippetMatch): number => (tier === 'exact' ? tokens * 1.5 : tokens);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const length = ([first, last]: Lines): number => last - first + 1;

const overlap = (a: Lines, b: Lines): number => Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1;
