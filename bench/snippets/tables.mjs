import { table } from '../history/table.mjs';
import { DESIGN, DESIGN_FALSE } from './designTable.mjs';

const percents = (byLength) => [...byLength.values()].map((share) => (100 * share).toFixed(0)).join('/');
const small = (share) => `${(100 * share).toFixed(2)} %`;
const smalls = (byLength) => [...byLength.values()].map((share) => (100 * share).toFixed(1)).join('/');

/** Recall by edit: ours at both levels, for JavaScript the design's beside it, and the peer's. */
export function recallTable(ours, peer, { design }) {
  const columns = [
    ['edit', ({ edit }) => edit, 'left'],
    ['balanced', ({ edit }) => percents(ours.recall[edit].balanced)],
    ...(design ? [['design', ({ edit }) => DESIGN[edit]?.balanced.join('/') ?? '–']] : []),
    ['strict', ({ edit }) => percents(ours.recall[edit].strict)],
    ...(design ? [['design', ({ edit }) => DESIGN[edit]?.strict.join('/') ?? '–']] : []),
    ['scanoss, 2 hits', ({ edit }) => percents(peer.recall[edit].balanced)],
  ];
  return table(
    columns,
    Object.keys(ours.recall).map((edit) => ({ edit })),
  );
}

/** How often something is found where nothing is, whole and by length, and whether what is found is right. */
export function falseTable(ours, peer, { design }) {
  const row = (finder, level, told) => ({
    told,
    all: small(finder.falseOnes[level].all),
    lengths: smalls(finder.falseOnes[level].lengths),
    design: design && finder === ours ? `${DESIGN_FALSE[level]} %` : '–',
    attribution: small(finder.attribution),
  });
  const columns = [
    ['false positives', ({ told }) => told, 'left'],
    ['all', ({ all }) => all],
    ['at 5/10/20/50 lines', ({ lengths }) => lengths],
    ...(design ? [['design', ({ design: theirs }) => theirs]] : []),
    ['right work named, exact', ({ attribution }) => attribution],
  ];
  return table(columns, [
    row(ours, 'balanced', 'ours, balanced'),
    row(ours, 'strict', 'ours, strict'),
    row(peer, 'balanced', 'scanoss, 2 hits'),
  ]);
}
