const line = (text) => text.replace(/\s+/g, ' ').slice(0, 90);
const saidOf = ({ works, path, tokens, ratio, tier, level }) =>
  `${[...new Set(works)].join(', ')} ${path} ${tokens}/${ratio.toFixed(2)}/${tier} ${level}`;

/** What was found where nothing is, one a line. */
export const shownFalse = ({ shown }) =>
  shown.map(({ query, said }) => `- ${query.length} ${query.work}: ${saidOf(said)} | ${line(query.text)}`).join('\n');

/** Copies with one edit and of one length that weren't found. */
export const shownMissed = ({ missed }, edit, length) =>
  missed
    .filter((one) => one.edit === edit && one.length === length)
    .map(
      ({ work, path, text, found }) =>
        `- ${work} ${path}${found.said ? `, said ${saidOf(found.said)}` : ''}\n${text}\n`,
    )
    .join('\n');
