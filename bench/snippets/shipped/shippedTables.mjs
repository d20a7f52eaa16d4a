import { count } from '../../history/figures.mjs';
import { table } from '../../history/table.mjs';
import { LENGTHS } from './measureShipped.mjs';

/** Fewer queries tell nothing of a language. */
const LEAST = 90;

function byLength(answers, holds, digits = 0) {
  const shares = LENGTHS.map((length) => {
    const some = answers.filter((one) => one.length === length);
    return some.length === 0 ? '–' : ((100 * some.filter(holds).length) / some.length).toFixed(digits);
  });
  return shares.join('/');
}
const share = (answers, holds) => `${((100 * answers.filter(holds).length) / answers.length).toFixed(2)} %`;
const ofEdit = (answers, edit) => answers.filter((one) => one.edit === edit);

function recallTable(positives) {
  const kinds = [...new Set(positives.map(({ kind }) => kind))];
  const sized = kinds
    .map((kind) => ({ kind, answers: positives.filter((one) => one.kind === kind) }))
    .sort((a, b) => b.answers.length - a.answers.length);
  const large = sized.filter(({ answers }) => ofEdit(answers, 'exact').length >= LEAST);
  const small = sized.filter((one) => !large.includes(one)).flatMap(({ answers }) => answers);
  const ofTerms = (terms) => positives.filter((one) => one.terms === terms);
  const rows = [
    { title: 'all', answers: positives },
    { title: 'in files of which it has hashes', answers: positives.filter(({ isKept }) => isKept) },
    { title: 'copyleft, and terms of their own', answers: ofTerms('copyleft') },
    { title: 'all others', answers: ofTerms('other') },
    ...large.map(({ kind, answers }) => ({ title: kind, answers })),
    { title: 'all other languages', answers: small },
  ];
  const cell =
    (edit, level) =>
    ({ answers }) =>
      byLength(ofEdit(answers, edit), (one) => one[level]);
  return table(
    [
      ['5/15/30 lines of', ({ title }) => title, 'left'],
      ['asked', ({ answers }) => count(ofEdit(answers, 'exact').length)],
      ['balanced', cell('exact', 'balanced')],
      ['strict', cell('exact', 'strict')],
      ['another alone named', cell('exact', 'wrong')],
      ['renamed, balanced', cell('renamed', 'balanced')],
      ['renamed, strict', cell('renamed', 'strict')],
    ],
    rows,
  );
}

function falseTable(negatives) {
  const row = (title, holds) => ({ title, all: share(negatives, holds), lengths: byLength(negatives, holds, 2) });
  return table(
    [
      ['found where nothing is', ({ title }) => title, 'left'],
      ['all', ({ all }) => all],
      ['of 5/15/30 lines', ({ lengths }) => lengths],
    ],
    [row('balanced', ({ any }) => any), row('strict', ({ anyStrict }) => anyStrict)],
  );
}

/** How much of its works the store finds, in per cent, by terms and language; and how often it finds something in others. */
export function shippedTables({ works, others, size, positives, negatives }) {
  const lines = ofEdit(negatives, 'exact');
  return [
    `the store that comes with the extension: ${works} works, ${(size / 1e6).toFixed(1)} MB`,
    recallTable(positives),
    `${count(lines.length)} times lines of ${others} works that aren't in it`,
    falseTable(lines),
  ].join('\n\n');
}
