import { LENGTHS } from './queries/collect.mjs';

const share = (values, holds) => values.filter(holds).length / values.length;
const perLength = (all, measure) =>
  new Map([...LENGTHS.keys()].map((length) => [length, measure(all.filter((one) => one.length === length))]));

/**
 * What a finder finds of the positives, for each edit, level and length; what it finds where nothing is; and how often
 * what it says first names the right work.
 */
export function score(finder, { positives, negatives }) {
  const recall = {};
  const missed = [];
  let [right, detected] = [0, 0];
  for (const edit of Object.keys(positives[0].edits)) {
    const answers = positives.map((query) => {
      const found = finder.find(query.edits[edit]);
      if (!found.balanced.has(query.work)) missed.push({ edit, ...query, text: query.edits[edit], found });
      return { ...found, length: query.length, work: query.work };
    });
    recall[edit] = Object.fromEntries(
      ['balanced', 'strict'].map((level) => [
        level,
        perLength(answers, (some) => share(some, (one) => one[level].has(one.work))),
      ]),
    );
    if (edit !== 'exact') continue;
    detected = answers.filter(({ balanced }) => balanced.size > 0).length;
    right = answers.filter(({ said, balanced, work }) =>
      said ? said.works.includes(work) : balanced.has(work),
    ).length;
  }
  const answers = negatives.map((query) => ({ ...finder.find(query.text), query, length: query.length }));
  const falseOnes = Object.fromEntries(
    ['balanced', 'strict'].map((level) => [
      level,
      {
        all: share(answers, (one) => one[level].size > 0),
        lengths: perLength(answers, (some) => share(some, (one) => one[level].size > 0)),
      },
    ]),
  );
  const shown = answers.filter(({ balanced }) => balanced.size > 0);
  return { name: finder.name, recall, falseOnes, attribution: right / detected, shown, missed };
}
